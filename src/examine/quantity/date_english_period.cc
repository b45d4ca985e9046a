// English periods: the third quarter of 2025, Q3 2025, H1, the first nine months of 2025, FY2025, the 1990s, the 21st
// century, mid-2025, the end of June, the 14th Five-Year Plan, summer 2025, the year 2019.
//
// A period without a year takes one as a date does; "the first nine months" without one is a report, the last such
// months that are over.  Centuries are counted as they are spoken of: the 21st from 2001 to 2100.
#include "examine/quantity/date_calendar.h"
#include "examine/quantity/date_english_words.h"
#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {
namespace {

WrittenDate quarter_of(int number) {
  WrittenDate quarter = months_of(0, number * 3 - 2, number * 3);
  quarter.choice = YearChoice::kNearest;
  return quarter;
}

// "Q3", "H1", "3Q", "1H"; with "25" or "2025" right behind or after a space.
std::optional<WrittenDate> read_short_period(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  char32_t letter = cursor.accept_any(U"QqHh");
  const char32_t digit = cursor.accept_any(U"1234");
  if (digit == 0) return std::nullopt;
  if (letter == 0) letter = cursor.accept_any(U"QqHh");
  const bool is_half = letter == U'H' || letter == U'h';
  const int number = static_cast<int>(digit - U'0');
  if (letter == 0 || (is_half && number > 2)) return std::nullopt;
  WrittenDate date = is_half ? months_of(0, number * 6 - 5, number * 6) : quarter_of(number);
  date.choice = YearChoice::kNearest;
  const std::size_t end = cursor.at();
  if (is_ascii_letter(cursor.peek()) && !cursor.word().starts_with("FY")) return std::nullopt;
  if (const auto year = read_date_number(cursor); year && year->digits == 2) {  // 1H25
    date.first.year = date.last.year = 2000 + year->value;
    return date;
  }
  cursor.seek(end);
  if (is_ascii_digit(cursor.peek()) && !read_year_figures(cursor)) return std::nullopt;
  cursor.seek(end);
  read_year_of_period(reading, date);
  return date;
}

std::optional<int> read_count(DateCursor& cursor) {
  if (is_ascii_digit(cursor.peek())) {
    const auto number = read_date_number(cursor, 1, 999);
    return number ? std::optional(number->value) : std::nullopt;
  }
  return read_english_cardinal(cursor);
}

// After "first": "nine months", "three quarters", "half", "quarter", "10 days".
std::optional<WrittenDate> read_first_ones(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const auto count = read_count(cursor);
  if (!count || !skip_word_joint(cursor)) return std::nullopt;
  WrittenDate date;
  if ((cursor.accept_word("months") || cursor.accept_word("month")) && *count <= 12) {
    date = months_of(0, 1, *count);
  } else if (cursor.accept_word("quarters") && *count <= 4) {
    date = months_of(0, 1, *count * 3);
  } else {
    return std::nullopt;
  }
  date.choice = YearChoice::kComplete;
  if (cursor.looking_at(U" period")) cursor.seek(cursor.at() + 7);
  read_year_of_period(reading, date);
  return date;
}

// The third Friday of a month.
DateFields weekday_in_month(const DateFields& month, int weekday, int ordinal) {
  const std::chrono::sys_days start = first_day({month.year, month.month, 1});
  const int ahead = (weekday - weekday_of(start) + 7) % 7 + 7 * (ordinal - 1);
  return fields_of(start + std::chrono::days(ahead));
}

// "first Friday in October", "third week of this month", "third month of 2021", after the ordinal.
std::optional<WrittenDate> read_ordinal_of_month(Reading& reading, int ordinal) {
  DateCursor& cursor = reading.cursor;
  const auto weekday = read_weekday_name(cursor);
  const bool is_month = !weekday && cursor.accept_word("month");
  if (ordinal > (is_month ? 12 : 5) || (!weekday && !is_month && !cursor.accept_word("week"))) return std::nullopt;
  const std::size_t named = cursor.at();
  cursor.skip_spaces();
  if (!cursor.accept_any_word({"of", "in"})) {  // "second Sunday": of this month
    cursor.seek(named);
    if (!weekday || !reading.today) return std::nullopt;
    const DateFields now = fields_of(*reading.today);
    const DateFields day = weekday_in_month({now.year, now.month, 1}, weekday->weekday, ordinal);
    WrittenDate date = point(day);
    date.relative = true;
    return day.month == now.month ? std::optional(date) : std::nullopt;
  }
  cursor.skip_spaces();
  if (is_month) {
    const auto year = read_year_phrase(reading);
    return year ? std::optional(point({year->first.year, ordinal, 0})) : std::nullopt;
  }
  const std::size_t rest = cursor.at();
  WrittenDate month;
  if (const auto name = read_month_name(cursor)) {
    month = point({0, name->month, 0});
    if (const auto year = read_following_year(cursor)) month.first.year = *year;
    if (!complete(month, reading.today) || month.first.year == 0) return std::nullopt;
  } else {
    cursor.seek(rest);
    const auto found = read_english_relative(reading);
    if (!found || found->form != DateForm::kPoint || found->first.month == 0 || found->first.day != 0)
      return std::nullopt;
    month = *found;
  }
  const std::chrono::sys_days start = first_day(month.first);
  if (weekday) {
    WrittenDate day = point(weekday_in_month(month.first, weekday->weekday, ordinal));
    day.relative = month.relative;
    return day;
  }
  // A week belongs to the month of its Thursday.
  WrittenDate week = point(fields_of(monday_of(start + std::chrono::days(3)) + std::chrono::days(7 * (ordinal - 1))));
  week.form = DateForm::kWeek;
  week.relative = month.relative;
  return week;
}

// "third quarter", "second half", "first nine months", "21st century", "14th Five-Year Plan".
std::optional<WrittenDate> read_ordinal_period(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const auto ordinal = read_english_ordinal(cursor);
  if (!ordinal || !skip_word_joint(cursor)) return std::nullopt;
  const std::size_t rest = cursor.at();
  if (*ordinal == 1) {
    if (auto date = read_first_ones(reading)) return date;
    cursor.seek(rest);
  }
  WrittenDate date;
  if (cursor.accept_word("quarter") && *ordinal <= 4) {
    date = quarter_of(*ordinal);
  } else if (cursor.accept_word("half") && *ordinal <= 2) {
    const std::size_t end = cursor.at();
    cursor.skip_spaces();
    DateCursor after = cursor;
    const bool has_of = after.accept_word("of") && after.skip_spaces();
    if (has_of && after.accept_word("the") && after.skip_spaces() && !after.accept_word("year")) return std::nullopt;
    cursor.seek(end);
    date = months_of(0, *ordinal * 6 - 5, *ordinal * 6);
    date.choice = YearChoice::kNearest;
  } else if (cursor.accept_word("century")) {
    return span({*ordinal * 100 - 100, 0, 0}, {*ordinal * 100 - 1, 0, 0});
  } else if (cursor.accept_word("five") && skip_word_joint(cursor) && cursor.accept_word("year") &&
             skip_word_joint(cursor) && cursor.accept_word("plan")) {
    const int first = 1951 + *ordinal * 5;
    return *ordinal >= 10 ? std::optional(span({first, 0, 0}, {first + 4, 0, 0})) : std::nullopt;
  } else if (auto found = read_ordinal_of_month(reading, *ordinal)) {
    return found;
  } else if (cursor.seek(rest), cursor.accept_word("week")) {
    cursor.skip_spaces();
    if (!cursor.accept_any_word({"of", "in"})) return std::nullopt;
    cursor.skip_spaces();
    const auto year = read_year_phrase(reading);
    if (!year || *ordinal > 53) return std::nullopt;
    date.form = DateForm::kWeek;
    date.first = fields_of(monday_of(first_day({year->first.year, 1, 4})) + std::chrono::days(7 * (*ordinal - 1)));
    date.relative = year->relative;
    return date;
  } else {
    return std::nullopt;
  }
  const std::size_t end = cursor.at();
  read_year_of_period(reading, date);
  // "the first half" is half of a game as often as of a year.
  return cursor.at() == end && date.first.month % 6 == 1 && date.last.month % 6 == 0 ? std::nullopt
                                                                                     : std::optional(date);
}

// "summer 2025", "the spring of 1978", "this summer" (read elsewhere).
std::optional<WrittenDate> read_season(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const auto season = read_season_name(cursor);
  if (!season) return std::nullopt;
  WrittenDate date;
  date.form = DateForm::kSeason;
  date.season = *season;
  const std::size_t end = cursor.at();
  read_year_of_period(reading, date);
  return cursor.at() == end ? std::nullopt : std::optional(date);
}

// " 27 of last year", " 3 of 2027" after "week".
std::optional<WrittenDate> read_numbered_week(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  if (!cursor.skip_spaces()) return std::nullopt;
  const auto number = read_date_number(cursor, 1, 53);
  if (!number || number->is_chinese) return std::nullopt;
  WrittenDate year = point({});
  read_year_of_period(reading, year);
  if (year.first.year == 0 && !reading.today) return std::nullopt;
  const int of = year.first.year != 0 ? year.first.year : static_cast<int>(reading.today->year());
  WrittenDate week = point(fields_of(monday_of(first_day({of, 1, 4})) + std::chrono::days(7 * (number->value - 1))));
  week.form = DateForm::kWeek;
  week.relative = year.first.year == 0 || year.relative;
  return week;
}

// H2 alone is the gas, and "2h" two hours.
std::optional<WrittenDate> read_short_period_alone(Reading& reading) {
  auto date = read_short_period(reading);
  const bool is_half = date && date->last.month - date->first.month == 5;
  return is_half && date->first.year == 0 ? std::nullopt : date;
}

// "fiscal 2025", "fiscal year 2024-25", "FY25", "the year 2019", "month of April".
std::optional<WrittenDate> read_named_year(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  if (cursor.accept_words("year to date")) {
    if (!reading.today) return std::nullopt;
    const DateFields now = fields_of(*reading.today);
    WrittenDate date = span({now.year, 1, 1}, now);
    date.relative = true;
    return date;
  }
  if (cursor.accept_words("month of")) {
    cursor.skip_spaces();
    const auto month = read_month_name(cursor);
    if (!month) return std::nullopt;
    WrittenDate date = point({0, month->month, 0});
    if (const auto year = read_following_year(cursor)) date.first.year = date.last.year = *year;
    return date;
  }
  if (cursor.word().empty()) return std::nullopt;
  const std::size_t start = cursor.at();
  if (cursor.accept_word("week")) return read_numbered_week(reading);
  if (cursor.accept(U"FY")) {
    cursor.skip_spaces();
    cursor.accept_any(U"'’");
    const auto number = read_date_number(cursor);
    if (!number || (number->digits != 4 && number->digits != 2)) return std::nullopt;
    const int year = number->digits == 4 ? number->value : 2000 + number->value;
    const std::size_t end = cursor.at();
    if (cursor.accept_any(U"-–/") != 0) {
      const auto last = read_date_number(cursor, 1, 2999);
      if (last && last->digits == 2 && last->value == (year + 1) % 100) return span({year, 0, 0}, {year + 1, 0, 0});
    }
    cursor.seek(end);
    return point({year, 0, 0});
  }
  auto year = read_year_phrase(reading);
  if (!year || year->relative || cursor.at() == start) return std::nullopt;
  const std::size_t end = cursor.at();
  if (cursor.accept_any(U"-–/") != 0) {
    const auto last = read_date_number(cursor, 1, 2999);
    const bool is_next = last && (last->value == year->first.year + 1 ||
                                  (last->digits == 2 && last->value == (year->first.year + 1) % 100));
    if (is_next) return span(year->first, {year->first.year + 1, 0, 0});
  }
  cursor.seek(end);
  return year;
}

// "2016 Q3", "2016H2", "2016's third quarter", "2016 the third quarter".
std::optional<WrittenDate> read_year_first(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const auto year = read_year_figures(cursor);
  if (!year) return std::nullopt;
  if (cursor.accept(U"'s") || cursor.accept(U"’s") || cursor.accept(U',')) cursor.skip_spaces();
  skip_word_joint(cursor);
  if (cursor.accept_word("the")) cursor.skip_spaces();
  const std::size_t rest = cursor.at();
  for (const auto reader : {read_short_period, read_ordinal_period}) {
    cursor.seek(rest);
    const char32_t c = cursor.peek();
    if (is_ascii_digit(c) && reader == read_short_period) continue;
    if (auto date = reader(reading); date && date->first.year == 0) {
      date->first.year = date->last.year = *year;
      date->choice = YearChoice::kNearest;
      return date;
    }
  }
  // A half without "of" is one here: the year stands before it.
  cursor.seek(rest);
  const auto ordinal = read_english_ordinal(cursor);
  if (ordinal && *ordinal <= 2 && skip_word_joint(cursor) && cursor.accept_word("half")) {
    return months_of(*year, *ordinal * 6 - 5, *ordinal * 6);
  }
  return std::nullopt;
}

std::optional<WrittenDate> read_period(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const std::size_t start = cursor.at();
  if (cursor.accept_word("the")) {
    cursor.skip_spaces();
    if (date_word(cursor.word()) == DateWord::kPart || equal_ignoring_case(cursor.word(), "week") ||
        cursor.looking_at(U"year to date"))
      return std::nullopt;  // "the end of 2025": from "end"
  }
  const std::size_t rest = cursor.at();
  for (const auto reader : {read_english_decade, read_short_period_alone, read_year_first, read_ordinal_period,
                            read_english_part, read_season, read_named_year}) {
    cursor.seek(rest);
    if (auto date = reader(reading)) return date;
  }
  cursor.seek(start);
  return std::nullopt;
}

}  // namespace

std::optional<WrittenDate> read_english_period(Reading& reading) {
  // "The end of the first week of last year" nests; no date that people write does so more than this.
  constexpr int kDeepest = 3;
  if (reading.depth >= kDeepest) return std::nullopt;
  ++reading.depth;
  auto date = read_period(reading);
  --reading.depth;
  return date;
}

}  // namespace assay::quantity
