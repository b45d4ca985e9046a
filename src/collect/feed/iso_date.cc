// ISO 8601 beyond what RFC 3339 took over: truncated and basic forms, days of the year, weeks.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "collect/feed/feed_date.h"

namespace assay::feed {
namespace {

bool are_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, ascii::is_digit);
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string date_text(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

// The Monday of week 1 is that of the week with 4 January in it.
std::string week_date(int year, int week, int weekday) {
  using std::chrono::days, std::chrono::sys_days;
  if (week < 1 || week > 53 || weekday < 1 || weekday > 7) return {};
  const sys_days fourth = std::chrono::year(year) / 1 / 4;
  const sys_days monday = fourth - days(std::chrono::weekday(fourth).iso_encoding() - 1);
  return date_text(monday + days((week - 1) * 7 + weekday - 1));
}

std::string day_of_year(int year, int day) {
  if (day < 1 || day > 366) return {};
  return date_text(std::chrono::sys_days(std::chrono::year(year) / 1 / 1) + std::chrono::days(day - 1));
}

std::string two_digits(std::string_view number) {
  return std::string(number.size() == 1 ? "0" : "").append(number);
}

// Of a year and what follows it, already parted: "2003-1-5", "2003/01/05", "2003-W52-3", "2003-365".
std::string parted_date(std::string_view year, std::string_view rest) {
  const std::size_t mark = std::min(rest.find_first_of("-/"), rest.size());
  const std::string_view first = rest.substr(0, mark);
  const std::string_view second = mark == rest.size() ? std::string_view{} : rest.substr(mark + 1);
  if (first.starts_with('W') && first.size() == 3 && are_digits(first.substr(1)))
    return week_date(number(year), number(first.substr(1)), are_digits(second) ? number(second.substr(0, 2)) : 1);
  if (!are_digits(first)) return {};
  if (first.size() == 3 && second.empty()) return day_of_year(number(year), number(first));
  if (first.size() > 2 || second.size() > 2 || (!second.empty() && !are_digits(second))) return {};
  return fmt::format("{}-{}-{}", year, two_digits(first), second.empty() ? "01" : two_digits(second));
}

std::string full_date(std::string_view date) {
  if (date.size() < 4 || !are_digits(date.substr(0, 4))) return {};
  const std::string_view year = date.substr(0, 4);
  const std::string_view rest = date.substr(4);
  if (rest.empty()) return std::string(year) + "-01-01";
  if (rest[0] == '-' || rest[0] == '/') return parted_date(year, rest.substr(1));
  if (rest[0] == 'W' && are_digits(rest.substr(1)) && (rest.size() == 3 || rest.size() == 4))
    return week_date(number(year), number(rest.substr(1, 2)), rest.size() == 4 ? rest[3] - '0' : 1);
  if (!are_digits(rest)) return {};
  if (rest.size() == 3) return day_of_year(number(year), number(rest));
  if (rest.size() == 4) return fmt::format("{}-{}-{}", year, rest.substr(0, 2), rest.substr(2));
  return {};
}

// "101455Z" -> "10:14:55Z"; others stay.
std::string full_time(std::string_view time) {
  std::size_t digits = 0;
  while (digits < time.size() && ascii::is_digit(time[digits])) ++digits;
  if (digits == 2 && (digits == time.size() || time[digits] != ':'))
    return fmt::format("{}:00{}", time.substr(0, 2), time.substr(2));
  if (digits == 4) return fmt::format("{}:{}{}", time.substr(0, 2), time.substr(2, 2), time.substr(4));
  if (digits == 6)
    return fmt::format("{}:{}:{}{}", time.substr(0, 2), time.substr(2, 2), time.substr(4, 2), time.substr(6));
  return std::string(time);
}

}  // namespace

std::string full_iso_date(std::string_view text) {
  const std::size_t mark = std::min(text.find_first_of("Tt "), text.size());
  std::string date = full_date(text.substr(0, mark));
  if (date.empty() || mark == text.size()) return date;
  return date + "T" + full_time(text.substr(mark + 1));
}

}  // namespace assay::feed
