// Gutters: upright strips of white between words, over as many rows as they reach.
// For this room's own use.  Pure.
#pragma once

#include <vector>

#include "collect/pdf/rows.h"

namespace assay::pdf {

struct Gutter {
  std::size_t first = 0;  // rows [first, last)
  std::size_t last = 0;
  double left = 0;  // of the white
  double right = 0;
  double middle() const { return (left + right) / 2; }
};

// Every strip at least `least_width` wide that has words on both sides, each as tall as it goes.
// Cost: rows * strips; of more than kMaxRows rows, nothing.
std::vector<Gutter> find_gutters(const std::vector<Row>& rows, double page_width, double least_width);

inline constexpr std::size_t kMaxRows = 600;

}  // namespace assay::pdf
