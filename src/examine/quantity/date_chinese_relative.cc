// Chinese dates that count from another time: 昨日, 今年三月, 上周五, 过去十年, 三天前.
//
// 日前, 近日, 当天, 次日 name no day by themselves and are not read.  两年前 is a date, two years before the document;
// 两年后 mostly counts from an event of the story, and stays a length.  前三个月 is January to March, 过去三个月 the
// three up to now.  Where the document's time is not known, 今年11月 keeps its month, and 昨日 says nothing.
#include "examine/quantity/date_calendar.h"
#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

std::optional<WrittenDate> days_from_today(const Reading& reading, int count) {
  if (!reading.today) return std::nullopt;
  WrittenDate date = point(fields_of(sys_days(*reading.today) + days(count)));
  date.relative = true;
  return date;
}

// 今日, 昨天, 大前天, 今晚: the day of it; the 晚 is left for the reader of times.
std::optional<WrittenDate> read_day_word(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const bool is_figure_of_speech = cursor.before() == U'的' || cursor.before() == U'好';  // 美好的明天
  const bool is_big = cursor.accept(U'大');
  const char32_t which = cursor.accept_any(U"今昨前明后");
  const int step = which == U'今' ? 0 : which == U'昨' ? -1 : which == U'前' ? -2 : which == U'明' ? 1 : 2;
  if (which == 0 || (is_big && step != -2 && step != 2)) return std::nullopt;
  if (which == U'明' && is_figure_of_speech) return std::nullopt;
  const bool is_far = step == 2 || step == -2;
  if (cursor.accept(U'天') || (!is_far && cursor.accept(U'日'))) {
    if (cursor.looking_at(U"头条")) return std::nullopt;
    return days_from_today(reading, step + (is_big ? (step < 0 ? -1 : 1) : 0));
  }
  if (is_far) return std::nullopt;
  if (cursor.looking_at_any(U"晚晨早夜")) {
    if (cursor.looking_at(U"早期")) return std::nullopt;
    return days_from_today(reading, step);
  }
  return std::nullopt;
}

// 11月份…比上月: 上月 and 上年 in a comparison count from the month or year that the sentence speaks of.  Looks back
// over this many bytes of it at most.
constexpr std::size_t kCompareBytes = 300;

std::string_view sentence_before(const DateCursor& start) {
  if (start.looking_at(U"上年同期") ||
      std::u32string_view(U"比较与从由同上是").find(start.before()) == std::u32string_view::npos)
    return {};
  const std::size_t from = start.at() > kCompareBytes ? start.at() - kCompareBytes : 0;
  const std::string_view before = start.text().substr(from, start.at() - from);
  const std::size_t stop = before.rfind("。");
  return stop == std::string_view::npos ? before : before.substr(stop);
}

// The last number before `unit` in `sentence`, of `least` to `most` ASCII digits; 0 where none is.
int last_number_before(std::string_view sentence, std::string_view unit, std::size_t digits_at_least,
                       std::size_t digits_at_most) {
  for (std::size_t at = sentence.rfind(unit); at != std::string_view::npos && at > 0;
       at = sentence.rfind(unit, at - 1)) {
    std::size_t first = at;
    while (first > 0 && is_ascii_digit(static_cast<unsigned char>(sentence[first - 1]))) --first;
    if (at - first < digits_at_least || at - first > digits_at_most) continue;
    int value = 0;
    for (std::size_t i = first; i < at; ++i) value = value * 10 + (sentence[i] - '0');
    return value;
  }
  return 0;
}

int month_compared_with(const DateCursor& start) {
  const int month = last_number_before(sentence_before(start), "月", 1, 2);
  return month <= 12 ? month : 0;
}
int year_compared_with(const DateCursor& start) {
  const int year = last_number_before(sentence_before(start), "年", 4, 4);
  return year >= 1900 && year <= 2100 ? year : 0;
}

