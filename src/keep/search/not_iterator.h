// NotIterator: documents that its part does not hold.  Scores nothing.
#pragma once

#include <cstdint>
#include <utility>

#include "keep/search/clause.h"
#include "keep/search/iterator.h"

namespace assay::search {

class NotIterator final : public Iterator {
 public:
  NotIterator(std::uint32_t documents, Clause part) : documents_(documents), part_(std::move(part)) {
    cost_ = documents;
    stop_at(0);
  }

  std::uint32_t skip_to(std::uint32_t target) override {
    if (document_ < target) stop_at(target);
    return document_;
  }

 private:
  void stop_at(std::uint32_t target) {
    while (target < documents_ && part_.skip_to(target) == target && part_.matches()) ++target;
    document_ = target < documents_ ? target : kNoDocument;
  }

  std::uint32_t documents_;
  Clause part_;
};

}  // namespace assay::search
