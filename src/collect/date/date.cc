// The first date in a piece of text.
//
// Idea: try to read a date at every place where one can begin: a digit or the first letter of a word before a digit.
// Four readers know the orders that news pages use, and month_names.h the months of some thirty languages:
//   2025年11月10日 02:06   2025-11-10 02:06:33   2025/11/10   2025.11.10   2025. október 12.
//   November 10, 2025 at 2:06 PM EST             Nov. 10 2025
//   10 November 2025, 02:06 GMT                  10. Nov 2025 um 14.15 Uhr     10 de noviembre de 2025
//   23.07.2025, 31/10/2024, 10/31/2024
//   18-03-08 12:30   where the year is known to come first, and only with a time of day: else it may be anything
// Of figures alone with the year at the end, points put the day first; with strokes only one reading may be possible,
// or the caller knows the order: else nobody can say which is the month of 11/10/2025, and it is not read.  A year of
// two figures (23.7.25) is read where the order is known.
// Cost: linear in the text.
#include "collect/date/date.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "collect/date/clock.h"
#include "collect/date/cursor.h"
#include "collect/date/month_names.h"

namespace assay::date {
namespace {

using ascii::is_digit;
using ascii::is_letter;
using std::chrono::minutes;

// "1st", "1er", "1.", "1º": what makes a figure a day.
constexpr auto kOrdinals = std::to_array<std::string_view>({"st", "nd", "rd", "th", "er", "º", "°", "ª", "-го", "."});
// What may stand between a day, its month and its year: "de", "of", and what is no word.
constexpr auto kJoiners =
    std::to_array<std::string_view>({"de ", "del ", "of ", "d'", "d’", "d\u02BC", "-", "/", ".", "năm "});

void skip_joiners(Cursor& in) {
  constexpr int kPieces = 3;
  in.skip_space();
  for (int i = 0; i < kPieces && in.take_one(kJoiners); ++i) in.skip_space();
}

// The year behind the month or the day, or -1.
int take_last_year(Cursor& in) {
  if (!in.take(",") && !in.take("\u060C")) skip_joiners(in);
  in.skip_space();
  return in.number(4, 4);
}

// 1 to 12, or 0.  Two names of one month count as one, "نيسان / أبريل", and so do Vietnam's numbers, "tháng 3".
int take_month_name(Cursor& in) {
  constexpr int kMonths = 12;
  if (in.take_word("tháng ")) {
    const int month = in.number(1, 2);
    return month > kMonths ? 0 : std::max(month, 0);
  }
  const std::size_t size = word_size(in.text, in.at);
  const int month = month_named(in.text.substr(in.at, size));
  if (month == 0) return 0;
  in.at += size;
  in.take(".");
  Cursor ahead = in;
  ahead.skip_space();
  if (!ahead.take("/")) return month;
  ahead.skip_space();
  const std::size_t again = word_size(ahead.text, ahead.at);
  if (month_named(ahead.text.substr(ahead.at, again)) != month) return month;
  in.at = ahead.at + again;
  return month;
}

// Exactly so: "march" and not the Hungarian "március".
bool is_english_month(std::string_view word) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august",
                                       "september", "october", "november", "december", "sept"});
  constexpr std::size_t kShort = 3;
  const std::string low = ascii::lower(word.substr(0, 10));
  return std::ranges::any_of(kNames,
                             [&](std::string_view name) { return low == name || low == name.substr(0, kShort); });
}

// A figure within a longer row, "1.5.10.2021", is no date's first.
bool is_behind_point(const Cursor& in) {
  return in.at >= 2 && in.text[in.at - 1] == '.' && is_digit(in.text[in.at - 2]);
}

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  DayOrder order = DayOrder::kUnknown;  // that it shows
  bool is_in_figures = true;
};

int take_day_of_month(Cursor& in) {
  const int day = in.number(1, 2);
  if (day >= 0) in.take_one(kOrdinals);
  return day;
}

