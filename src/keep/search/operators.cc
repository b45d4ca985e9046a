#include "keep/search/operators.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "keep/search/filter_iterator.h"
#include "keep/search/near_iterator.h"
#include "keep/search/not_iterator.h"
#include "keep/search/or_iterator.h"
#include "keep/search/term_iterator.h"

namespace assay::search {
namespace {

using query::Node;

template <class Operator, class... Arguments>
Clause make_iterator(Arguments&&... arguments) {
  return Clause(std::unique_ptr<Iterator>(std::make_unique<Operator>(std::forward<Arguments>(arguments)...)));
}

bool is_word(const PlanNode& node) {
  return node.kind() != Node::Kind::kFilter && node.kind() != Node::Kind::kNot;
}

Clause make_plain(const Context& context, const PlanNode& node, PlainRule rule) {
  std::vector<Part> parts;
  if (std::ranges::any_of(node.children, is_word)) parts.push_back({make_plain_words(context, node, rule)});
  for (const PlanNode& child : node.children) {
    if (!is_word(child)) parts.push_back({make_clause(context, child, rule)});
  }
  if (parts.size() == 1) return std::move(parts.front().clause);
  return make_iterator<AndIterator>(std::move(parts));
}

}  // namespace

std::uint64_t least_weight(const PlanNode& plain, PlainRule rule) {
  return rule == PlainRule::kShare ? plain.least_weight : 1;
}

std::vector<Part> make_parts(const Context& context, const PlanNode& node, PlainRule rule) {
  std::vector<Part> parts;
  parts.reserve(node.children.size());
  const bool is_plain = node.kind() == Node::Kind::kPlain;
  for (const PlanNode& child : node.children) {
    if (is_plain && !is_word(child)) continue;
    parts.push_back({make_clause(context, child, rule), child.weight});
  }
  return parts;
}

Clause make_plain_words(const Context& context, const PlanNode& plain, PlainRule rule) {
  std::vector<Part> words = make_parts(context, plain, rule);
  if (words.size() == 1) return std::move(words.front().clause);
  if (rule == PlainRule::kAll) return make_iterator<AndIterator>(std::move(words));
  return make_iterator<OrIterator>(OrIterator::Kind::kPlain, std::move(words), least_weight(plain, rule));
}

// Depth is bounded by QueryLimits.
Clause make_clause(const Context& context, const PlanNode& node, PlainRule rule) {
  switch (node.kind()) {
    case Node::Kind::kTerm:
      return make_term(context, node);
    case Node::Kind::kAnd:
      return make_iterator<AndIterator>(make_parts(context, node, rule));
    case Node::Kind::kOr:
      return make_iterator<OrIterator>(OrIterator::Kind::kOr, make_parts(context, node, rule), 0);
    case Node::Kind::kNot:
      return make_iterator<NotIterator>(context.segment().documents(),
                                        make_clause(context, node.children.front(), PlainRule::kAll));
    case Node::Kind::kNear:
      return make_iterator<NearIterator>(context, node);
    case Node::Kind::kFilter:
      return make_iterator<FilterIterator>(DocumentFilter::make(context, node.node->filter));
    case Node::Kind::kPlain:
      break;
  }
  return make_plain(context, node, rule);
}

}  // namespace assay::search
