// Bylines of Chinese articles.
//
// Idea: a label and one or more names, which are short runs of Chinese characters, in one of four places:
//
//   a field of the head line       "2025年11月10日 来源：南海财经 作者：林一"
//   a line of its own              "南海财经记者 林一 周敏"
//   the dateline of the text       "南海财经讯（记者 林一）11月10日，…"
//   the bracket that opens it      "【文/南海财经专栏作者 林一】"
//
// All is compared in simplified characters; the names are given as they are written.
//
// Who edited (编辑), proofread (校对) or took the pictures (摄) is not the author; a correspondent (通讯员) stands
// behind the journalist.
#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/utf8.h"
#include "collect/page/byline_chinese_names.h"
#include "collect/page/byline_credits.h"
#include "collect/page/byline_labels.h"
#include "collect/page/byline_name.h"
#include "collect/page/byline_simplified.h"
#include "collect/page/byline_sources.h"

namespace assay::page {
namespace {

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [text](std::string_view end) { return text.ends_with(end); });
}

// The last field of a line: what stands behind its last mark.
std::string_view last_field(std::string_view line) {
  constexpr auto kMarks = std::to_array<std::string_view>(
      {" ", "|", "｜", "丨", "：", ":", "/", "／", "，", "、", "。", "；", "（", "(", "【", "[", "　", "·"});
  std::size_t start = 0;
  for (const std::string_view mark : kMarks)
    if (const std::size_t at = line.rfind(mark); at != std::string_view::npos)
      start = std::max(start, at + mark.size());
  return line.substr(start);
}

// Where 记者 is an office: it begins a field, as in "记者 林一", or ends the name of an outlet or of a rank, as in
// "新华社记者" and "见习记者".  A sentence speaks of journalists in other words: 据记者了解, 无国界记者组织.
enum class Journalist : std::uint8_t { kNone, kUnknown, kBare, kOfOutlet };

Journalist journalist_before(std::string_view before, std::string_view outlet) {
  const std::string_view word = last_field(before);
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
    const bool has_space = rest.starts_with(" ") || rest.starts_with("/");
    const bool has_mark = !has_space && label_mark_bytes(rest) > 0;
    rest.remove_prefix(label_mark_bytes(rest));
    // Outlets have all kinds of names: 红星记者 is told from 美国记者协会 by the space behind it, or by a name that
    // ends the field of which it is the beginning.
    const bool is_close = journalist == Journalist::kUnknown && !has_mark && !has_space;
    if (is_close && !is_short_outlet(text.substr(0, at))) continue;
    std::string names = chinese_names_in(rest, outlet);
    if (names.empty() || (is_close && !is_short_name(names))) continue;
    const bool may_be_rare =
        journalist == Journalist::kOfOutlet ? has_mark || has_space : has_mark && journalist == Journalist::kBare;
    if (may_be_rare || has_common_surname(names) || is_foreign_name(names)) return names;
  }
  return {};
}

// "图书信息：《活着》，作者：余华": who wrote the book that the article is about.  "来源：《南海财经》 作者：林一" and
// "《南海财经》作者 林一" name an outlet.
bool is_of_book(std::string_view line) {
  constexpr std::string_view kTitleEnd = "》";
  if (line.find("出版社") != std::string_view::npos || line.find("书名") != std::string_view::npos) return true;
  const std::size_t start = line.find("《");
  if (start == std::string_view::npos) return false;
  const std::size_t end = line.find(kTitleEnd, start);
  if (end != std::string_view::npos && line.substr(end + kTitleEnd.size()).starts_with("作者")) return false;
  return !ends_with_any(utf8::trim(line.substr(0, start)),
                        {"来源：", "来源:", "来源", "载", "载于", "刊", "刊于", "转自", "选自", "摘自"});
}

// Whether a label behind `before` tells who wrote: it begins a field, or goes on one of the article, 本文作者, or of
// the outlet, "来源：北辰网作者：林一".
bool is_of_article(std::string_view before, std::string_view outlet) {
  constexpr auto kWords = std::to_array<std::string_view>({"本文", "文章", "原文", "原创", "本站"});
  const std::string_view word = last_field(before);
  const Journalist journalist = journalist_before(before, outlet);
  return journalist == Journalist::kBare || journalist == Journalist::kOfOutlet || word.ends_with("》") ||
         std::ranges::find(kWords, word) != kWords.end();
}

