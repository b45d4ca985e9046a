// What follows a year or a month in Chinese: 11月10日, 1至9月, 上半年, 第三季度, 前10个月, 年底, 下旬, 夏季, 第46周.
//
// The same words stand alone, without their year (上半年, 前三季度, 11月10日); date_chinese.cc comes here for them.
// 三月初三 is a lunar date, outside, and must not be read as the beginning of March; 2025年中国 is no middle of a year.
#include "examine/quantity/date_calendar.h"
#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {
namespace {

bool is_han(char32_t c) {
  return c >= 0x4E00 && c <= 0x9FFF;
}

// The quarter that was read, or where its end or start stands.
WrittenDate read_rest_of_quarter(Reading& reading, const WrittenDate& quarter) {
  DateCursor& cursor = reading.cursor;
  if (cursor.accept(U'末')) return part_of(quarter, Part::kEnd);
  if (cursor.accept(U'初')) return part_of(quarter, Part::kBeginning);
  cursor.accept(U"同期");
  return quarter;
}

// 年底, 年初, 年中, after the 年 was read.
bool read_part_of_year(Reading& reading, WrittenDate& date) {
  DateCursor& cursor = reading.cursor;
  const std::size_t end = cursor.at();
  cursor.accept(U'年');
  if (cursor.accept_any(U"底末") != 0) {
    date = part_of(date, Part::kEnd);
    return true;
  }
  if (cursor.accept(U'初') && !is_number_character(cursor.peek())) {
    date = part_of(date, Part::kBeginning);
    return true;
  }
  cursor.seek(end);
  const bool is_said = cursor.accept(U'年');  // 今年年中
  if (cursor.accept(U'中') && (!is_han(cursor.peek()) || cursor.looking_at_any(U"的时前后至到期报以") ||
                               (is_said && !cursor.looking_at(U'国')))) {
    date = part_of(date, Part::kMiddle);
    return true;
  }
  cursor.seek(end);
  return false;
}

bool read_season(Reading& reading, WrittenDate& date) {
  DateCursor& cursor = reading.cursor;
  const char32_t name = cursor.accept_any(U"春夏秋冬");
  if (name == 0 || cursor.accept_any(U"季天") == 0) return false;
  date.form = DateForm::kSeason;
  date.season = static_cast<int>(std::u32string_view(U"春夏秋冬").find(name)) + 1;
  return true;
}

}  // namespace

std::optional<WrittenDate> read_chinese_quarter(Reading& reading, int year) {
  DateCursor& cursor = reading.cursor;
  if (cursor.accept(U'首')) {
    if (!cursor.accept(U"季度")) return std::nullopt;
    return read_rest_of_quarter(reading, months_of(year, 1, 3));
  }
  const bool is_first_ones = cursor.accept(U'前');
  if (!is_first_ones) cursor.accept(U'第');
  const auto number = read_date_number(cursor, 1, is_first_ones ? 11 : 4);
  if (!number) return std::nullopt;
  if (is_first_ones && (cursor.accept(U"个月") || cursor.accept(U"月"))) return months_of(year, 1, number->value);
  if (is_first_ones) cursor.accept(U'个');
  if (number->value > 4 || !cursor.accept(U"季度")) return std::nullopt;
  if (is_first_ones) return months_of(year, 1, number->value * 3);
  WrittenDate quarter = months_of(year, number->value * 3 - 2, number->value * 3);
  quarter.choice = YearChoice::kNearest;
  return read_rest_of_quarter(reading, quarter);
}

std::optional<WrittenDate> read_chinese_half(Reading& reading, int year) {
  DateCursor& cursor = reading.cursor;
  WrittenDate half;
  if (cursor.accept(U"上半年") || (year != 0 && cursor.accept(U"前半年"))) {
    half = months_of(year, 1, 6);
  } else if (cursor.accept(U"下半年") || (year != 0 && cursor.accept(U"后半年"))) {
    half = months_of(year, 7, 12);
  } else {
    return std::nullopt;
  }
  half.choice = YearChoice::kNearest;
  return half;
}

