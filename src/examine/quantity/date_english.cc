// English dates that say which days they are: 10 November 2025, Nov. 10, the 26th, Friday 5 May, 2025.
//
// A month's name or a day's number starts them.  What looks like a date and is none:
//   "May", "March", "Mar", "Sun", "Sat", "second"   months and weekdays that are other words too want a figure or a
//                   preposition beside them, and a capital
//   "the 26th floor"                   a bare ordinal wants "on", "until" … before it and no noun after it
#include <utility>

#include "examine/quantity/date_calendar.h"
#include "examine/quantity/date_english_words.h"
#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {

namespace {

// A day of the month: 10, 10th, "tenth", "twenty nine".
struct DayNumber {
  int day = 0;
  bool is_ordinal = false;
};
std::optional<DayNumber> read_day_number(DateCursor& cursor) {
  const std::size_t start = cursor.at();
  if (const auto ordinal = read_english_ordinal(cursor); ordinal && *ordinal <= 31) return DayNumber{*ordinal, true};
  cursor.seek(start);
  std::optional<int> value;
  if (is_ascii_digit(cursor.peek())) {
    const auto number = read_date_number(cursor, 1, 31);
    DateCursor after = cursor;
    const bool goes_on =
        after.accept_any(U":%") != 0 || (after.accept_any(U".,/") != 0 && is_ascii_digit(after.peek()));
    if (number && number->digits <= 2 && !goes_on) value = number->value;
  } else {
    value = read_english_cardinal(cursor);
    DateCursor after = cursor;
    after.skip_spaces();
    if (after.accept_any_word({"thousand", "hundred"})) value = std::nullopt;  // "October two thousand"
  }
  if (value && *value <= 31) return DayNumber{*value, false};
  cursor.seek(start);
  return std::nullopt;
}

// No noun follows that the number could count, and no figure goes on.
bool ends_here(DateCursor after) {
  if (after.accept_any(U"%:-/") != 0 || is_ascii_letter(after.peek())) return false;
  if (after.accept_any(U".,!?;)") != 0) return !is_ascii_digit(after.peek());
  if (!after.skip_spaces()) return after.at_end() || after.peek() < 0x80;
  if (is_ascii_digit(after.peek()) || after.looking_at_any(U"$%")) return false;
  const std::string_view next = after.word();
  return next.empty() || is_one_of(next, {"and", "at", "between", "from", "when", "but", "because", "with", "or"});
}

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

// " of this month", " of next month".
std::optional<int> read_step_of_month(DateCursor& cursor) {
  if (cursor.accept_words("of this month") || cursor.accept_words("of the month")) return 0;
  if (cursor.accept_words("of next month")) return 1;
  if (cursor.accept_words("of last month") || cursor.accept_words("of previous month")) return -1;
  return std::nullopt;
}

// "4 to 23 next month", "4-23 of this month": bare "this month" may belong to anything that was counted.
std::optional<WrittenDate> read_days_of_step(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const auto first = read_day_number(cursor);
  if (!first || !reading.today || !accept_range_sign(cursor)) return std::nullopt;
  const auto last = read_day_number(cursor);
  if (!last || last->day <= first->day || !cursor.skip_spaces()) return std::nullopt;
  const bool has_of = cursor.accept_any_word({"of", "in"}) && cursor.skip_spaces();
  const int step = cursor.accept_words("next month")             ? 1
                   : has_of && cursor.accept_words("this month") ? 0
                   : has_of && cursor.accept_words("last month") ? -1
                                                                 : 9;
  if (step == 9) return std::nullopt;
  const DateFields month = fields_of(add_months(*reading.today, step));
  WrittenDate date = span({month.year, month.month, first->day}, {month.year, month.month, last->day});
  date.is_range = true;
  date.relative = true;
  return date;
}

// "the 26th" where a day can stand.
std::optional<WrittenDate> read_bare_ordinal(Reading& reading, std::string_view before) {
  DateCursor& cursor = reading.cursor;
  const bool has_the = cursor.accept_word("the") && cursor.skip_spaces();
  const bool is_figure = is_ascii_digit(cursor.peek());
  const std::size_t number = cursor.at();
  auto day = read_english_ordinal(cursor);
  if (!day && has_the && is_figure && is_one_of(before, {"on", "for", "by", "until", "since"})) {  // "on the 27."
    cursor.seek(number);
    if (const auto figure = read_day_number(cursor); figure && ends_here(cursor)) return point({0, 0, figure->day});
    return std::nullopt;
  }
  if (!day || *day > 31) return std::nullopt;
  const std::size_t end = cursor.at();
  cursor.skip_spaces();
  if (const auto step = read_step_of_month(cursor); step && reading.today) {
    DateFields fields = fields_of(add_months(*reading.today, *step));
    fields.day = *day;
    WrittenDate date = point(fields);
    date.relative = true;
    return date;
  }
  cursor.seek(end);
  const bool is_after_weekday = date_word(before) == DateWord::kWeekday;
  if (has_the && *day > 20 && equal_ignoring_case(before, "for")) {  // "for the twenty-second."
    cursor.seek(end);
    if (ends_here(cursor)) return point({0, 0, *day});
  }
  // "For the second" counts something as often as not.
  if (!is_figure && !is_after_weekday && !equal_ignoring_case(before, "on")) return std::nullopt;
  if (!has_the && !is_after_weekday && !equal_ignoring_case(before, "on")) return std::nullopt;
  if (!is_one_of(before,
                 {"on", "by", "until", "till", "since", "before", "after", "from", "to", "through", "for", "of"}) &&
      !is_after_weekday)
    return std::nullopt;
  if (cursor.peek() == U'-') return std::nullopt;
  cursor.skip_spaces();
  if (is_ascii_digit(cursor.peek())) return std::nullopt;
  const std::string_view next = cursor.word();
  cursor.seek(end);
  const bool is_free =
      next.empty() || is_one_of(next, {"and",   "to",   "at",  "in",      "with",    "through", "from",  "for",
                                       "as",    "when", "but", "because", "will",    "was",     "is",    "by",
                                       "until", "till", "or",  "that",    "between", "after",   "before"});
  if (!is_free) return std::nullopt;
  return point({0, 0, *day});
}

// "Wed 13th": the nearest 13th that is a Wednesday; the nearest 13th where no month of the year has one.
DateFields nearest_such_day(std::chrono::year_month_day today, int day, int weekday) {
  for (int step = 0; step < 24; ++step) {
    DateFields fields = fields_of(add_months(today, (step + 1) / 2 * (step % 2 == 0 ? 1 : -1)));
    fields.day = day;
    if (exists(fields) && weekday_of(first_day(fields)) == weekday) return fields;
  }
  return {0, 0, day};
}

// "Monday 21", "Friday the fifteen": a day by its number alone, which must be such a weekday in some month near.
std::optional<WrittenDate> read_numbered_day(Reading& reading, int weekday) {
  DateCursor& cursor = reading.cursor;
  if (cursor.accept_word("the") && !cursor.skip_spaces()) return std::nullopt;
  const auto day = read_day_number(cursor);
  if (!day || !reading.today) return std::nullopt;
  const DateFields fields = nearest_such_day(*reading.today, day->day, weekday);
  DateCursor after = cursor;
  after.skip_spaces();
  const bool is_timed = day->is_ordinal && date_word(after.word()) == DateWord::kNumber;  // "the twenty fourth six pm"
  if (fields.month == 0 || (!is_timed && !ends_here(cursor))) return std::nullopt;
  WrittenDate date = point(fields);
  date.relative = true;
  return date;
}

// " 7-6", " 5.12" behind a weekday, or "on": month and day.
std::optional<WrittenDate> read_short_day(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const auto month = is_ascii_digit(cursor.peek()) ? read_date_number(cursor, 1, 12) : std::nullopt;
  if (!month || cursor.accept_any(U"-.") == 0) return std::nullopt;
  const auto day = is_ascii_digit(cursor.peek()) ? read_date_number(cursor, 1, 31) : std::nullopt;
  if (!day || month->digits > 2 || day->digits > 2 || !ends_here(cursor)) return std::nullopt;
  return point({0, month->value, day->value});
}

// "Friday", "Friday 5 May", "Friday the 11th", "Wed, Oct 26".
std::optional<WrittenDate> read_weekday_first(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const DateCursor start = cursor;
  const auto name = read_weekday_name(cursor);
  if (!name) return std::nullopt;
  const std::size_t end = cursor.at();
  cursor.accept(U'.');
  cursor.skip_spaces();
  if (cursor.accept_any(U",-(") != 0) cursor.skip_spaces();
  const std::size_t rest = cursor.at();
  for (const auto reader : {read_day_first, read_month_first, read_numeric_date, read_short_day}) {
    cursor.seek(rest);
    if (auto date = reader(reading); date && date->first.day != 0) return date;
  }
  cursor.seek(rest);
  if (auto date = read_bare_ordinal(reading, start.word())) {
    if (reading.today) date->first = date->last = nearest_such_day(*reading.today, date->first.day, name->weekday);
    return date;
  }
  cursor.seek(rest);
  if (auto date = read_numbered_day(reading, name->weekday)) return date;
  cursor.seek(end);
  const std::string_view before = word_before(start);
  if (is_one_of(before, {"every", "each"})) return std::nullopt;
  if (!name->is_full && !is_one_of(before, {"on", "last", "next", "this", "from", "until", "since", "by", "back"}) &&
      !is_one_of(start.word(), {"tues", "thurs", "weds"}))
    return std::nullopt;
  if (reading.today) {  // "Friday next week"
    cursor.skip_spaces();
    if (cursor.accept_word("of")) cursor.skip_spaces();
    const int step = cursor.accept_words("next week")   ? 1
                     : cursor.accept_words("last week") ? -1
                     : cursor.accept_words("this week") ? 0
                                                        : 9;
    if (step != 9) {
      WrittenDate date = point(fields_of(monday_of(*reading.today) + std::chrono::days(7 * step + name->weekday - 1)));
      date.relative = true;
      return date;
    }
    cursor.seek(end);
  }
  WrittenDate date;
  date.relative = true;
  date.form = DateForm::kWeekday;
  date.weekday = name->weekday;
  if (reading.today) {
    const std::chrono::sys_days today(*reading.today);
    date = point(fields_of(today - std::chrono::days((weekday_of(today) - name->weekday + 7) % 7)));
    date.weekday = name->weekday;
    date.relative = true;
  }
  return date;
}

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

// The reading that gets furthest.
std::optional<WrittenDate> furthest(Reading& reading,
                                    std::initializer_list<std::optional<WrittenDate> (*)(Reading&)> readers) {
  const std::size_t start = reading.cursor.at();
  std::size_t best_end = start;
  std::optional<WrittenDate> best;
  for (const auto reader : readers) {
    reading.cursor.seek(start);
    auto found = reader(reading);
    if (found && reading.cursor.at() > best_end) {
      best_end = reading.cursor.at();
      best = found;
    }
  }
  reading.cursor.seek(best_end);
  return best;
}

}  // namespace

std::optional<WrittenDate> read_english_date(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  if (is_ascii_digit(cursor.peek())) {
    const std::size_t start = cursor.at();
    if (auto found = furthest(reading, {read_day_first, read_days_of_step, read_english_period, read_english_bare_year}))
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
