// Simplified: Chinese text in one script, for comparing it with labels and surnames.  For this room's own use.  Pure.
#pragma once

#include <string>
#include <string_view>

namespace assay::page {

// "記者陳大文" -> "记者陈大文".  Only the characters of labels, outlets' names and surnames have their simplified forms
// here.  The result has as many bytes, each character where it stood.  Cost: one pass.
std::string simplified(std::string_view text);

// What stands in `text` where `part` stands in `simple`, which is simplified(text); `part` itself where it stands
// nowhere.
std::string_view as_written(std::string_view part, std::string_view simple, std::string_view text);

}  // namespace assay::page
