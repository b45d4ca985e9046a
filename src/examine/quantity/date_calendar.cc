#include "examine/quantity/date_calendar.h"

#include <fmt/format.h>

namespace assay::quantity {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

namespace {

year_month_day date_of(int year, int month, int day) {
  return {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
          std::chrono::day(static_cast<unsigned>(day))};
}

}  // namespace

int last_day_of_month(int year, int month) {
  const std::chrono::year_month_day_last last(
      std::chrono::year(year), std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month))));
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

bool exists(const DateFields& fields) {
  if (fields.year < 0 || fields.year > 9999 || fields.month < 0 || fields.month > 12) return false;
  if (fields.day < 0 || fields.day > 31) return false;
  if (fields.month == 0 || fields.day == 0) return true;
  const int leap_year = 2000;  // any day of the month, where the year is not known
  return fields.day <= last_day_of_month(fields.year == 0 ? leap_year : fields.year, fields.month);
}

DateFields fields_of(year_month_day day) {
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}
DateFields fields_of(sys_days day) {
  return fields_of(year_month_day(day));
}

sys_days first_day(const DateFields& fields) {
  return date_of(fields.year, fields.month == 0 ? 1 : fields.month, fields.day == 0 ? 1 : fields.day);
}

sys_days last_day(const DateFields& fields) {
  const int month = fields.month == 0 ? 12 : fields.month;
  return date_of(fields.year, month, fields.day == 0 ? last_day_of_month(fields.year, month) : fields.day);
}

sys_days add_months(year_month_day day, int months) {
  const DateFields fields = fields_of(day);
  const int index = fields.year * 12 + fields.month - 1 + months;
  const int year = index >= 0 ? index / 12 : 0;
  const int month = index >= 0 ? index % 12 + 1 : 1;
  return date_of(year, month, std::min(fields.day, last_day_of_month(year, month)));
}

int weekday_of(sys_days day) {
  return static_cast<int>(std::chrono::weekday(day).iso_encoding());
}

sys_days monday_of(sys_days day) {
  return day - days(weekday_of(day) - 1);
}

std::string format(const DateFields& fields) {
  std::string out = fields.year == 0 ? "XXXX" : fmt::format("{:04}", fields.year);
  if (fields.month == 0 && fields.day == 0) return out;
  out += fields.month == 0 ? "-XX" : fmt::format("-{:02}", fields.month);
  if (fields.day != 0) out += fmt::format("-{:02}", fields.day);
  return out;
}

std::string format(sys_days day) {
  return format(fields_of(day));
}

std::string format_week(sys_days monday) {
  // A week belongs to the year of its Thursday (ISO 8601).
  const sys_days thursday = monday + days(3);
  const int year = fields_of(thursday).year;
  const int week = static_cast<int>((thursday - first_day({year, 1, 1})).count()) / 7 + 1;
  return fmt::format("{:04}-W{:02}", year, week);
}

std::string format(const ClockTime& time) {
  std::string out = fmt::format("T{:02}:{:02}", time.hour, time.minute < 0 ? 0 : time.minute);
  if (time.second >= 0) out += fmt::format(":{:02}", time.second);
  return out;
}

}  // namespace assay::quantity
