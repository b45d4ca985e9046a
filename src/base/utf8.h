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

}  // namespace assay::utf8
