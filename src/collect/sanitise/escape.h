// Escape: characters and references as they are written into HTML.  For this room's own use.  Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "collect/html/character_reference.h"

namespace assay::sanitise {

void append_escaped(std::string& out, char c);
void append_escaped(std::string& out, std::string_view text);

// The "&" that `text` begins with, as a reference that stays, or escaped.  Returns how much of `text` it was.
std::size_t append_ampersand(std::string& out, std::string_view text, html::ReferencePlace place);

}  // namespace assay::sanitise
