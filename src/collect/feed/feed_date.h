// Dates as feeds write them.  For this room's own use.  Pure.
#pragma once

#include <optional>
#include <string_view>

#include "base/time.h"

namespace assay::feed {

// RFC 3339 and RFC 822 with what the wild makes of them: "2003-12", "20031231", "Sun Jan  4 16:29:06 PST 2004",
// "2025年11月10日 02:06".  A zone that is missing is UTC.
std::optional<Time> read_feed_date(std::string_view text);

}  // namespace assay::feed
