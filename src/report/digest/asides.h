// Asides: lines that belong to the page rather than to its text.
#pragma once

#include <string_view>

namespace assay::digest {

// Credits, calls to subscribe, legal notes and pointers elsewhere.  `text` is a paragraph or one of its sentences.
bool is_aside(std::string_view text);

}  // namespace assay::digest
