#include "keep/search/and_iterator.h"

#include <algorithm>
#include <utility>

namespace assay::search {

AndIterator::AndIterator(std::vector<Part> parts) : parts_(std::move(parts)) {
  for (Part& part : parts_) clauses_.push_back(&part.clause);
  std::ranges::stable_sort(clauses_, {}, [](const Clause* clause) { return clause->cost(); });
  cost_ = clauses_.front()->cost();
  find_candidate();
}

std::uint32_t AndIterator::find_candidate() {
  document_ = clauses_.front()->document();
  for (std::size_t i = 1; i < clauses_.size() && document_ != kNoDocument;) {
    const std::uint32_t other = clauses_[i]->skip_to(document_);
    if (other == document_) {
      ++i;
    } else {
      document_ = clauses_.front()->skip_to(other);
      i = 1;
    }
  }
  return document_;
}

std::uint32_t AndIterator::skip_to(std::uint32_t target) {
  if (document_ >= target) return document_;
  clauses_.front()->skip_to(target);
  return find_candidate();
}

bool AndIterator::matches() {
  return std::ranges::all_of(clauses_, [](Clause* clause) { return clause->matches(); });
}

double AndIterator::score() {
  double score = 0;
  for (Part& part : parts_) score += part.clause.score();
  return score;
}

bool AndIterator::holds_all() {
  return std::ranges::all_of(clauses_, [](Clause* clause) { return clause->holds_all(); });
}

std::uint32_t AndIterator::block_end(std::uint32_t target) {
  std::uint32_t end = kNoDocument;
  for (Part& part : parts_) end = std::min(end, part.clause.block_end(target));
  return end;
}

double AndIterator::block_bound() {
  double bound = 0;
  for (Part& part : parts_) bound += part.clause.block_bound();
  return bound;
}

double AndIterator::document_bound() {
  double bound = 0;
  for (Part& part : parts_) bound += part.clause.document_bound();
  return bound;
}

}  // namespace assay::search
