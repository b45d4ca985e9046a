// A date and the time of day beside it, whichever comes first.
#include <initializer_list>

#include "examine/quantity/date_english_words.h"
#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {
namespace {

// Does a Chinese character follow the figures here?  Then no English date does, nor one of figures alone.
bool is_chinese_figure(DateCursor cursor) {
  while (is_ascii_digit(cursor.peek())) cursor.take();
  cursor.skip_spaces();
  return cursor.peek() >= 0x2E80;
}

std::optional<WrittenDate> read_date_alone(Reading& reading) {
  const char32_t c = reading.cursor.peek();
  if (is_ascii_digit(c) && !is_chinese_figure(reading.cursor)) {
    return furthest(reading, {read_chinese_date, read_numeric_date, read_english_date, read_chinese_relative,
                              read_english_relative});
  }
  if (!is_ascii_digit(c) && (c < 0x80 || c == U'’'))
    return furthest(reading, {read_english_date, read_english_relative});
  return furthest(reading, {read_chinese_date, read_chinese_relative});
}

std::optional<WrittenDate> read_time_alone(Reading& reading, TimePlace place) {
  DateCursor& cursor = reading.cursor;
  const std::size_t start = cursor.at();
  const char32_t c = cursor.peek();
  auto english =
      c < 0x80 && !(is_ascii_digit(c) && is_chinese_figure(cursor)) ? read_english_time(reading, place) : std::nullopt;
  const std::size_t english_end = english ? cursor.at() : start;
  cursor.seek(start);
  auto chinese = is_ascii_letter(c) ? std::nullopt : read_chinese_time(reading, place);
  if (!chinese || (english && english_end >= cursor.at())) {
    cursor.seek(english_end);
    return english;
  }
  return chinese;
}

// What may stand between a date and its time.
// True where "at" stands there, so that a bare number is an hour.
bool skip_to_time(DateCursor& cursor) {
  cursor.skip_spaces();
  if (cursor.accept_any(U",-@") != 0) cursor.skip_spaces();
  const bool has_at = cursor.accept_any_word({"at", "around", "about"});
  if (has_at || cursor.accept_any_word({"for", "on"})) cursor.skip_spaces();
  if (cursor.accept_any_word({"around", "about"})) cursor.skip_spaces();
  return has_at;
}

// 7 and "seven" in "tomorrow at seven".
std::optional<WrittenDate> read_hour_after_at(DateCursor& cursor) {
  const auto figure = is_ascii_digit(cursor.peek()) ? read_date_number(cursor, 0, 24) : std::nullopt;
  const auto hour = figure ? std::optional(figure->value) : read_english_cardinal(cursor);
  if (!hour || *hour > 24) return std::nullopt;
  DateCursor after = cursor;
  if (after.accept_any(U"%:-/") != 0 || (after.accept_any(U".,") != 0 && is_ascii_digit(after.peek())))
    return std::nullopt;
  after.skip_spaces();
  if (is_ascii_letter(after.peek()) && date_word(after.word()) == DateWord::kNone) return std::nullopt;
  WrittenDate date;
  date.from.hour = *hour;
  after = cursor;
  if (!figure && after.skip_spaces()) {  // "seven twenty-seven"
    if (const auto minute = read_english_cardinal(after); minute && *minute >= 10 && *minute < 60) {
      date.from.minute = *minute;
      cursor = after;
    }
  }
  return date;
}

// A clock time read within a part of the day that stood before it: "tonight at 7" is 19:00.
void move_into_part(const WrittenDate& part, WrittenDate& time) {
  if (time.is_afternoon_known || !time.from.is_set() || time.from.hour >= 12) return;
  if (part.from.hour >= 12) time.from.hour += 12;
  if (time.to.is_set() && time.to.hour < time.from.hour) time.to.hour += 12;
}

// The time after `date`, if one is there.
void read_time_after(Reading& reading, WrittenDate& date) {
  DateCursor& cursor = reading.cursor;
  for (int i = 0; i < 2; ++i) {  // "tomorrow morning at 7": a part and then an hour
    const std::size_t end = cursor.at();
    if (cursor.accept(U'T') && !is_ascii_digit(cursor.peek())) return cursor.seek(end);
    const bool has_at = skip_to_time(cursor);
    const std::size_t start = cursor.at();
    auto time = read_time_alone(reading, TimePlace::kAfterDate);
    if (!time && has_at) {
      cursor.seek(start);
      time = read_hour_after_at(cursor);
    }
    if (!time || (date.is_day_part && time->is_day_part)) return cursor.seek(end);
    if (date.is_day_part) move_into_part(date, *time);
    date.from = time->from;
    date.to = time->to;
    date.is_day_part = time->is_day_part;
    date.is_afternoon_known = time->is_afternoon_known;
    date.approximate = date.approximate || time->approximate;
    if (!time->is_day_part) return;
  }
}

// "Oct 26 15:50:06 2016"
void read_year_after(DateCursor& cursor, WrittenDate& date) {
  if (date.from.second < 0 || date.first.year != 0 || date.first.month == 0) return;
  const std::size_t end = cursor.at();
  cursor.skip_spaces();
  if (const auto year = read_year_figures(cursor)) {
    date.first.year = date.last.year = *year;
  } else {
    cursor.seek(end);
  }
}

bool is_a_day(const WrittenDate& date) {
  return (date.form == DateForm::kPoint && date.first.day != 0) || date.form == DateForm::kWeekday;
}

// The date after `time`: "9:30 a.m. on July 26".
void read_date_after(Reading& reading, WrittenDate& time) {
  DateCursor& cursor = reading.cursor;
  const std::size_t end = cursor.at();
  cursor.skip_spaces();
  if (cursor.accept(U',')) cursor.skip_spaces();
  if (cursor.accept_any_word({"on", "of", "for"})) cursor.skip_spaces();
  if (!is_ascii_letter(cursor.peek()) && !is_ascii_digit(cursor.peek())) return cursor.seek(end);
  const std::size_t rest = cursor.at();
  auto date = read_date_alone(reading);
  if (!date && time.is_afternoon_known && !time.is_day_part) {  // "8pm on 15"
    cursor.seek(rest);
    const bool has_on = equal_ignoring_case(word_before(cursor), "on");
    const auto day = has_on && is_ascii_digit(cursor.peek()) ? read_date_number(cursor, 1, 31) : std::nullopt;
    DateCursor after = cursor;
    const bool is_whole =
        after.accept_any(U"%:-/") == 0 && (after.accept_any(U".,") == 0 || !is_ascii_digit(after.peek()));
    after.skip_spaces();
    if (day && is_whole && !is_ascii_letter(after.peek()) && !is_ascii_digit(after.peek()))
      date = point({0, 0, day->value});
  }
  const bool is_tonight = date && date->is_day_part;
  if (!date || !is_a_day(*date) || (date->from.is_set() && !is_tonight)) return cursor.seek(end);
  if (is_tonight) move_into_part(*date, time);
  date->from = time.from;
  date->to = time.to;
  date->is_day_part = time.is_day_part;
  date->is_afternoon_known = time.is_afternoon_known;
  date->approximate = time.approximate;
  time = *date;
  // "ten past five tomorrow morning"
  const std::size_t date_end = cursor.at();
  cursor.skip_spaces();
  const bool is_later = cursor.accept_any_word({"afternoon", "evening", "night"});
  if (!is_later && !cursor.accept_word("morning")) return cursor.seek(date_end);
  if (is_later && !time.is_afternoon_known && time.from.hour < 12) {
    time.from.hour += 12;
    if (time.to.is_set() && time.to.hour < 12) time.to.hour += 12;
  }
  time.is_afternoon_known = true;
}

}  // namespace

