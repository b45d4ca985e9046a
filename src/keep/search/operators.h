// From a planned query to the iterators of one segment.
#pragma once

#include "keep/search/and_iterator.h"
#include "keep/search/clause.h"
#include "keep/search/context.h"
#include "keep/search/plan.h"

namespace assay::search {

// `context` and `node` are referred to.  Plain words under a negation are always asked for all, or else a document
// would be left out for one of them.
Clause make_clause(const Context& context, const PlanNode& node, PlainRule rule);

// The parts of AND, OR or plain words; of plain words without filters and negations.
std::vector<Part> make_parts(const Context& context, const PlanNode& node, PlainRule rule);

// Plain words without filters and negations.
Clause make_plain_words(const Context& context, const PlanNode& plain, PlainRule rule);

// What a document has to weigh of a kPlain.
std::uint64_t least_weight(const PlanNode& plain, PlainRule rule);

}  // namespace assay::search
