// Slips of scale: is this a figure of the source, a power of ten away, and why?
// Pure; safe to call from many threads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/check/figure_index.h"

namespace assay::check {

struct Slip {
  FigureId source;
  int power = 0;  // the summary's value is the source's times ten to this
};

// The figures of the source that have the digits of `figure` at another scale, the smallest slip first.
std::vector<Slip> slips_of(const Figure& figure, const FigureIndex& index);

// "亿 is a tenth of a billion, and was read as a billion"; empty where no cause suggests itself.
std::string likely_cause(const Figure& summary, const Figure& source, int power);

}  // namespace assay::check
