// Characters of figures: digits, Chinese numerals, blanks and signs, whatever their width.
// For this room only.  Pure, constant time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assay::quantity {

// The code point at `at`; size 0 at the end of the text, value U+FFFD with size 1 where the bytes are ill formed.
struct Character {
  char32_t value = 0;
  std::uint32_t size = 0;
};
Character rare_character_at(std::string_view text, std::size_t at);  // of two or four bytes, or ill formed
inline Character character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {.value = first, .size = 1};
  if ((first & 0xF0U) == 0xE0U && text.size() - at > 2) {
    const unsigned second = static_cast<unsigned char>(text[at + 1]) ^ 0x80U;
    const unsigned third = static_cast<unsigned char>(text[at + 2]) ^ 0x80U;
    const char32_t value = ((first & 0x0FU) << 12U) | (second << 6U) | third;
    const bool is_formed = (second | third) < 0x40U && value >= 0x800U && (value < 0xD800U || value > 0xDFFFU);
    if (is_formed) return {.value = value, .size = 3};
  }
  return rare_character_at(text, at);
}
// The code point that ends at byte `at`.
inline Character character_before(std::string_view text, std::size_t at) {
  for (std::size_t size = 1; size <= 4 && size <= at; ++size) {
    if ((static_cast<unsigned char>(text[at - size]) & 0xC0U) == 0x80U) continue;
    const Character found = character_at(text, at - size);
    return found.size == size ? found : Character{.value = 0xFFFD, .size = 1};
  }
  return at == 0 ? Character{} : Character{.value = 0xFFFD, .size = 1};
}

// 0 to 9 for ASCII and full-width digits, else -1.
constexpr int digit_of(char32_t character) {
  if (character >= U'0' && character <= U'9') return static_cast<int>(character - U'0');
  if (character >= U'０' && character <= U'９') return static_cast<int>(character - U'０');
  return -1;
}
constexpr bool is_latin(char32_t character) {
  return (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z') ||
         (character >= 0xC0 && character < 0x250 && character != 0xD7 && character != 0xF7);
}
constexpr bool is_blank(char32_t character) {
  return character == U' ' || character == 0xA0 || character == 0x3000 || character == 0x2009 || character == 0x202F;
}
constexpr bool is_han_character(char32_t character) {
  return (character >= 0x3400 && character <= 0x9FFF) || character == 0x3007;
}
// The place after blanks, at most `most` of them.
inline std::size_t skip_blanks(std::string_view text, std::size_t at, int most = 4) {
  for (; most > 0; --most) {
    const Character next = character_at(text, at);
    if (next.size == 0 || !is_blank(next.value)) break;
    at += next.size;
  }
  return at;
}

enum class HanNumeral : std::uint8_t {
  kNone,
  kZero,   // 零 〇
  kDigit,  // 一 to 九, and 壹 to 玖
  kPair,   // 两: a 2 that never stands among bare digits
  kUnit,   // 十 百 千
  kScale,  // 万 亿 兆
  kSome    // 几 数: some, in place of a digit
};
struct HanClass {
  HanNumeral kind = HanNumeral::kNone;
  int value = 0;  // the digit, or the power of ten
};
HanClass han_class(char32_t character);

}  // namespace assay::quantity
