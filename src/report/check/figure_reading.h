// Readings: along which measures can this figure be held against others, and how large is it there?
// Pure; safe to call from many threads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "report/check/figure.h"

namespace assay::check {

// A figure has one reading a measure: 24 months are 24 of "mo" and 62208000 of "s"; 三成 is 30 of "%" and 0.3 of "#".
struct Reading {
  std::string measure;           // a unit's code, "CNY"; "#" for the bare number; "mo" for calendar time; "s", "%", "x"
  std::optional<Decimal> value;  // one figure, its bound beside it where words give one
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  Decimal step;        // what one of the last digit that was written is worth; zero where unknown
  Decimal round_step;  // the same for the last digit that is not a zero: 1000 in 4,000
  bool approximate = false;
  bool is_fraction = false;  // in words: a third, half, 三成
};

// The readings of a figure with a size; none for dates.  The first is its own measure.
std::vector<Reading> readings_of(const Figure& figure);

}  // namespace assay::check
