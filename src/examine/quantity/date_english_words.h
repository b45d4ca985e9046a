// The English words that dates are made of.  For this room only.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "examine/quantity/date_fields.h"

namespace assay::quantity {

// Which kind of date can start with this word: asked at every word of an English text, so one binary search.
enum class DateWord : std::uint8_t {
  kNone,
  kMonth,
  kWeekday,
  kThe,
  kPart,      // early, mid, late, beginning, start, middle, end
  kPeriod,    // fiscal, year, calendar, first, second, third, fourth, q1 … h2, fy…, month, week, spring …
  kNumber,    // one … ninety, ordinals, a, an
  kDecade,    // nineties
  kRelative,  // today, last, this …
  kTime,      // noon, midnight, half, quarter, in, at
  kOpen,      // before, after, since, until, by
  kRange      // from, between
};
DateWord date_word(std::string_view word);

struct MonthName {
  int month = 0;
  bool is_full = false;     // "November", not "Nov"
  bool is_capital = false;  // "November", not "november"
};
// With the dot of an abbreviation.
std::optional<MonthName> read_month_name(DateCursor& cursor);
struct WeekdayName {
  int weekday = 0;  // 1 is Monday
  bool is_full = false;
};
std::optional<WeekdayName> read_weekday_name(DateCursor& cursor);
// 1 spring to 4 winter.
std::optional<int> read_season_name(DateCursor& cursor);

// The space or hyphen inside "fourth-quarter".
bool skip_word_joint(DateCursor& cursor);
// The word that ends before this place, one space or none between; empty where something else stands there.
std::string_view word_before(const DateCursor& cursor);

// A year of four digits that no further figure follows: 2025, not 2,000 nor 2025.5 nor 2025%.
std::optional<int> read_year_figures(DateCursor& cursor);
// A space, a comma, "of", "in" and a year: ", 2025", " of 2025", " '25".
std::optional<int> read_following_year(DateCursor& cursor);
// 2025, "last year", "fiscal 2025", "FY25", "the year": a year in `date` as a point; relative ones want a time.
std::optional<WrittenDate> read_year_phrase(Reading& reading);
// " of 2025", ", 2025", " last year" after a period of `date`, whose years it sets.
void read_year_of_period(Reading& reading, WrittenDate& date);

}  // namespace assay::quantity
