// MatchSet: every document of a segment that answers, for totals and facets.  Nothing is scored.
#pragma once

#include "keep/search/bitmap.h"
#include "keep/search/context.h"
#include "keep/search/plan.h"

namespace assay::search {

// Without deleted documents and with `within` observed.
Bitmap find_matches(const Context& context, PlainRule rule);

}  // namespace assay::search
