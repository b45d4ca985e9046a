#include "collect/sanitise/escape.h"

#include "base/ascii.h"
#include "collect/sanitise/reference.h"

namespace assay::sanitise {

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '&':
      out += "&amp;";
      break;
    case '"':
      out += "&quot;";
      break;
    default:
      if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
  }
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) append_escaped(out, c);
}

std::size_t append_ampersand(std::string& out, std::string_view text, html::ReferencePlace place) {
  const Reference reference = read_reference(text);
  if (reference.size_bytes > 0 && reference.is_known) {
    out.append(text.substr(0, reference.size_bytes));
    if (text[2] == 'X') out[out.size() - reference.size_bytes + 2] = 'x';  // XML knows "&#x61;" alone
    return reference.size_bytes;
  }
  // "&copy 2004": a reference without its semicolon, which browsers take for one.
  std::size_t end = 1;
  while (end < text.size() && end < 10 && (ascii::is_letter(text[end]) || ascii::is_digit(text[end]))) ++end;
  std::string resolved;
  html::append_resolved(resolved, text.substr(0, end), place);
  if (reference.size_bytes == 0 && place == html::ReferencePlace::kText && resolved != text.substr(0, end)) {
    append_escaped(out, resolved);
    return end;
  }
  out += "&amp;";
  return 1;
}

}  // namespace assay::sanitise
