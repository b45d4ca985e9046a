// Ranges of dates and open periods.
//
// Two ends with 至, 到, — or "to" between them make one period; what one end leaves out the other says
// (date_complete.cc). "From" and "between" belong to the range that they begin, 从 as well; without a second end they
// are no part of a date. 以前, 之后, 以来, 起 after a date, and "before", "since", "by" in front of it, leave one side
// open.
#include "examine/quantity/date_calendar.h"
#include "examine/quantity/date_english_words.h"
#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {
namespace {

enum class Opening { kNone, kFrom, kBetween };

Opening accept_opening(DateCursor& cursor) {
  if (cursor.accept(U'从') || cursor.accept(U'自')) {
    cursor.skip_spaces();
    return Opening::kFrom;
  }
  if (cursor.accept_word("from") && cursor.skip_spaces()) return Opening::kFrom;
  if (cursor.accept_word("between") && cursor.skip_spaces()) return Opening::kBetween;
  return Opening::kNone;
}

// Whole days, so that the ends of a range may be of different kinds.
DateFields first_fields(const WrittenDate& date) {
  return date.first;
}
DateFields last_fields(const WrittenDate& date) {
  if (date.form == DateForm::kWeek) return fields_of(first_day(date.first) + std::chrono::days(6));
  return date.form == DateForm::kSpan ? date.last : date.first;
}

bool can_end_a_range(const WrittenDate& date) {
  return date.form == DateForm::kPoint || date.form == DateForm::kWeek || date.form == DateForm::kSpan;
}

// The hours of a range of times: "5 to 6 p.m." is in the afternoon on both sides.
void join_hours(WrittenDate& first, const WrittenDate& last) {
  first.to = last.from;
  if (last.is_afternoon_known && !first.is_afternoon_known && last.from.hour > 12 && first.from.hour <= 12 &&
      first.from.hour + 12 <= last.from.hour) {
    if (first.from.hour < 12) first.from.hour += 12;
  } else if (first.is_afternoon_known && !last.is_afternoon_known && last.from.hour < 12 &&
             last.from.hour + 12 > first.from.hour && first.from.hour >= 12) {
    first.to.hour += 12;
  }
  const bool is_over_midnight =
      last.is_afternoon_known && !first.is_afternoon_known && first.from.hour < 12 && last.from.hour < first.from.hour;
  if (is_over_midnight) first.from.hour += 12;  // "from 11 to 3 a.m."
  first.is_afternoon_known = first.is_afternoon_known || last.is_afternoon_known;
  first.approximate = first.approximate || last.approximate;
}

std::optional<WrittenDate> joined(const Reading& reading, WrittenDate first, const WrittenDate& last) {
  if (last.form == DateForm::kNone) {
    if (!first.from.is_set() || (first.to.is_set() && !first.is_day_part) || last.is_day_part) return std::nullopt;
    join_hours(first, last);
    return first;
  }
  if (first.form == DateForm::kNone && !reading.is_chinese && first.from.is_set() && last.from.is_set() &&
      !last.to.is_set()) {
    WrittenDate range = last;  // "10am to 12pm Monday"
    range.from = first.from;
    range.is_afternoon_known = first.is_afternoon_known;
    join_hours(range, last);
    return range;
  }
  if (first.form == DateForm::kNone) {  // 2点-明天4点
    if (!reading.today || !last.from.is_set() || !last.relative) return std::nullopt;
    const ClockTime from = first.from;
    first = point(fields_of(*reading.today));
    first.from = from;
  }
  if (!can_end_a_range(first) || !can_end_a_range(last)) return std::nullopt;
  DateFields last_day_of_range = last_fields(last);
  if (last.weekday != 0 && first.first.year != 0 &&
      first.first.day != 0) {  // "next Monday to Friday": the Friday behind it
    const auto start = first_day(first.first);
    last_day_of_range = fields_of(start + std::chrono::days((last.weekday - weekday_of(start) + 7) % 7));
  }
  const bool keeps_times = first.from.is_set() && last.from.is_set();
  if (!keeps_times && ((first.from.is_set() && !first.is_day_part) || (last.from.is_set() && !last.is_day_part)))
    return std::nullopt;
  WrittenDate range = span(first_fields(first), last_day_of_range);
  range.relative = first.relative || last.relative;
  if (keeps_times) {
    range.from = first.from;
    range.to = last.to.is_set() ? last.to : last.from;
  }
  const DateFields& start = range.first;
  const DateFields& end = range.last;
  if (start.day == 0 && end.day != 0 && end.month == 0) return std::nullopt;  // 2016年至10日
  if (start.year != 0 && end.year == 0 && end.month == 0 && end.day != 0 && start.month == 0) return std::nullopt;
  if (start.year == 0 && start.month == 1 && start.day == 0 && end.day == 0) range.choice = YearChoice::kComplete;
  WrittenDate probe = range;
  return complete(probe, reading.today) ? std::optional(range) : std::nullopt;
}

// "4" at the end of "1 p.m. to 4": an hour, where no noun follows it.
std::optional<WrittenDate> read_bare_hour(DateCursor& cursor) {
  const auto figure = is_ascii_digit(cursor.peek()) ? read_date_number(cursor, 0, 24) : std::nullopt;
  const auto hour = figure ? std::optional(figure->value) : read_english_cardinal(cursor);
  if (!hour || *hour > 24 || (figure && figure->is_chinese)) return std::nullopt;
  DateCursor after = cursor;
  const bool is_figure =
      after.accept_any(U"%:-/") != 0 || (after.accept_any(U".,") != 0 && is_ascii_digit(after.peek()));
  after.skip_spaces();
  const std::string_view next = after.word();
  if (is_figure || (!next.empty() && date_word(next) == DateWord::kNone && !equal_ignoring_case(next, "on")))
    return std::nullopt;
  WrittenDate date;
  date.from.hour = *hour;
  date.is_afternoon_known = *hour > 12;
  return date;
}

// 之间 after "A和B"; nothing is wanted after the other signs.
bool accept_between_sign(DateCursor& cursor, Opening opening) {
  const std::size_t start = cursor.at();
  if (accept_range_sign(cursor)) return true;
  cursor.skip_spaces();
  if (opening == Opening::kBetween && cursor.accept_word("and") && cursor.skip_spaces()) return true;
  cursor.seek(start);
  return false;
}

std::optional<WrittenDate> read_pair_with_between(Reading& reading, const WrittenDate& first) {
  DateCursor& cursor = reading.cursor;
  if (cursor.accept_any(U"和与") == 0) return std::nullopt;
  const auto last = read_date_and_time(reading);
  if (!last || !(cursor.accept(U"之间") || cursor.accept(U'间'))) return std::nullopt;
  return joined(reading, first, *last);
}

std::optional<WrittenDate> read_second_end(Reading& reading, const WrittenDate& first, Opening opening) {
  DateCursor& cursor = reading.cursor;
  const std::size_t end = cursor.at();
  if (auto range = read_pair_with_between(reading, first)) return range;
  cursor.seek(end);
  if (!accept_between_sign(cursor, opening)) return std::nullopt;
  if (opening == Opening::kFrom && reading.today && cursor.accept_word("date")) {  // "from March to date"
    return joined(reading, first, point(fields_of(*reading.today)));
  }
  const TimePlace place = first.from.is_set() && !first.is_day_part ? TimePlace::kAfterDate : TimePlace::kAlone;
  if (cursor.accept_words("the")) {
    if (!cursor.skip_spaces()) return std::nullopt;
    const std::size_t rest = cursor.at();
    if (const auto last = read_date_and_time(reading)) {
      if (auto range = joined(reading, first, *last)) return range;
    }
    cursor.seek(rest);
    if (const auto day = read_english_ordinal(cursor); day && first.first.day != 0) {
      DateCursor after = cursor;
      after.skip_spaces();
      if (!after.accept_word("of")) return joined(reading, first, point({0, 0, *day}));
    }
    return std::nullopt;
  }
  const std::size_t rest = cursor.at();
  if (const auto last = read_date_and_time(reading, place)) {
    if (auto range = joined(reading, first, *last)) return range;
  }
  cursor.seek(rest);
  if (place == TimePlace::kAfterDate) {  // "1 p.m. to 4"
    if (const auto hour = read_bare_hour(cursor)) return joined(reading, first, *hour);
  }
  return std::nullopt;
}

// "8 yesterday", "5 on 1/1/2015", "9:30 last night" after "between 3 and": hours of the day that follows.
std::optional<WrittenDate> read_hours_of_day(Reading& reading, int first_hour) {
  DateCursor& cursor = reading.cursor;
  const auto figure = is_ascii_digit(cursor.peek()) ? read_date_number(cursor, 0, 24) : std::nullopt;
  const auto hour = figure ? std::optional(figure->value) : read_english_cardinal(cursor);
  if (!hour || *hour > 24 || first_hour > 24) return std::nullopt;
  ClockTime last{*hour, -1, -1};
  if (cursor.accept(U':')) {
    const auto minute = read_date_number(cursor, 0, 59);
    if (!minute || minute->digits != 2) return std::nullopt;
    last.minute = minute->value;
  }
  if (!cursor.skip_spaces()) return std::nullopt;
  const bool has_word = cursor.accept_any_word({"on", "of"});
  if (has_word) cursor.skip_spaces();
  auto day = read_date_and_time(reading);
  const bool is_day =
      day && day->form == DateForm::kPoint && day->first.day != 0 && (!day->from.is_set() || day->is_day_part);
  if (!is_day || (!has_word && !day->relative)) return std::nullopt;
  WrittenDate date = *day;
  const int shift = day->is_day_part && day->from.hour >= 12 && *hour < 12 && first_hour < 12 ? 12 : 0;
  date.from = {first_hour + shift, -1, -1};
  date.to = {last.hour + shift, last.minute, -1};
  date.is_day_part = false;
  return date;
}

// "from 5 to 10 November", "between 3 and 5 p.m.": the first end is a number, what it counts the second says.
std::optional<WrittenDate> read_number_first(Reading& reading, Opening opening) {
  DateCursor& cursor = reading.cursor;
  const auto figure = is_ascii_digit(cursor.peek()) ? read_date_number(cursor, 0, 31) : std::nullopt;
  const auto number = figure ? std::optional(figure->value) : read_english_cardinal(cursor);
  if (!number) return std::nullopt;
  if (figure) cursor.accept_any_word({"st", "nd", "rd", "th"});
  if (!accept_between_sign(cursor, opening)) return std::nullopt;
  const std::size_t second = cursor.at();
  if (auto hours = read_hours_of_day(reading, *number)) return hours;
  cursor.seek(second);
  const auto last = read_date_and_time(reading);
  if (!last) return std::nullopt;
  if (last->form == DateForm::kNone || (last->from.is_set() && !last->is_day_part)) {
    if (*number > 24 || last->to.is_set() || (opening == Opening::kNone && !last->is_afternoon_known))
      return std::nullopt;
    WrittenDate first = *last;
    first.from = {*number, -1, -1};
    first.is_afternoon_known = false;
    WrittenDate end = *last;
    end.form = DateForm::kNone;
    return joined(reading, first, end);
  }
  if (last->form != DateForm::kPoint || last->first.day == 0 || *number < 1 || opening == Opening::kNone)
    return std::nullopt;
  return joined(reading, point({0, 0, *number}), *last);
}

// " from 7 to 7:30", " between 1 and 4 PM" after a day.
std::optional<WrittenDate> read_hours_after(Reading& reading, const WrittenDate& day) {
  DateCursor& cursor = reading.cursor;
  const bool is_day = day.form == DateForm::kPoint && day.first.day != 0;
  if (!is_day || (day.from.is_set() && !day.is_day_part) || !cursor.skip_spaces()) return std::nullopt;
  if (cursor.accept_word("at")) cursor.skip_spaces();
  const Opening opening = accept_opening(cursor);
  const std::size_t start = cursor.at();
  if (opening == Opening::kNone && !is_ascii_digit(cursor.peek())) return std::nullopt;
  auto first = read_date_and_time(reading, TimePlace::kAfterDate);
  std::optional<WrittenDate> hours;
  if (first && first->form == DateForm::kNone) hours = read_second_end(reading, *first, opening);
  if (!hours) {
    cursor.seek(start);
    hours = read_number_first(reading, opening);
  }
  if (!hours) {
    cursor.seek(start);
    first = read_bare_hour(cursor);
    if (first) hours = read_second_end(reading, *first, opening);
  }
  if (!hours || hours->form != DateForm::kNone || !hours->to.is_set()) return std::nullopt;
  WrittenDate date = day;
  date.from = hours->from;
  date.to = hours->to;
  if (day.is_day_part && day.from.hour >= 12 && !hours->is_afternoon_known && date.from.hour < 12 &&
      date.to.hour <= 12) {
    date.from.hour += 12;
    date.to.hour += date.to.hour < 12 ? 12 : 0;
  }
  date.is_day_part = false;
  return date;
}

}  // namespace

