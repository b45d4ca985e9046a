#include <algorithm>

#include "base/ascii.h"
#include "collect/sanitise/allowed.h"
#include "collect/sanitise/reference.h"
#include "collect/sanitise/sanitise.h"

namespace assay::sanitise {

bool looks_like_html(std::string_view text) {
  bool has_evidence = false;
  for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos; at = text.find_first_of("<&", at + 1)) {
    if (text[at] == '&') {
      const Reference reference = read_reference(text.substr(at));
      if (reference.is_named && !reference.is_known) return false;
      has_evidence = has_evidence || reference.size_bytes > 0;
      continue;
    }
    std::size_t name = at + 1;
    const bool is_end = name < text.size() && text[name] == '/';
    if (is_end) ++name;
    std::size_t end = name;
    while (end < text.size() && (ascii::is_letter(text[end]) || ascii::is_digit(text[end]))) ++end;
    if (end == name) continue;
    constexpr std::size_t kLongestName = 64;
    if (end - name > kLongestName) return false;
    if (allowed_element(Vocabulary::kHtml, ascii::lower(text.substr(name, end - name))).empty()) return false;
    has_evidence = has_evidence || (is_end && end < text.size() && text[end] == '>');
  }
  return has_evidence;
}

}  // namespace assay::sanitise
