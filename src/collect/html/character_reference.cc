// https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state
#include "collect/html/character_reference.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "collect/html/named_references.h"

namespace assay::html {
namespace {

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The C1 controls U+0080 to U+009F as the standard maps numeric references to them; zero: stays.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// Both return how many bytes of `text`, which begins with '&', they used up; 0: no reference.
std::size_t append_numeric(std::string& out, std::string_view text) {
  std::size_t at = 2;
  const bool is_hex = at < text.size() && (text[at] == 'x' || text[at] == 'X');
  if (is_hex) ++at;
  const std::size_t digits = at;
  char32_t value = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    char32_t digit = 0;
    if (c >= '0' && c <= '9')
      digit = static_cast<char32_t>(c - '0');
    else if (is_hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')))
      digit = static_cast<char32_t>((c | 0x20) - 'a' + 10);
    else
      break;
    // Stays past the last code point, however long the number.
    value = std::min<char32_t>(value * (is_hex ? 16 : 10) + digit, 0x110000);
  }
  if (at == digits) return 0;
  if (at < text.size() && text[at] == ';') ++at;
  if (value >= 0x80 && value <= 0x9F && kWindows1252[value - 0x80] != 0) value = kWindows1252[value - 0x80];
  utf8::append(out, value == 0 ? utf8::kReplacement : value);
  return at;
}

std::size_t append_named(std::string& out, std::string_view text, ReferencePlace place) {
  constexpr std::size_t kLongestName = 32;
  std::size_t size = 0;
  while (size < kLongestName && 1 + size < text.size() && is_alphanumeric(text[1 + size])) ++size;
  if (1 + size < text.size() && text[1 + size] == ';') ++size;
  // The longest name that the text begins with: "&notit;" is "¬it;".
  for (; size >= 2; --size) {
    const std::string_view name = text.substr(1, size);
    const auto* found = std::ranges::lower_bound(kNamedReferences, name, {}, &NamedReference::name);
    if (found == kNamedReferences.end() || found->name != name) continue;
    const char next = 1 + size < text.size() ? text[1 + size] : '\0';
    const bool is_query =
        place == ReferencePlace::kAttribute && name.back() != ';' && (next == '=' || is_alphanumeric(next));
    if (is_query) return 0;  // "?a=1&copy=2" in an address
    out += found->characters;
    return 1 + size;
  }
  return 0;
}

}  // namespace

void append_resolved(std::string& out, std::string_view text, ReferencePlace place) {
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t at = std::min(text.find('&', start), text.size());
    out.append(text, start, at - start);
    if (at == text.size()) return;
    const std::string_view rest = text.substr(at);
    const std::size_t used =
        rest.size() > 1 && rest[1] == '#' ? append_numeric(out, rest) : append_named(out, rest, place);
    if (used == 0) out += '&';
    start = at + std::max<std::size_t>(used, 1);
  }
}

}  // namespace assay::html
