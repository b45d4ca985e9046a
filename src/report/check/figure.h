// Figures: one quantity of a text with the paragraph that it stands in.
// Plain values.
#pragma once

#include <string_view>

#include "base/model/quantity.h"

namespace assay::check {

struct Figure {
  Quantity quantity;
  std::string_view text;  // of the paragraph or the summary that it stands in; not owned
  int paragraph = 0;      // of the source, from 1; 0: the title, or a summary

  std::string_view written() const { return quantity.span.of(text); }
  bool has_size() const { return quantity.value || quantity.low || quantity.high; }
};

// A number without a unit that says what of: 3,000; 三处; 5th.
inline bool is_plain(QuantityKind kind) {
  return kind == QuantityKind::kNumber || kind == QuantityKind::kCount || kind == QuantityKind::kOrdinal;
}

}  // namespace assay::check