bool read_chinese_rest_of_month(Reading& reading, WrittenDate& date) {
  DateCursor& cursor = reading.cursor;
  const std::size_t end = cursor.at();
  if (cursor.accept(U"上旬") || cursor.accept(U"中旬") || cursor.accept(U"下旬")) {
    cursor.seek(end);
    const char32_t which = cursor.take();
    cursor.take();
    const int first = which == U'上' ? 1 : which == U'中' ? 11 : 21;
    const int year = date.first.year;
    const int last = which == U'下' ? last_day_of_month(year == 0 ? 2001 : year, date.first.month) : first + 9;
    const bool relative = date.relative;
    date = span({year, date.first.month, first}, {year, date.first.month, last});
    date.relative = relative;
    date.is_to_month_end = which == U'下';
    return true;
  }
  if (cursor.accept(U'份')) return true;
  if (cursor.accept_any(U"底末") != 0) return date = part_of(date, Part::kEnd), true;
  if (cursor.accept(U'初')) return date = part_of(date, Part::kBeginning), true;
  if (cursor.accept(U'中') && !is_han(cursor.peek())) return date = part_of(date, Part::kMiddle), true;
  cursor.seek(end);
  cursor.skip_spaces();
  const auto day = read_date_number(cursor, 1, 31);
  if (day) {
    const std::size_t after_day = cursor.at();
    cursor.skip_spaces();
    if (cursor.accept_any(U"日号") != 0) {
      date.first.day = day->value;
      date.last = date.first;
      return true;
    }
    cursor.seek(after_day);
    if (accept_range_sign(cursor)) {  // 11月5—10日
      const auto last = read_date_number(cursor, 1, 31);
      if (last && cursor.accept_any(U"日号") != 0 && last->value > day->value) {
        date.form = DateForm::kSpan;
        date.last = date.first;
        date.first.day = day->value;
        date.last.day = last->value;
        return true;
      }
    }
  }
  cursor.seek(end);
  return false;
}

// 11月, 11月10日, 1至9月 after a year, or 1—10月 alone; the first number starts here.
bool read_chinese_month(Reading& reading, WrittenDate& date) {
  DateCursor& cursor = reading.cursor;
  const std::size_t start = cursor.at();
  const auto pair = read_date_number(cursor, 12, 89);  // 四五月份
  if (pair && pair->is_chinese && pair->digits == 2 && pair->value % 10 == pair->value / 10 + 1 &&
      cursor.accept(U'月')) {
    cursor.accept(U'份');
    const bool relative = date.relative;
    date = months_of(date.first.year, pair->value / 10, pair->value % 10);
    date.relative = relative;
    return true;
  }
  cursor.seek(start);
  const auto number = read_date_number(cursor, 1, 12);
  if (!number) return false;
  const std::size_t after_number = cursor.at();
  cursor.skip_spaces();
  if (cursor.accept(U'月')) {
    date.form = DateForm::kPoint;
    date.first.month = number->value;
    date.last = date.first;
    if (cursor.looking_at(U"龄") || cursor.looking_at(U"怀胎")) return false;
    if (cursor.looking_at(U'初')) {  // 三月初三: lunar, not a part of March
      DateCursor after = cursor;
      after.take();
      if (is_number_character(after.peek())) return false;
    }
    if (number->is_chinese && number->value == 1 && cursor.looking_at(U'一')) return false;  // 一月一课
    const bool is_chinese = number->is_chinese;
    const bool has_day = read_chinese_rest_of_month(reading, date);
    if (!has_day && is_chinese) {  // 八月十五 of a year that stands there
      const std::size_t end = cursor.at();
      const auto day = read_date_number(cursor, 11, 31);
      if (day && day->is_chinese && (!is_han(cursor.peek()) || cursor.looking_at_any(U"早晚上下中的到至"))) {
        date.first.day = day->value;
        date.last = date.first;
      } else {
        cursor.seek(end);
      }
    }
    return true;
  }
  cursor.seek(after_number);
  if (!accept_range_sign(cursor)) return false;
  const auto last = read_date_number(cursor, 1, 12);
  if (!last) return false;
  cursor.skip_spaces();
  if (!cursor.accept(U'月') || last->value <= number->value) return false;
  cursor.accept(U'份');
  const int year = date.first.year;
  const bool relative = date.relative;
  date = months_of(year, number->value, last->value);
  date.relative = relative;
  return true;
}

bool read_chinese_rest_of_year(Reading& reading, WrittenDate& date) {
  DateCursor& cursor = reading.cursor;
  const std::size_t end = cursor.at();
  const int year = date.first.year;
  const bool relative = date.relative;
  if (cursor.accept(U'度') || cursor.accept(U"全年") || cursor.accept(U"同期")) return true;
  if (read_part_of_year(reading, date)) return true;
  cursor.accept(U'的');
  cursor.skip_spaces();
  const std::size_t rest = cursor.at();
  for (const auto reader : {read_chinese_half, read_chinese_quarter}) {
    cursor.seek(rest);
    if (const auto found = reader(reading, year)) {
      date = *found;
      date.relative = relative;
      return true;
    }
  }
  cursor.seek(rest);
  WrittenDate month = date;
  if (read_chinese_month(reading, month)) return date = month, true;
  cursor.seek(rest);
  if (read_season(reading, date)) return true;
  cursor.seek(rest);
  if (cursor.accept(U'第') && year != 0) {
    const auto number = read_date_number(cursor, 1, 53);
    if (number && (cursor.accept(U'周') || cursor.accept(U"个星期"))) {
      date.form = DateForm::kWeek;  // the week of 4 January is the first (ISO 8601)
      date.first = fields_of(monday_of(first_day({year, 1, 4})) + std::chrono::days(7 * (number->value - 1)));
      return true;
    }
  }
  cursor.seek(end);
  return false;
}

}  // namespace assay::quantity
