// Address date: the day that a page's address names.
// For this room's own use.  Pure.
#pragma once

#include <optional>
#include <string_view>

#include "collect/page/read_time.h"

namespace assay::page {

// /2025/11/10/, /2025-11-10/, /20251110_name, /news/29-10-2021, /29102021-name.
std::optional<Time> find_address_date(std::string_view address, const DateConventions& conventions);

}  // namespace assay::page
