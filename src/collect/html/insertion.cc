// Where a node goes (https://html.spec.whatwg.org/multipage/parsing.html#creating-and-inserting-nodes).
#include <algorithm>

#include "collect/html/constructor.h"

namespace assay::html {
namespace {

constexpr std::string_view kSpace = " \t\n\f\r";

}  // namespace

// "Foster parenting": before the innermost table, or at the end of a template inside of it.
Constructor::Place Constructor::foster_place() const {
  const std::size_t in_template = open_.find(Element::kTemplate);
  const std::size_t table = open_.find(Element::kTable);
  constexpr std::size_t kNone = OpenElements::kNone;
  if (in_template != kNone && (table == kNone || in_template > table)) return {.parent = open_[in_template].id};
  if (table == kNone) return {.parent = open_[0].id};
  const DraftId parent = draft_[open_[table].id].parent;
  if (parent != kNoDraft) return {.parent = parent, .before = open_[table].id};
  return {.parent = open_[table > 0 ? table - 1 : 0].id};
}

Constructor::Place Constructor::place_for(DraftId target) const {
  const Draft::Node& node = draft_[target];
  if (is_fostering_ && node.space == Space::kHtml && is(node.element, Kind::kFosters)) return foster_place();
  return {.parent = target};
}

void Constructor::put(DraftId id, Place place) {
  if (place.before == kNoDraft)
    draft_.append(place.parent, id);
  else
    draft_.insert_before(place.before, id);
}

DraftId Constructor::insert(const Token& token) {
  const DraftId id = draft_.create(token.name, token.element, Space::kHtml, token.attributes);
  put(id, open_.empty() ? Place{.parent = Draft::kDocument} : place_for(open_.current().id));
  open_.push({.id = id, .element = token.element});
  return id;
}

DraftId Constructor::insert_implied(Element element) {
  Token token;
  token.element = element;
  token.name = element_name(element);
  return insert(token);
}

void Constructor::insert_void(const Token& token) {
  const DraftId id = draft_.create(token.name, token.element, Space::kHtml, token.attributes);
  put(id, place_for(open_.current().id));
}

void Constructor::insert_raw_text(const Token& token, Tokenizer::RawText kind) {
  insert(token);
  tokenizer_.read_raw_text(token.name, kind);
  original_mode_ = mode_;
  mode_ = Mode::kText;
}

void Constructor::insert_text(std::string_view text) {
  const Place place = place_for(open_.current().id);
  if (place.before == kNoDraft)
    draft_.append_text(place.parent, text);
  else
    draft_.insert_text_before(place.before, text);
}

void Constructor::insert_space_of(const Token& token) {
  std::string space;
  std::ranges::copy_if(token.text, std::back_inserter(space), [](char c) { return kSpace.contains(c); });
  insert_text(space);
}

std::string_view Constructor::take_space(Token& token) {
  const std::string_view space = token.text.substr(0, token.text.find_first_not_of(kSpace));
  token.text.remove_prefix(space.size());
  return space;
}

}  // namespace assay::html
