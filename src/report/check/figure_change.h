// Changes: which figure of the source did this one come from, and what was done to it?
// Pure; safe to call from many threads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/check/figure_index.h"

namespace assay::check {

struct Change {
  FigureId source;
  std::string what;  // "one digit is another", "the currency is another"; empty: a wholly different figure
};

// The figure of `paragraphs` that `figure`, which nothing bears out, was most likely meant to be: the same size in
// another unit; a digit changed, two swapped, one dropped; the same size with its bound turned round; else, where the
// paragraphs hold exactly one figure of its kind and unit that is not in `used`, that one.
std::optional<Change> find_change(const Figure& figure, const FigureIndex& index, const std::vector<int>& paragraphs,
                                  const std::vector<FigureId>& used);

}  // namespace assay::check
