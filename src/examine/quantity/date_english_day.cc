// English days that no month names: the 26th, "on the 27", Friday, Monday 21, Wed 13th, 4 to 23 next month.
//
// A bare ordinal wants "on", "until" … before it and no noun after it, a bare number that and the end of its clause.  A
// number beside a weekday is the nearest such day of the two years around the document.
#include "examine/quantity/date_calendar.h"
#include "examine/quantity/date_english_days.h"
#include "examine/quantity/date_english_words.h"
#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {
namespace {

// " of this month", " of next month".
std::optional<int> read_step_of_month(DateCursor& cursor) {
  if (cursor.accept_words("of this month") || cursor.accept_words("of the month")) return 0;
  if (cursor.accept_words("of next month")) return 1;
  if (cursor.accept_words("of last month") || cursor.accept_words("of previous month")) return -1;
  return std::nullopt;
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

}  // namespace

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

bool ends_here(DateCursor after) {
  if (after.accept_any(U"%:-/") != 0 || is_ascii_letter(after.peek())) return false;
  if (after.accept_any(U".,!?;)") != 0) return !is_ascii_digit(after.peek());
  if (!after.skip_spaces()) return after.at_end() || after.peek() < 0x80;
  if (is_ascii_digit(after.peek()) || after.looking_at_any(U"$%")) return false;
  const std::string_view next = after.word();
  return next.empty() || is_one_of(next, {"and", "at", "between", "from", "when", "but", "because", "with", "or"});
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

}  // namespace assay::quantity