// "作者：林一"
std::string of_field(std::string_view line, std::string_view outlet) {
  if (is_of_book(line)) return {};
  for (const std::string_view label : {"作者", "记者", "撰文", "采写", "撰稿", "本报记者"}) {
    const std::size_t at = line.find(label);
    if (at == std::string_view::npos || !is_of_article(line.substr(0, at), outlet)) continue;
    std::string_view rest = line.substr(at + label.size());
    const std::size_t mark_bytes = label_mark_bytes(rest);
    // A space, and a bar between spaces, parts fields as well: "来源 | 作者 林一", "作者 | 阅读".
    const bool is_parted = rest.starts_with(' ');
    if (mark_bytes == 0 && !is_parted) continue;
    rest.remove_prefix(mark_bytes);
    if (credit_label(rest) == CreditLabel::kOther) continue;
    if (std::string names = chinese_names_in(rest, outlet); !names.empty()) {
      if (!is_parted || has_common_surname(names) || is_foreign_name(names)) return names;
      continue;
    }
    if (is_parted && label != "本报记者") continue;
    // An office, or a pen name; what stands behind a space or a bracket is another field of the line.
    const std::string name = author_in(rest, outlet);
    const std::string first = name.substr(0, name.find_first_of(" ("));
    if (!first.empty() && first.find("：") == std::string::npos) return first;
  }
  return {};
}

// What a credit of text and pictures begins with: "文/林一 图/周敏", "文｜林一", "文/图 林一".
std::string of_text_credit(std::string_view text, std::string_view outlet) {
  for (const std::string_view label : {"文/图", "文／图", "图文", "文"}) {
    if (!text.starts_with(label)) continue;
    const std::string_view rest = text.substr(label.size());
    const std::size_t mark_bytes = label_mark_bytes(rest);
    if (mark_bytes > 0 || (label != "文" && rest.starts_with(' ')))
      return chinese_names_in(rest.substr(mark_bytes), outlet);
  }
  return {};
}

// "南海财经记者 林一", "文/林一 图/周敏"
std::string of_own_line(std::string_view line, std::string_view outlet) {
  constexpr std::size_t kMaxBytes = 90;
  if (line.size() > kMaxBytes) return {};
  if (std::string names = of_text_credit(line, outlet); !names.empty()) return names;
  return of_journalist(line, outlet);
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

// The names as `text` writes them, which were found in `simple`, its simplified form.
std::string written(std::string_view names, std::string_view simple, std::string_view text) {
  constexpr std::string_view kBetween = "、";
  std::string out;
  for (std::size_t start = 0; start < names.size();) {
    const std::size_t end = std::min(names.find(kBetween, start), names.size());
    out.append(out.empty() ? "" : kBetween).append(as_written(names.substr(start, end - start), simple, text));
    start = end + kBetween.size();
  }
  return out;
}

// "据北辰日报（记者 周敏）报道": the bracket at `start` names whom the sentence quotes.
bool is_of_quoted(std::string_view paragraph, std::size_t start) {
  constexpr std::size_t kMaxBytes = 60;
  const std::string before =
      simplified(paragraph.substr(start - std::min(start, kMaxBytes), std::min(start, kMaxBytes)));
  return std::ranges::any_of(std::initializer_list<std::string_view>{"据", "另据", "又据", "援引"},
                             [field = last_field(before)](std::string_view verb) { return field.starts_with(verb); });
}

// The first bracket of a paragraph's beginning, or the one that ends it.
std::string of_bracket(std::string_view paragraph, std::string_view outlet) {
  constexpr std::size_t kBeginningBytes = 160;
  for (const auto& [open, close] :
       std::initializer_list<std::pair<std::string_view, std::string_view>>{{"（", "）"}, {"(", ")"}, {"【", "】"}}) {
    const std::size_t first = paragraph.substr(0, kBeginningBytes).find(open);
    const std::size_t last = paragraph.ends_with(close) ? paragraph.rfind(open) : first;
    for (const std::size_t start : {first, last}) {
      const std::string_view inner = inside(paragraph, start, open, close);
      if (inner.empty() || is_of_quoted(paragraph, start)) continue;
      const std::string simple = simplified(inner);
      if (const std::string names = of_bracketed(simple, outlet); !names.empty()) return written(names, simple, inner);
    }
  }
  return {};
}

}  // namespace

std::string chinese_byline_in(std::string_view line, std::string_view outlet) {
  constexpr std::size_t kMaxLineBytes = 160;
  const std::string simple_outlet = simplified(outlet);
  if (line.size() <= kMaxLineBytes) {
    const std::string simple = simplified(line);
    std::string names = of_field(simple, simple_outlet);
    if (names.empty()) names = of_own_line(simple, simple_outlet);
    if (!names.empty()) return written(names, simple, line);
  }
  return of_bracket(line, simple_outlet);
}

}  // namespace assay::page