// 今年, 去年, 前年, 上年, 本年, 明年, 后年 and what follows a year.
std::optional<WrittenDate> read_year_word(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const DateCursor start = cursor;
  const char32_t which = cursor.accept_any(U"今去前上本明后");
  if (which == 0) return std::nullopt;
  const int step = which == U'去' || which == U'上' ? -1
                   : which == U'前'                 ? -2
                   : which == U'明'                 ? 1
                   : which == U'后'                 ? 2
                                                    : 0;
  const bool has_year = cursor.accept(U'年');
  if (!has_year && !(which == U'今' && cursor.looking_at_any(U"春夏秋冬"))) return std::nullopt;
  if (has_year && (cursor.looking_at(U'轻') || cursor.looking_at(U'代'))) return std::nullopt;
  WrittenDate date = point({});
  date.relative = true;
  const int compared = which == U'上' ? year_compared_with(start) : 0;
  if (reading.today) date.first.year = (compared != 0 ? compared : static_cast<int>(reading.today->year())) + step;
  if (!has_year) {  // 今夏
    const char32_t name = cursor.take();
    date.form = DateForm::kSeason;
    date.season = static_cast<int>(std::u32string_view(U"春夏秋冬").find(name)) + 1;
    cursor.accept(U'天');
    return date.first.year == 0 ? std::nullopt : std::optional(date);
  }
  const bool has_rest = read_chinese_rest_of_year(reading, date);
  date.relative = true;
  if (date.first.year == 0 && (!has_rest || date.first.month == 0)) return std::nullopt;
  return date;
}

// 上, 上上, 本, 这, 下, 下下 before 周 and 月: -1, -2, 0, 0, 1, 2.
std::optional<int> read_step(DateCursor& cursor) {
  const char32_t which = cursor.accept_any(U"上下本这");
  if (which == 0) return std::nullopt;
  int step = which == U'上' ? -1 : which == U'下' ? 1 : 0;
  if (step != 0 && cursor.accept(which)) step *= 2;
  return step;
}

// 一 to 六, 日, 天 after 周, as 1 to 7; 末 as 8; 0 for none.
int read_weekday_name(DateCursor& cursor) {
  const char32_t name = cursor.accept_any(U"一二三四五六日天末");
  if (name == 0) return 0;
  return name == U'天'   ? 7
         : name == U'末' ? 8
                         : static_cast<int>(std::u32string_view(U"一二三四五六日").find(name)) + 1;
}

std::optional<WrittenDate> week(Reading& reading, int step, int weekday) {
  if (!reading.today) {
    if (weekday < 1 || weekday > 7) return std::nullopt;
    WrittenDate date;
    date.form = DateForm::kWeekday;
    date.weekday = weekday;
    date.relative = true;
    return date;
  }
  const sys_days monday = monday_of(*reading.today) + days(7 * step);
  WrittenDate date = point(fields_of(monday));
  if (weekday == 0) {
    date.form = DateForm::kWeek;
  } else if (weekday == 8) {
    date = span(fields_of(monday + days(5)), fields_of(monday + days(6)));
  } else {
    date = point(fields_of(monday + days(weekday - 1)));
  }
  date.relative = true;
  return date;
}

bool accept_week(DateCursor& cursor) {
  return cursor.accept(U'周') || cursor.accept(U"星期") || cursor.accept(U"礼拜");
}

// 周五: the last one, today's counted.
std::optional<WrittenDate> read_weekday(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const char32_t before = cursor.before();
  if (is_number_character(before) || before == U'每' || before == U'各' || before == U'逐' || before == U'隔' ||
      before == U'个' || before == U'双' || before == U'第' || before == U'首')
    return std::nullopt;
  const bool is_short = cursor.accept(U'周');
  if (!is_short && !accept_week(cursor)) return std::nullopt;
  const int weekday = read_weekday_name(cursor);
  if (weekday == 0 || weekday == 8) return std::nullopt;
  // 周一围 (a name), 周日报: a weekday is not the first half of a longer word.
  if (is_short && cursor.looking_at_any(U"围岁年期次级良报个线鸣味元刊")) return std::nullopt;
  if (!reading.today) return week(reading, 0, weekday);
  const int back = (weekday_of(*reading.today) - weekday + 7) % 7;
  auto date = days_from_today(reading, -back);
  if (date) date->weekday = weekday;
  return date;
}