std::optional<WrittenDate> read_date_range(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const std::size_t start = cursor.at();
  if (is_ascii_letter(cursor.peek())) {
    const DateWord word = date_word(cursor.word());
    if (word == DateWord::kOpen || word == DateWord::kPart ||
        cursor.looking_at(U"at or ")) {  // "later than 2016", but "later this year"
      if (auto open = read_open_prefix(reading)) return open;
      if (word == DateWord::kOpen) return std::nullopt;
      cursor.seek(start);
    }
  }
  const Opening opening = accept_opening(cursor);
  const std::size_t after_opening = cursor.at();
  auto date = read_date_and_time(reading);
  if (!date && opening != Opening::kNone && cursor.accept_word("the") && cursor.skip_spaces()) {
    date = read_date_and_time(reading);  // "from the end of March to …"
  }
  const std::size_t date_end = cursor.at();
  if (date) {
    if (auto range = read_second_end(reading, *date, opening)) {
      cursor.accept(U"之间");
      return range;
    }
    cursor.seek(date_end);
  }
  const char32_t first = cursor.text()[after_opening < cursor.text().size() ? after_opening : 0];
  if (opening != Opening::kNone || is_ascii_digit(first)) {
    cursor.seek(after_opening);
    if (auto range = read_number_first(reading, opening); range && cursor.at() > date_end) return range;
  }
  if (!date) return std::nullopt;
  cursor.seek(date_end);
  if (date->is_range && opening != Opening::kNone) return date;
  if (auto hours = read_hours_after(reading, *date)) return hours;
  cursor.seek(date_end);
  if (opening == Opening::kNone) {
    if (auto open = read_open_hour(reading, *date)) return open;
  }
  cursor.seek(date_end);
  date->open = accept_open_suffix(cursor);
  if (opening != Opening::kNone) {
    const bool is_since =
        date->open == OpenSide::kSince && cursor.before() == U'始' && cursor.text().substr(start, 3) == "从";
    if (!is_since) return std::nullopt;
  }
  return date;
}

}  // namespace assay::quantity
