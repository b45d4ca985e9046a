// Support: which figures of the source bear out this figure of the summary?
// Pure; safe to call from many threads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/check/figure_index.h"

namespace assay::check {

// Every figure of the source that bears out `figure`, at most some dozens, closest first: equal ones before those that
// are equal only when rounded.
std::vector<FigureId> supporters(const Figure& figure, const FigureIndex& index);

// A percentage that the source does not hold but two neighbouring figures of one of `paragraphs` make: 10% of "from 100
// to 110", or of 11 in 110.
struct Computed {
  FigureId first;
  FigureId second;
  std::string reason;
};
std::optional<Computed> computed_from(const Figure& figure, const FigureIndex& index,
                                      const std::vector<int>& paragraphs);

}  // namespace assay::check
