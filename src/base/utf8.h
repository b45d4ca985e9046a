// UTF-8: code points, validity, and white space.  Everywhere inside Assay a string is valid UTF-8.
// Pure and safe to call from many threads.  Offsets are bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace assay::utf8 {

inline constexpr char32_t kReplacement = 0xFFFD;

// One code point and the bytes it takes.  An ill-formed sequence decodes as kReplacement, with the length of the
// maximal subpart that the WHATWG Encoding standard replaces by one U+FFFD (1 to 3 bytes).
struct CodePoint {
  char32_t value;
  std::uint32_t size_bytes;  // 0 only at the end of the text
};

// Cost: ASCII and well-formed sequences of three bytes, of which nearly all text consists, are read in place.
CodePoint decode(std::string_view text, std::size_t offset);
void append(std::string& out, char32_t code_point);  // surrogates and values past U+10FFFF become U+FFFD
bool is_valid(std::string_view text);
// Replaces every ill-formed sequence by U+FFFD; NUL becomes U+FFFD as well.
std::string repair(std::string_view bytes);
std::size_t count(std::string_view text);  // code points
// The longest prefix of at most `max_bytes` bytes that does not cut a code point.
std::string_view prefix(std::string_view text, std::size_t max_bytes);

bool is_space(char32_t code_point);  // Unicode White_Space, and U+200B, U+FEFF, which pages use as such
bool is_han(char32_t code_point);    // Unicode script Han, ideographs only
bool is_kana(char32_t code_point);
bool is_hangul(char32_t code_point);

std::string_view trim(std::string_view text);
// Runs of white space become one space, the ends are trimmed.
std::string collapse_space(std::string_view text);

// In place, since every stage asks them of every character.

namespace detail {

CodePoint decode_any(std::string_view text, std::size_t offset);
bool is_rare_han(char32_t code_point);

}  // namespace detail

inline CodePoint decode(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {.value = kReplacement, .size_bytes = 0};
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[offset + i]); };
  const std::uint8_t lead = byte(0);
  if (lead < 0x80) return {.value = lead, .size_bytes = 1};
  // E0 and ED narrow what may follow them.
  const bool is_lead_of_three = lead > 0xE0 && lead < 0xF0 && lead != 0xED;
  if (is_lead_of_three && text.size() - offset >= 3 && (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80)
    return {.value = static_cast<char32_t>((lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)),
            .size_bytes = 3};
  return detail::decode_any(text, offset);
}

inline bool is_han(char32_t code_point) {
  if (code_point >= 0x4E00 && code_point <= 0x9FFF) return true;
  return code_point >= 0x3006 && detail::is_rare_han(code_point);
}

}  // namespace assay::utf8
