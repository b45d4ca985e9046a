// Bylines of Chinese articles.
//
// Idea: a label and one or more names, which are short runs of Chinese characters, in one of four places:
//
//   a field of the head line       "2025年11月10日 来源：南海财经 作者：林一"
//   a line of its own              "南海财经记者 林一 周敏"
//   the dateline of the text       "南海财经讯（记者 林一）11月10日，…"
//   the bracket that opens it      "【文/南海财经专栏作者 林一】"
//
// Who edited (编辑), proofread (校对) or took the pictures (摄) is not the author; a correspondent (通讯员) stands
// behind the journalist.
#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/utf8.h"
#include "collect/page/byline_credits.h"
#include "collect/page/byline_name.h"
#include "collect/page/byline_sources.h"

namespace assay::page {
namespace {

bool is_chinese_name(std::string_view text) {
  constexpr std::size_t kLeast = 2;
  constexpr std::size_t kMost = 4;
  constexpr std::size_t kMostForeign = 12;  // 约翰·史密斯
  std::size_t count = 0;
  bool is_foreign = false;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const utf8::CodePoint next = utf8::decode(text, at);
    is_foreign = is_foreign || next.value == U'·';
    if (!utf8::is_han(next.value) && next.value != U'·') return false;
    at += next.size_bytes;
  }
  return count >= kLeast && count <= (is_foreign ? kMostForeign : kMost);
}

bool ends_with_office(std::string_view word) {
  return std::ranges::any_of(std::initializer_list<std::string_view>{"记者", "作者", "评论员", "研究员", "撰稿人"},
                             [word](std::string_view office) { return word.ends_with(office); });
}

// What stands behind the names.
bool is_end(std::string_view word) {
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{"通讯员", "编辑", "整合", "报道", "综合", "编译", "整理", "发自"},
      [word](std::string_view end) { return word.starts_with(end); });
}

// Whether the name begins with a common surname: then it is no word of the page such as
// 打印 or 我要评论, which stands behind a name as another name would.
bool has_common_surname(std::string_view name) {
  constexpr std::string_view kSurnames =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
      "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜"
      "倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲游"
      "阳裴席卫查屈鲍覃霍翁隋甘景薄单包司柏宁柯阮桂闵解柴华车冉房边辜吉饶刁瞿戚丘古池滕晋苑邬臧宫";
  constexpr std::size_t kHanBytes = 3;
  const std::size_t at = kSurnames.find(name.substr(0, kHanBytes));
  return at != std::string_view::npos && at % kHanBytes == 0;
}

// Where the first mark between names stands, and which it is; the end of the text, where there is none.
std::pair<std::size_t, std::string_view> next_mark(std::string_view text) {
  std::pair<std::size_t, std::string_view> next{text.size(), {}};
  for (const std::string_view mark : {" ", "、", "，", ",", "/"})
    if (const std::size_t at = text.find(mark); at < next.first) next = {at, mark};
  return next;
}

bool is_foreign_name(std::string_view name) {
  return name.find("·") != std::string_view::npos;
}

// "北辰日报记者 林一 周敏 通讯员 王五" -> "林一、周敏".  Empty where the words are not names and offices alone.
std::string names_in(std::string_view text, std::string_view outlet) {
  std::string names;
  bool is_behind_space = false;
  while (!(text = utf8::trim(text)).empty()) {
    const auto [size, mark] = next_mark(text);
    const std::string_view word = text.substr(0, size);
    text.remove_prefix(size + mark.size());
    if (word.empty() || ends_with_office(word)) continue;
    const bool is_picture = word.ends_with("摄") || word == "图" || word == "摄影";
    if (is_picture && mark == "/" && !names.empty()) break;  // "文/林一 图/周敏"
    if (is_picture) return {};
    if (is_end(word) || !is_chinese_name(word) || author_in(word, outlet).empty()) break;
    if (!names.empty() && is_behind_space && !has_common_surname(word)) break;
    is_behind_space = mark == " ";
    names.append(names.empty() ? "" : "、").append(word);
  }
  return names;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [text](std::string_view end) { return text.ends_with(end); });
}

