// Dates as feeds write them.  For this room's own use.  Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace assay::feed {

// RFC 3339 and RFC 822 with what the wild makes of them: "2003-12", "20031231", "2003-W52-3", "2003-365",
// "Sun Jan  4 16:29:06 PST 2004", "Jan 4, 2004 4:29 PM", "4 janvier 2004 16:29", "2025年11月10日 下午2:06".
// A zone that is missing is UTC, in a Chinese date Beijing's, in a Korean one Seoul's.
std::optional<Time> read_feed_date(std::string_view text);

// The steps of it, each of which turns one kind of date into what parse_rfc3339 or parse_rfc822 can read.

// "2003" -> "2003-01-01", "20031231T101455Z" -> "2003-12-31T10:14:55Z", weeks and days of the year; empty for others.
std::string full_iso_date(std::string_view text);
// "dimanche 4 janvier 2004 à 16:29 CET" -> "4 Jan 2004 16:29 +0100"; what is not understood stays.
std::string english_date(std::string_view text);

}  // namespace assay::feed
