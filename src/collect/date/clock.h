// Clock: the time of day behind a date, and its zone.
// For this room's own use.  Pure.
#pragma once

#include <chrono>
#include <optional>

#include "collect/date/cursor.h"

namespace assay::date {

struct ClockTime {
  int hour = 0;
  int minute = 0;
  std::optional<std::chrono::minutes> zone;
};

// "02:06:33", "at 2:06 PM EST", "um 14.15 Uhr", "à 9h05"; `in` moves behind it.
std::optional<ClockTime> take_clock(Cursor& in);

}  // namespace assay::date
