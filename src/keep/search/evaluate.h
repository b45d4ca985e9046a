// Evaluate: a query over the segments of a snapshot.  Index::search without the index.
#pragma once

#include <span>

#include "base/result.h"
#include "examine/query/node.h"
#include "keep/search/index.h"
#include "keep/search/scoring.h"
#include "keep/search/segment.h"

namespace assay::search {

inline constexpr std::size_t kMaxReach = 100'000;  // of offset + limit

// Errors: see Index::search.
Result<Found> evaluate(std::span<const LiveSegment> segments, const query::Node& query, const SearchOptions& options,
                       const Scoring& scoring = {});

}  // namespace assay::search
