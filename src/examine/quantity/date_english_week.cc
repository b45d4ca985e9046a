// Weeks and runs of days that are counted within a month or a year: the week of November 30, the week commencing
// 4 February, the first two weeks of 2021, the last week of this month, the first ten days of October.
//
// Weeks are whole ones, from Monday on; a week belongs to the month and the year that its Thursday is in (ISO 8601).
// A count without "of" and a period ("the first two weeks") tells of a story, not of a calendar, and is not read.
#include "examine/quantity/date_calendar.h"
#include "examine/quantity/date_english_words.h"
#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

// A month or a year, whole: "July", "July 2025", "2021", "this month", "last year".
std::optional<WrittenDate> read_whole(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const std::size_t start = cursor.at();
  auto whole = read_year_phrase(reading);
  if (!whole) {
    cursor.seek(start);
    if (const auto name = read_month_name(cursor)) {
      whole = point({0, name->month, 0});
      if (const auto year = read_following_year(cursor)) whole->first.year = *year;
    }
  }
  if (!whole) {
    cursor.seek(start);
    whole = read_english_relative(reading);
  }
  if (!whole || whole->form != DateForm::kPoint || whole->first.day != 0) return std::nullopt;
  whole->last = whole->first;
  const bool is_known = complete(*whole, reading.today) && whole->first.year != 0;
  return is_known ? whole : std::nullopt;
}

std::optional<int> read_small_count(DateCursor& cursor) {
  if (!is_ascii_digit(cursor.peek())) return read_english_cardinal(cursor);
  const auto number = read_date_number(cursor, 1, 99);
  return number ? std::optional(number->value) : std::nullopt;
}

WrittenDate weeks_of(const WrittenDate& whole, int count, bool is_last) {
  const sys_days first = monday_of(first_day(whole.first) + days(3));
  const sys_days last = monday_of(last_day(whole.first) - days(3));
  const sys_days monday = is_last ? last - days(7 * (count - 1)) : first;
  WrittenDate date = span(fields_of(monday), fields_of(monday + days(7 * count - 1)));
  if (count == 1) {
    date = point(fields_of(monday));
    date.form = DateForm::kWeek;
  }
  return date;
}

}  // namespace

// After "week".
std::optional<WrittenDate> read_english_week_of(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const bool is_short = cursor.accept(U"w/c") || cursor.accept(U"W/C");
  if (!is_short) {
    if (cursor.accept_word("the")) cursor.skip_spaces();
    if (!cursor.accept_word("week") || !cursor.skip_spaces()) return std::nullopt;
    if (!cursor.accept_any_word({"of", "commencing", "beginning", "starting", "ending"})) return std::nullopt;
  }
  if (!cursor.skip_spaces()) return std::nullopt;
  auto day = read_english_date(reading);
  if (!day || day->form != DateForm::kPoint || day->first.day == 0 || !complete(*day, reading.today) ||
      day->first.year == 0)
    return std::nullopt;
  WrittenDate week = point(fields_of(monday_of(first_day(day->first))));
  week.form = DateForm::kWeek;
  week.relative = day->relative;
  return week;
}

std::optional<WrittenDate> read_english_first_or_last(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  if (cursor.accept_word("the")) cursor.skip_spaces();
  const bool is_last = cursor.accept_word("last");
  if ((!is_last && !cursor.accept_word("first")) || !cursor.skip_spaces()) return std::nullopt;
  int count = 1;
  bool is_week = cursor.accept_word("week");
  if (!is_week) {
    const auto number = read_small_count(cursor);
    if (!number || !cursor.skip_spaces()) return std::nullopt;
    count = *number;
    is_week = cursor.accept_any_word({"weeks", "week"});
    if (!is_week && !cursor.accept_word("days")) return std::nullopt;
  }
  cursor.skip_spaces();
  if (!cursor.accept_any_word({"of", "in"}) || !cursor.skip_spaces()) return std::nullopt;
  const auto whole = read_whole(reading);
  const bool is_month = whole && whole->first.month != 0;
  if (!whole || count < 1 || count * (is_week ? 7 : 1) > (is_month ? 31 : 366)) return std::nullopt;
  WrittenDate date;
  if (is_week) {
    date = weeks_of(*whole, count, is_last);
  } else {
    const sys_days first = is_last ? last_day(whole->first) - days(count - 1) : first_day(whole->first);
    date = span(fields_of(first), fields_of(first + days(count - 1)));
  }
  date.relative = whole->relative;
  return date;
}

}  // namespace assay::quantity
