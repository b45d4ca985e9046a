// The stack of open elements, and what is "in scope" on it
// (https://html.spec.whatwg.org/multipage/parsing.html#the-stack-of-open-elements).
// For this room's own use.  Not safe for use from two threads at once.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "collect/html/draft.h"
#include "collect/html/kinds.h"

namespace assay::html {

enum class Scope : std::uint8_t { kDefault, kButton, kListItem, kTable };

class OpenElements {
 public:
  struct Entry {
    DraftId id = kNoDraft;
    Element element = Element::kOther;
    Space space = Space::kHtml;
    bool holds_html = false;  // an "HTML integration point": what stands in it is read as HTML again

    bool is(Element wanted) const { return element == wanted && space == Space::kHtml; }
  };
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  explicit OpenElements(Draft& draft) : draft_(draft) {}

  std::size_t size() const { return entries_.size(); }
  bool empty() const { return entries_.empty(); }
  const Entry& operator[](std::size_t index) const { return entries_[index]; }
  const Entry& current() const { return entries_.back(); }
  // Whether the current node is such an element of HTML.
  bool is_current(Element element) const { return !empty() && current().is(element); }
  bool is_current(Kind kind) const {
    return !empty() && current().space == Space::kHtml && is(current().element, kind);
  }

  void push(const Entry& entry);
  void pop();
  void pop_to(std::size_t size);      // until so many are left
  void pop_through(Element element);  // up to and with the innermost one of HTML; all but the root where there is none
  void insert(std::size_t index, const Entry& entry);
  void replace(std::size_t index, const Entry& entry);
  void erase(std::size_t index);
  void erase_id(DraftId id);  // nothing where it is not open

  // Any such element of HTML, in scope or not.  Cost: none.
  bool has(Element element) const { return counts_[static_cast<std::size_t>(element)] > 0; }
  std::size_t find(Element element) const;  // the innermost; kNone
  std::size_t find_id(DraftId id) const;
  bool in_scope(Element element, Scope scope = Scope::kDefault) const;
  bool in_scope(DraftId id) const;
  bool heading_in_scope() const;

  void generate_implied_end_tags(Element except = Element::kDocument);
  void generate_all_implied_end_tags();

 private:
  Draft& draft_;
  std::vector<Entry> entries_;
  std::array<std::uint32_t, static_cast<std::size_t>(Element::kXmp) + 1> counts_{};  // of HTML's
};

}  // namespace assay::html
