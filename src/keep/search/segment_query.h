// SegmentQuery: a planned query in one segment, taken apart into what ranks documents and what only lets them pass.
#pragma once

#include <cstdint>
#include <vector>

#include "keep/search/and_iterator.h"
#include "keep/search/best.h"
#include "keep/search/collector.h"
#include "keep/search/context.h"
#include "keep/search/guard.h"
#include "keep/search/plan.h"

namespace assay::search {

class SegmentQuery {
 public:
  // `context` is referred to.
  SegmentQuery(const Context& context, PlainRule rule);

  Guard& guard() { return guard_; }
  // What is left of the query without filters and negations at its top: the children of `node` in `words`.
  const PlanNode& node() const { return *node_; }
  const std::vector<const PlanNode*>& words() const { return words_; }

  // Offers documents by score.  With kPassOver those that hold all plain words are left out.
  void find_best(Whole whole, Collector& collector);
  // Offers the newest, all with a score of 0.
  void find_newest(Whole whole, Collector& collector);

 private:
  void take_apart();
  std::vector<Part> parts() const;
  Clause clause() const;

  const Context* context_;
  PlainRule rule_;
  const PlanNode* node_;
  std::vector<const PlanNode*> words_;
  Guard guard_;
};

}  // namespace assay::search
