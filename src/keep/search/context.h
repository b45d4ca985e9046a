// What the iterators of one search in one segment need to know.
#pragma once

#include <cstdint>

#include "keep/search/index.h"
#include "keep/search/plan.h"
#include "keep/search/scoring.h"
#include "keep/search/segment.h"

namespace assay::search {

// Which documents answer plain words.
enum class PlainRule : std::uint8_t {
  kAll,    // that hold each
  kShare,  // that hold their least share
  kAny,    // that hold any
};

struct Context {
  const Plan* plan;
  const SearchOptions* options;
  const LiveSegment* live;
  std::size_t segment_number;  // in the plan's lists
  LengthNorm norm{plan->scoring, plan->statistics};

  const Segment& segment() const { return *live->segment; }
  double document_norm(std::uint32_t document) const { return norm(segment().length(document)); }
};

}  // namespace assay::search