// 上周, 本周三, 下个月, 上月26日, 本季度.
std::optional<WrittenDate> read_step_word(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const DateCursor start = cursor;
  const auto step = read_step(cursor);
  if (!step) return std::nullopt;
  const bool has_measure = cursor.accept(U'个');
  const bool is_short = cursor.looking_at(U'周');
  if (accept_week(cursor)) {
    if (is_short && (cursor.looking_at(U'期') || cursor.looking_at(U"年") || cursor.looking_at(U"转")))
      return std::nullopt;
    return week(reading, *step, read_weekday_name(cursor));
  }
  if (cursor.accept(U'月')) {
    if (cursor.looking_at_any(U"球亮光饼票供")) return std::nullopt;
    WrittenDate date = point({});
    if (reading.today) {
      const int compared = *step == -1 && !has_measure ? month_compared_with(start) : 0;
      date.first = compared != 0 ? DateFields{0, compared, 0} : fields_of(*reading.today);
      date.last = date.first;
      if (!complete(date, reading.today)) return std::nullopt;
      date.first.day = 1;
      date.first = fields_of(add_months(std::chrono::year_month_day(first_day(date.first)), *step));
      date.first.day = 0;
    } else {
      return std::nullopt;
    }
    date.last = date.first;
    read_chinese_rest_of_month(reading, date);
    date.relative = true;
    return date;
  }
  if (!has_measure && cursor.accept(U"季度") && reading.today) {
    const DateFields now = fields_of(*reading.today);
    const int index = now.year * 4 + (now.month - 1) / 3 + *step;
    WrittenDate date = months_of(index / 4, index % 4 * 3 + 1, index % 4 * 3 + 3);
    date.relative = true;
    return date;
  }
  if (!has_measure && *step == 0 && cursor.accept(U'日')) return std::nullopt;
  return std::nullopt;
}

// 八年前 names a day of sorts; 70年前 is a length that is told from here.
constexpr int kYearsAgoAtMost = 10;

enum class Length { kMinutes, kHours, kDays, kWeeks, kMonths, kYears };

std::optional<Length> read_unit(DateCursor& cursor) {
  if (cursor.accept(U"分钟")) return Length::kMinutes;
  if (cursor.accept(U"小时") || cursor.accept(U"个小时")) return Length::kHours;
  if (cursor.accept_any(U"天日") != 0) return Length::kDays;
  if (cursor.accept(U'周') || cursor.accept(U"个星期") || cursor.accept(U"星期") || cursor.accept(U"个礼拜"))
    return Length::kWeeks;
  if (cursor.accept(U"个月") || cursor.accept(U'月')) return Length::kMonths;
  if (cursor.accept(U'年')) return Length::kYears;
  return std::nullopt;
}

std::optional<sys_days> shifted(const Reading& reading, int count, Length unit) {
  const sys_days today(*reading.today);
  switch (unit) {
    case Length::kDays:
      return today + days(count);
    case Length::kWeeks:
      return today + days(7 * count);
    case Length::kMonths:
      return add_months(*reading.today, count);
    case Length::kYears:
      return add_months(*reading.today, 12 * count);
    default:
      return std::nullopt;
  }
}

// 过去十年, 未来三天, 最近两个月, 近五年来.
std::optional<WrittenDate> read_length_to_now(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  if (!reading.today) return std::nullopt;
  bool is_past = true;
  bool needs_since = false;
  if (cursor.accept(U"过去") || cursor.accept(U"最近")) {
  } else if (cursor.accept(U"未来") || cursor.accept(U"今后") || cursor.accept(U"接下来")) {
    is_past = false;
  } else if (cursor.accept(U'近')) {
    needs_since = true;
  } else if (const char32_t side = cursor.accept_any(U"上下"); side != 0) {
    is_past = side == U'上';
  } else {
    return std::nullopt;
  }
  cursor.accept(U'的');
  const auto number = read_date_number(cursor, 1, 999);
  if (!number) return std::nullopt;
  cursor.skip_spaces();
  const auto unit = read_unit(cursor);
  if (!unit || cursor.looking_at(U'级') || cursor.looking_at(U'代')) return std::nullopt;
  if (needs_since && !cursor.looking_at(U'来') && !cursor.looking_at(U"以来")) return std::nullopt;
  const sys_days today(*reading.today);
  const auto other = shifted(reading, is_past ? -number->value : number->value, *unit);
  if (!other) return std::nullopt;
  WrittenDate date =
      is_past ? span(fields_of(*other), fields_of(today)) : span(fields_of(today + days(1)), fields_of(*other));
  date.relative = true;
  return date;
}

