// Biography: lines that tell who the author is, beside a text or below it.
// For this room's own use.  Pure.
#pragma once

#include <string_view>

namespace assay::page {

// "Jane Doe is the paper's editor for health.", "Jane writes from the north." where `name` is "Jane Doe".  An outlet
// has one word, and "Reuters is not able to verify" is no word on Reuters.
bool is_biography(std::string_view text, std::string_view name);

}  // namespace assay::page
