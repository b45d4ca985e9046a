// Reading one time out of an attribute, a meta tag, a piece of data or a line.
// For this room's own use.  Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "base/time.h"
#include "collect/date/date.h"

namespace assay::page {

// How the page writes what a date leaves open.
struct DateConventions {
  std::chrono::minutes zone;  // of a time without one
  date::DayOrder order = date::DayOrder::kUnknown;
};

// A time as machines write it (RFC 3339, RFC 822), else one as people do.
std::optional<Time> read_time(std::string_view text, const DateConventions& conventions);
// Whether both fall on the same day, each in its own zone.
bool is_same_day(const Time& a, const Time& b);

}  // namespace assay::page