// Where 记者 is an office: it begins a field, as in "记者 林一", or ends the name of an outlet or of a rank, as in
// "新华社记者" and "见习记者".  A sentence speaks of journalists in other words: 据记者了解, 无国界记者组织.
enum class Journalist : std::uint8_t { kNone, kUnknown, kBare, kOfOutlet };

Journalist journalist_before(std::string_view before, std::string_view outlet) {
  constexpr auto kMarks =
      std::to_array<std::string_view>({" ", "|", "｜", "：", ":", "/", "，", "、", "。", "（", "【", "　", "·"});
  std::size_t start = 0;
  for (const std::string_view mark : kMarks)
    if (const std::size_t at = before.rfind(mark); at != std::string_view::npos)
      start = std::max(start, at + mark.size());
  const std::string_view word = before.substr(start);
  if (word.empty()) return Journalist::kBare;
  // "他告诉本报记者 林一"
  for (const std::string_view verb : {"告诉", "接受", "据", "对", "向", "他", "她"})
    if (word.find(verb) != std::string_view::npos) return Journalist::kNone;
  const bool is_rank =
      ends_with_any(word, {"见习", "实习", "特约", "首席", "特派", "特派员", "资深", "高级", "驻站", "专栏"});
  const bool is_posted = word.find("驻") != std::string_view::npos;  // 北辰社驻东京记者
  const bool is_outlet = ends_with_any(word, {"报",   "社",     "网",   "台",   "刊",   "讯",   "闻",   "财经",
                                              "媒体", "全媒",   "融媒", "视",   "广播", "频道", "中心", "周刊",
                                              "在线", "客户端", "杂志", "快报", "时报", "导报", "传媒", "集团"}) ||
                         (!outlet.empty() && word.ends_with(outlet));
  return is_rank || is_posted || is_outlet ? Journalist::kOfOutlet : Journalist::kUnknown;
}

std::size_t han_count(std::string_view text) {
  constexpr std::size_t kHanBytes = 3;
  return text.size() / kHanBytes;
}

// Whether the text before 记者 may be an outlet's name and nothing else: not who is spoken of, as in 女记者, 美国记者.
bool is_short_outlet(std::string_view before) {
  constexpr std::size_t kLeast = 2;
  constexpr std::size_t kMost = 5;
  if (han_count(before) < kLeast || han_count(before) > kMost ||
      !std::ranges::all_of(before, [](char c) { return (c & 0x80) != 0; }))
    return false;
  return !ends_with_any(before, {"国", "女", "男", "名", "位", "老", "知名", "著名", "年轻", "外国", "战地", "体育"});
}

// "林一" of "红星记者林一", and not 王府有关 of a sentence.
bool is_short_name(std::string_view names) {
  constexpr std::size_t kMost = 3;
  return han_count(names.substr(0, names.find("、"))) <= kMost;
}

// The names behind the first 记者 of a line, or of a bracket, that is an office.  A name that stands close behind it
// has a common surname: 记者招待会.  So has one that nothing but a space parts from it, unless an outlet stands before:
// "记者 手记".
std::string of_journalist(std::string_view text, std::string_view outlet) {
  constexpr std::string_view kJournalist = "记者";
  for (std::size_t at = text.find(kJournalist); at != std::string_view::npos; at = text.find(kJournalist, at + 1)) {
    const Journalist journalist = journalist_before(text.substr(0, at), outlet);
    if (journalist == Journalist::kNone) continue;
    std::string_view rest = text.substr(at + kJournalist.size());
    const bool has_colon = rest.starts_with(":") || rest.starts_with("：");
    if (has_colon) rest.remove_prefix(rest.starts_with(":") ? 1 : std::string_view("：").size());
    const bool has_space = rest.starts_with(" ") || rest.starts_with("/");
    // Outlets have all kinds of names: 红星记者 is told from 美国记者协会 by the space behind it, or by a name that
    // ends the field of which it is the beginning.
    const bool is_close = journalist == Journalist::kUnknown && !has_colon && !has_space;
    if (is_close && !is_short_outlet(text.substr(0, at))) continue;
    std::string names = names_in(rest, outlet);
    if (names.empty() || (is_close && !is_short_name(names))) continue;
    const bool may_be_rare =
        journalist == Journalist::kOfOutlet ? has_colon || has_space : has_colon && journalist == Journalist::kBare;
    if (may_be_rare || has_common_surname(names) || is_foreign_name(names)) return names;
  }
  return {};
}

