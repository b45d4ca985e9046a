// Month names of the languages whose pages write dates in the Gregorian calendar, in the forms that stand in a date
// (октября, října, lokakuuta) and alone.  Words are compared without capitals, accents and the marks of Arabic and
// Hindi, and the table holds them so.  No language has to be known: where two give one word to different months the
// table has it of the larger (listopad is Polish and Czech November, not Croatian October).
#include "collect/date/month_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"

namespace assay::date {
namespace {

constexpr std::size_t kMonths = 12;

// Twelve words a line.  A stroke stands behind the beginning that a name may be cut to.
constexpr auto kLines = std::to_array<std::string_view>({
    // English, German, Austrian, Dutch, Swedish, Danish and Norwegian, Icelandic
    "jan|uary feb|ruary mar|ch apr|il may jun|e jul|y aug|ust sep|tember oct|ober nov|ember dec|ember",
    "jan|uar feb|ruar mar|z apr|il mai jun|i jul|i aug|ust sep|tember okt|ober nov|ember dez|ember",
    "jan|ner feb|er maerz apr|il mai jun|i jul|i aug|ust sep|tember okt|ober nov|ember dez|ember",
    "jan|uari feb|ruari maa|rt apr|il mei jun|i jul|i aug|ustus sep|tember okt|ober nov|ember dec|ember",
    "jan|uari feb|ruari mar|s apr|il maj jun|i jul|i aug|usti sep|tember okt|ober nov|ember dec|ember",
    "jan|uar feb|ruar mar|ts apr|il mai jun|i jul|i aug|ust sep|tember okt|ober nov|ember des|ember",
    "jan|uar feb|ruar mrt apr|il mai jun|i jul|i agu|st sep|tember okt|ober nov|ember des|ember",
    // French, Spanish, Catalan, Portuguese, Italian, Romanian
    "jan|vier fev|rier mar|s avr|il mai juin juil|let aou|t sep|tembre oct|obre nov|embre dec|embre",
    "ene|ro feb|rero mar|zo abr|il may|o jun|io jul|io ago|sto sep|tiembre oct|ubre nov|iembre dic|iembre",
    "gen|er feb|rer mar|c abr|il mai|g jun|y jul|iol ago|st set|embre oct|ubre nov|embre des|embre",
    "jan|eiro fev|ereiro mar|co abr|il mai|o jun|ho jul|ho ago|sto set|embro out|ubro nov|embro dez|embro",
    "gen|naio feb|braio mar|zo apr|ile mag|gio giu|gno lug|lio ago|sto set|tembre ott|obre nov|embre dic|embre",
    "ian|uarie feb|ruarie mar|tie apr|ilie mai iun|ie iul|ie aug|ust sep|tembrie oct|ombrie noi|embrie dec|embrie",
    // Polish, Czech, Slovak, Slovene, Croatian, Serbian
    "sty|cznia lut|ego mar|ca kwi|etnia maj|a cze|rwca lip|ca sie|rpnia wrz|esnia paz|dziernika lis|topada gru|dnia",
    "sty|czen luty mar|zec kwi|ecien maj cze|rwiec lip|iec sie|rpien wrz|esien paz|dziernik lis|topad gru|dzien",
    "ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince",
    "leden unor brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec",
    "januara februara marca aprila maja juna jula augusta septembra oktobra novembra decembra",
    "januarja februarja marec april maj junija julija avgusta septembra oktobra novembra decembra",
    "sijecnja veljace ozujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca",
    "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar",
    // Hungarian, Turkish, Finnish, Estonian, Latvian, Lithuanian
    "jan|uar feb|ruar marc|ius apr|ilis maj|us jun|ius jul|ius aug|usztus szept|ember okt|ober nov|ember dec|ember",
    "oca|k sub|at mart nis|an may|is haz|iran tem|muz agu|stos eyl|ul eki|m kas|im ara|lik",
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta "
    "marraskuuta joulukuuta",
    "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesakuu heinakuu elokuu syyskuu lokakuu marraskuu joulukuu",
    "jaan|uar veeb|ruar marts aprill mai juuni juuli aug|ust sept|ember okt|oober nov|ember dets|ember",
    "janvaris februaris marts aprilis maijs junijs julijs augusts septembris oktobris novembris decembris",
    "janvari februari marta aprili maija junija julija augusta septembri oktobri novembri decembri",
    "sausio vasario kovo balandzio geguzes birzelio liepos rugpjucio rugsejo spalio lapkricio gruodzio",
    // Indonesian, Malay
    "jan|uari feb|ruari mar|et apr|il mei jun|i jul|i agu|stus sep|tember okt|ober nov|ember des|ember",
    "jan|uari feb|ruari maret april mei jun julai ogos sep|tember okt|ober nov|ember dis|ember",
    // Russian, Ukrainian, Belarusian, Bulgarian, Serbian
    "янв|аря фев|раля мар|та апр|еля мая июн|я июл|я авг|уста сен|тября окт|ября ноя|бря дек|абря",
    "янв|арь фев|раль мар|т апр|ель май июн|ь июл|ь авг|уст сен|тябрь окт|ябрь ноя|брь дек|абрь",
    "січ|ня лют|ого бер|езня кві|тня тра|вня чер|вня лип|ня сер|пня вер|есня жов|тня лис|топада гру|дня",
    "січ|ень лют|ий бер|езень кві|тень тра|вень чер|вень лип|ень сер|пень вер|есень жов|тень лис|топад гру|день",
    "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
    "яну|ари фев|руари мар|т апр|ил май юни юли авг|уст сеп|тември окт|омври ное|мври дек|ември",
    "јан|уар феб|руар мар|т апр|ил мај јун јул авг|уст сеп|тембар окт|обар нов|ембар дец|ембар",
    // Greek
    "ιαν|ουαριου φεβ|ρουαριου μαρ|τιου απρ|ιλιου μαι|ου ιουν|ιου ιουλ|ιου αυγ|ουστου σεπ|τεμβριου οκτ|ωβριου "
    "νοε|μβριου δεκ|εμβριου",
    "ιαν|ουαριος φεβ|ρουαριος μαρ|τιος απρ|ιλιος μαι|ος ιουν|ιος ιουλ|ιος αυγ|ουστος σεπ|τεμβριος οκτ|ωβριος "
    "νοε|μβριος δεκ|εμβριος",
    // Arabic of Egypt and the Gulf, of the Maghreb, of the Levant (where other months have two words), Hebrew
    "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
    "جانفي فيفري مارس افريل ماي جوان جويلية اوت سبتمبر اكتوبر نوفمبر ديسمبر",
    "يناير شباط اذار نيسان ايار حزيران تموز اب ايلول اكتوبر نوفمبر ديسمبر",
    "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
    // Hindi
    "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितम्बर अक्तूबर नवम्बर दिसम्बर",
});

// A name is kept cut in two, so that no copy of it is needed to leave the stroke out.
struct Name {
  std::string_view begin;  // without which it is not the name
  std::string_view rest;
  int month = 0;
};

constexpr bool is_before(const Name& a, const Name& b) {
  return a.begin < b.begin;
}

constexpr auto kNames = [] {
  std::array<Name, kLines.size() * kMonths> names;
  std::size_t count = 0;
  for (std::string_view line : kLines)
    for (std::size_t month = 1; month <= kMonths; ++month) {
      const std::string_view word = line.substr(0, line.find(' '));
      const std::size_t stroke = std::min(word.find('|'), word.size());
      names.at(count++) = {word.substr(0, stroke), word.substr(std::min(stroke + 1, word.size())),
                           static_cast<int>(month)};
      line.remove_prefix(std::min(word.size() + 1, line.size()));
    }
  std::ranges::sort(names, is_before);
  return names;
}();

constexpr std::size_t kShortest = 3;  // bytes

struct Letter {
  char32_t accented;
  char32_t bare;
};
constexpr auto kAccents = std::to_array<Letter>({
    {U'ά', U'α'}, {U'έ', U'ε'}, {U'ή', U'η'}, {U'ί', U'ι'}, {U'ϊ', U'ι'}, {U'ΐ', U'ι'}, {U'ό', U'ο'},
    {U'ύ', U'υ'}, {U'ϋ', U'υ'}, {U'ΰ', U'υ'}, {U'ώ', U'ω'}, {U'Ά', U'α'}, {U'Έ', U'ε'}, {U'Ή', U'η'},
    {U'Ί', U'ι'}, {U'Ό', U'ο'}, {U'Ύ', U'υ'}, {U'Ώ', U'ω'}, {U'أ', U'ا'}, {U'إ', U'ا'}, {U'آ', U'ا'},
});

// Of no letter of its own: combining accents, the vowel signs and the long stroke of Arabic, the dot of Hindi.
bool is_mark(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x64B && c <= 0x652) || c == 0x640 || c == 0x93C;
}

// The letter without its capital form and its accents.
char32_t bare(char32_t c) {
  constexpr std::string_view kLatin =  // from U+00C0 on
      "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnoooooxouuuuyty"
      "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuu"
      "u"
      "uuuwwyyyzzzzzzs";
  constexpr char32_t kFirstLatin = 0xC0;
  if (c < 0x80) return static_cast<char32_t>(ascii::lower(static_cast<char>(c)));
  if (c >= kFirstLatin && c - kFirstLatin < kLatin.size()) return static_cast<char32_t>(kLatin[c - kFirstLatin]);
  const auto* const accented = std::ranges::find(kAccents, c, &Letter::accented);
  if (accented != kAccents.end()) return accented->bare;
  const bool is_greek_capital = c >= 0x391 && c <= 0x3A9;
  const bool is_cyrillic_capital = c >= 0x410 && c <= 0x42F;
  if (is_greek_capital || is_cyrillic_capital) return c + 0x20;
  return c >= 0x400 && c <= 0x40F ? c + 0x50 : c;  // І, Ј and others
}

}  // namespace

