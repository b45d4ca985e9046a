// Character references: &amp; &#20013; &nbsp
// Pure; for this room's own use.
#pragma once

#include <string>
#include <string_view>

namespace assay::html {

enum class ReferencePlace { kText, kAttribute };

// Appends `text` with its references resolved as the HTML standard does in that place.
void append_resolved(std::string& out, std::string_view text, ReferencePlace place);

}  // namespace assay::html
