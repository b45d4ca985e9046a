#include "keep/search/guard.h"

#include <algorithm>
#include <utility>

namespace assay::search {

Guard::Guard(const Context& context) : live_(context.live), end_(context.segment().documents()) {
  if (context.options->within != nullptr) {
    add(DocumentFilter::of_documents(context.segment(), *context.options->within));
  }
}

void Guard::add(DocumentFilter filter) {
  first_ = std::max(first_, filter.first());
  end_ = std::min(end_, filter.end());
  if (!filter.is_range()) filters_.push_back(std::move(filter));
}

}  // namespace assay::search
