// Date: which time does this line of text name?  Start here.
// A time as people write it into a page: 2025年11月10日 02:06, November 10, 2025 at 2:06 PM EST.
// Pure; safe to call from many threads.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/time.h"

namespace assay::date {

// The order of a date's parts where it stands: 11/10/2025 is November 10 to an American and October 11 to most others,
// and 18-03-08 12:30 on a Chinese page is of 2018.
enum class DayOrder : std::uint8_t { kUnknown, kYearFirst, kMonthFirst, kDayFirst };

// The first date in `text`.  A zone that the text does not name is `default_zone`; without a time of day, kDay.
// Figures that can be read two ways are no date where the order is unknown.
std::optional<Time> find_date(std::string_view text, std::chrono::minutes default_zone,
                              DayOrder order = DayOrder::kUnknown);

// The order that the first date in `text` shows, kUnknown where it shows none; of figures or of words ("5 May 2025").
struct ShownOrder {
  DayOrder order = DayOrder::kUnknown;
  bool is_in_figures = false;
};
ShownOrder shown_order(std::string_view text);

}  // namespace assay::date
