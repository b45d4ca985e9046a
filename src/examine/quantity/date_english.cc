// English dates that say which days they are: 10 November 2025, Nov. 10, the 26th, Friday 5 May, 2025.
//
// A month's name or a day's number starts them.  What looks like a date and is none:
//   "May", "March", "Mar", "Sun", "Sat", "second"   months and weekdays that are other words too want a figure or a
//                   preposition beside them, and a capital
//   "the 26th floor"                   a bare ordinal wants "on", "until" … before it and no noun after it
#include <utility>

#include "examine/quantity/date_calendar.h"
#include "examine/quantity/date_english_days.h"
#include "examine/quantity/date_english_words.h"
#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {

namespace {

// ", 2025" after a day and month, with the words and signs between them.
void read_year_after_day(Reading& reading, WrittenDate& date) {
  DateCursor& cursor = reading.cursor;
  const std::size_t end = cursor.at();
  auto year = read_following_year(cursor);
  if (!year) {  // "26 June this year"
    cursor.seek(end);
    cursor.skip_spaces();
    if (cursor.accept_word("of")) cursor.skip_spaces();
    if (const auto phrase = read_year_phrase(reading); phrase && phrase->relative) {
      date.relative = true;
      year = phrase->first.year;
    }
  }
  if (!year) return cursor.seek(end);
  date.first.year = date.last.year = *year;
  if (date.form == DateForm::kSpan && date.first.month > date.last.month) --date.first.year;
}

// "-20", " to 20", "–20th" after a day: the last day, with or without a month's name behind it.
enum class MonthAfter { kNone, kWanted };
std::optional<int> read_last_day(DateCursor& cursor, int first, MonthAfter month) {
  const std::size_t start = cursor.at();
  if (accept_range_sign(cursor)) {
    if (cursor.accept_word("the")) cursor.skip_spaces();
    const auto last = read_day_number(cursor);
    if (last && last->day > first) {
      DateCursor after = cursor;
      after.skip_spaces();
      if (after.accept_word("of")) after.skip_spaces();
      const bool is_time = after.accept_any_word({"am", "pm", "a", "p"}) || after.accept(U':');
      if (!is_time && read_month_name(after).has_value() == (month == MonthAfter::kWanted)) return last->day;
    }
  }
  cursor.seek(start);
  return std::nullopt;
}

// " between 19 and 20", " from the 5th to the 10th" after a month.
std::optional<std::pair<int, int>> read_days_between(DateCursor& cursor) {
  if (!cursor.skip_spaces()) return std::nullopt;
  const bool is_between = cursor.accept_word("between");
  if ((!is_between && !cursor.accept_word("from")) || !cursor.skip_spaces()) return std::nullopt;
  if (cursor.accept_word("the")) cursor.skip_spaces();
  const auto first = read_day_number(cursor);
  if (!first) return std::nullopt;
  if (!accept_range_sign(cursor)) {
    cursor.skip_spaces();
    if (!is_between || !cursor.accept_word("and") || !cursor.skip_spaces()) return std::nullopt;
  }
  if (cursor.accept_word("the")) cursor.skip_spaces();
  const auto last = read_day_number(cursor);
  if (!last || last->day <= first->day || !ends_here(cursor)) return std::nullopt;
  return std::pair(first->day, last->day);
}

bool may_stand_alone(const DateCursor& start, const DateCursor& end, const MonthName& name) {
  DateCursor after = end;
  if (name.is_capital && accept_range_sign(after) && read_month_name(after)) return true;
  const std::string_view before = word_before(start);
  const bool is_placed =
      is_one_of(before, {"in",     "of",     "since", "until",   "till",  "by",   "from", "to",   "through",
                         "during", "before", "after", "between", "early", "late", "mid",  "last", "next",
                         "this",   "for",    "every", "end",     "the",   "and",  "month"});
  const bool is_other_word = name.month == 5 || name.month == 3 || (name.month == 8 && !name.is_capital);
  if (is_other_word && !name.is_capital)
    return is_one_of(before, {"of", "last", "next", "this"}) && name.is_full && name.month != 5;
  if (is_other_word && is_one_of(before, {"the", "to", "for", "and", "after"})) return false;
  if (!name.is_full) return name.is_capital && is_placed;
  return is_other_word ? is_placed : true;
}

}  // namespace

std::optional<WrittenDate> read_month_first(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const DateCursor start = cursor;
  const auto name = read_month_name(cursor);
  if (!name) return std::nullopt;
  const std::size_t end = cursor.at();
  WrittenDate date = point({0, name->month, 0});
  cursor.skip_spaces();
  if (cursor.accept_any(U",-/") != 0) cursor.skip_spaces();
  if (cursor.accept_word("the")) cursor.skip_spaces();
  if (const auto day = read_day_number(cursor)) {
    date.first.day = date.last.day = day->day;
    if (const auto last = read_last_day(cursor, day->day, MonthAfter::kNone)) {
      date.form = DateForm::kSpan;
      date.is_range = true;
      date.last.day = *last;
    }
    read_year_after_day(reading, date);
    return date;
  }
  cursor.seek(end);
  if (const auto days = read_days_between(cursor)) {
    date.form = DateForm::kSpan;
    date.is_range = true;
    date.first.day = days->first;
    date.last.day = days->second;
    return date;
  }
  cursor.seek(end);
  if (const auto year = read_following_year(cursor)) return point({*year, name->month, 0});
  cursor.seek(end);
  if (!may_stand_alone(start, cursor, *name)) return std::nullopt;
  cursor.skip_spaces();
  if (cursor.accept_word("of")) cursor.skip_spaces();
  if (const auto year = read_year_phrase(reading); year && year->relative) {
    date.first.year = date.last.year = year->first.year;
    date.relative = true;
    return date;
  }
  cursor.seek(end);
  return date;
}

