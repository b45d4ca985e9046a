// English dates that count from another time: yesterday, last Friday, next month, the past three years, two weeks ago.
//
// "Last Friday" is the Friday of the last week, "this Friday" of this one, Monday first, as 上周五 and 本周五 are. "Two
// weeks ago" is a day; "two weeks later" counts from an event of the story and stays a length.
#include <utility>

#include "examine/quantity/date_calendar.h"
#include "examine/quantity/date_english_units.h"
#include "examine/quantity/date_english_words.h"
#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

std::optional<WrittenDate> read_day_word(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  if (cursor.accept_word("today")) return day_word(reading, 0);
  if (cursor.accept_word("yesterday")) return day_word(reading, -1);
  if (cursor.accept_any_word({"tomorrow", "tmr", "tmrw"})) return day_word(reading, 1);
  if (cursor.accept_word("tonight") || cursor.accept_word("tonite")) {
    WrittenDate date = day_word(reading, 0);
    date.from = {20, -1, -1};
    date.to = {23, 59, -1};
    date.is_day_part = true;
    return date;
  }
  if (cursor.accept_word("the")) cursor.skip_spaces();
  if (cursor.accept_words("day before yesterday")) return day_word(reading, -2);
  if (cursor.accept_words("day after tomorrow")) return day_word(reading, 2);
  return std::nullopt;
}

// " between Wednesday and Friday", " from Monday to Wednesday" after a week.
std::optional<std::pair<int, int>> read_weekdays_between(DateCursor& cursor) {
  if (!cursor.skip_spaces()) return std::nullopt;
  const bool is_between = cursor.accept_word("between");
  if ((!is_between && !cursor.accept_word("from")) || !cursor.skip_spaces()) return std::nullopt;
  const auto first = read_weekday_name(cursor);
  if (!first) return std::nullopt;
  if (!accept_range_sign(cursor) &&
      !(is_between && cursor.skip_spaces() && cursor.accept_word("and") && cursor.skip_spaces()))
    return std::nullopt;
  const auto last = read_weekday_name(cursor);
  if (!last || last->weekday <= first->weekday) return std::nullopt;
  return std::pair(first->weekday, last->weekday);
}

// After "next week": " Sunday", " between Wednesday and Friday", or the week itself; a fortnight up to now.
std::optional<WrittenDate> read_rest_of_week(Reading& reading, int step) {
  DateCursor& cursor = reading.cursor;
  const sys_days today(*reading.today);
  const DateFields now = fields_of(today);
  const std::size_t end = cursor.at();
  cursor.skip_spaces();
  if (cursor.accept_word("on")) cursor.skip_spaces();
  if (const auto weekday = read_weekday_name(cursor)) {  // "last week Sunday"
    return as_relative(point(fields_of(monday_of(today) + days(7 * step + weekday->weekday - 1))));
  }
  cursor.seek(end);
  if (const auto days_of_week = read_weekdays_between(cursor)) {
    const sys_days monday = monday_of(today) + days(7 * step);
    return as_relative(
        span(fields_of(monday + days(days_of_week->first - 1)), fields_of(monday + days(days_of_week->second - 1))));
  }
  cursor.seek(end);
  if (cursor.text().substr(end - 9 < end ? end - 9 : 0, 9) == "fortnight") {
    if (step >= 0) return std::nullopt;
    return as_relative(span(fields_of(today - days(14)), now));
  }
  WrittenDate date = point(fields_of(monday_of(today) + days(7 * step)));
  date.form = DateForm::kWeek;
  return as_relative(date);
}

// "this week", "last month", "next year", "last quarter", "this decade", after the word that says which.
std::optional<WrittenDate> read_one_unit(Reading& reading, int step) {
  DateCursor& cursor = reading.cursor;
  const sys_days today(*reading.today);
  const DateFields now = fields_of(today);
  if (cursor.accept_word("weekend")) {
    const sys_days saturday = monday_of(today) + days(7 * step + 5);
    return as_relative(span(fields_of(saturday), fields_of(saturday + days(1))));
  }
  if (cursor.accept_word("century")) {
    const int start = now.year / 100 * 100 + 100 * step;
    return as_relative(span({start, 0, 0}, {start + 99, 0, 0}));
  }
  const auto unit = read_unit(cursor);
  if (!unit) return std::nullopt;
  switch (*unit) {
    case Unit::kDay:
      return std::nullopt;  // "the next day" counts from the story's own day
    case Unit::kWeek:
      return read_rest_of_week(reading, step);
    case Unit::kMonth: {
      DateFields month = fields_of(add_months(*reading.today, step));
      month.day = 0;
      return as_relative(point(month));
    }
    case Unit::kQuarter: {
      const int index = now.year * 4 + (now.month - 1) / 3 + step;
      return as_relative(months_of(index / 4, index % 4 * 3 + 1, index % 4 * 3 + 3));
    }
    case Unit::kYear: {
      WrittenDate year = as_relative(point({now.year + step, 0, 0}));
      const std::size_t end = cursor.at();
      if (cursor.accept(U"'s ") || cursor.accept(U"’s ")) {  // "last year's third quarter"
        if (auto period = read_english_period(reading); period && period->first.year == 0) {
          period->first.year = period->last.year = now.year + step;
          return as_relative(*period);
        }
      }
      cursor.seek(end);
      return year;
    }
    case Unit::kDecade: {
      const int start = now.year / 10 * 10 + 10 * step;
      return as_relative(span({start, 0, 0}, {start + 9, 0, 0}));
    }
    default:
      return std::nullopt;
  }
}