struct Separators {
  std::string_view behind_year;
  std::string_view behind_month;
  std::string_view behind_day;
};
constexpr auto kYearFirst =
    std::to_array<Separators>({{"年", "月", "日"}, {"년", "월", "일"}, {"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}});

// 2025年11月10日, 2025-11-10, 2025/11/10, 2025.11.10; "2025. október 12." and "2025 m. spalio 12"
std::optional<Day> take_year_first(Cursor& in) {
  Cursor ahead = in;
  Day day;
  day.year = ahead.number(4, 4);
  if (day.year < 0 || is_behind_point(in)) return std::nullopt;
  ahead.skip_space();
  const Cursor behind_year = ahead;
  for (const Separators& separators : kYearFirst) {
    if (!ahead.take(separators.behind_year)) continue;
    ahead.skip_space();
    day.month = ahead.number(1, 2);
    if (day.month < 0) break;
    ahead.skip_space();
    if (!ahead.take(separators.behind_month)) return std::nullopt;
    ahead.skip_space();
    day.day = ahead.number(1, 2);
    if (day.day < 0) return std::nullopt;
    ahead.take(separators.behind_day);
    // "2024.10.1.5"
    if (ahead.next() == '.' && ahead.at + 1 < ahead.text.size() && is_digit(ahead.text[ahead.at + 1]))
      return std::nullopt;
    in = ahead;
    return day;
  }
  ahead = behind_year;
  if (!ahead.take_word("m. ") && !ahead.take(".")) return std::nullopt;
  ahead.skip_space();
  // "… in 2024. March 3 was" is no date of Hungary.
  if (is_english_month(ahead.text.substr(ahead.at, word_size(ahead.text, ahead.at)))) return std::nullopt;
  day.month = take_month_name(ahead);
  ahead.skip_space();
  day.day = day.month == 0 ? -1 : take_day_of_month(ahead);
  Cursor behind = ahead;
  if (day.day < 0 || take_last_year(behind) >= 0) return std::nullopt;
  in = ahead;
  return day;
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

// November 10, 2025
std::optional<Day> take_month_first(Cursor& in) {
  Cursor ahead = in;
  // Of the words of a text few have a figure behind them, so that few are looked up.
  ahead.at += word_size(in.text, in.at);
  ahead.take(".");
  ahead.skip_space();
  if (!is_digit(ahead.next())) return std::nullopt;
  ahead = in;
  Day day{.order = DayOrder::kMonthFirst, .is_in_figures = false};
  // "Gen 5, 2025" is no Italian January: those who shorten other names so put the day first.
  constexpr std::size_t kShort = 3;
  const std::string_view word = in.text.substr(in.at, word_size(in.text, in.at));
  if (word.size() <= kShort && !is_english_month(word)) return std::nullopt;
  day.month = take_month_name(ahead);
  if (day.month == 0) return std::nullopt;
  ahead.skip_space();
  day.day = take_day_of_month(ahead);
  if (day.day < 0) return std::nullopt;
  day.year = take_last_year(ahead);
  if (day.year < 0) return std::nullopt;
  in = ahead;
  return day;
}

// "25" of 31.10.25: no part of a longer row of figures.
int take_short_year(Cursor& in) {
  constexpr int kCentury = 100;
  constexpr int kFirst = 1980;
  constexpr int kLast = 2060;
  Cursor ahead = in;
  const int year = ahead.number(2, 2);
  const bool goes_on =
      is_letter(ahead.next()) || ((ahead.next() == '.' || ahead.next() == '/' || ahead.next() == '-') &&
                                  ahead.at + 1 < ahead.text.size() && is_digit(ahead.text[ahead.at + 1]));
  if (year < 0 || goes_on) return -1;
  const int full = year + kFirst - kFirst % kCentury;
  in = ahead;
  if (full >= kFirst) return full;
  return full + kCentury <= kLast ? full + kCentury : -1;
}

// 23.07.2025, 31/10/2024, 10/31/2024, and 11/10/2025 or 23.7.25 where `order` is known
std::optional<Day> take_year_last(Cursor& in, DayOrder order) {
  constexpr int kMonths = 12;
  Cursor ahead = in;
  const int first = ahead.number(1, 2);
  if (first < 0 || is_behind_point(in)) return std::nullopt;
  std::string_view separator;
  for (const std::string_view one : {".", "/", "-"})
    if (separator.empty() && ahead.take(one)) separator = one;
  if (separator.empty()) return std::nullopt;
  ahead.skip_space();
  const int second = ahead.number(1, 2);
  if (second < 0 || !ahead.take(separator)) return std::nullopt;
  ahead.skip_space();
  const bool is_known = order == DayOrder::kDayFirst || order == DayOrder::kMonthFirst;
  const bool has_points = separator == ".";
  int year = ahead.number(4, 4);
  if (year < 0 && is_known && separator != "-" && (in.at == 0 || in.text[in.at - 1] != '.'))
    year = take_short_year(ahead);
  if (year < 0) return std::nullopt;
  const Day day_first{year, second, first, DayOrder::kDayFirst};
  const Day month_first{year, first, second, DayOrder::kMonthFirst};
  const bool is_open = !has_points && first <= kMonths && second <= kMonths && first != second;
  if (is_open && !is_known) return std::nullopt;
  // Those who put the month first seldom join figures by hyphens.
  if (is_open && separator == "-" && order == DayOrder::kMonthFirst) return std::nullopt;
  in = ahead;
  if (is_open) return order == DayOrder::kDayFirst ? day_first : month_first;
  return has_points || first > kMonths ? day_first : month_first;
}

// 10 November 2025, 10. November 2025, 1er novembre 2025, 10 de noviembre de 2025, 10-Nov-2025
std::optional<Day> take_day_first(Cursor& in) {
  Cursor ahead = in;
  Day day{.order = DayOrder::kDayFirst, .is_in_figures = false};
  day.day = take_day_of_month(ahead);
  if (day.day < 0) return std::nullopt;
  skip_joiners(ahead);
  const std::size_t month_at = ahead.at;
  day.month = take_month_name(ahead);
  if (day.month == 0) return std::nullopt;
  const std::string_view month = ahead.text.substr(month_at, word_size(ahead.text, month_at));
  day.year = take_last_year(ahead);
  if (day.year < 0) return std::nullopt;
  // "10 out of 2000" names no month of Portugal.
  const std::string_view all = ahead.text.substr(in.at, ahead.at - in.at);
  if (all.contains(" of ") && !is_english_month(month)) return std::nullopt;
  in = ahead;
  return day;
}

std::optional<Day> take_day(Cursor& in, DayOrder order) {
  if (!is_digit(in.next())) return take_month_first(in);
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
    // A word of another alphabet begins behind a byte of ASCII; what else begins there costs a look.
    const bool is_ascii = static_cast<unsigned char>(c) < 0x80;
    const bool is_behind_letter = at > 0 && (is_letter(text[at - 1]) || (!is_ascii && (text[at - 1] & 0x80) != 0));
    const bool begins_word = (is_letter(c) || !is_ascii) && !is_behind_letter;
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
