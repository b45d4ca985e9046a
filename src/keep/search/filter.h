// DocumentFilter: one filter of a query in one segment, as whatever is cheapest to ask.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "examine/query/node.h"
#include "keep/search/bitmap.h"
#include "keep/search/context.h"

namespace assay::search {

class DocumentFilter {
 public:
  static DocumentFilter make(const Context& context, const query::Filter& filter);
  // Only these documents; `ids` ascending.
  static DocumentFilter of_documents(const Segment& segment, std::span<const DocumentId> ids);

  bool holds(std::uint32_t document) const {
    if (document < first_ || document >= end_) return false;
    if (column_ != nullptr) return values_[(segment_->*column_)(document)];
    return !members_ || members_->test(document);
  }
  // The first document at or after `target` that holds, or kNoDocument.
  std::uint32_t next(std::uint32_t target) const;

  // A filter on dates is only a range [first, end).
  std::uint32_t first() const { return first_; }
  std::uint32_t end() const { return end_; }
  bool is_range() const { return column_ == nullptr && !members_; }
  std::uint64_t cost() const { return cost_; }  // about how many documents hold

 private:
  using Column = std::uint32_t (Segment::*)(std::uint32_t) const;

  explicit DocumentFilter(const Segment& segment)
      : segment_(&segment), end_(segment.documents()), cost_(segment.documents()) {}
  template <class Holds>
  void take_values(Column column, const std::vector<std::string>& names, Holds holds);
  void take_members(Bitmap members);

  const Segment* segment_;
  std::uint32_t first_ = 0;
  std::uint32_t end_;
  std::uint64_t cost_;
  Column column_ = nullptr;
  std::vector<bool> values_;  // by the column's number
  std::optional<Bitmap> members_;
};

}  // namespace assay::search
