// English dates by a length from the document's day: two weeks ago, 2 years and 3 months ago, 3 days from now, the past
// three years, 5 upcoming years.
//
// Months and years step by the calendar, and a day that the month lacks is its last; then come the days.  "70 years
// ago" is a length that is told from here, no day, and so are decades; "the last 24 hours" is one as well.
#include "examine/quantity/date_calendar.h"
#include "examine/quantity/date_english_units.h"
#include "examine/quantity/date_number.h"

namespace assay::quantity {

using std::chrono::days;
using std::chrono::sys_days;

WrittenDate as_relative(WrittenDate date) {
  date.relative = true;
  return date;
}

WrittenDate day_word(const Reading& reading, int step) {
  return as_relative(point(fields_of(sys_days(*reading.today) + days(step))));
}

std::optional<Unit> read_unit(DateCursor& cursor) {
  struct Name {
    std::string_view one;
    std::string_view many;
    Unit unit;
  };
  constexpr Name kNames[] = {{"minute", "minutes", Unit::kMinute}, {"hour", "hours", Unit::kHour},
                             {"day", "days", Unit::kDay},          {"week", "weeks", Unit::kWeek},
                             {"month", "months", Unit::kMonth},    {"quarter", "quarters", Unit::kQuarter},
                             {"year", "years", Unit::kYear},       {"decade", "decades", Unit::kDecade},
                             {"mins", "min", Unit::kMinute},       {"fortnight", "fortnights", Unit::kWeek}};
  for (const Name& name : kNames) {
    if (cursor.accept_word(name.one) || cursor.accept_word(name.many)) return name.unit;
  }
  return std::nullopt;
}

sys_days shifted(const Reading& reading, int count, Unit unit) {
  const sys_days today(*reading.today);
  switch (unit) {
    case Unit::kWeek:
      return today + days(7 * count);
    case Unit::kMonth:
      return add_months(*reading.today, count);
    case Unit::kQuarter:
      return add_months(*reading.today, 3 * count);
    case Unit::kYear:
      return add_months(*reading.today, 12 * count);
    case Unit::kDecade:
      return add_months(*reading.today, 120 * count);
    default:
      return today + days(count);
  }
}

namespace {

std::optional<int> read_count(DateCursor& cursor) {
  if (is_ascii_digit(cursor.peek())) {
    const auto number = read_date_number(cursor, 1, 999);
    return number ? std::optional(number->value) : std::nullopt;
  }
  if (cursor.accept_words("a couple of") || cursor.accept_words("couple of") || cursor.accept_word("couple")) return 2;
  if (cursor.accept_words("a few") || cursor.accept_word("few")) return 3;
  if (cursor.accept_word("a") || cursor.accept_word("an")) return 1;
  return read_english_cardinal(cursor);
}

// "past three years", "next two weeks", "last 2 quarters": a number of units up to now, or from now on.
std::optional<WrittenDate> read_units_from(Reading& reading, int count, int step) {
  DateCursor& cursor = reading.cursor;
  cursor.skip_spaces();
  const auto unit = read_unit(cursor);
  // "The last 24 hours" is a length, as 过去24小时 is.
  if (!unit || *unit == Unit::kMinute || *unit == Unit::kHour) return std::nullopt;
  const sys_days today(*reading.today);
  const DateFields now = fields_of(today);
  if (*unit == Unit::kQuarter) {
    const int index = now.year * 4 + (now.month - 1) / 3;
    const int first = step < 0 ? index - count : index + 1;
    const int last = first + count - 1;
    return as_relative(span({first / 4, first % 4 * 3 + 1, 0}, {last / 4, last % 4 * 3 + 3, 0}));
  }
  if (step < 0) return as_relative(span(fields_of(shifted(reading, -count, *unit)), now));
  return as_relative(span(fields_of(today + days(1)), fields_of(shifted(reading, count, *unit))));
}

// "2 years 1 month 21 days ago", "2 weeks and 2 days ago": two lengths or more.
std::optional<WrittenDate> read_lengths_ago(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  int days_back = 0;
  int months_back = 0;
  int lengths = 0;
  for (; lengths < 4; ++lengths) {
    const std::size_t before = cursor.at();
    const auto count = read_count(cursor);
    if (!count || !cursor.skip_spaces()) {
      cursor.seek(before);
      break;
    }
    const auto unit = read_unit(cursor);
    if (!unit) return std::nullopt;
    if (*unit == Unit::kDay || *unit == Unit::kWeek) {
      days_back += *count * (*unit == Unit::kWeek ? 7 : 1);
    } else if (*unit == Unit::kMonth || *unit == Unit::kYear) {
      months_back += *count * (*unit == Unit::kYear ? 12 : 1);
    } else {
      return std::nullopt;
    }
    cursor.accept(U',');
    if (!cursor.skip_spaces()) return std::nullopt;
    if (cursor.accept_word("and") && !cursor.skip_spaces()) return std::nullopt;
  }
  if (lengths < 2 || months_back >= 120 || !cursor.accept_word("ago")) return std::nullopt;
  const sys_days month = add_months(*reading.today, -months_back);
  return as_relative(point(fields_of(month - days(days_back))));
}

}  // namespace

// "two weeks ago", "a year ago", "3 days from now", "5 hours ago".
std::optional<WrittenDate> read_english_ago(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  int sign = 1;
  const std::size_t start = cursor.at();
  if (auto date = read_lengths_ago(reading)) return date;
  cursor.seek(start);
  const auto count = read_count(cursor);
  if (!count) return std::nullopt;
  cursor.skip_spaces();
  const std::size_t unit_start = cursor.at();
  const bool is_ahead = cursor.accept_any_word({"upcoming", "coming", "next"});
  if (is_ahead || cursor.accept_any_word({"past", "previous"})) {  // "5 upcoming years", not "only 3 next week"
    auto date = read_units_from(reading, *count, is_ahead ? 1 : -1);
    return cursor.before() == U's' ? date : std::nullopt;
  }
  auto unit = read_unit(cursor);
  if (!unit) return std::nullopt;
  const int scale = cursor.text().substr(unit_start, 9) == "fortnight" ? 2 : 1;
  cursor.skip_spaces();
  // "70 years ago" is a length that is told from here, no day.
  if (*unit == Unit::kDecade || (*unit == Unit::kYear && *count >= 10)) return std::nullopt;
  if (cursor.accept_word("ago")) {
    sign = -1;
  } else if (cursor.accept_words("before yesterday")) {
    return day_word(reading, -1 - *count);
  } else if (!cursor.accept_words("from now") && !cursor.accept_words("from today")) {
    return std::nullopt;
  }
  if (*unit == Unit::kMinute || *unit == Unit::kHour) {
    if (!reading.now || !reading.now->is_set()) return std::nullopt;
    const auto moment = sys_days(*reading.today) + std::chrono::hours(reading.now->hour) +
                        std::chrono::minutes(reading.now->minute) +
                        std::chrono::minutes(sign * *count * (*unit == Unit::kHour ? 60 : 1));
    const auto day = std::chrono::floor<days>(moment);
    const auto minutes = static_cast<int>(std::chrono::floor<std::chrono::minutes>(moment - day).count());
    WrittenDate date = as_relative(point(fields_of(day)));
    date.from = {minutes / 60, minutes % 60, reading.now->second};
    date.is_afternoon_known = true;
    return date;
  }
  return as_relative(point(fields_of(shifted(reading, sign * scale * *count, *unit))));
}

std::optional<WrittenDate> read_units(Reading& reading, int step) {
  const auto count = read_count(reading.cursor);
  return count ? read_units_from(reading, *count, step) : std::nullopt;
}

}  // namespace assay::quantity
