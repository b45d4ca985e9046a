// Date calendar: which days do these fields name?  For this room only.  Pure; the proleptic Gregorian calendar.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "examine/quantity/date_fields.h"

namespace assay::quantity {

// Could these fields stand in a calendar?  2月30日 could not; 2月29日 without a year could.
bool exists(const DateFields& fields);
DateFields fields_of(std::chrono::year_month_day day);
DateFields fields_of(std::chrono::sys_days day);
// The first and the last day of a day, a month or a year whose year is known and whose fields exist.
std::chrono::sys_days first_day(const DateFields& fields);
std::chrono::sys_days last_day(const DateFields& fields);
// Months later, or earlier; the day is cut to the length of the month.
std::chrono::sys_days add_months(std::chrono::year_month_day day, int months);
std::chrono::sys_days monday_of(std::chrono::sys_days day);
int weekday_of(std::chrono::sys_days day);  // 1 is Monday, 7 is Sunday
int last_day_of_month(int year, int month);

// "2025-11-10", "2025-11", "2025"; X for what is not known: "XXXX-12-01", "XXXX-XX-26".
std::string format(const DateFields& fields);
std::string format(std::chrono::sys_days day);
std::string format_week(std::chrono::sys_days monday);  // "2025-W46"
std::string format(const ClockTime& time);              // "T16:00", "T16:40:50"

// Chooses what the text left open, by `today` where there is one: years, months of a bare day.  False when no such day
// exists, or when nothing at all is known of it.
bool complete(WrittenDate& date, const std::optional<std::chrono::year_month_day>& today);

}  // namespace assay::quantity