std::optional<WrittenDate> furthest(Reading& reading, std::initializer_list<DateReader> readers) {
  const std::size_t start = reading.cursor.at();
  std::size_t best_end = start;
  std::optional<WrittenDate> best;
  for (const DateReader reader : readers) {
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

std::optional<WrittenDate> read_date_and_time(Reading& reading, TimePlace place) {
  DateCursor& cursor = reading.cursor;
  const std::size_t start = cursor.at();
  auto date = read_date_alone(reading);
  if (date && (is_a_day(*date) || date->is_day_part) && (!date->from.is_set() || date->is_day_part)) {
    read_time_after(reading, *date);
    read_year_after(cursor, *date);
  }
  if (date && cursor.at() > start &&
      std::u32string_view(U"今昨明").find(cursor.before()) != std::u32string_view::npos) {
    date = std::nullopt;  // 今晚期间: the part of the day that 今 was read for is none
  }
  const std::size_t date_end = date ? cursor.at() : start;
  cursor.seek(start);
  auto time = read_time_alone(reading, place);
  if (time && (cursor.peek() == U' ' || cursor.peek() == U',')) read_date_after(reading, *time);
  if (time && time->form == DateForm::kNone && time->is_day_part) {  // "in the afternoon at 7"
    WrittenDate part = *time;
    read_time_after(reading, part);
    time = part;
  }
  if (time && cursor.at() > date_end) return time;
  cursor.seek(date_end);
  return date;
}

}  // namespace assay::quantity