// " 5/12", "-Jun-15", " june twenty two": the day itself behind "this Friday".
std::optional<WrittenDate> read_day_after_weekday(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  if (!cursor.skip_spaces() && !cursor.accept(U'-')) return std::nullopt;
  if (!is_ascii_digit(cursor.peek()) && date_word(cursor.word()) != DateWord::kMonth) return std::nullopt;
  const std::size_t rest = cursor.at();
  for (const auto reader : {read_english_date, read_numeric_date}) {
    cursor.seek(rest);
    auto date = reader(reading);
    if (date && date->form == DateForm::kPoint && date->first.month != 0 && date->first.day != 0) return date;
  }
  return std::nullopt;
}

// "last Friday", "this June", "next summer".
std::optional<WrittenDate> read_named(Reading& reading, int step) {
  DateCursor& cursor = reading.cursor;
  const sys_days today(*reading.today);
  const DateFields now = fields_of(today);
  const std::size_t start = cursor.at();
  if (const auto weekday = read_weekday_name(cursor)) {
    if (!weekday->is_full) cursor.accept(U'.');
    const std::size_t end = cursor.at();
    if (auto date = read_day_after_weekday(reading)) return date;
    cursor.seek(end);
    return as_relative(point(fields_of(monday_of(today) + days(7 * step + weekday->weekday - 1))));
  }
  cursor.seek(start);
  if (const auto month = read_month_name(cursor)) {
    // "Last March" is the one of last year once this year's has begun, "next March" the one of next year: as the year's
    // words say it.
    int year = now.year + step;
    if (step < 0 && month->month < now.month) year = now.year;
    if (step > 0 && month->month > now.month) year = now.year;
    WrittenDate date = point({year, month->month, 0});
    const std::size_t end = cursor.at();
    cursor.skip_spaces();
    if (const auto day = read_date_number(cursor, 1, 31);
        day && day->digits > 0 && step == 0 && cursor.peek() != U':') {
      date.first.day = date.last.day = day->value;
      cursor.accept_any_word({"st", "nd", "rd", "th"});
    } else {
      cursor.seek(end);
    }
    return as_relative(date);
  }
  cursor.seek(start);
  if (const auto season = read_season_name(cursor)) {
    WrittenDate date = point({now.year + step, 0, 0});
    date.form = DateForm::kSeason;
    date.season = *season;
    return as_relative(date);
  }
  return std::nullopt;
}

// "this morning", "last night".
std::optional<WrittenDate> read_day_part(Reading& reading, int step) {
  DateCursor& cursor = reading.cursor;
  struct Name {
    std::string_view word;
    ClockTime from;
    ClockTime to;
  };
  constexpr Name kNames[] = {{"morning", {8, -1, -1}, {12, -1, -1}},
                             {"afternoon", {12, -1, -1}, {16, -1, -1}},
                             {"evening", {16, -1, -1}, {20, -1, -1}},
                             {"night", {20, -1, -1}, {23, 59, -1}}};
  for (const Name& name : kNames) {
    if (!cursor.accept_word(name.word)) continue;
    WrittenDate date = day_word(reading, step);
    date.from = name.from;
    date.to = name.to;
    date.is_day_part = true;
    return date;
  }
  return std::nullopt;
}