// 三天前, 两年以前, 半年前, 2小时后.
std::optional<WrittenDate> read_length_ago(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  if (!reading.today || is_number_character(cursor.before()) || cursor.before() == U'第') return std::nullopt;
  int count = 0;
  std::optional<Length> unit;
  if (cursor.accept(U'半')) {
    if (!cursor.accept(U'年')) return std::nullopt;
    count = 6;
    unit = Length::kMonths;
  } else {
    const auto number = read_date_number(cursor, 1, 999);
    if (!number) return std::nullopt;
    if (number->digits > 1 && (number->is_chinese || number->value < 10)) return std::nullopt;  // 三四天前, 07年以前
    cursor.skip_spaces();
    count = number->value;
    // 15日之前 is before the 15th, 三月前 before March: days are 天 here, or 三日, and months 个月.
    if (cursor.looking_at(U'月') || (cursor.looking_at(U'日') && !number->is_chinese)) return std::nullopt;
    unit = read_unit(cursor);
  }
  if (!unit) return std::nullopt;
  const bool is_ago = cursor.accept(U"以前") || cursor.accept(U"之前") ||
                      (cursor.accept(U'前') && !cursor.looking_at_any(U"三后往夕沿线程景列十提两半"));
  if (*unit == Length::kYears && count >= kYearsAgoAtMost) return std::nullopt;
  const bool is_short = *unit == Length::kMinutes || *unit == Length::kHours;
  if (!is_ago && !(is_short && (cursor.accept(U"以后") || cursor.accept(U"之后") || cursor.accept(U'后'))))
    return std::nullopt;
  if (!is_ago && cursor.looking_at(U'的')) return std::nullopt;
  const int sign = is_ago ? -1 : 1;
  WrittenDate date;
  if (*unit == Length::kMinutes || *unit == Length::kHours) {
    if (!reading.now || !reading.now->is_set()) return std::nullopt;
    const auto moment = sys_days(*reading.today) + std::chrono::hours(reading.now->hour) +
                        std::chrono::minutes(reading.now->minute) +
                        std::chrono::minutes(sign * count * (*unit == Length::kHours ? 60 : 1));
    const auto day = std::chrono::floor<days>(moment);
    date = point(fields_of(day));
    const auto minutes = static_cast<int>(std::chrono::floor<std::chrono::minutes>(moment - day).count());
    date.from = {minutes / 60, minutes % 60, reading.now->second};
    date.is_afternoon_known = true;
  } else {
    date = point(fields_of(*shifted(reading, sign * count, *unit)));
  }
  date.relative = true;
  return date;
}

}  // namespace

std::optional<WrittenDate> read_chinese_relative(Reading& reading) {
  using Reader = std::optional<WrittenDate> (*)(Reading&);
  const auto first_of = [&reading](std::initializer_list<Reader> readers) -> std::optional<WrittenDate> {
    const std::size_t start = reading.cursor.at();
    for (const Reader reader : readers) {
      reading.cursor.seek(start);
      if (auto found = reader(reading)) return found;
    }
    return std::nullopt;
  };
  switch (const char32_t c = reading.cursor.peek()) {
    case U'今':
    case U'未':
    case U'最':
    case U'过':
    case U'近':
    case U'接':
      return first_of({read_day_word, read_year_word, read_length_to_now});
    case U'大':
    case U'昨':
    case U'明':
    case U'前':
    case U'后':
    case U'去':
      return first_of({read_day_word, read_year_word});
    case U'上':
    case U'下':
    case U'本':
    case U'这':
      return first_of({read_step_word, read_year_word, read_length_to_now});
    case U'周':
    case U'星':
    case U'礼':
      return read_weekday(reading);
    case U'半':
      return read_length_ago(reading);
    default:
      return is_number_character(c) ? read_length_ago(reading) : std::nullopt;
  }
}

}  // namespace assay::quantity
