// Writes the ISO 8601 form of a date as a language writes it: "10 November 2025", 2025年11月10日.
// For this room only; write.h is the door.  Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/model/quantity.h"

namespace assay::quantity {

// Days, months, years, weeks, quarters, halves, periods, open periods and times of day.  A form that is none of these
// comes back as it is.
std::string write_date(const Quantity& quantity, std::string_view language);

}  // namespace assay::quantity