// 10 November 2025, "the tenth of September", 5-10 November, 10-Nov-2025.
std::optional<WrittenDate> read_day_first(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const std::size_t start = cursor.at();
  if (const auto year = read_year_figures(cursor)) {  // 2019-aug-01
    if (cursor.accept_any(U"-/ ") == 0) return std::nullopt;
    const auto name = read_month_name(cursor);
    if (!name || cursor.accept_any(U"-/ ") == 0) return std::nullopt;
    const auto day = read_day_number(cursor);
    if (!day) return std::nullopt;
    return point({*year, name->month, day->day});
  }
  cursor.seek(start);
  if (cursor.accept_word("the")) cursor.skip_spaces();
  const auto day = read_day_number(cursor);
  if (!day) return std::nullopt;
  const auto last = read_last_day(cursor, day->day, MonthAfter::kWanted);
  cursor.accept(U'.');
  const bool is_joined = cursor.accept(U'-') || cursor.accept(U'/');
  cursor.skip_spaces();
  if (cursor.accept_words("day of") || cursor.accept_word("of")) cursor.skip_spaces();
  if (cursor.accept_words("the month of")) cursor.skip_spaces();
  const auto name = read_month_name(cursor);
  if (!name || (!name->is_capital && !name->is_full && !day->is_ordinal && !is_joined && cursor.peek() == U' ' &&
                name->month == 3))
    return std::nullopt;
  if (name->month == 5 && !name->is_capital && !day->is_ordinal) return std::nullopt;  // "the 10 may be"
  WrittenDate date = point({0, name->month, day->day});
  if (last) {
    date.form = DateForm::kSpan;
    date.is_range = true;
    date.last.day = *last;
  }
  if (is_joined && cursor.accept_any(U"-/") != 0) {
    const auto year = read_date_number(cursor);
    if (!year || (year->digits != 4 && year->digits != 2)) return std::nullopt;
    date.first.year = date.last.year = year->digits == 4  ? year->value
                                       : year->value < 50 ? 2000 + year->value
                                                          : 1900 + year->value;
    return date;
  }
  read_year_after_day(reading, date);
  return date;
}

namespace {

// Weeks that hold a day, and the first and last days of a period; as deep as periods may nest.
std::optional<WrittenDate> read_week(Reading& reading) {
  constexpr int kDeepest = 3;
  if (reading.depth >= kDeepest) return std::nullopt;
  const std::size_t start = reading.cursor.at();
  ++reading.depth;
  auto date = read_english_week_of(reading);
  if (!date) {
    reading.cursor.seek(start);
    date = read_english_first_or_last(reading);
  }
  --reading.depth;
  return date;
}

}  // namespace

std::optional<WrittenDate> read_english_date(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  if (is_ascii_digit(cursor.peek())) {
    const std::size_t start = cursor.at();
    if (auto found =
            furthest(reading, {read_day_first, read_days_of_step, read_english_period, read_english_bare_year}))
      return found;
    cursor.seek(start);
    const std::string_view before = word_before(cursor);
    if (equal_ignoring_case(before, "on") && !reading.is_chinese) {
      if (auto date = read_short_day(reading)) return date;
      cursor.seek(start);
      const auto day = read_day_number(cursor);
      DateCursor after = cursor;
      if (day && after.skip_spaces() && after.accept_word("at") && after.skip_spaces()) {  // "on 15 at 8:00"
        const auto hour = is_ascii_digit(after.peek()) ? read_date_number(after, 0, 24) : std::nullopt;
        if (hour && after.accept(U':')) return point({0, 0, day->day});
      }
      cursor.seek(start);
    }
    return read_bare_ordinal(reading, before);
  }
  if (cursor.peek() == U'\'' || cursor.peek() == U'’') return read_english_period(reading);
  switch (date_word(cursor.word())) {
    case DateWord::kMonth:
      return read_month_first(reading);
    case DateWord::kWeekday:
      return read_weekday_first(reading);
    case DateWord::kThe: {
      const std::size_t start = cursor.at();
      if (auto found = furthest(reading, {read_day_first, read_english_period, read_week})) return found;
      cursor.seek(start);
      const std::string_view before = word_before(cursor);
      return read_bare_ordinal(reading, before);
    }
    case DateWord::kPart:
    case DateWord::kDecade:
      return read_english_period(reading);
    case DateWord::kPeriod:
    case DateWord::kNumber: {
      const std::size_t start = cursor.at();
      if (auto found = furthest(reading, {read_day_first, read_english_period, read_week})) return found;
      cursor.seek(start);
      if (is_one_of(word_before(cursor), {"in", "since", "of", "until", "by", "from"})) {  // "in nineteen ninety-six"
        if (const auto year = read_english_year_in_words(cursor)) return point({*year, 0, 0});
        cursor.seek(start);
      }
      return read_bare_ordinal(reading, word_before(cursor));
    }
    default:
      return std::nullopt;
  }
}

}  // namespace assay::quantity
