// Date conventions: the zone and the order of parts that this page's dates leave open.
// For this room's own use.  Pure.
#pragma once

#include <string_view>

#include "collect/page/facts.h"
#include "collect/page/read_time.h"

namespace assay::page {

// `language` as find_dates() gets it; `address` is the page's own, or empty.
// Cost: linear in the short lines of the page.
DateConventions find_conventions(const Evidence& evidence, std::string_view language, std::string_view address);

}  // namespace assay::page
