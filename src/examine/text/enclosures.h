// Enclosures: the quotations and brackets of a text, each from its opening to its closing mark.
// Internal to examine/text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace assay::text {

struct Enclosure {
  std::uint32_t open;   // byte where the opening mark begins
  std::uint32_t close;  // byte where the closing mark begins
  bool is_quotation;
};

// By `open`, ascending.  Marks without a partner are left out.  Knows the marks of Chinese and western type, and the
// straight double quote, which opens and closes in turn.  Cost: O(text).
std::vector<Enclosure> find_enclosures(std::string_view text);

bool is_closing_mark(char32_t code_point);  // the straight double quote is none: it may open as well
bool is_opening_mark(char32_t code_point);

}  // namespace assay::text