constexpr std::size_t kLongest = 40;  // bytes of a month's name, its marks included

std::size_t word_size(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size() && at - begin <= kLongest) {
    const auto [c, size] = utf8::decode(text, at);
    // Letters of alphabets lie below U+1100, but for the marks of Latin-1 and the commas of Arabic.
    const bool is_letter = c < 0x80 ? ascii::is_letter(static_cast<char>(c))
                                    : c >= 0xC0 && c < 0x1100 && c != 0xD7 && c != 0xF7 && c != 0x60C && c != 0x61B;
    if (!is_letter) break;
    at += size;
  }
  return at - begin;
}

int month_named(std::string_view word) {
  if (word.size() < kShortest || word.size() > kLongest) return 0;
  std::string low;
  for (std::size_t at = 0; at < word.size();) {
    const auto [c, size] = utf8::decode(word, at);
    if (!is_mark(c)) utf8::append(low, bare(c));
    at += size;
  }
  for (std::size_t size = kShortest; size <= low.size(); ++size) {
    const std::string_view begin = std::string_view(low).substr(0, size);
    const std::string_view rest = std::string_view(low).substr(size);
    for (const Name& name : std::ranges::equal_range(kNames, begin, {}, &Name::begin))
      if (name.rest.starts_with(rest)) return name.month;
  }
  return 0;
}

}  // namespace assay::date
