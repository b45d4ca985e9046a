// The first date in a piece of text.
//
// Idea: try to read a date at every place where one can begin: a digit or the first letter of a month's name that
// stands at the beginning of a word.  Three readers know the orders that news pages use:
//   2025年11月10日 02:06   2025-11-10 02:06:33   2025/11/10   2025.11.10
//   November 10, 2025 at 2:06 PM EST             Nov. 10 2025
//   10 November 2025, 02:06 GMT                  10th Nov 2025
//   23.07.2025   31/10/2024   10/31/2024
//   18-03-08 12:30   where the year is known to come first, and only with a time of day: else it may be anything
// Of figures alone with the year at the end, points put the day first; with strokes only one reading may be possible,
// or the caller knows the order: else nobody can say which is the month of 11/10/2025, and it is not read.
// Cost: linear in the text.
#include "collect/date/date.h"

#include <array>
#include <string>

#include "base/ascii.h"

namespace assay::date {
namespace {

using std::chrono::minutes;

struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  bool take(std::string_view word) {
    if (!text.substr(at).starts_with(word)) return false;
    at += word.size();
    return true;
  }
  void skip_space() {
    while (take(" ") || take("\u00A0") || take("\u3000") || take("\n") || take("\t")) {
    }
  }
  // A number of `least` to `most` digits that no further digit follows; -1 when there is none.
  int number(std::size_t least, std::size_t most) {
    std::size_t end = at;
    int value = 0;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') {
      if (end - at >= most) return -1;
      value = value * 10 + (text[end++] - '0');
    }
    if (end - at < least) return -1;
    at = end;
    return value;
  }
};

using ascii::is_digit;
using ascii::is_letter;
using ascii::lower;

bool take_word(Cursor& in, std::string_view word) {
  if (in.text.size() - in.at < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (lower(in.text[in.at + i]) != word[i]) return false;
  in.at += word.size();
  return true;
}

// 1 to 12, or 0.
int take_month_name(Cursor& in) {
  static constexpr auto kMonths =
      std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august",
                                       "september", "october", "november", "december"});
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    Cursor ahead = in;
    if (!take_word(ahead, kMonths[i]) && !take_word(ahead, kMonths[i].substr(0, 4)) &&
        !take_word(ahead, kMonths[i].substr(0, 3)))
      continue;
    if (ahead.at < ahead.text.size() && is_letter(ahead.text[ahead.at])) continue;
    ahead.take(".");
    in = ahead;
    return static_cast<int>(i) + 1;
  }
  return 0;
}

struct Zone {
  std::string_view name;
  int offset_minutes;
};

// Those of the world's news; PST and the like are what American pages write, never Pakistan's.
constexpr auto kZones = std::to_array<Zone>({
    {"gmt", 0},    {"utc", 0},    {"bst", 60},  {"cest", 120},    {"cet", 60},   {"eest", 180}, {"eet", 120},
    {"edt", -240}, {"est", -300}, {"et", -300}, {"cdt", -300},    {"cst", -360}, {"mdt", -360}, {"mst", -420},
    {"pdt", -420}, {"pst", -480}, {"hkt", 480}, {"sgt", 480},     {"jst", 540},  {"kst", 540},  {"ist", 330},
    {"aest", 600}, {"aedt", 660}, {"msk", 180}, {"beijing", 480},
});

std::optional<minutes> take_zone(Cursor& in) {
  Cursor ahead = in;
  ahead.skip_space();
  ahead.take("(");
  const bool is_signed = ahead.take("+") || (ahead.at < ahead.text.size() && ahead.text[ahead.at] == '-');
  if (is_signed) {
    const bool is_west = ahead.take("-");
    int hours = ahead.number(4, 4);
    int rest = 0;
    if (hours >= 0) {
      rest = hours % 100;
      hours /= 100;
    } else {
      hours = ahead.number(2, 2);
      if (hours < 0 || !ahead.take(":")) return std::nullopt;
      rest = ahead.number(2, 2);
    }
    if (rest < 0 || rest > 59 || hours * 60 + rest > 14 * 60) return std::nullopt;
    in = ahead;
    return minutes((is_west ? -1 : 1) * (hours * 60 + rest));
  }
  for (const Zone& zone : kZones) {
    Cursor word = ahead;
    if (!take_word(word, zone.name)) continue;
    if (word.at < word.text.size() && is_letter(word.text[word.at])) continue;
    in = word;
    return minutes(zone.offset_minutes);
  }
  return std::nullopt;
}

