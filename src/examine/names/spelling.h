// How near two spellings are.  Internal to examine/names.  Pure.
#pragma once

#include <cstddef>
#include <string_view>

namespace assay::names {

// Optimal string alignment: letters put in, left out, changed, or two neighbours swapped.  Stops above `limit` and
// returns limit + 1.  Counts code points.  Cost: O(length²); names above 64 code points are limit + 1 apart.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// Whether one of two single Latin words is a slip of the other: near, and alike at the start.
bool is_slip(std::string_view a, std::string_view b);

}  // namespace assay::names