// "作者：林一": the label begins the line, or a field of it.
std::string of_field(std::string_view line, std::string_view outlet) {
  for (const std::string_view label :
       {"作者：", "作者:", "记者：", "记者:", "撰文：", "撰文:", "采写：", "采写:", "本报记者 "}) {
    const std::size_t at = line.find(label);
    if (at == std::string_view::npos) continue;
    const bool is_journalist = label.find("记者") != std::string_view::npos;
    if (is_journalist && at > 0 && line[at - 1] != ' ' && line[at - 1] != '|') continue;
    std::string_view rest = line.substr(at + label.size());
    if (credit_label(rest) == CreditLabel::kOther) continue;
    if (std::string names = names_in(rest, outlet); !names.empty()) return names;
    // An office, or a pen name; what stands behind a space or a bracket is another field of the line.
    const std::string name = author_in(rest, outlet);
    if (std::string first = name.substr(0, name.find_first_of(" (")); !first.empty()) return first;
  }
  return {};
}

// What a credit of text and pictures begins with.
std::string of_text_credit(std::string_view text, std::string_view outlet) {
  for (const std::string_view label : {"文/图", "文／图", "图文/", "文/", "文／"})
    if (text.starts_with(label)) return names_in(text.substr(label.size()), outlet);
  return {};
}

// "南海财经记者 林一", "文/林一 图/周敏"
std::string of_own_line(std::string_view line, std::string_view outlet) {
  constexpr std::size_t kMaxBytes = 90;
  if (line.size() > kMaxBytes) return {};
  if (std::string names = of_text_credit(line, outlet); !names.empty()) return names;
  if (std::string names = of_journalist(line, outlet); !names.empty()) return names;
  constexpr std::string_view kAuthor = "作者 ";
  const std::size_t at = line.find(kAuthor);
  return at == std::string_view::npos ? std::string{} : names_in(line.substr(at + kAuthor.size()), outlet);
}

// "记者 林一", "文/图 林一" within a bracket.
std::string of_bracketed(std::string_view inner, std::string_view outlet) {
  if (std::string names = of_text_credit(inner, outlet); !names.empty()) return names;
  return of_journalist(inner, outlet);
}

// What stands between two brackets, the first at `start`; empty where it is long.
std::string_view inside(std::string_view text, std::size_t start, std::string_view open, std::string_view close) {
  constexpr std::size_t kMaxBytes = 160;
  if (start == std::string_view::npos) return {};
  start += open.size();
  const std::size_t end = text.find(close, start);
  return end == std::string_view::npos || end - start > kMaxBytes ? std::string_view{}
                                                                  : text.substr(start, end - start);
}

// The first bracket of a paragraph's beginning, or the one that ends it.
std::string of_bracket(std::string_view paragraph, std::string_view outlet) {
  constexpr std::size_t kBeginningBytes = 160;
  for (const auto& [open, close] :
       std::initializer_list<std::pair<std::string_view, std::string_view>>{{"（", "）"}, {"(", ")"}, {"【", "】"}}) {
    const std::size_t first = paragraph.substr(0, kBeginningBytes).find(open);
    if (std::string names = of_bracketed(inside(paragraph, first, open, close), outlet); !names.empty()) return names;
    if (!paragraph.ends_with(close)) continue;
    if (std::string names = of_bracketed(inside(paragraph, paragraph.rfind(open), open, close), outlet); !names.empty())
      return names;
  }
  return {};
}

}  // namespace

std::string chinese_byline_in(std::string_view line, std::string_view outlet) {
  constexpr std::size_t kMaxFieldLineBytes = 160;
  if (line.size() <= kMaxFieldLineBytes)
    if (std::string names = of_field(line, outlet); !names.empty()) return names;
  if (std::string names = of_own_line(line, outlet); !names.empty()) return names;
  return of_bracket(line, outlet);
}

}  // namespace assay::page
