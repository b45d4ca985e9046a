// Time: an instant together with the zone that it was written in.  Start here for dates.
// Pure: nothing here reads a clock; safe to call from many threads.
#pragma once

#include <chrono>
#include <compare>
#include <string>
#include <string_view>

#include "base/result.h"

namespace assay {

enum class TimePrecision { kDay, kMinute };

// Ordered and equal by instant alone: 02:06+08:00 is 18:06Z of the day before.
struct Time {
  std::chrono::sys_seconds instant{};
  std::chrono::minutes zone{0};                      // east of UTC, as the source wrote it
  TimePrecision precision = TimePrecision::kMinute;  // kDay: the source gave no time of day; the instant is 00:00 there

  friend bool operator==(const Time& a, const Time& b) { return a.instant == b.instant; }
  friend std::strong_ordering operator<=>(const Time& a, const Time& b) { return a.instant <=> b.instant; }
};

// Parses RFC 3339 ("2025-11-10T02:06:00+08:00"), its common relaxations (a space for T, no seconds, fractions of a
// second which are dropped, "+0800"), a time without a zone, which gets `default_zone`, and a bare date, which gets
// kDay and `default_zone`. Errors: kInvalid when it is none of these or names no real day or time (2025-02-30, 24:30).
Result<Time> parse_rfc3339(std::string_view text, std::chrono::minutes default_zone = std::chrono::minutes{0});

// Parses RFC 822/2822 dates as feeds write them ("Mon, 10 Nov 2025 02:06:00 +0800", "GMT", "EST", two-digit years,
// a missing weekday or seconds).  Errors: kInvalid.
Result<Time> parse_rfc822(std::string_view text);

// "2025-11-10T02:06:00+08:00"; a zone of zero is written "Z".
std::string format_rfc3339(const Time& time);

// The offset of an IANA zone ("Asia/Shanghai") at an instant.  Errors: kNotFound when ICU does not know the name.
Result<std::chrono::minutes> zone_offset(std::string_view zone_name, std::chrono::sys_seconds at);

}  // namespace assay
