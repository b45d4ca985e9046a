#include "keep/search/segment_query.h"

#include <algorithm>
#include <memory>
#include <span>
#include <utility>

#include "keep/search/filter_iterator.h"
#include "keep/search/operators.h"

namespace assay::search {
namespace {

using query::Node;

// A filter that lets so much fewer documents pass than the words find leads the search.
constexpr std::uint64_t kLeadingShare = 8;

}  // namespace

SegmentQuery::SegmentQuery(const Context& context, PlainRule rule)
    : context_(&context), rule_(rule), node_(&context.plan->root), guard_(context) {
  take_apart();
}

void SegmentQuery::take_apart() {
  while (true) {
    words_.clear();
    const bool has_children = node_->kind() == Node::Kind::kAnd || node_->kind() == Node::Kind::kPlain;
    const std::span<const PlanNode> children = has_children ? std::span(node_->children) : std::span(node_, 1);
    for (const PlanNode& child : children) {
      if (child.kind() == Node::Kind::kFilter) {
        guard_.add(DocumentFilter::make(*context_, child.node->filter));
      } else if (child.kind() == Node::Kind::kNot) {
        guard_.add_exclusion(make_clause(*context_, child.children.front(), PlainRule::kAll));
      } else {
        words_.push_back(&child);
      }
    }
    if (node_->kind() != Node::Kind::kAnd || words_.size() != 1) return;
    node_ = words_.front();
  }
}

std::vector<Part> SegmentQuery::parts() const {
  std::vector<Part> parts;
  parts.reserve(words_.size());
  for (const PlanNode* word : words_) parts.push_back({make_clause(*context_, *word, rule_), word->weight});
  return parts;
}

void SegmentQuery::find_best(Whole whole, Collector& collector) {
  if (words_.empty()) {
    find_newest(whole, collector);
    return;
  }
  const Segment& segment = context_->segment();
  const bool is_some = node_->kind() == Node::Kind::kPlain && rule_ != PlainRule::kAll;
  std::vector<Part> parts = node_->kind() == Node::Kind::kOr ? make_parts(*context_, *node_, rule_) : this->parts();
  std::uint64_t cost = UINT64_MAX;
  const bool is_any = is_some || node_->kind() == Node::Kind::kOr;
  if (is_any) {
    cost = 0;
    for (const Part& part : parts) cost += part.clause.cost();
  } else {
    for (const Part& part : parts) cost = std::min(cost, part.clause.cost());
  }
  const auto leading = std::ranges::min_element(guard_.filters(), {}, &DocumentFilter::cost);
  const bool filter_leads = leading != guard_.filters().end() && leading->cost() < cost / kLeadingShare;
  if (is_any && !filter_leads) {
    find_best_of_any(segment, parts, is_some ? least_weight(*node_, rule_) : 0, is_some, whole, guard_, collector);
    return;
  }
  if (is_any) {
    parts.clear();
    parts.push_back({clause()});
  }
  if (filter_leads) parts.push_back({Clause(std::unique_ptr<Iterator>(std::make_unique<FilterIterator>(*leading)))});
  find_best_of_all(segment, parts, whole, guard_, collector);
}

// Of plain words without filters and negations, which the guard holds.
Clause SegmentQuery::clause() const {
  if (node_->kind() == Node::Kind::kPlain) return make_plain_words(*context_, *node_, rule_);
  if (words_.size() == 1) return make_clause(*context_, *words_.front(), rule_);
  return Clause(std::unique_ptr<Iterator>(std::make_unique<AndIterator>(parts())));
}

void SegmentQuery::find_newest(Whole whole, Collector& collector) {
  const Segment& segment = context_->segment();
  const auto may_enter = [&](std::uint32_t document) {
    return collector.may_enter(segment.sort(document), segment.id(document));
  };
  if (words_.empty()) {
    if (whole == Whole::kPassOver) return;
    for (std::uint32_t document = guard_.first(); document < guard_.end(); ++document) {
      if (!guard_.accepts(document)) continue;
      if (!may_enter(document)) return;
      collector.offer(segment, document, 0, true);
    }
    return;
  }
  std::vector<Part> parts;
  parts.push_back({clause()});
  const std::uint64_t cost = parts.front().clause.cost();
  const auto leading = std::ranges::min_element(guard_.filters(), {}, &DocumentFilter::cost);
  if (leading != guard_.filters().end() && leading->cost() < cost / kLeadingShare) {
    parts.push_back({Clause(std::unique_ptr<Iterator>(std::make_unique<FilterIterator>(*leading)))});
    Clause both(std::unique_ptr<Iterator>(std::make_unique<AndIterator>(std::move(parts))));
    parts.clear();
    parts.push_back({std::move(both)});
  }
  Clause& found = parts.front().clause;
  for (std::uint32_t document = found.skip_to(guard_.first()); document < guard_.end();
       document = found.skip_to(document + 1)) {
    if (!may_enter(document)) return;
    if (!guard_.accepts(document) || !found.matches()) continue;
    const bool holds_all = found.holds_all();
    if (whole == Whole::kPassOver && holds_all) continue;
    collector.offer(segment, document, 0, whole == Whole::kOffer || holds_all);
  }
}

}  // namespace assay::search
