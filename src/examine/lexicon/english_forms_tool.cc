// Two tables of groups, a word and after it its other forms.  Only forms whose stems differ: Snowball brings
// "travelled" and "traveled" together, "rose" and "rise" not.
#include "examine/lexicon/english_forms_tool.h"

namespace assay::lexicon {

namespace {

constexpr std::string_view kIrregular = R"(
arise arose arisen; awake awoke awoken; bear borne; beat beaten; begin began begun; bend bent; bite bitten; bleed
bled; blow blew blown; break broke broken; breed bred; build built; burn burnt; buy bought; catch caught; choose chose
chosen; cling clung; creep crept; deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank drunk; drive drove
driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; flee fled; fly flew flown; forbid forbade
forbidden; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; grow grew
grown; hang hung; hear heard; hide hid hidden; hold held; kneel knelt; lay laid; lead led; leap leapt; learn learnt;
leave left; lend lent; lose lost; mean meant; meet met; mislead misled; mistake mistook mistaken; outgrow outgrew
outgrown; overcome overcame; overhear overheard; oversee oversaw overseen; overtake overtook overtaken; overthrow
overthrew overthrown; pay paid; repay repaid; rebuild rebuilt; ride rode ridden; ring rang rung; rise rose risen; run
ran; seek sought; sell sold; resell resold; send sent; shake shook shaken; shine shone; shoot shot; shrink shrank
shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; spend spent; spill
spilt; spin spun; spoil spoilt; spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck
stricken; strive strove striven; swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; teach
taught; tear tore torn; think thought; throw threw thrown; undergo underwent undergone; understand understood;
undertake undertook undertaken; uphold upheld; wake woke woken; wear wore worn; weave wove woven; weep wept; win won;
withdraw withdrew withdrawn; withhold withheld; withstand withstood; write wrote written; man men; woman women; child
children; foot feet; tooth teeth; goose geese; mouse mice; ox oxen; wife wives; life lives; knife knives; leaf leaves;
half halves; thief thieves; wolf wolves; loaf loaves; shelf shelves; crisis crises; analysis analyses; basis bases;
thesis theses; hypothesis hypotheses; diagnosis diagnoses; criterion criteria; phenomenon phenomena; bacterium
bacteria; stratum strata; fisherman fishermen; businessman businessmen; businesswoman businesswomen; policeman
policemen; policewoman policewomen; spokesman spokesmen; spokeswoman spokeswomen; chairman chairmen; congressman
congressmen; fireman firemen; salesman salesmen; statesman statesmen; gunman gunmen; grandchild grandchildren; bad
worse worst; ill worse; easy easier easiest; early earlier earliest; heavy heavier heaviest; large larger largest; big
bigger biggest; small smaller smallest; low lower lowest; strong stronger strongest; weak weaker weakest; fast faster
fastest; slow slower slowest; cheap cheaper cheapest; rich richer richest; poor poorer poorest; short shorter
shortest; old older oldest; young younger youngest; great greater greatest; hot hotter hottest; cold colder coldest;
deep deeper deepest; wide wider widest; tight tighter tightest; safe safer safest; clean cleaner cleanest; busy busier
busiest; happy happier happiest; hard harder hardest; warm warmer warmest; dry drier driest;
)";

constexpr std::string_view kSpellings = R"(
center centre; meter metre; kilometer kilometre; liter litre; fiber fibre; theater theatre; labor labour; color
colour; favor favour; favorite favourite; honor honour; humor humour; rumor rumour; neighbor neighbour; neighborhood
neighbourhood; harbor harbour; armor armour; behavior behaviour; endeavor endeavour; vapor vapour; flavor flavour;
vigor vigour; savior saviour; defense defence; offense offence; license licence; pretense pretence; practice practise;
program programme; aluminum aluminium; sulfur sulphur; gray grey; plow plough; tire tyre; curb kerb; check cheque;
skeptical sceptical; skeptic sceptic; maneuver manoeuvre; catalog catalogue; dialog dialogue; analog analogue;
judgment judgement; skillful skilful; willful wilful; jewelry jewellery; counselor counsellor; councilor councillor;
mold mould; molt moult; smolder smoulder; draft draught; airplane aeroplane; pajamas pyjamas; anemia anaemia;
hemorrhage haemorrhage; leukemia leukaemia; pediatric paediatric; encyclopedia encyclopaedia; fetus foetus; diarrhea
diarrhoea; estrogen oestrogen; esophagus oesophagus; organize organise; organization organisation; recognize
recognise; realize realise; analyze analyse; paralyze paralyse; criticize criticise; apologize apologise; emphasize
emphasise; stabilize stabilise; stabilization stabilisation; modernize modernise; modernization modernisation;
privatize privatise; privatization privatisation; liberalize liberalise; liberalization liberalisation; centralize
centralise; legalize legalise; mobilize mobilise; mobilization mobilisation; nationalize nationalise; nationalization
nationalisation; globalize globalise; globalization globalisation; industrialize industrialise; industrialization
industrialisation; urbanization urbanisation; commercialize commercialise; subsidize subsidise; finalize finalise;
authorize authorise; authorization authorisation; civilization civilisation; colonize colonise; hospitalize
hospitalise; immunize immunise; jeopardize jeopardise; maximize maximise; minimize minimise; normalize normalise;
optimize optimise; optimization optimisation; penalize penalise; popularize popularise; prioritize prioritise;
specialize specialise; standardize standardise; standardization standardisation; summarize summarise; symbolize
symbolise; sympathize sympathise; utilize utilise; utilization utilisation; visualize visualise; realization
realisation; sterilize sterilise; vandalize vandalise; fertilizer fertiliser; vaporize vaporise; ton tonne;
)";

std::vector<EnglishForm> read_groups(std::string_view table) {
  constexpr std::string_view kMarks = " ;\n";
  std::vector<EnglishForm> forms;
  std::string_view base;
  for (std::size_t begin = table.find_first_not_of(kMarks); begin != std::string_view::npos;) {
    const std::size_t end = table.find_first_of(kMarks, begin);
    const std::string_view word = table.substr(begin, end - begin);
    if (base.empty())
      base = word;
    else
      forms.push_back({.base = base, .form = word});
    if (table[end] == ';') base = {};
    begin = table.find_first_not_of(kMarks, end);
  }
  return forms;
}

}  // namespace

std::vector<EnglishForm> irregular_forms() {
  return read_groups(kIrregular);
}

std::vector<EnglishForm> spellings() {
  return read_groups(kSpellings);
}

}  // namespace assay::lexicon
