#include "collect/page/settled_date.h"

namespace assay::page {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr minutes kUtc{0};
constexpr hours kMostWest{-12};
constexpr hours kMostEast{14};

days day_of(const Time& time) {
  return std::chrono::floor<days>((time.instant + time.zone).time_since_epoch());
}

// 11/01/2021 of a German page is that of an American template where the machines were told November 1.
bool is_swapped(const Time& a, const Time& b) {
  using std::chrono::sys_days;
  const std::chrono::year_month_day one{sys_days(day_of(a))};
  const std::chrono::year_month_day other{sys_days(day_of(b))};
  return one.year() == other.year() && static_cast<unsigned>(one.month()) == static_cast<unsigned>(other.day()) &&
         static_cast<unsigned>(one.day()) == static_cast<unsigned>(other.month());
}

// Whether what readers see lies before what machines were told in whatever zone it is.
bool is_surely_earlier(const Time& seen, const Time& declared) {
  // A bare day is one of the outlet's calendar, as is that of a time whose zone the outlet names.
  if (declared.precision == TimePrecision::kDay || declared.zone != kUtc) return day_of(seen) < day_of(declared);
  const minutes length = seen.precision == TimePrecision::kDay ? minutes(days(1)) : minutes(0);
  return seen.instant + length - kMostWest < declared.instant;
}

// The zone in which the page's clock showed `seen` at the instant of `time`.
std::optional<minutes> zone_of_clock(const Time& time, const Time& seen) {
  constexpr minutes kStep{15};
  const auto offset = std::chrono::floor<minutes>(seen.instant + seen.zone) - std::chrono::floor<minutes>(time.instant);
  const bool is_zone = offset % kStep == minutes(0) && offset >= kMostWest && offset <= kMostEast;
  return is_zone ? std::optional(offset) : std::nullopt;
}

// The zone nearest to UTC, in whole hours, in which the instant of `time` is of the day of `seen`.
std::optional<minutes> zone_of_day(const Time& time, const Time& seen) {
  const auto begin = std::chrono::sys_seconds(day_of(seen));
  const auto to_begin = std::chrono::ceil<hours>(begin - time.instant);
  const auto to_end = std::chrono::floor<hours>(begin + days(1) - std::chrono::seconds(1) - time.instant);
  const hours zone = to_begin > hours(0) ? to_begin : to_end;
  // California's and New Zealand's: those further away have few outlets, and another day has other causes.
  constexpr hours kWest(-8);
  constexpr hours kEast(13);
  return zone >= kWest && zone <= kEast ? std::optional(minutes(zone)) : std::nullopt;
}

}  // namespace

Time settle(Time declared, const ShownDates& shown, const std::optional<Time>& modified) {
  if (!shown.published) return declared;
  const Time& seen = *shown.published;
  if (seen == declared && seen.precision == TimePrecision::kMinute) {
    if (declared.zone == kUtc) declared.zone = seen.zone;
    return declared;
  }
  if (is_same_day(seen, declared)) {
    if (declared.precision == TimePrecision::kDay) return seen;
    // Earlier on the same day counts where both are of one zone, and that is a zone which somebody named.
    const bool is_comparable =
        seen.precision == TimePrecision::kMinute && seen.zone == declared.zone && declared.zone != kUtc;
    return is_comparable && seen.instant + minutes(1) <= declared.instant ? seen : declared;
  }
  const bool is_that_of_the_change = modified && is_same_day(seen, *modified);
  return is_surely_earlier(seen, declared) && !is_that_of_the_change && !is_swapped(seen, declared) ? seen : declared;
}

Time in_outlets_zone(Time time, std::initializer_list<std::optional<Time>> named) {
  if (time.zone != kUtc || time.precision == TimePrecision::kDay) return time;
  std::optional<minutes> zone;
  bool is_named_in_utc = false;
  for (const std::optional<Time>& seen : named) {
    if (!seen || seen->zone != kUtc) continue;
    is_named_in_utc = is_named_in_utc || is_same_day(*seen, time);
    if (!zone && seen->precision == TimePrecision::kMinute) zone = zone_of_clock(time, *seen);
  }
  for (const std::optional<Time>& seen : named)
    if (!zone && !is_named_in_utc && seen && seen->zone == kUtc) zone = zone_of_day(time, *seen);
  if (zone) time.zone = *zone;
  return time;
}

}  // namespace assay::page
