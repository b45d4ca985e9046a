// Document types: which ones make a browser lay a page out as those of the nineties were?
// Pure; for this room's own use.
#pragma once

#include <string_view>

namespace assay::html {

// `declaration` is what stands between "<!doctype" and ">".  A page in quirks mode lets a <table> stand in a <p>.
bool is_quirks(std::string_view declaration);

}  // namespace assay::html
