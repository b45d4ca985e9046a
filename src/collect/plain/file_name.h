// What a file's name tells: a title and a day of last resort.  For this room's own use.  Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace assay::plain {

std::string title_from_name(std::string_view name);           // "notes/rare-earths.md" -> "rare-earths"
std::optional<Time> date_from_name(std::string_view name);    // 20230101, 2023-01-01, 2023_01_01; UTC
std::optional<Time> date_from_field(std::string_view value);  // RFC 3339, RFC 822, or such a day

}  // namespace assay::plain
