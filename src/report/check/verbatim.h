// Verbatim: does this line stand word for word in that paragraph?
// Pure; safe to call from many threads.
#pragma once

#include <string_view>

namespace assay::check {

// Whether `paragraph` contains `line`, its last mark aside, as whole words: "grew 5.1" does not stand in "grew 5.18%",
// nor 增长5 in 增长5亿元, for a figure cut from its digits or its unit is another figure.  An empty line stands
// nowhere.
bool stands_in(std::string_view paragraph, std::string_view line);

// `text` without the stops, commas and blanks at its end.
std::string_view without_final_mark(std::string_view text);

}  // namespace assay::check
