// Plan: a query with the lists of every segment looked up and its global statistics worked out, before any is read.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "examine/query/node.h"
#include "keep/search/index.h"
#include "keep/search/scoring.h"
#include "keep/search/segment.h"

namespace assay::search {

struct MergedLists;

// Of one slot of a pattern in one segment.
struct SlotLists {
  std::vector<TermEntry> terms;
  std::vector<TermEntry> presences;
  // Of a prefix alone, kept from one pass over the segment to the next.
  mutable std::shared_ptr<const MergedLists> merged;
};

struct PlannedForm {
  const query::Form* form = nullptr;
  double weight = 1;  // form_weight
  std::uint64_t document_frequency = 0;
  std::vector<std::vector<SlotLists>> lists;  // [segment][slot]
};

struct PlanNode {
  const query::Node* node = nullptr;
  std::vector<PlanNode> children;

  // kTerm
  std::vector<PlannedForm> forms;
  double gain = 0;  // rarity * (k1 + 1)

  // As a child of kPlain.
  std::uint64_t weight = 0;  // of its share; 0 where no document holds it, and of filters and negations

  // kPlain
  std::uint64_t least_weight = 0;  // what a document must hold to be found at all
  bool can_hold_some = false;      // whether a document that does not hold all can reach it

  query::Node::Kind kind() const { return node->kind; }
};

// One thread's own.
struct Plan {
  PlanNode root;
  CollectionStatistics statistics;
  Scoring scoring;
  bool has_scores = false;     // whether any term adds to the score
  bool has_plain = false;      // whether there are plain words, of which a document may hold only some
  bool can_hold_some = false;  // whether one that holds only some can have its least share
  std::map<std::string, std::vector<DocumentId>, std::less<>> topics;  // ascending
};

// `query` and `segments` are referred to.  Errors: see Index::search.
Result<Plan> make_plan(const query::Node& root, std::span<const LiveSegment> segments, const SearchOptions& options,
                       const Scoring& scoring);

}  // namespace assay::search
