// Dates after RFC 3339, section 5.6, with the relaxations that time.h names.
#include <fmt/format.h>

#include <algorithm>

#include "base/civil_time.h"
#include "base/time.h"
#include "base/utf8.h"

namespace assay {
namespace {

// "02:06", "02:06:00", "02:06:00.123"; whether it was one.
bool read_time_of_day(DateReader& reader, CivilTime& civil) {
  const auto hour = reader.number(2, 2);
  if (!hour || !reader.accept(':')) return false;
  const auto minute = reader.number(2, 2);
  if (!minute) return false;
  civil.hour = *hour;
  civil.minute = *minute;
  if (!reader.accept(':')) return true;
  const auto second = reader.number(2, 2);
  if (!second) return false;
  civil.second = *second;
  if (reader.accept_any(".,") != 0) return !reader.digits().empty();
  return true;
}

std::optional<Time> read_rfc3339(DateReader reader, std::chrono::minutes default_zone) {
  CivilTime civil;
  civil.zone = default_zone;
  const auto year = reader.number(4, 4);
  if (!year || !reader.accept('-')) return std::nullopt;
  const auto month = reader.number(2, 2);
  if (!month || !reader.accept('-')) return std::nullopt;
  const auto day = reader.number(2, 2);
  if (!day) return std::nullopt;
  civil.year = *year;
  civil.month = *month;
  civil.day = *day;
  if (reader.at_end()) {
    civil.precision = TimePrecision::kDay;
    return time_of(civil);
  }
  if (reader.accept_any("Tt ") == 0 || !read_time_of_day(reader, civil)) return std::nullopt;
  reader.skip_spaces();
  if (reader.accept_any("Zz") != 0) {
    civil.zone = std::chrono::minutes(0);
  } else if (!reader.at_end()) {
    const auto zone = read_numeric_zone(reader);
    if (!zone) return std::nullopt;
    civil.zone = *zone;
  }
  if (!reader.at_end()) return std::nullopt;
  return time_of(civil);
}

}  // namespace

Result<Time> parse_rfc3339(std::string_view text, std::chrono::minutes default_zone) {
  if (const auto time = read_rfc3339(DateReader(utf8::trim(text)), default_zone)) return *time;
  return failure(ErrorKind::kInvalid, fmt::format("time: not an RFC 3339 date: {}", utf8::prefix(text, 100)));
}

std::string format_rfc3339(const Time& time) {
  using std::chrono::days, std::chrono::sys_days, std::chrono::sys_seconds, std::chrono::year;
  // RFC 3339 has four digits for the year: what lies outside is written as the nearest that they can say.
  const sys_seconds earliest = sys_days(year(0) / 1 / 1);
  const sys_seconds latest = sys_days(year(10000) / 1 / 1) - std::chrono::seconds(1);
  const sys_seconds instant = std::clamp(time.instant, earliest - days(1), latest + days(1));
  const sys_seconds local = std::clamp(instant + time.zone, earliest, latest);
  const sys_days midnight = std::chrono::floor<days>(local);
  const std::chrono::year_month_day date(midnight);
  const std::chrono::hh_mm_ss clock(local - midnight);
  std::string out = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", static_cast<int>(date.year()),
                                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                                clock.hours().count(), clock.minutes().count(), clock.seconds().count());
  if (time.zone == std::chrono::minutes(0)) return out + "Z";
  const auto east = std::chrono::abs(time.zone).count();
  return out + fmt::format("{}{:02}:{:02}", time.zone < std::chrono::minutes(0) ? '-' : '+', east / 60, east % 60);
}

}  // namespace assay
