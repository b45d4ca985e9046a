// Script dates: the time of publication among the data of a page's programs.
// For this room's own use.  Pure.
#pragma once

#include <optional>

#include "base/time.h"
#include "collect/html/html.h"
#include "collect/page/read_time.h"

namespace assay::page {

// Only where all that the data call so are of one day: else the data are those of many articles.
// Cost: linear in the bytes of the scripts and attributes.
std::optional<Time> find_script_date(const html::Tree& tree, const DateConventions& conventions);

}  // namespace assay::page
