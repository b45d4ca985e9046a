// Chinese noun phrases, by the dictionary's parts of speech.
//
// A phrase is up to five words: nouns, names, verbs used as nouns, adjectives, Latin words; the last must be a noun
// (储量), a verb that names a process (依赖, 开采, 谈判), or a noun with a suffix of one character (回收 + 率). Between
// two such words one 的 may be left out: 俄罗斯的稀土储量 → 俄罗斯稀土储量.  What has one character and is not a suffix
// may be a piece of a name that the dictionary lacks (贝|森|特), so a phrase never touches it; a few dozen words of
// grammar (为, 在, 和, 达 …) are known not to be.
//
// A verb makes a clause of a phrase (提高产能, 晶粒边界渗入表层), so only verbs that name a process may stand in one
// (出口管制, 供应链建设), and not before a figure.  The dictionary's tags err on common words, hence the tables.  The
// form says how good the result reads: 4 to 8 characters are best.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "examine/text/text.h"
#include "report/digest/among.h"
#include "report/digest/phrases.h"

namespace assay::digest {
namespace {

enum class Part : std::uint8_t {
  kBoundary,  // grammar, punctuation, numbers: a phrase ends here
  kUnknown,   // perhaps a piece of a name: no phrase may touch it
  kDe,        // 的
  kNoun,
  kName,      // of a person, a place, an organisation
  kProcess,   // a verb that names a process: 依赖
  kModifier,  // an adjective: may stand before a noun, not at the end
  kSuffix,    // 率, 量: only after a noun or a process
};

// One-character words that end a phrase but hide no name.
constexpr std::u32string_view kGrammar =
    U"为是有在达占超约近仅将已于至从对向与和及或等了着过被把让使令由以而但也还都就又不未没无可能会要应须需说称指做成到"
    U"出来去"
    U"上下中内外前后里间时年月日号个名家项种位次倍元吨亿万千百十一二三四五六七八九两几多少每各某该此其这那他她它我你"
    U"并且则却更最较很再才只如若因故所者之乎给比按据经随当凭靠用作起拟欲曾正仍均皆共总新老旧大小高低好像像双副原现今"
    U"降升增减跌涨获得遭受赴访抵离返回看见听问答讲谈定签批建设办开关停产销买卖入住留带送派请叫告诉求助帮写读学教"
    U"点分秒周天季度届期批条件台辆架艘座栋层套份张支只头匹篇本部集场轮局盘把颗粒株款类样些吗呢吧啊呀嘛";
constexpr std::u32string_view kSuffixes =
    U"率量额价法权链厂案局部期区县省市国业者员长化性力品料矿石机车网站币税债股券版";
constexpr auto kProcesses = std::to_array<std::string_view>(
    {"依赖", "开采", "提炼", "精炼", "回收", "管制", "限制", "增长", "下滑", "谈判", "合作", "供应", "出口", "进口",
     "投资", "建设", "生产", "加工", "冶炼", "分离", "勘探", "开发", "利用", "贸易", "改革", "竞争", "冲突", "制裁",
     "谈话", "会谈", "会晤", "会见", "访问", "选举", "调查", "审查", "审理", "诉讼", "研究", "研发", "试验", "测试",
     "检测", "监管", "治理", "保护", "救援", "援助", "培训", "教育", "就业", "消费", "销售", "采购", "储备", "运输",
     "融资", "上市", "收购", "并购", "重组", "扩张", "转型", "升级", "替代", "脱钩", "分化", "复苏", "波动", "博弈",
     "布局", "短缺", "争议", "分歧", "预测", "需求", "安排", "承诺", "估算", "预期", "变化", "设计", "制造", "运营",
     "维护", "管理", "创新", "服务", "保障", "供给", "突破", "考验", "挑战", "循环", "评估", "审批", "补贴", "拆解",
     "熔炼", "烧结", "电解", "提纯", "萃取", "认证", "检验", "演讲", "声明", "回应", "判决", "裁决", "听证", "引渡",
     "抗议", "袭击", "爆炸", "防控", "接种", "感染", "治疗", "执法", "维权", "投诉", "召回", "停产", "裁员", "涨价",
     "降价", "减产", "增产", "扩产", "交易", "结算", "违约", "破产", "招聘", "考试", "招生", "演练", "训练", "比赛",
     "发展", "行动", "进展", "活动", "计划", "规划", "流失", "外流", "损失", "折旧", "起草", "重建", "运维", "消耗"});
// Nouns that say nothing at the end of a phrase, or alone.
constexpr auto kEmptyHeads = std::to_array<std::string_view>(
    {"情况", "问题",   "方面", "时候", "人们", "记者", "先生", "女士", "部分", "内容", "结果", "消息",
     "方式", "过程",   "背景", "基础", "同时", "东西", "地方", "样子", "程度", "意义", "原因", "道路",
     "局面", "层面",   "角度", "环节", "意思", "事情", "一事", "说法", "数字", "数据", "报道", "专家",
     "人士", "负责人", "时间", "日前", "近日", "目前", "家",   "条件", "状态", "作用", "特点"});
// Nouns that the dictionary tags as something else.
constexpr auto kNouns = std::to_array<std::string_view>(
    {"产能", "增速", "周期", "增幅", "降幅", "涨幅", "跌幅", "营收", "净利润", "市值", "芯片", "算力", "新能源",
     "关税", "底线", "缺口", "收入", "支出", "输出", "人才", "订单", "账单",   "门槛", "瓶颈", "短板"});
// What the dictionary tags as a noun or a name and seldom is one.
constexpr auto kNotNouns = std::to_array<std::string_view>(
    {"产生",     "夹带",   "接二连三", "传统意义", "预计", "数百", "数百人", "数十", "数千", "本月", "全年",
     "今年",     "先行",   "不力",     "高调",     "营造", "盘活", "提问",   "回顾", "随着", "本次", "此次",
     "等米下锅", "说到底", "起家",     "入骨",     "扎堆", "打碎", "同比",   "环比", "关键", "不可", "有望",
     "有关",     "相关",   "个人",     "本人",     "本刊", "本报", "本网",   "本文", "本期", "位于", "受访者",
     "一系列",   "进一步", "大多",     "大部分",   "有的", "谁的", "新闻",   "消息", "记者", "文中", "下图",
     "左右",     "以上",   "以下",     "之间",     "当地", "各地", "方才",   "外界", "业内", "有限", "巨大",
     "最多",     "最少",   "更多",     "不少",     "众多", "许多", "多数",   "少数", "大量", "少量", "万元",
     "亿元",     "百分点", "百分比",   "平方米",   "公里", "美元", "人民币", "欧元", "日元", "万吨", "公斤",
     "千克",     "小时",   "分钟",     "一块",     "一名", "一家", "一位",   "一个", "一种", "一项", "一次",
     "大体",     "一样",   "一般",     "一定",     "一旦", "一直"});
// Verbs that take an object: with it they make a clause, not a phrase.
constexpr auto kHandling = std::to_array<std::string_view>(
    {"提高", "推进", "加强", "加快", "推动", "实现", "开展", "进行", "达到", "超过", "增加", "减少",
     "包括", "成为", "拥有", "占据", "表示", "认为", "指出", "宣布", "签署", "要求", "希望", "发布",
     "公布", "显示", "提供", "建立", "打造", "形成", "保持", "继续", "开始", "结束", "摆脱", "降低",
     "扩大", "缩小", "完成", "取得", "获得", "面临", "导致", "造成", "引发", "支持", "反对", "禁止",
     "允许", "帮助", "参与", "负责", "存在", "具有", "涉及", "进入", "离开", "来自", "属于", "计划"});
constexpr std::size_t kLongestRun = 5;  // words
constexpr std::size_t kFewestCharacters = 3;
constexpr std::size_t kMostCharacters = 12;

struct Token {
  Part part = Part::kBoundary;
  std::uint32_t word = 0;
  std::string_view surface;
  bool takes_object = false;  // a number, or an ending that only verbs have
  bool is_verb = false;
  bool is_adverb = false;
};

Part part_of_single(std::string_view surface) {
  const char32_t c = utf8::decode(surface, 0).value;
  if (c == U'的') return Part::kDe;
  if (c < 0x80) return Part::kModifier;  // a Latin letter
  if (kSuffixes.contains(c)) return Part::kSuffix;
  if (kGrammar.contains(c)) return Part::kBoundary;
  return Part::kUnknown;
}

// 渗入, 混入, 看到, 做成: a verb and where it leads, whatever the tag.
bool ends_as_verb(std::string_view surface) {
  constexpr std::u32string_view kDirections = U"入出到成住掉起开于得过着了";
  if (utf8::count(surface) != 2) return false;
  return kDirections.contains(utf8::decode(surface, utf8::decode(surface, 0).size_bytes).value);
}

Part part_of(const Reading& reading, std::uint32_t paragraph, std::uint32_t at) {
  const text::Word& word = reading.words(paragraph).words[at];
  const std::string_view surface = word.span.of(reading.text(paragraph));
  if (word.kind != text::WordKind::kWord) return Part::kBoundary;
  const std::string_view tag = text::part_of_speech(word.term);
  const bool latin = static_cast<unsigned char>(surface.front()) < 0x80;
  if (!latin && utf8::count(surface) == 1) return part_of_single(surface);
  if (reading.stops[paragraph][at]) return surface == "的" ? Part::kDe : Part::kBoundary;
  if (latin) return surface.size() > 1 ? Part::kName : Part::kModifier;
  if (among(surface, kHandling) || among(surface, kNotNouns)) return Part::kBoundary;
  if (among(surface, kNouns)) return Part::kNoun;
  if (among(surface, kProcesses)) return Part::kProcess;
  if (tag.starts_with("nr") || tag.starts_with("ns") || tag.starts_with("nt") || tag == "nz") return Part::kName;
  if (tag == "n" || tag == "j" || tag == "an") return ends_as_verb(surface) ? Part::kBoundary : Part::kNoun;
  if (tag == "vn") return Part::kProcess;
  if (tag == "a" || tag == "b" || tag == "s") return Part::kModifier;
  return Part::kBoundary;
}

bool is_verb(std::string_view surface) {
  return text::part_of_speech(text::fold(surface)).starts_with("v");
}

// 大 and 多 in 更大范围的…, 多家企业的…: they go with the first noun alone.
bool is_degree(std::string_view surface) {
  constexpr auto kDegrees =
      std::to_array<std::string_view>({"大", "小", "高", "低", "多", "少", "新", "老", "更", "最", "全"});
  return among(surface, kDegrees);
}

bool is_adjective(const Token& token) {
  return text::part_of_speech(text::fold(token.surface)) == "a";
}

bool may_open(const Token& token) {
  switch (token.part) {
    case Part::kNoun:
    case Part::kName:
    case Part::kProcess:
      return true;
    case Part::kModifier:
      return !is_verb(token.surface);
    default:
      return false;
  }
}

bool may_close(const Token& token, const Token& before, bool alone) {
  if (token.part == Part::kSuffix) return !alone && before.part != Part::kModifier && before.part != Part::kDe;
  if (token.part == Part::kName) return true;
  if (token.part == Part::kProcess) return !alone;
  return token.part == Part::kNoun && !among(token.surface, kEmptyHeads);
}

bool belongs(Part part) {
  return part != Part::kBoundary && part != Part::kUnknown && part != Part::kDe;
}

bool is_conjunction(std::string_view surface) {
  return surface == "、" || surface == "和" || surface == "与" || surface == "及" || surface == "以及";
}

// How the run reads, 0 where it may not be used.
double form_of(const std::vector<Token>& tokens, std::size_t first, std::size_t end, std::size_t characters) {
  const std::size_t words = end - first;
  double form = characters >= 4 && characters <= 8 ? 1 : characters <= 10 ? 0.8 : 0.65;
  if (words == 1) form *= tokens[first].part == Part::kName ? 0.5 : characters >= 4 ? 0.55 : 0.4;
  // A country or a town alone heads nothing.
  if (words == 1 && text::part_of_speech(text::fold(tokens[first].surface)).starts_with("ns")) form *= 0.6;
  std::size_t names = 0;
  for (std::size_t at = first; at < end; ++at) {
    if (tokens[at].part == Part::kName) ++names;
    if (tokens[at].part == Part::kModifier) form *= at == first ? 0.85 : 0.75;
    if (at > first && tokens[at].surface == tokens[at - 1].surface) return 0;
  }
  if (names == words && words > 1) form *= 0.6;  // a row of names is a list or a name with its place
  if (tokens[end - 1].part == Part::kProcess) form *= 0.9;
  if (tokens[end - 1].part == Part::kName && words > 1) form *= 0.75;
  return form;
}

void runs_from(const std::vector<Token>& tokens, std::size_t first, std::vector<Run>& out) {
  if (!may_open(tokens[first])) return;
  const bool touches = first > 0 && tokens[first - 1].part == Part::kUnknown;
  if (touches) return;
  const bool free_left = first == 0 || !belongs(tokens[first - 1].part);
  // 长期研究区域经济: after an adverb a process is a verb.
  if (tokens[first].part == Part::kProcess && first > 0 && tokens[first - 1].is_adverb) return;
  // 销售违禁物品: nor with an adjective between it and its object.
  if (tokens[first].part == Part::kProcess && first + 1 < tokens.size() && tokens[first + 1].part == Part::kModifier)
    return;
  std::string text;
  std::size_t words = 0;
  bool elided = false;
  for (std::size_t at = first; at < tokens.size() && words < kLongestRun; ++at) {
    const Token& token = tokens[at];
    if (token.part == Part::kDe) {
      // Only after a noun, and only one; 更换供应商的流程 is not about 供应商流程.
      if (first > 0 && (tokens[first - 1].is_verb || is_degree(tokens[first - 1].surface))) break;
      const Part before = tokens[at - 1].part;
      if (before != Part::kNoun && before != Part::kName) break;
      if (std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                      tokens.begin() + static_cast<std::ptrdiff_t>(at),
                      [](const Token& earlier) { return earlier.part == Part::kDe; })) {
        break;
      }
      elided = true;
      continue;
    }
    if (!belongs(token.part)) break;
    // A noun, then an adjective: a clause (材料丰富).
    if (token.part == Part::kModifier && at > first && tokens[at - 1].part != Part::kModifier && is_adjective(token))
      break;
    text += token.surface;
    ++words;
    const std::size_t characters = utf8::count(text);
    if (characters > kMostCharacters) break;
    if (characters < kFewestCharacters || !may_close(token, tokens[at > 0 ? at - 1 : 0], at == first)) continue;
    const bool last = at + 1 == tokens.size();
    if (!last && tokens[at + 1].part == Part::kUnknown) continue;
    // A process before 的 is a verb of what follows: 开采的矿石.
    if (!last && tokens[at + 1].part == Part::kDe && token.part == Part::kProcess) continue;
    // 俄罗斯进口98%: a verb with its object.
    if (!last && token.part == Part::kProcess && tokens[at + 1].takes_object) continue;
    double form = form_of(tokens, first, at + 1, characters);
    // 青岛的家电、轨道交通和食品工业: one of a row.
    if (elided && !last && is_conjunction(tokens[at + 1].surface)) form *= 0.4;
    // A verb used as a noun by the dictionary's word alone.
    if (token.part == Part::kProcess && !among(token.surface, kProcesses)) form *= 0.6;
    if (form <= 0) continue;
    const bool free_right = last || !belongs(tokens[at + 1].part);
    out.push_back({tokens[first].word, token.word + 1, text, form, free_left, free_right});
  }
}

}  // namespace

std::vector<Run> chinese_runs(const Reading& reading, std::uint32_t paragraph, std::uint32_t first, std::uint32_t end) {
  std::vector<Token> tokens;
  for (std::uint32_t at = first; at < end; ++at) {
    const text::Word& word = reading.words(paragraph).words[at];
    const std::string_view surface = word.span.of(reading.text(paragraph));
    constexpr std::u32string_view kEndings = U"了过着到至出成为于";
    const bool takes_object = word.kind == text::WordKind::kNumber ||
                              (utf8::count(surface) == 1 && kEndings.contains(utf8::decode(surface, 0).value));
    const bool is_verb = word.kind == text::WordKind::kWord && text::part_of_speech(word.term).starts_with("v");
    const std::string_view tag = text::part_of_speech(word.term);
    const bool is_adverb = tag == "d" || tag == "ad" || among(surface, kHandling) || surface == "以" || surface == "将";
    tokens.push_back({part_of(reading, paragraph, at), at, surface, takes_object, is_verb, is_adverb});
  }
  std::vector<Run> runs;
  for (std::size_t at = 0; at < tokens.size(); ++at) runs_from(tokens, at, runs);
  return runs;
}

}  // namespace assay::digest
