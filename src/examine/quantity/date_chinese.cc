// Chinese dates that say which days they are: 2025年11月10日, 11月10日, 10日, 前三季度, 90年代, 21世纪, 十四五时期,
// 1—10月.
//
// A number is read first, and the unit after it decides (年 月 日 号 季度 世纪 年代), so that text without dates costs
// one number and one character.  The work is in what is not a date:
//   3个月, 两年           amounts: 月 right after the number only, years of four digits (or 07年, 98年, 18年10月)
//   2000年前, 5000年历史   a round number of years before 前, 历史 is a length
//   5日游, 10日内, 26日元   units and lengths that begin with 日
//   5号线, 嫦娥五号         号 without a month needs a place where a day can stand
//   三月初三, 农历          lunar dates: outside, and so not read in part
#include <cstdlib>

#include "examine/quantity/date_calendar.h"
#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {
namespace {

bool is_han(char32_t c) {
  return c >= 0x4E00 && c <= 0x9FFF;
}

// 2019年2月29日 names no day, and so does the rest of it; 每年3月15日 repeats; 星期一到十月 is no month range.
bool is_rest_of_bad_date(const DateCursor& start) {
  const char32_t before = start.before();
  if (before == U'期' || before == U'拜' || before == U'周') return true;
  if (before != U'年') return false;
  const DateCursor year(start.text(), start.at() - std::string_view("年").size());
  return is_number_character(year.before()) || year.before() == U'每';
}

// What makes a length or a thing of "N日".
bool is_spoiled_day(const DateCursor& cursor) {
  DateCursor after = cursor;
  return after.looking_at_any(U"游元圆内均龄薪线历耳") || after.looking_at(U"后的") || after.looking_at(U"之内") ||
         after.looking_at(U"以内") || after.looking_at(U"以上") || after.looking_at(U"为限");
}

// 5号线, 6号楼, 3号文件: a thing with a number.
bool is_spoiled_number(const DateCursor& cursor) {
  return cursor.looking_at_any(
      U"泊线楼院馆门车机室房井站台坑令文公煤炉船舰卫星风球仓库厅路桥航展选柜店铺矿井厂区床桌码段地块种员探任平火");
}

// A bare "12号" names a day after 在, 于, 到 … or where a clause begins.
bool may_hold_bare_number(const DateCursor& start) {
  const char32_t before = start.before();
  return before == 0 || (!is_han(before) && !is_ascii_letter(before) && before != U'-' && before != U'“') ||
         std::u32string_view(U"在于到至从自的是就将和本").find(before) != std::u32string_view::npos;
}

std::optional<WrittenDate> read_day(Reading& reading, const DateCursor& start, const DateNumber& number) {
  DateCursor& cursor = reading.cursor;
  if (number.value < 1 || number.value > 31 || start.before() == U'月') return std::nullopt;  // 2月30日
  // 数十年如一日, 三日: in Chinese numerals a few days are a length as often as a date.
  if (number.is_chinese && number.value <= 10) return std::nullopt;
  if (cursor.accept(U'日')) {
    if (is_spoiled_day(cursor)) return std::nullopt;
    return point({0, 0, number.value});
  }
  if (!cursor.accept(U'号')) return std::nullopt;
  if (is_spoiled_number(cursor) || !may_hold_bare_number(start)) return std::nullopt;
  return point({0, 0, number.value});
}

// 十四五时期: plans since the tenth, 2001 to 2005.
std::optional<WrittenDate> read_plan(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const bool is_quoted = cursor.before() == U'“' || cursor.before() == U'"' || cursor.before() == U'「';
  if (!cursor.accept(U'十')) return std::nullopt;
  const char32_t digit = cursor.accept_any(U"一二三四五六七");
  if (digit == 0 || !cursor.accept(U'五')) return std::nullopt;
  const int plan = 10 + static_cast<int>(std::u32string_view(U"一二三四五六七").find(digit)) + 1;
  const std::size_t end = cursor.at();
  const bool has_word = cursor.accept(U"时期") || cursor.accept(U"期间");
  if (!has_word && !(is_quoted && cursor.looking_at_any(U"”\"」")) && !cursor.looking_at(U"规划")) return std::nullopt;
  if (!has_word) cursor.seek(end);
  const int first = 2001 + (plan - 10) * 5;
  return span({first, 0, 0}, {first + 4, 0, 0});
}

// 90年代, the number already read, in the century that starts with `century_start` (0: the one that is meant).
std::optional<WrittenDate> decade(int value, int century_start) {
  if (value % 10 != 0) return std::nullopt;
  if (value >= 1000) return span({value, 0, 0}, {value + 9, 0, 0});
  if (value > 90) return std::nullopt;
  const int century = century_start != 0 ? century_start : (value >= 30 ? 1900 : 2000);
  return span({century + value, 0, 0}, {century + value + 9, 0, 0});
}

// After 世纪: the century itself, one of its decades, its beginning or end.
WrittenDate read_rest_of_century(Reading& reading, int century) {
  DateCursor& cursor = reading.cursor;
  const int start = (century - 1) * 100;
  const std::size_t end = cursor.at();
  cursor.skip_spaces();
  if (const auto number = read_date_number(cursor, 0, 90); number && cursor.accept(U"年代")) {
    if (const auto found = decade(number->value, start)) {
      if (cursor.accept(U"初")) return part_of(*found, Part::kBeginning);
      if (cursor.accept(U"末")) return part_of(*found, Part::kEnd);
      return *found;
    }
  }
  cursor.seek(end);
  const WrittenDate whole = span({start, 0, 0}, {start + 99, 0, 0});
  if (cursor.accept(U"初") || cursor.accept(U"之初")) return part_of(whole, Part::kBeginning);
  if (cursor.accept(U"中叶")) return part_of(whole, Part::kMiddle);
  if (cursor.accept(U"末")) return part_of(whole, Part::kEnd);
  return whole;
}

// 2016—2018年, 2024/25财年, 2016-2018: two years side by side, the first already read.
std::optional<WrittenDate> read_years(Reading& reading, const DateNumber& first) {
  DateCursor& cursor = reading.cursor;
  if (first.digits != 4 || first.value < 1000 || first.value > 2999) return std::nullopt;
  const bool has_slash = cursor.accept(U'/');
  if (!has_slash && !accept_range_sign(cursor)) return std::nullopt;
  auto last = read_date_number(cursor);
  if (!last || (last->digits != 4 && last->digits != 2)) return std::nullopt;
  const int last_year = last->digits == 2 ? first.value / 100 * 100 + last->value : last->value;
  if (last_year <= first.value || last_year > 2999) return std::nullopt;
  cursor.skip_spaces();
  const bool has_unit = cursor.accept(U"财年") || cursor.accept(U"年度") || cursor.accept(U"赛季") ||
                        cursor.accept(U"学年") || (!has_slash && cursor.accept(U"年"));
  if (!has_unit && (has_slash || last->digits == 2 || is_han(cursor.peek()) || is_ascii_letter(cursor.peek()) ||
                    cursor.looking_at_any(U"-/:%—–")))
    return std::nullopt;
  if (!has_unit && (first.value < 1900 || last_year > 2100)) return std::nullopt;
  if (has_unit && cursor.looking_at(U"代")) return std::nullopt;
  WrittenDate years = span({first.value, 0, 0}, {last_year, 0, 0});
  years.is_range = true;
  return years;
}

// The year that "N年" names, or 0.
int year_of(const DateNumber& number, const DateCursor& after) {
  const int value = number.value;
  if (number.digits == 4 || (number.digits == 0 && value >= 2000 && value <= 2099)) {  // 两千零四年
    if (value < 1000 || value > 2999) return 0;
    const bool is_length = after.looking_at(U"前") || after.looking_at(U"历史") || after.looking_at(U"的历史") ||
                           after.looking_at(U"多") || after.looking_at(U"间") || after.looking_at(U"来");
    return value % 100 == 0 && (is_length || number.digits == 0) && !after.looking_at(U"前半") ? 0 : value;
  }
  if (number.digits != 2) return 0;
  DateCursor rest = after;
  rest.skip_spaces();
  const auto month = read_date_number(rest, 1, 12);
  const bool has_month = month && rest.accept(U'月');
  if (number.is_chinese) {
    const int gap = value % 10 - value / 10;
    return gap == 1 || (value > 30 && value < 49) ? 0 : value < 49 ? 2000 + value : 1900 + value;
  }
  if (value < 10 || has_month) return value < 50 ? 2000 + value : 1900 + value;
  return 0;
}

std::optional<WrittenDate> read_year(Reading& reading, const DateNumber& number) {
  DateCursor& cursor = reading.cursor;
  if (cursor.accept(U"财年") || cursor.accept(U"学年") || cursor.accept(U"赛季")) {
    if (number.digits != 4) return std::nullopt;
    return point({number.value, 0, 0});
  }
  if (!cursor.accept(U'年')) return std::nullopt;
  if (cursor.looking_at(U'代')) {
    cursor.take();
    auto found = decade(number.value, 0);
    if (found && cursor.accept(U'初')) return part_of(*found, Part::kBeginning);
    if (found && cursor.accept(U'末')) return part_of(*found, Part::kEnd);
    return found;
  }
  int year = year_of(number, cursor);
  if (number.is_chinese && number.digits == 0 &&
      number.value == 2000) {  // 两千年八月: lengths have no month after them
    DateCursor after = cursor;
    const auto month = read_date_number(after, 1, 12);
    year = month && after.accept(U'月') ? 2000 : 0;
  }
  if (year == 0) return std::nullopt;
  WrittenDate date = point({year, 0, 0});
  read_chinese_rest_of_year(reading, date);
  return date;
}

// 5—10日, 60至70年代, 一至三季度: one unit for two numbers, the first already read.
std::optional<WrittenDate> read_pair(Reading& reading, const DateNumber& first, const DateCursor& start) {
  DateCursor& cursor = reading.cursor;
  if (!accept_range_sign(cursor)) return std::nullopt;
  const auto last = read_date_number(cursor);
  if (!last || last->value <= first.value) return std::nullopt;
  cursor.skip_spaces();
  if (cursor.accept(U"季度") && last->value <= 4) return months_of(0, first.value * 3 - 2, last->value * 3);
  if (cursor.accept(U"世纪") && first.value >= 1 && last->value <= 30) {
    return span({first.value * 100 - 100, 0, 0}, {last->value * 100 - 1, 0, 0});
  }
  if (cursor.accept(U"年代")) {
    const auto from = decade(first.value, 0);
    const auto to = decade(last->value, 0);
    if (from && to) return span(from->first, to->last);
    return std::nullopt;
  }
  if (const auto day = read_day(reading, start, *last); day && first.value >= 1) {
    return span({0, 0, first.value}, {0, 0, last->value});
  }
  return std::nullopt;
}

// 《…报告2023》, “，2024中关村论坛”: a year without 年, where a title ends with it or a phrase begins.
// Such phrases name the document's own year or one beside it; any other number there counts something.
std::optional<WrittenDate> bare_year(const DateNumber& number, const DateCursor& start, const Reading& reading) {
  const DateCursor& end = reading.cursor;
  if (number.is_chinese || number.digits != 4 || number.value < 1950 || number.value > 2049 || number.value % 100 == 0)
    return std::nullopt;
  if (end.before() == U' ') return std::nullopt;
  constexpr std::u32string_view kClassifiers =
      U"个人名家辆吨元万亿年多余户件台套种类项次条位篇间所座艘架公千百米克升度倍股点分秒天日月周岁号颗枚只头匹亩平立海"
      U"里场届期批组支队"
      U"部本册页张块片段层处村县镇市例宗起笔单箱桶株棵羽尾斤英美欧港韩卢比";
  const bool ends_title = end.looking_at_any(U"》”」』");
  const bool is_near = reading.today && std::abs(number.value - static_cast<int>(reading.today->year())) <= 2;
  const bool begins_phrase = is_near && is_han(end.peek()) && !end.looking_at_any(kClassifiers) &&
                             !is_han(start.before()) && !is_ascii_letter(start.before()) && start.before() != U'-' &&
                             start.before() != U'.';
  if (!ends_title && !begins_phrase) return std::nullopt;
  return point({number.value, 0, 0});
}

std::optional<WrittenDate> read_number_first(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const DateCursor start = cursor;
  const auto number = read_date_number(cursor);
  if (!number) return std::nullopt;
  if (is_rest_of_bad_date(start)) return std::nullopt;
  const bool has_space = cursor.skip_spaces();
  const std::size_t after_number = cursor.at();
  const auto at_number = [&] { cursor.seek(after_number); };
  const char32_t unit = cursor.peek();
  if (unit == U'年' || unit == U'财' || unit == U'学' || unit == U'赛') return read_year(reading, *number);
  if (unit == U'日' || unit == U'号') return read_day(reading, start, *number);
  if (unit == U'月') {
    cursor = start;
    WrittenDate date;
    if (read_chinese_month(reading, date)) return date;
    return std::nullopt;
  }
  if (has_space && number->is_chinese) return std::nullopt;
  if (unit == U'季') {
    cursor = start;
    return read_chinese_quarter(reading, 0);
  }
  if (unit == U'世' && cursor.accept(U"世纪") && number->value >= 1 && number->value <= 30 &&
      !(number->is_chinese && number->value == 1)) {  // 这一世纪工程
    return read_rest_of_century(reading, number->value);
  }
  at_number();
  if (!cursor.looking_at_any(U"至到~～〜-–—―−/")) return bare_year(*number, start, reading);
  if (const auto years = read_years(reading, *number)) return years;
  cursor = start;
  WrittenDate months;
  if (read_chinese_month(reading, months)) return months;
  at_number();
  return read_pair(reading, *number, start);
}

}  // namespace

std::optional<WrittenDate> read_chinese_date(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const std::size_t start = cursor.at();
  const auto before = cursor.before();
  const char32_t c = cursor.peek();
  if (c == U'十') {
    if (auto plan = read_plan(reading)) return plan;
    cursor.seek(start);
  }
  if (is_number_character(c)) {
    if (is_number_character(before) || before == U'第') return std::nullopt;
    return read_number_first(reading);
  }
  switch (c) {
    case U'公':
      if (!cursor.accept(U"公元") || !is_number_character(cursor.peek())) return std::nullopt;
      return read_number_first(reading);
    case U'第':
    case U'前':
    case U'首':
      return read_chinese_quarter(reading, 0);
    case U'上':
    case U'下': {
      if (auto half = read_chinese_half(reading, 0)) return half;
      if (cursor.accept(U"上世纪") || cursor.accept(U"上个世纪")) return read_rest_of_century(reading, 20);
      return std::nullopt;
    }
    case U'本':
      if (!cursor.accept(U"本世纪")) return std::nullopt;
      return read_rest_of_century(reading, 21);
    default:
      return std::nullopt;
  }
}

}  // namespace assay::quantity