struct ClockTime {
  int hour = 0;
  int minute = 0;
  std::optional<minutes> zone;
};

// What may stand between a date and its time of day.
void skip_between(Cursor& in) {
  for (int i = 0; i < 4; ++i) {
    in.skip_space();
    if (!(in.take(",") || in.take("T") || in.take("|") || in.take("·") || in.take("-") || in.take("—") ||
          in.take("–") || in.take("•") || take_word(in, "at ")))
      break;
  }
}

std::optional<ClockTime> take_clock(Cursor& in) {
  Cursor ahead = in;
  skip_between(ahead);
  // 星期一, (Monday) and the like are skipped by nobody: pages put them before the date.
  ClockTime clock;
  clock.hour = ahead.number(1, 2);
  if (clock.hour < 0) return std::nullopt;
  const bool has_minutes = ahead.take(":") || ahead.take("：") || ahead.take("时") || ahead.take("時");
  if (has_minutes) {
    clock.minute = ahead.number(2, 2);
    if (clock.minute < 0) return std::nullopt;
    ahead.take("分");
    if (ahead.take(":") && ahead.number(2, 2) >= 0 && ahead.take(".")) ahead.number(1, 9);
  }
  ahead.skip_space();
  bool has_half = true;
  if (take_word(ahead, "pm") || take_word(ahead, "p.m."))
    clock.hour += clock.hour < 12 ? 12 : 0;
  else if (take_word(ahead, "am") || take_word(ahead, "a.m."))
    clock.hour -= clock.hour == 12 ? 12 : 0;
  else
    has_half = false;
  if ((!has_minutes && !has_half) || clock.hour > 23 || clock.minute > 59) return std::nullopt;
  if (ahead.take("Z"))
    clock.zone = minutes(0);
  else
    clock.zone = take_zone(ahead);
  in = ahead;
  return clock;
}

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  DayOrder order = DayOrder::kUnknown;  // that it shows
  bool is_in_figures = true;
};

// 2025年11月10日, 2025-11-10, 2025/11/10, 2025.11.10
std::optional<Day> take_year_first(Cursor& in) {
  Cursor ahead = in;
  Day day;
  day.year = ahead.number(4, 4);
  if (day.year < 0) return std::nullopt;
  ahead.skip_space();
  for (const std::string_view separator : {"年", "-", "/", "."}) {
    if (!ahead.take(separator)) continue;
    ahead.skip_space();
    day.month = ahead.number(1, 2);
    ahead.skip_space();
    if (day.month < 0 || !ahead.take(separator == "年" ? "月" : separator)) return std::nullopt;
    ahead.skip_space();
    day.day = ahead.number(1, 2);
    if (day.day < 0) return std::nullopt;
    ahead.take("日");
    in = ahead;
    return day;
  }
  return std::nullopt;
}

// 18-03-08, if a time of day follows
std::optional<Day> take_short_year_first(Cursor& in) {
  constexpr int kCentury = 2000;
  Cursor ahead = in;
  const int year = ahead.number(2, 2);
  for (const std::string_view separator : {"-", "/", "."}) {
    if (year < 0 || !ahead.take(separator)) continue;
    const int month = ahead.number(1, 2);
    if (month < 0 || !ahead.take(separator)) return std::nullopt;
    const int day = ahead.number(1, 2);
    Cursor behind = ahead;
    if (day < 0 || !take_clock(behind)) return std::nullopt;
    in = ahead;
    return Day{kCentury + year, month, day};
  }
  return std::nullopt;
}

int take_day_of_month(Cursor& in) {
  const int day = in.number(1, 2);
  if (day < 0) return -1;
  for (const std::string_view suffix : {"st", "nd", "rd", "th"})
    if (take_word(in, suffix)) break;
  return day;
}

// November 10, 2025
std::optional<Day> take_month_first(Cursor& in) {
  Cursor ahead = in;
  Day day{.order = DayOrder::kMonthFirst, .is_in_figures = false};
  day.month = take_month_name(ahead);
  if (day.month == 0) return std::nullopt;
  ahead.skip_space();
  day.day = take_day_of_month(ahead);
  if (day.day < 0) return std::nullopt;
  ahead.take(",");
  ahead.skip_space();
  day.year = ahead.number(4, 4);
  if (day.year < 0) return std::nullopt;
  in = ahead;
  return day;
}

