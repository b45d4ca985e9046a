// Settled date: what machines were told of the time of publication, held against what readers see.
// For this room's own use.  Pure.
#pragma once

#include <initializer_list>
#include <optional>

#include "collect/page/shown_dates.h"

namespace assay::page {

// One of both: `declared`, unless the page shows an earlier day, which is not that of the change `modified`, or the
// same day more exactly.
Time settle(Time declared, const ShownDates& shown, const std::optional<Time>& modified);

// A time that machines were told in UTC, in the zone of those who published it, as far as a day that they name tells
// it: 2023-11-09T01:49Z is of November 8 where the page says so.  The instant stays.
Time in_outlets_zone(Time time, std::initializer_list<std::optional<Time>> named);

}  // namespace assay::page
