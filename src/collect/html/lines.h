// Lines: what one run of characters with <br> in it means as paragraphs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::html {

inline constexpr char kCellMark = '\x1F';  // parts the cells of a row; no page holds it, since it is no white space

// `line` has '\n' where the page has a <br>.  White space is collapsed; none of the results is empty.
std::vector<std::string> paragraphs_of_lines(std::string_view line);

// Cells joined by " | "; empty cells at the end are left out.
std::string row_text(std::string_view line);

}  // namespace assay::html
