// Characters: what XML allows in a text, and names compared as ill-formed documents need it.  For this room's own use.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "base/ascii.h"

namespace assay::xml {

inline bool is_odd(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
}

// Characters that XML forbids are left out, ends of lines become "\n" (XML 1.0, sections 2.2 and 2.11).
inline void append_allowed(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const auto odd = static_cast<std::size_t>(std::ranges::find_if(text, is_odd) - text.begin());
    out.append(text, 0, odd);
    if (odd == text.size()) return;
    if (text[odd] == '\r' && (odd + 1 == text.size() || text[odd + 1] != '\n')) out += '\n';
    text.remove_prefix(odd + 1);
  }
}

// Whatever the case: <Item> is closed by </item>.
inline bool same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return ascii::lower(x) == ascii::lower(y); });
}

}  // namespace assay::xml
