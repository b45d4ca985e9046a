// FilterIterator: documents that a filter lets pass.  Scores nothing.
#pragma once

#include <cstdint>
#include <utility>

#include "keep/search/filter.h"
#include "keep/search/iterator.h"

namespace assay::search {

class FilterIterator final : public Iterator {
 public:
  explicit FilterIterator(DocumentFilter filter) : filter_(std::move(filter)) {
    document_ = filter_.next(0);
    cost_ = filter_.cost();
  }

  std::uint32_t skip_to(std::uint32_t target) override {
    if (document_ < target) document_ = filter_.next(target);
    return document_;
  }

 private:
  DocumentFilter filter_;
};

}  // namespace assay::search
