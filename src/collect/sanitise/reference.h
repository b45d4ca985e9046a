// Reference: the character reference that a text begins with.  For this room's own use.  Pure.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "collect/html/character_reference.h"

namespace assay::sanitise {

struct Reference {
  std::size_t size_bytes = 0;  // with its ";"; 0: the text begins with none
  bool is_named = false;
  bool is_known = false;
};

// `text` begins with "&".  Only what ends in ";" counts.
inline Reference read_reference(std::string_view text) {
  constexpr std::size_t kLongestName = 40;
  std::size_t end = 1;
  const bool is_number = end < text.size() && text[end] == '#';
  if (is_number) ++end;
  const std::size_t first = end;
  while (end < text.size() && end < kLongestName && (ascii::is_letter(text[end]) || ascii::is_digit(text[end]))) ++end;
  if (end == first || end >= text.size() || text[end] != ';') return {};
  const std::string_view whole = text.substr(0, end + 1);
  std::string resolved;
  html::append_resolved(resolved, whole, html::ReferencePlace::kText);
  // "&notit;" is "¬" and "it;" to a browser, and no reference of this size.
  return {
      .size_bytes = whole.size(), .is_named = !is_number, .is_known = !resolved.ends_with(';') || whole == "&semi;"};
}

}  // namespace assay::sanitise
