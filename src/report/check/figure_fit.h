// Fit: does the source's figure bear out the summary's?
// Pure; safe to call from many threads.
#pragma once

#include <optional>
#include <utility>

#include "report/check/figure_reading.h"

namespace assay::check {

// Whether a figure of kind `summary` may be held against one of kind `source` along `measure`.  Along their own measure
// always.  As bare numbers: plain numbers with each other; and a number without unit with an amount, since both
// languages leave units out ("4,000 to 5,000 yuan"), but never a percentage, whose sign is half of what it says.
bool may_compare(const Quantity& summary, const Quantity& source, std::string_view measure);

// Whether the reading `source` bears out the reading `summary` of the same measure.
bool fits(const Reading& summary, const Reading& source);

// Where a source's figure has to lie for `fits` to be true of it: the closed range of sizes to search.
struct SizeRange {
  Decimal low;
  Decimal high;
};
std::optional<SizeRange> fitting_sizes(const Reading& summary);

// How far off `size` a source's figure may be by the digits that the summary wrote.
Decimal tolerance(const Reading& summary, const Decimal& size);

}  // namespace assay::check
