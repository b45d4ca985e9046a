// PageTurner: lines that turn the pages of an article, rather than being of it.
// For this room's own use.  Pure.
#pragma once

#include <string_view>

namespace assay::page {

// "上一页 1 2 3 下一页", "第1页 共3页", "Page 2 of 3", "[1] [2] [3]", "（未完，转下页）": numbers and words of turning,
// and nothing else.
bool is_page_turner(std::string_view line);

}  // namespace assay::page
