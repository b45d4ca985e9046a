// Who wrote it.
//
// Idea: metadata first (JSON-LD, meta author), then elements that say so (rel=author, itemprop, a class "byline"), then
// the words themselves near the text: "记者：", "作者 ", "By ".  A name is short; what is a sentence, an address, a
// date or the outlet itself is none.
#include <array>

#include "base/utf8.h"
#include "collect/date/date.h"
#include "collect/page/facts.h"
#include "collect/page/words.h"

namespace assay::page {
namespace {

using html::NodeId;

constexpr auto kLabels = std::to_array<std::string_view>(
    {"文 ｜",     "文/图", "文／图", "文/",         "文／",        "文｜",       "文 | ",      "本报记者",
     "记者：",    "记者:", "作者：", "作者:",       "撰文：",      "撰文:",      "来稿：",     "撰稿：",
     "采写：",    "记者",  "作者",   "Written by ", "written by ", "Written by", "Posted by ", "posted by ",
     "Words by ", "By: ",  "By ",    "by ",         "BY ",         "Author: ",   "Author "});

// "By Jane Doe | 3 min read" -> "Jane Doe"
std::string_view without_label(std::string_view text) {
  text = utf8::trim(text);
  for (const std::string_view label : kLabels)
    if (text.starts_with(label)) {
      text = utf8::trim(text.substr(label.size()));
      while (text.starts_with("：") || text.starts_with(":"))
        text = utf8::trim(text.substr(text.starts_with(":") ? 1 : std::string_view("：").size()));
      break;
    }
  return text;
}

std::string_view until_separator(std::string_view text) {
  for (const std::string_view mark : {" | ", "|", " · ", "·  ", " • ", " – ", " — ", " on ", " Published", " Updated",
                                      " Posted", "责任编辑", "来源", "编辑：", "发布", "时间：", "时间:", "\n"}) {
    const std::size_t at = text.find(mark);
    if (at != std::string_view::npos && at > 0) text = text.substr(0, at);
  }
  // A date behind the name: the last place where one can be read from.
  constexpr std::size_t kMaxBytes = 200;
  if (text.size() <= kMaxBytes && date::find_date(text, std::chrono::minutes(0))) {
    std::size_t at = text.size();
    while (at > 0 && !date::find_date(text.substr(at), std::chrono::minutes(0))) --at;
    if (at > 0) text = utf8::trim(text.substr(0, at));
  }
  while (text.ends_with(',') || text.ends_with('-') || text.ends_with(':')) text.remove_suffix(1);
  return utf8::trim(text);
}

bool is_name(std::string_view text, std::string_view site) {
  constexpr std::size_t kMaxBytes = 90;
  constexpr std::size_t kLeastBytes = 2;
  if (text.size() < kLeastBytes || text.size() > kMaxBytes || text == site) return false;
  for (const std::string_view mark : {"://", "@", "。", "？", "！", "!", "?", "www.", ".com"})
    if (text.find(mark) != std::string_view::npos) return false;
  for (const std::string_view none : {"admin", "Admin", "editor", "null", "undefined", "None", "未知", "佚名", "责任",
                                      "发布于", "发表于", "来源", "网络整理"})
    if (text == none) return false;
  std::size_t digits = 0;
  std::size_t spaces = 0;
  for (const char c : text) {
    digits += c >= '0' && c <= '9';
    spaces += c == ' ';
  }
  constexpr std::size_t kMaxSpaces = 11;
  return digits <= 2 && !(text[0] >= '0' && text[0] <= '9') && spaces <= kMaxSpaces &&
         !date::find_date(text, std::chrono::minutes(0));
}

std::string cleaned(std::string_view text, std::string_view site) {
  const std::string_view name = until_separator(without_label(text));
  return is_name(name, site) ? std::string(name) : std::string{};
}

// rel=author, and elements whose class says byline or author, before the text or just behind it.
std::string from_elements(const Evidence& evidence, std::string_view site) {
  const html::Tree& tree = evidence.tree;
  constexpr std::size_t kMaxBytes = 200;
  std::string second;
  for (NodeId id = evidence.survey.body; id < tree.size(); ++id) {
    if (tree.is_text(id)) continue;
    const bool is_link = tree.attribute(id, "rel").find("author") != std::string_view::npos;
    const bool is_class = (evidence.survey.classes[id] & kBylineWord) != 0;
    if (!is_link && !is_class) continue;
    if (evidence.survey.prose[id] > kMaxBytes) continue;
    const std::string text = html::text_of(tree, id);
    if (text.empty() || text.size() > kMaxBytes) continue;
    std::string name = cleaned(text, site);
    if (name.empty()) continue;
    if (is_link) return name;
    if (second.empty()) second = std::move(name);
  }
  return second;
}

// A line that begins with one of the labels, or holds a Chinese one, among the short lines of the page.
std::string from_lines(const Evidence& evidence, std::string_view site) {
  constexpr std::size_t kMaxBytes = 160;
  for (const html::Block& block : evidence.survey.lines) {
    if (block.text.size() > kMaxBytes) continue;
    for (const std::string_view label :
         {"作者：", "作者:", "记者：", "记者:", "撰文：", "本报记者 ", "By ", "Written by "}) {
      const std::size_t at = block.text.find(label);
      if (at == std::string::npos) continue;
      const bool is_english = label.ends_with(' ') && label[0] < '\x7F' && label[0] > 0;
      if (is_english && at != 0) continue;
      std::string_view rest = std::string_view(block.text).substr(at + label.size());
      rest = until_separator(rest);
      if (!is_english) rest = rest.substr(0, std::min(rest.find_first_of(" ("), rest.size()));
      if (is_name(rest, site)) return std::string(rest);
    }
  }
  return {};
}

// The parts of the line of date and source: "城脉数据组 · 发布于 2025-11-10 08:00 · 城脉数据".  One that is called a
// desk or a person's office wrote it.
std::string from_head_line(const Evidence& evidence, std::string_view site) {
  constexpr std::size_t kMaxBytes = 200;
  for (const html::Block& block : evidence.survey.lines) {
    if (block.text.size() > kMaxBytes || !date::find_date(block.text, std::chrono::minutes(0))) continue;
    std::string_view rest = block.text;
    while (!rest.empty()) {
      std::size_t size = rest.size();
      for (const std::string_view mark : {"·", "|", "｜", " ", "/"}) size = std::min(size, rest.find(mark));
      const std::string_view part = utf8::trim(rest.substr(0, size));
      rest.remove_prefix(std::min(rest.size(), size + 1));
      while (!rest.empty() && (static_cast<unsigned char>(rest[0]) & 0xC0) == 0x80) rest.remove_prefix(1);
      for (const std::string_view desk : {"组", "編輯部", "编辑部", "研究部", "工作室", "評論員", "评论员"})
        if (part.size() > desk.size() && part.ends_with(desk) && is_name(part, site)) return std::string(part);
    }
  }
  return {};
}

}  // namespace

std::string find_byline(const Evidence& evidence, std::string_view site) {
  if (std::string name = cleaned(evidence.structured.author, site); !name.empty()) return name;
  const std::string_view meta = evidence.meta.first({"author", "article:author", "dc.creator", "dcterms.creator", "byl",
                                                     "parsely-author", "sailthru.author", "article.author",
                                                     "og:article:author", "citation_author", "twitter:data1"});
  if (std::string name = cleaned(meta, site); !name.empty()) return name;
  if (std::string name = from_elements(evidence, site); !name.empty()) return name;
  if (std::string name = from_lines(evidence, site); !name.empty()) return name;
  return from_head_line(evidence, site);
}

}  // namespace assay::page
