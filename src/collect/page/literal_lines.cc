#include "collect/page/literal_lines.h"

#include <algorithm>
#include <array>

#include "collect/html/element.h"

namespace assay::page {
namespace {

bool is_heading_tag(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
}

// Elements as arrays whose first string is the name, as the JSON Markup Language writes them.
bool is_text_tag(std::string_view tag) {
  constexpr std::array<std::string_view, 12> kTags{"a", "b",    "blockquote", "em",  "i",   "li",
                                                   "p", "span", "strong",     "sub", "sup", "u"};
  return is_heading_tag(tag) || std::ranges::find(kTags, tag) != kTags.end();
}

// "$L1f" is a component of the page's own: a link mostly.
bool is_inline(std::string_view tag) {
  return tag.starts_with("$") || !html::is_block(html::element_from_name(tag));
}

}  // namespace

// {"type":"header","text":"…"}, ["$","h2",null,{"children":"…"}], ["h2",{"id":"…"},"…"]
LiteralLines::LiteralLines(const std::vector<Literal>& literals)
    : literals_(literals), tags_(literals.size()), own_tags_(literals.size() + 1, false) {
  for (std::uint32_t i = 1; i + 1 < literals.size(); ++i) {
    if (literals[i].kind != Literal::Kind::kString) continue;
    const std::uint32_t holder = literals[i].parent;
    const std::string& text = literals[i].text;
    const bool is_first = holder + 1 == i;
    if (literals[holder].kind == Literal::Kind::kArray) {
      if (text == "$" && literals[i + 1].parent == holder)
        tags_[holder] = literals[i + 1].text;
      else if (is_first && is_text_tag(text) && literals[i + 1].parent == holder)
        tags_[holder] = text, own_tags_[i] = true;
    } else if (text.starts_with("header") || text.starts_with("heading") || is_heading_tag(text)) {
      tags_[holder] = "h2";
    }
  }
}

// {"type":"header","data":{"text":"…"}}
bool LiteralLines::is_heading(std::uint32_t line) const {
  if (is_heading_tag(tags_[line])) return true;
  return literals_[line].key == "data" && is_heading_tag(tags_[literals_[line].parent]);
}

bool LiteralLines::is_tag(std::uint32_t text) const {
  const std::uint32_t holder = literals_[text].parent;
  if (literals_[holder].kind != Literal::Kind::kArray || tags_[holder].empty()) return false;
  return !own_tags_[holder + 1] || own_tags_[text];
}

std::uint32_t LiteralLines::line_of(std::uint32_t text) const {
  if (is_run(text)) return literals_[literals_[literals_[text].parent].parent].parent;
  if (!is_child(text)) return 0;
  std::uint32_t at = literals_[text].parent;
  while (at != 0 && (tags_[at].empty() || is_inline(tags_[at]))) at = literals_[at].parent;
  return at;
}

// In an element of React's, {"children":"…"} or {"children":["…",…]}, or in an array that is an element itself.
bool LiteralLines::is_child(std::uint32_t text) const {
  if (literals_[text].key == "children" || own_tags_[literals_[text].parent + 1]) return true;
  const Literal& holder = literals_[literals_[text].parent];
  return holder.kind == Literal::Kind::kArray && holder.key == "children";
}

// A run of characters in a paragraph of an editor's: {"type":"text","text":"…"} within "children" or "content".
bool LiteralLines::is_run(std::uint32_t text) const {
  if (literals_[text].key != "text" && literals_[text].key != "value") return false;
  const Literal& object = literals_[literals_[text].parent];
  if (object.kind != Literal::Kind::kObject || object.parent == kNoLiteral) return false;
  const Literal& list = literals_[object.parent];
  return (list.key == "children" || list.key == "content") && list.parent != 0 && list.parent != kNoLiteral;
}

}  // namespace assay::page
