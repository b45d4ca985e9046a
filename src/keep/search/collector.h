// Collector: the best documents of a search, over all segments.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "keep/search/index.h"
#include "keep/search/scoring.h"
#include "keep/search/segment.h"

namespace assay::search {

// By score, equal scores newest first.  A heap of the best `capacity`; O(log capacity) a document that enters.
class Collector {
 public:
  Collector(std::size_t capacity, const SearchOptions& options) : capacity_(capacity), options_(&options) {}

  bool is_full() const { return found_.size() >= capacity_; }
  // A document whose score is below need not be offered.  A little lower than the worst that is kept, so that bounds
  // that were summed in another order than the score are no smaller than it.
  double threshold() const { return threshold_; }
  // The same for scores before freshness, for documents that are no newer than `document`.
  double threshold_from(const Segment& segment, std::uint32_t document) const {
    if (options_->freshness_half_life_days <= 0) return threshold_;
    return threshold_ / freshness(segment.sort(document), options_->now, options_->freshness_half_life_days);
  }

  void offer(const Segment& segment, std::uint32_t document, double score, bool holds_all) {
    if (options_->freshness_half_life_days > 0) {
      score *= freshness(segment.sort(document), options_->now, options_->freshness_half_life_days);
    }
    if (score < threshold_) return;
    const FoundDocument found{segment.id(document), segment.sort(document), score, holds_all};
    if (is_full()) {
      if (capacity_ == 0 || !is_better(found, found_.front())) return;
      std::ranges::pop_heap(found_, is_better);
      found_.back() = found;
    } else {
      found_.push_back(found);
    }
    std::ranges::push_heap(found_, is_better);
    if (is_full()) threshold_ = found_.front().score * (1 - 1e-9);
  }

  // Of documents that all score 0: whether one of that age would be kept.
  bool may_enter(std::int64_t sort, DocumentId id) const {
    return !is_full() || (capacity_ > 0 && is_better({id, sort, 0, true}, found_.front()));
  }

  std::size_t size() const { return found_.size(); }
  std::size_t capacity() const { return capacity_; }
  std::vector<FoundDocument> take_sorted() {
    std::ranges::sort_heap(found_, is_better);
    return std::move(found_);
  }

 private:
  static bool is_better(const FoundDocument& a, const FoundDocument& b) {
    if (a.score != b.score) return a.score > b.score;
    if (a.sort != b.sort) return a.sort > b.sort;
    return a.id > b.id;
  }

  std::size_t capacity_;
  const SearchOptions* options_;
  double threshold_ = -std::numeric_limits<double>::infinity();
  std::vector<FoundDocument> found_;
};

}  // namespace assay::search
