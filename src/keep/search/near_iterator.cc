#include "keep/search/near_iterator.h"

#include <algorithm>

namespace assay::search {

bool are_near(const std::vector<std::vector<Place>>& rows, std::uint32_t distance) {
  // What the places reached so far may be followed by: ranges of units, merged, ascending.
  struct Reach {
    std::uint64_t first;
    std::uint64_t last;
  };
  std::vector<Reach> reach = {{0, UINT64_MAX}};
  std::vector<Reach> next;
  for (const std::vector<Place>& row : rows) {
    next.clear();
    auto at = reach.begin();
    for (const Place& place : row) {
      while (at != reach.end() && at->last < place.start) ++at;
      if (at == reach.end()) break;
      if (place.end - 1 < at->first) continue;
      const std::uint64_t first = place.start > distance ? place.start - distance : 0;
      const std::uint64_t last = std::uint64_t{place.end} - 1 + distance;
      if (!next.empty() && next.back().last >= first) {
        next.back().last = std::max(next.back().last, last);
      } else {
        next.push_back({first, last});
      }
    }
    if (next.empty()) return false;
    std::swap(reach, next);
  }
  return true;
}

NearIterator::NearIterator(const Context& context, const PlanNode& near)
    : factor_(context.plan->scoring.near_factor), distance_(near.node->distance), rows_(near.children.size()) {
  for (const PlanNode& child : near.children) {
    order_.push_back(terms_.emplace_back(std::make_unique<TermIterator>(context, child)).get());
  }
  std::ranges::stable_sort(order_, {}, &TermIterator::cost);
  cost_ = order_.front()->cost();
  find_candidate();
}

std::uint32_t NearIterator::find_candidate() {
  document_ = order_.front()->document();
  for (std::size_t i = 1; i < order_.size() && document_ != kNoDocument;) {
    const std::uint32_t other = order_[i]->skip_to(document_);
    if (other == document_) {
      ++i;
    } else {
      document_ = order_.front()->skip_to(other);
      i = 1;
    }
  }
  return document_;
}

std::uint32_t NearIterator::skip_to(std::uint32_t target) {
  if (document_ >= target) return document_;
  order_.front()->skip_to(target);
  return find_candidate();
}

bool NearIterator::matches() {
  if (looked_at_ == document_) return is_near_;
  looked_at_ = document_;
  is_near_ = false;
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    terms_[i]->places(rows_[i]);
    if (rows_[i].empty()) return false;
  }
  return is_near_ = are_near(rows_, distance_);
}

double NearIterator::score() {
  double score = 0;
  for (const auto& term : terms_) score += term->score();
  return factor_ * score;
}

std::uint32_t NearIterator::block_end(std::uint32_t target) {
  std::uint32_t end = kNoDocument;
  for (const auto& term : terms_) end = std::min(end, term->block_end(target));
  return end;
}

double NearIterator::block_bound() {
  double bound = 0;
  for (const auto& term : terms_) bound += term->block_bound();
  return factor_ * bound;
}

double NearIterator::document_bound() {
  double bound = 0;
  for (const auto& term : terms_) bound += term->document_bound();
  return factor_ * bound;
}

}  // namespace assay::search
