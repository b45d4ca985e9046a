// Counting.
//
// A total wants every document, so nothing can be passed over; but nothing need be scored either.  The query is worked
// out as sets of documents, a bit each: a list sets the bits of its documents, AND and OR are operations on whole words
// of 64 documents, a negation takes bits away.  A million documents are 125 KB, which stays in the cache.
//
//     稀土 AND (出口 OR 进口):   出口 | 进口, then & 稀土
//
// When it does not apply: patterns and NEAR have to look at positions, a document at a time; and a rare part beside a
// common one is better asked by skipping through the common one's list.  Those go by iterators and only leave their
// bits here. Plain words are added up by weight, in windows of documents so that the sums stay in the cache too.
//
// Cost: O(postings + documents / 64 * parts).
#include "keep/search/match_set.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "keep/search/guard.h"
#include "keep/search/operators.h"
#include "keep/search/segment_query.h"

namespace assay::search {
namespace {

using query::Node;

// From so many times fewer candidates on, skipping beats reading.
constexpr std::uint64_t kSkippingShare = 16;
constexpr std::uint32_t kWindow = 1U << 14;

void add_matches(Clause& clause, Bitmap& result) {
  for (std::uint32_t document = clause.document(); document != kNoDocument; document = clause.skip_to(document + 1)) {
    if (clause.matches()) result.set(document);
  }
}

class MatchSet {
 public:
  MatchSet(const Context& context, PlainRule rule) : context_(context), rule_(rule) {}

  // Depth is bounded by QueryLimits.
  Bitmap find(const PlanNode& node) {
    switch (node.kind()) {
      case Node::Kind::kOr: {
        Bitmap result = empty();
        for (const PlanNode& child : node.children) add(child, result);
        return result;
      }
      case Node::Kind::kAnd: {
        std::vector<const PlanNode*> children;
        children.reserve(node.children.size());
        for (const PlanNode& child : node.children) children.push_back(&child);
        return find_all(children);
      }
      default: {
        Bitmap result = empty();
        add(node, result);
        return result;
      }
    }
  }

  Bitmap find_all(const std::vector<const PlanNode*>& nodes) {
    std::vector<Part> parts;
    std::uint64_t least = UINT64_MAX;
    std::uint64_t most = 0;
    for (const PlanNode* node : nodes) {
      parts.push_back({make_clause(context_, *node, rule_)});
      least = std::min(least, parts.back().clause.cost());
      most = std::max(most, parts.back().clause.cost());
    }
    if (parts.size() == 1 || least < most / kSkippingShare) {
      Bitmap result = empty();
      Clause clause(std::unique_ptr<Iterator>(std::make_unique<AndIterator>(std::move(parts))));
      add_matches(clause, result);
      return result;
    }
    Bitmap result = find(*nodes.front());
    for (std::size_t i = 1; i < nodes.size(); ++i) result.intersect(find(*nodes[i]));
    return result;
  }

  // Plain words of which a document may hold only some.
  Bitmap find_some(const std::vector<const PlanNode*>& words, std::uint64_t least_weight) {
    Bitmap result = empty();
    std::vector<Part> parts;
    parts.reserve(words.size());
    for (const PlanNode* word : words) parts.push_back({make_clause(context_, *word, rule_), word->weight});
    std::vector<std::uint64_t> weights(kWindow);
    for (std::uint32_t start = 0; start < result.documents(); start += kWindow) {
      std::ranges::fill(weights, 0);
      const std::uint32_t end = std::min(result.documents(), start + kWindow);
      for (Part& part : parts) {
        Clause& clause = part.clause;
        for (std::uint32_t document = clause.document(); document < end; document = clause.skip_to(document + 1)) {
          if (clause.matches()) weights[document - start] += part.weight;
        }
      }
      for (std::uint32_t document = start; document < end; ++document) {
        if (weights[document - start] >= least_weight) result.set(document);
      }
    }
    return result;
  }

 private:
  Bitmap empty() const { return Bitmap(context_.segment().documents()); }

  void add(const PlanNode& node, Bitmap& result) {
    if (node.kind() == Node::Kind::kOr || node.kind() == Node::Kind::kAnd) {
      result.unite(find(node));
    } else {
      Clause clause = make_clause(context_, node, rule_);
      add_matches(clause, result);
    }
  }

  const Context& context_;
  PlainRule rule_;
};

void apply(Guard& guard, const LiveSegment& live, Bitmap& matches) {
  matches.clear_outside(guard.first(), guard.end());
  if (guard.accepts_all()) return;
  if (guard.only_deletions()) {
    matches.remove(*live.deleted);
    return;
  }
  for (std::uint32_t document = matches.next(0); document != kNoDocument; document = matches.next(document + 1)) {
    if (!guard.accepts(document)) matches.clear(document);
  }
}

}  // namespace

Bitmap find_matches(const Context& context, PlainRule rule) {
  SegmentQuery query(context, rule);
  MatchSet set(context, rule);
  const auto find = [&] {
    if (query.words().empty()) {
      Bitmap all(context.segment().documents());
      all.set_range(query.guard().first(), std::max(query.guard().first(), query.guard().end()));
      return all;
    }
    if (query.node().kind() == Node::Kind::kPlain && rule != PlainRule::kAll)
      return set.find_some(query.words(), least_weight(query.node(), rule));
    return query.words().size() == 1 ? set.find(*query.words().front()) : set.find_all(query.words());
  };
  Bitmap matches = find();
  apply(query.guard(), *context.live, matches);
  return matches;
}

}  // namespace assay::search
