// Deviation: the list holds at most kMostEntries.  Pages have a handful, one marker a nested table cell included; every
// paragraph of a hostile page would take up thousands again, and every tag search them.
#include "collect/html/formatting_list.h"

#include <functional>

namespace assay::html {
namespace {

constexpr std::size_t kMostEntries = 256;

std::uint64_t hash_of(const std::vector<Token::Attribute>& attributes) {
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15U;
  const std::hash<std::string_view> hash;
  std::uint64_t sum = attributes.size();
  for (const Token::Attribute& attribute : attributes) sum += (hash(attribute.name) * kMix) ^ hash(attribute.value);
  return sum;
}

}  // namespace

void FormattingList::bound() {
  if (entries_.size() > kMostEntries) entries_.erase(entries_.begin());
}

void FormattingList::push(DraftId id, const Token& token) {
  constexpr int kMostEqual = 3;
  const Entry entry{.id = id, .element = token.element, .attributes = hash_of(token.attributes)};
  int equal = 0;
  for (std::size_t i = entries_.size(); i-- > 0;) {
    if (entries_[i].is_marker()) break;
    if (entries_[i].element != entry.element || entries_[i].attributes != entry.attributes) continue;
    if (++equal < kMostEqual) continue;
    erase(i);
    break;
  }
  entries_.push_back(entry);
  bound();
}

void FormattingList::push_marker() {
  entries_.emplace_back();
  bound();
}

void FormattingList::clear_to_marker() {
  while (!entries_.empty()) {
    const bool is_marker = entries_.back().is_marker();
    entries_.pop_back();
    if (is_marker) return;
  }
}

void FormattingList::insert(std::size_t index, const Entry& entry) {
  entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(index), entry);
}

void FormattingList::erase(std::size_t index) {
  entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(index));
}

void FormattingList::erase_id(DraftId id) {
  if (const std::size_t found = find_id(id); found != kNone) erase(found);
}

std::size_t FormattingList::find_since_marker(Element element) const {
  for (std::size_t i = entries_.size(); i-- > 0;) {
    if (entries_[i].is_marker()) break;
    if (entries_[i].element == element) return i;
  }
  return kNone;
}

std::size_t FormattingList::find_id(DraftId id) const {
  for (std::size_t i = entries_.size(); i-- > 0;)
    if (entries_[i].id == id) return i;
  return kNone;
}

}  // namespace assay::html