// 23.07.2025, 31/10/2024, 10/31/2024, and 11/10/2025 where `order` is known
std::optional<Day> take_year_last(Cursor& in, DayOrder order) {
  constexpr int kMonths = 12;
  Cursor ahead = in;
  const int first = ahead.number(1, 2);
  if (first < 0) return std::nullopt;
  const bool has_points = ahead.take(".");
  if (!has_points && !ahead.take("/")) return std::nullopt;
  const int second = ahead.number(1, 2);
  if (second < 0 || !ahead.take(has_points ? "." : "/")) return std::nullopt;
  const int year = ahead.number(4, 4);
  if (year < 0) return std::nullopt;
  const Day day_first{year, second, first, DayOrder::kDayFirst};
  const Day month_first{year, first, second, DayOrder::kMonthFirst};
  const bool is_open = !has_points && first <= kMonths && second <= kMonths && first != second;
  if (is_open && order != DayOrder::kDayFirst && order != DayOrder::kMonthFirst) return std::nullopt;
  in = ahead;
  if (is_open) return order == DayOrder::kDayFirst ? day_first : month_first;
  return has_points || first > kMonths ? day_first : month_first;
}

// 10 November 2025
std::optional<Day> take_day_first(Cursor& in) {
  Cursor ahead = in;
  Day day{.order = DayOrder::kDayFirst, .is_in_figures = false};
  day.day = take_day_of_month(ahead);
  if (day.day < 0) return std::nullopt;
  ahead.skip_space();
  if (take_word(ahead, "of ")) ahead.skip_space();
  ahead.take("-");
  day.month = take_month_name(ahead);
  if (day.month == 0) return std::nullopt;
  ahead.take(",");
  ahead.take("-");
  ahead.skip_space();
  day.year = ahead.number(4, 4);
  if (day.year < 0) return std::nullopt;
  in = ahead;
  return day;
}

std::optional<Day> take_day(Cursor& in, DayOrder order) {
  if (!is_digit(in.text[in.at])) return take_month_first(in);
  if (const auto day = take_year_first(in)) return day;
  if (order == DayOrder::kYearFirst)
    if (const auto day = take_short_year_first(in)) return day;
  if (const auto day = take_year_last(in, order)) return day;
  return take_day_first(in);
}

std::optional<Time> time_of(const Day& day, const std::optional<ClockTime>& clock, minutes default_zone) {
  using namespace std::chrono;
  const year_month_day date{year(day.year), month(static_cast<unsigned>(day.month)),
                            std::chrono::day(static_cast<unsigned>(day.day))};
  constexpr int kFirstYear = 1980;
  constexpr int kLastYear = 2100;
  if (!date.ok() || day.year < kFirstYear || day.year > kLastYear) return std::nullopt;
  Time time;
  time.zone = clock && clock->zone ? *clock->zone : default_zone;
  time.precision = clock ? TimePrecision::kMinute : TimePrecision::kDay;
  time.instant = sys_days(date) - time.zone;
  if (clock) time.instant += hours(clock->hour) + minutes(clock->minute);
  return time;
}

struct Found {
  Time time;
  ShownOrder order;
};

std::optional<Found> find(std::string_view text, minutes default_zone, DayOrder order) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool begins_number = is_digit(c) && (at == 0 || !is_digit(text[at - 1]));
    const bool begins_word = is_letter(c) && (at == 0 || !is_letter(text[at - 1]));
    if (!begins_number && !begins_word) continue;
    Cursor in{text, at};
    const std::optional<Day> day = take_day(in, order);
    if (!day) continue;
    const std::optional<Time> time = time_of(*day, take_clock(in), default_zone);
    if (time) return Found{*time, {day->order, day->is_in_figures}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Time> find_date(std::string_view text, minutes default_zone, DayOrder order) {
  const std::optional<Found> found = find(text, default_zone, order);
  return found ? std::optional(found->time) : std::nullopt;
}

ShownOrder shown_order(std::string_view text) {
  const std::optional<Found> found = find(text, minutes(0), DayOrder::kUnknown);
  return found ? found->order : ShownOrder{};
}

}  // namespace assay::date
