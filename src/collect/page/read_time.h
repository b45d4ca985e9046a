// Times as attributes and meta tags hold them.  For this room's own use.  Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "base/time.h"

namespace assay::page {

// RFC 3339 and its relaxations, RFC 822, or what a reader would write; nothing where the text is longer than a time is.
std::optional<Time> read_time(std::string_view text, std::chrono::minutes default_zone);

bool is_same_day(const Time& a, const Time& b);  // each in its own zone

}  // namespace assay::page
