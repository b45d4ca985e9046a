// Days of the month in English, by number, weekday or both.  For this room only.
#pragma once

#include <optional>
#include <string_view>

#include "examine/quantity/date_readers.h"

namespace assay::quantity {

// A day of the month: 10, 10th, "tenth", "twenty nine".
struct DayNumber {
  int day = 0;
  bool is_ordinal = false;
};
std::optional<DayNumber> read_day_number(DateCursor& cursor);
// Does a number end here: no noun follows that it could count, and no figure goes on?
bool ends_here(DateCursor after);

// November 10, 2025; 10 November 2025.
std::optional<WrittenDate> read_month_first(Reading& reading);
std::optional<WrittenDate> read_day_first(Reading& reading);
// "4 to 23 next month"; "the 26th" where `before` is a word that a day can stand after; " 7-6" after one.
std::optional<WrittenDate> read_days_of_step(Reading& reading);
std::optional<WrittenDate> read_bare_ordinal(Reading& reading, std::string_view before);
std::optional<WrittenDate> read_short_day(Reading& reading);
// "Friday", "Friday 5 May", "Monday 21".
std::optional<WrittenDate> read_weekday_first(Reading& reading);

}  // namespace assay::quantity
