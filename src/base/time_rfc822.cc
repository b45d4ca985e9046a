// Dates after RFC 2822, section 3.3, with the obsolete forms of section 4.3, as feeds write them.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/civil_time.h"
#include "base/time.h"
#include "base/utf8.h"

namespace assay {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
struct NamedZone {
  std::string_view name;
  int hours;
};
// The zones of RFC 822 and no others: CST is the American one there.
constexpr std::array<NamedZone, 13> kZones = {{{"ut", 0},
                                               {"utc", 0},
                                               {"gmt", 0},
                                               {"z", 0},
                                               {"est", -5},
                                               {"edt", -4},
                                               {"cst", -6},
                                               {"cdt", -5},
                                               {"mst", -7},
                                               {"mdt", -6},
                                               {"pst", -8},
                                               {"pdt", -7},
                                               {"bst", 1}}};

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

// "Nov", "Sept" or "November", in any case; from 1, 0 when it is none.
int month_of(std::string_view name) {
  const std::string lower = lower_case(name);
  if (lower.size() < 3) return 0;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (kMonths[i].starts_with(lower)) return static_cast<int>(i) + 1;
  }
  return 0;
}

// Section 4.3: 00 to 49 are of this century, 50 to 99 and all three-digit years count from 1900.
int full_year(int written, std::size_t digits) {
  if (digits >= 4) return written;
  if (digits == 3) return written + 1900;
  return written < 50 ? written + 2000 : written + 1900;
}

// A name, an offset, or a name with an offset ("GMT+8").  Section 4.3: names that nobody knows count as UTC.
bool read_zone(DateReader& reader, CivilTime& civil) {
  const std::string name = lower_case(reader.letters());
  for (const NamedZone& zone : kZones) {
    if (zone.name == name) civil.zone = std::chrono::hours(zone.hours);
  }
  if (reader.rest().starts_with('+') || reader.rest().starts_with('-')) {
    const auto offset = read_numeric_zone(reader);
    if (!offset) return false;
    civil.zone = *offset;
  }
  return true;
}

bool read_date(DateReader& reader, CivilTime& civil) {
  if (!reader.letters().empty()) {  // the weekday, which may be wrong or in any length
    reader.accept('.');
    reader.accept(',');
    reader.skip_spaces();
  }
  const auto day = reader.number(1, 2);
  if (!day) return false;
  const bool has_dashes = reader.accept('-');
  reader.skip_spaces();
  civil.month = month_of(reader.letters());
  if (has_dashes) {
    if (!reader.accept('-')) return false;
  } else {
    reader.accept('.');
    reader.skip_spaces();
  }
  const std::size_t before = reader.rest().size();
  const auto year = reader.number(2, 4);
  if (!year) return false;
  civil.day = *day;
  civil.year = full_year(*year, before - reader.rest().size());
  return true;
}

bool read_time_of_day(DateReader& reader, CivilTime& civil) {
  const auto hour = reader.number(1, 2);
  if (!hour || !reader.accept(':')) return false;
  const auto minute = reader.number(2, 2);
  if (!minute) return false;
  civil.hour = *hour;
  civil.minute = *minute;
  if (!reader.accept(':')) return true;
  const auto second = reader.number(2, 2);
  if (!second) return false;
  civil.second = *second;
  return !reader.accept('.') || !reader.digits().empty();
}

std::optional<Time> read_rfc822(DateReader reader) {
  CivilTime civil;
  if (!read_date(reader, civil)) return std::nullopt;
  reader.accept(',');
  reader.skip_spaces();
  if (reader.at_end()) {
    civil.precision = TimePrecision::kDay;
    return time_of(civil);
  }
  if (!read_time_of_day(reader, civil)) return std::nullopt;
  reader.skip_spaces();
  if (!read_zone(reader, civil)) return std::nullopt;
  reader.skip_spaces();
  // A comment may repeat the zone for people: "+0800 (China Standard Time)".
  if (!reader.at_end() && !(reader.rest().starts_with('(') && reader.rest().ends_with(')'))) return std::nullopt;
  return time_of(civil);
}

}  // namespace

Result<Time> parse_rfc822(std::string_view text) {
  if (const auto time = read_rfc822(DateReader(utf8::trim(text)))) return *time;
  return failure(ErrorKind::kInvalid, fmt::format("time: not an RFC 822 date: {}", utf8::prefix(text, 100)));
}

}  // namespace assay
