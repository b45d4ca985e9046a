// The list of active formatting elements
// (https://html.spec.whatwg.org/multipage/parsing.html#the-list-of-active-formatting-elements).
// For this room's own use.  Not safe for use from two threads at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "collect/html/draft.h"

namespace assay::html {

class FormattingList {
 public:
  struct Entry {
    DraftId id = kNoDraft;  // kNoDraft: a marker
    Element element = Element::kOther;
    std::uint64_t attributes = 0;  // a hash that does not depend on their order

    bool is_marker() const { return id == kNoDraft; }
  };
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::size_t size() const { return entries_.size(); }
  const Entry& operator[](std::size_t index) const { return entries_[index]; }

  // The oldest of three equal ones since the last marker goes ("Noah's Ark").
  void push(DraftId id, const Token& token);
  void push_marker();
  void clear_to_marker();
  void insert(std::size_t index, const Entry& entry);
  void replace_id(std::size_t index, DraftId id) { entries_[index].id = id; }
  void erase(std::size_t index);
  void erase_id(DraftId id);  // nothing where it is not in the list

  std::size_t find_since_marker(Element element) const;  // the last; kNone
  std::size_t find_id(DraftId id) const;

 private:
  void bound();

  std::vector<Entry> entries_;
};

}  // namespace assay::html
