#include "keep/search/or_iterator.h"

#include <algorithm>
#include <utility>

namespace assay::search {

OrIterator::OrIterator(Kind kind, std::vector<Part> parts, std::uint64_t least_weight)
    : kind_(kind), parts_(std::move(parts)), least_weight_(least_weight) {
  for (const Part& part : parts_) cost_ += part.clause.cost();
  find_document();
}

void OrIterator::find_document() {
  document_ = kNoDocument;
  for (const Part& part : parts_) document_ = std::min(document_, part.clause.document());
}

std::uint32_t OrIterator::skip_to(std::uint32_t target) {
  if (document_ >= target) return document_;
  document_ = kNoDocument;
  for (Part& part : parts_) document_ = std::min(document_, part.clause.skip_to(target));
  return document_;
}

bool OrIterator::matches() {
  if (kind_ == Kind::kOr) return std::ranges::any_of(parts_, [&](Part& part) { return holds(part); });
  std::uint64_t weight = 0;
  for (Part& part : parts_) {
    if (holds(part)) weight += part.weight;
  }
  return weight >= least_weight_;
}

double OrIterator::score() {
  double score = 0;
  for (Part& part : parts_) {
    if (holds(part)) score += part.clause.score();
  }
  return score;
}

bool OrIterator::holds_all() {
  if (kind_ == Kind::kPlain) {
    return std::ranges::all_of(parts_, [&](Part& part) { return holds(part) && part.clause.holds_all(); });
  }
  return std::ranges::any_of(parts_, [&](Part& part) { return holds(part) && part.clause.holds_all(); });
}

std::uint32_t OrIterator::block_end(std::uint32_t target) {
  std::uint32_t end = kNoDocument;
  for (Part& part : parts_) end = std::min(end, part.clause.block_end(target));
  return end;
}

double OrIterator::block_bound() {
  double bound = 0;
  for (Part& part : parts_) bound += part.clause.block_bound();
  return bound;
}

double OrIterator::document_bound() {
  double bound = 0;
  for (Part& part : parts_) {
    if (part.clause.document() == document_) bound += part.clause.document_bound();
  }
  return bound;
}

}  // namespace assay::search
