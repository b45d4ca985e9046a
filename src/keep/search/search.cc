// Index::search.
#include "examine/query/query.h"
#include "keep/search/evaluate.h"
#include "keep/search/index.h"
#include "keep/search/snapshot.h"

namespace assay::search {

Result<Found> Index::search(const query::Query& query, const SearchOptions& options) const {
  return evaluate(state_->snapshot.segments, query.root(), options);
}

}  // namespace assay::search
