// Dates: under which forms may this date be found, and does one date bear out another?
// Pure; safe to call from many threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::check {

// Keys by which a source's date may be found: every date that it bears out.  "2025-11-10" also gives "2025-11" and
// "2025"; one without its year ("XXXX-12-01") the same, and "12-01"; a period its first and last day and both ends.
std::vector<std::string> date_keys(std::string_view date, std::string_view first_day, std::string_view last_day);

// Keys under which a summary's date is looked for, best first.  Keys that begin with "~" are found only among dates
// whose own year is unknown.
std::vector<std::string> date_queries(std::string_view date, std::string_view first_day, std::string_view last_day);

}  // namespace assay::check
