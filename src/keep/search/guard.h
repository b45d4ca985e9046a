// Guard: what a whole query asks of a document besides its words: its filters, its negations, that it still exists.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "keep/search/clause.h"
#include "keep/search/context.h"
#include "keep/search/filter.h"

namespace assay::search {

class Guard {
 public:
  explicit Guard(const Context& context);
  void add(DocumentFilter filter);
  void add_exclusion(Clause exclusion) { exclusions_.push_back(std::move(exclusion)); }

  // Documents outside [first, end) are never accepted.
  std::uint32_t first() const { return first_; }
  std::uint32_t end() const { return end_; }
  bool accepts_all() const { return filters_.empty() && exclusions_.empty() && live_->deleted == nullptr; }
  bool only_deletions() const { return filters_.empty() && exclusions_.empty(); }
  // `document` never falls.
  bool accepts(std::uint32_t document) {
    if (live_->is_deleted(document)) return false;
    for (const DocumentFilter& filter : filters_) {
      if (!filter.holds(document)) return false;
    }
    for (Clause& exclusion : exclusions_) {
      if (exclusion.skip_to(document) == document && exclusion.matches()) return false;
    }
    return true;
  }
  const std::vector<DocumentFilter>& filters() const { return filters_; }  // that are more than a range

 private:
  const LiveSegment* live_;
  std::uint32_t first_ = 0;
  std::uint32_t end_;
  std::vector<DocumentFilter> filters_;
  std::vector<Clause> exclusions_;
};

}  // namespace assay::search
