// Date: which time does this line of text name?  Start here.
// A time as people write it into a page: 2025年11月10日 02:06, November 10, 2025 at 2:06 PM EST.
// Pure; safe to call from many threads.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "base/time.h"

namespace assay::date {

// The first date in `text`.  A zone that the text does not name is `default_zone`; without a time of day, kDay.
std::optional<Time> find_date(std::string_view text, std::chrono::minutes default_zone);

}  // namespace assay::date
