// Which year, where the text names none.
//
// The year that puts the date nearest to the document's own day, with a preference for that day's year: news of
// November says "3月15日" for the March behind it, though the next one is nearer, and writes 明年 or the year where it
// means that one.  So: the same year, unless that lies more than half a year ahead (then the year before: 12月 in
// January), or more than ten months behind (then the next: "5 January" in November). A bare 26日 is the nearest 26th of
// three months; a tie goes to the past. Periods that are counted from January (前三季度, 1—10月) are reports: the last
// such one that is over.
#include <algorithm>
#include <cstdlib>

#include "examine/quantity/date_calendar.h"

namespace assay::quantity {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

constexpr int kDaysAheadAtMost = 183;
constexpr int kDaysBehindAtMost = 300;
constexpr int kReportGraceDays = 10;  // a report may come out, or be announced, just before its period ends

// Fields of the two ends in whole: what one end says holds for the other.
void share_fields(DateFields& first, DateFields& last) {
  if (last.day != 0 && last.month == 0 && first.month != 0) {  // 11月5日至10日
    last.month = first.month;
    if (last.day < first.day && last.year == 0) last.month = first.month % 12 + 1;
  } else if (first.day != 0 && first.month == 0 && last.month != 0) {  // from 5 to 10 November
    first.month = last.month;
  }
  const auto order = [](const DateFields& fields) { return fields.month * 32 + fields.day; };
  if (first.year != 0 && last.year == 0) {
    last.year = first.year + (order(last) < order(first) ? 1 : 0);
  } else if (first.year == 0 && last.year != 0) {
    first.year = last.year - (order(first) > order(last) ? 1 : 0);
  }
}

// The same fields in the nearest month that has such a day.
bool choose_month(DateFields& fields, sys_days today) {
  const DateFields now = fields_of(today);
  std::optional<sys_days> best;
  for (const int step : {0, -1, 1, -2, 2}) {
    DateFields candidate = fields_of(add_months(first_day({now.year, now.month, 1}), step));
    candidate.day = fields.day;
    if (!exists(candidate)) continue;
    const sys_days day = first_day(candidate);
    const auto distance = [today](sys_days of) { return std::abs((of - today).count()); };
    if (!best || distance(day) < distance(*best) || (distance(day) == distance(*best) && day < *best)) best = day;
  }
  if (!best) return false;
  fields = fields_of(*best);
  return true;
}

bool choose_year(DateFields& first, DateFields& last, YearChoice choice, sys_days today) {
  const int wrap = last.month != 0 && last.month < first.month ? 1 : 0;
  const auto in_year = [&](int year) {
    first.year = year;
    last.year = year + wrap;
    return exists(first) && exists(last);
  };
  const int year = fields_of(today).year;
  if (!in_year(year)) {  // 2月29日: the nearest leap year, the past one first
    for (const int step : {-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6, -7, 7, -8, 8}) {
      if (in_year(year + step)) return true;
    }
    return false;
  }
  if (choice == YearChoice::kComplete) {
    return last_day(last) <= today + days(kReportGraceDays) || in_year(year - 1);
  }
  const auto ahead = (first_day(first) - today).count();
  const auto behind = (today - last_day(last)).count();
  if (ahead > kDaysAheadAtMost) {
    if (!in_year(year - 1)) return in_year(year);
  } else if (behind >= kDaysBehindAtMost) {
    if (!in_year(year + 1)) return in_year(year);
  }
  return true;
}

}  // namespace

bool complete(WrittenDate& date, const std::optional<std::chrono::year_month_day>& today) {
  if (date.form == DateForm::kNone) return date.from.is_set();
  if (date.form == DateForm::kWeekday) return date.weekday != 0;
  if (date.form == DateForm::kSeason) {
    if (date.first.year == 0 && today) {
      date.first.year = static_cast<int>(today->year());
      date.relative = true;
    }
    return true;
  }
  if (date.form != DateForm::kSpan) date.last = date.first;
  share_fields(date.first, date.last);
  const DateFields& first = date.first;
  if (first.year == 0 && first.month == 0 && first.day == 0) return false;
  if (!exists(date.first) || !exists(date.last)) return false;
  if (first.year == 0) {
    date.relative = true;
    if (!today) return true;
    if (first.month == 0) {
      if (!choose_month(date.first, *today)) return false;
      if (date.last.month == 0) {
        const int day = date.last.day;
        date.last = date.first;
        date.last.day = day;
        if (day < date.first.day) date.last = fields_of(add_months(first_day(date.last), 1));
      } else if (date.last.year == 0) {
        date.last.year = date.first.year;
      }
    } else if (!choose_year(date.first, date.last, date.choice, *today)) {
      return false;
    }
    if (!exists(date.first) || !exists(date.last)) return false;
  }
  if (date.is_to_month_end && date.last.year != 0) date.last.day = last_day_of_month(date.last.year, date.last.month);
  return date.last.year == 0 || first_day(date.first) <= last_day(date.last);
}

}  // namespace assay::quantity
