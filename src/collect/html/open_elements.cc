// Cost: pushing and popping is constant; the questions about scope look at the elements down to the scope's end, and at
// none where no such element is open, which is the common answer.
#include "collect/html/open_elements.h"

namespace assay::html {
namespace {

bool ends(Scope scope, const OpenElements::Entry& entry) {
  if (scope == Scope::kTable)
    return entry.is(Element::kTable) || entry.is(Element::kTemplate) || entry.is(Element::kHtml);
  if (is_scope_end(entry.element, entry.space)) return true;
  if (scope == Scope::kButton) return entry.is(Element::kButton);
  return scope == Scope::kListItem && (entry.is(Element::kOl) || entry.is(Element::kUl));
}

}  // namespace

void OpenElements::push(const Entry& entry) {
  insert(entries_.size(), entry);
}

void OpenElements::insert(std::size_t index, const Entry& entry) {
  entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(index), entry);
  draft_.set_open(entry.id, true);
  if (entry.space == Space::kHtml) ++counts_[static_cast<std::size_t>(entry.element)];
}

void OpenElements::erase(std::size_t index) {
  const Entry entry = entries_[index];
  entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(index));
  draft_.set_open(entry.id, false);
  if (entry.space == Space::kHtml) --counts_[static_cast<std::size_t>(entry.element)];
}

void OpenElements::replace(std::size_t index, const Entry& entry) {
  erase(index);
  insert(index, entry);
}

void OpenElements::pop() {
  erase(entries_.size() - 1);
}

void OpenElements::pop_to(std::size_t size) {
  while (entries_.size() > size) pop();
}

void OpenElements::pop_through(Element element) {
  const std::size_t found = find(element);
  pop_to(found == kNone || found == 0 ? 1 : found);
}

void OpenElements::erase_id(DraftId id) {
  if (const std::size_t found = find_id(id); found != kNone) erase(found);
}

std::size_t OpenElements::find(Element element) const {
  if (!has(element)) return kNone;
  std::size_t at = entries_.size() - 1;
  while (!entries_[at].is(element)) --at;
  return at;
}

std::size_t OpenElements::find_id(DraftId id) const {
  if (!draft_[id].is_open) return kNone;
  std::size_t at = entries_.size() - 1;
  while (entries_[at].id != id) --at;
  return at;
}

bool OpenElements::in_scope(Element element, Scope scope) const {
  if (!has(element)) return false;
  for (std::size_t i = entries_.size(); i-- > 0;) {
    if (entries_[i].is(element)) return true;
    if (ends(scope, entries_[i])) return false;
  }
  return false;
}

bool OpenElements::in_scope(DraftId id) const {
  if (!draft_[id].is_open) return false;
  for (std::size_t i = entries_.size(); i-- > 0;) {
    if (entries_[i].id == id) return true;
    if (ends(Scope::kDefault, entries_[i])) return false;
  }
  return false;
}

bool OpenElements::heading_in_scope() const {
  for (std::size_t i = entries_.size(); i-- > 0;) {
    if (entries_[i].space == Space::kHtml && is_heading(entries_[i].element)) return true;
    if (ends(Scope::kDefault, entries_[i])) return false;
  }
  return false;
}

void OpenElements::generate_implied_end_tags(Element except) {
  while (is_current(Kind::kImpliedEnd) && current().element != except) pop();
}

void OpenElements::generate_all_implied_end_tags() {
  while (is_current(Kind::kThoroughEnd)) pop();
}

}  // namespace assay::html