// "last quarter of 2024", "last week of July", "last day of June", after "last".
std::optional<WrittenDate> read_last_of(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const auto unit = read_unit(cursor);
  if (!unit || !cursor.skip_spaces() || !cursor.accept_any_word({"of", "in"})) return std::nullopt;
  cursor.skip_spaces();
  const std::size_t rest = cursor.at();
  auto whole = read_year_phrase(reading);
  if (!whole) {
    cursor.seek(rest);
    const auto month = read_month_name(cursor);
    if (!month) return std::nullopt;
    whole = point({0, month->month, 0});
    if (const auto year = read_following_year(cursor)) whole->first.year = *year;
  }
  whole->last = whole->first;
  if (!complete(*whole, reading.today) || whole->first.year == 0) return std::nullopt;
  const DateFields fields = whole->first;
  const sys_days last = last_day(fields);
  switch (*unit) {
    case Unit::kQuarter:
      return fields.month == 0 ? std::optional(months_of(fields.year, 10, 12)) : std::nullopt;
    case Unit::kMonth:
      return fields.month == 0 ? std::optional(point({fields.year, 12, 0})) : std::nullopt;
    case Unit::kDay:
      return point(fields_of(last));
    case Unit::kWeek: {  // the week belongs to the month of its Thursday
      WrittenDate week = point(fields_of(monday_of(last - days(3))));
      week.form = DateForm::kWeek;
      return week;
    }
    default:
      return std::nullopt;
  }
}

// "last", "this", "next" and what follows them.
std::optional<WrittenDate> read_step(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const std::size_t start = cursor.at();
  if (cursor.accept_word("the")) {  // "the last week of July", but "the next quarter" from "next"
    cursor.skip_spaces();
    if (!cursor.accept_word("last")) return std::nullopt;
    cursor.skip_spaces();
    return read_last_of(reading);
  }
  int step = 0;
  bool is_past = false;
  if (cursor.accept_word("last") || cursor.accept_word("previous")) {
    step = -1;
  } else if (cursor.accept_word("past")) {
    step = -1;
    is_past = true;
  } else if (cursor.accept_word("next") || cursor.accept_word("coming") || cursor.accept_word("following")) {
    step = 1;
  } else if (!cursor.accept_word("this") && !cursor.accept_word("current") && !cursor.accept_word("upcoming")) {
    return std::nullopt;
  }
  if (!cursor.skip_spaces() && !cursor.accept(U'-')) return std::nullopt;
  if (step >= 0 && cursor.accept_word("upcoming")) cursor.skip_spaces();
  const std::size_t rest = cursor.at();
  if (auto date = read_day_part(reading, step)) return date;
  cursor.seek(rest);
  if (step == -1 && !is_past) {
    if (auto date = read_last_of(reading)) return date;
    cursor.seek(start);
    if (reading.depth == 0) {
      ++reading.depth;
      auto date = read_english_first_or_last(reading);
      --reading.depth;
      if (date) return date;
    }
    cursor.seek(rest);
  }
  if (is_past && (cursor.accept_word("decade") || cursor.accept_word("century"))) {  // up to now
    const bool is_decade = cursor.text()[rest] == 'd' || cursor.text()[rest] == 'D';
    return as_relative(
        span(fields_of(shifted(reading, is_decade ? -1 : -10, Unit::kDecade)), fields_of(*reading.today)));
  }
  if (auto date = read_one_unit(reading, step)) return date;
  cursor.seek(rest);
  if (is_past) {  // "past Wednesday": the one just gone
    if (const auto weekday = read_weekday_name(cursor)) {
      const sys_days yesterday = sys_days(*reading.today) - days(1);
      return as_relative(point(fields_of(yesterday - days((weekday_of(yesterday) - weekday->weekday + 7) % 7))));
    }
    cursor.seek(rest);
  }
  if (auto date = read_named(reading, step)) return date;
  if (step == 0) return std::nullopt;
  cursor.seek(rest);
  return read_units(reading, step);
}

// "the same period of last year", "the same quarter last year": the year is what it says.
std::optional<WrittenDate> read_same_period(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const bool has_the = cursor.accept_word("the");
  if (has_the) cursor.skip_spaces();
  if (!cursor.accept_word("same")) return std::nullopt;
  cursor.skip_spaces();
  if (!cursor.accept_any_word({"period", "time", "quarter", "month"})) return std::nullopt;
  cursor.skip_spaces();
  if (cursor.accept_any_word({"of", "in"})) cursor.skip_spaces();
  return read_year_phrase(reading);
}

}  // namespace

std::optional<WrittenDate> read_english_relative(Reading& reading) {
  if (!reading.today) return std::nullopt;
  DateCursor& cursor = reading.cursor;
  const std::size_t start = cursor.at();
  const bool is_figure = is_ascii_digit(cursor.peek());
  const DateWord kind = is_figure ? DateWord::kNumber : date_word(cursor.word());
  if (kind == DateWord::kNumber) return read_english_ago(reading);
  if (kind != DateWord::kRelative && kind != DateWord::kThe) return std::nullopt;
  for (const auto reader : {read_day_word, read_same_period, read_step}) {
    cursor.seek(start);
    if (auto date = reader(reading)) return date;
  }
  return std::nullopt;
}

}  // namespace assay::quantity
