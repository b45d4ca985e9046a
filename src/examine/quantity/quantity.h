// Quantities: the figures of a text, and exactly what each means.  Start here.
// Pure: no clock, no globals.  Safe to call from many threads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/quantity.h"
#include "base/time.h"

namespace assay::quantity {

struct Context {
  // ISO 639-1 of the text: "zh" or "en".  Anything else is read as English, and Chinese figures in it still as Chinese.
  std::string_view language = "zh";
  // When the text was written: 昨日, "last Friday" and dates without a year are resolved by it, in its own zone.
  // Without it such words are found where they name a date at all, with unknown parts as X, or left out.
  std::optional<Time> at;
};

// Every figure of `text`, in order, not overlapping; spans are bytes of `text`, which may be any bytes at all
// (ill-formed UTF-8 ends a figure).  Both scripts are read in either language: "5 million" in a Chinese text is found.
// The longest reading wins: 3月15日 is one date, 12至24个月 one range, 500元/吨 one rate.
// What no Decimal can hold (10,000 digits, 10^400) is found without a value (kNumber, no value), never wrongly.
// Not read: lunar dates, holidays, repeating times ("every Monday").
// Cost: O(text.size()), some 20 MB/s of Chinese news on one core; memory in proportion to what is found.
std::vector<Quantity> find_quantities(std::string_view text, const Context& context);

}  // namespace assay::quantity
