// The words of English numbers: one, twenty, hundred, million, third, half.
// For this room only.  Pure; a look-up costs a few comparisons.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assay::quantity {

struct NumberWord {
  enum class Kind : std::uint8_t {
    kNone,
    kDigit,         // zero to nine
    kTeen,          // ten to nineteen
    kTen,           // twenty to ninety
    kHundred,       // hundred
    kScale,         // thousand, million, lakh: `value` is the power of ten
    kDozen,         // dozen
    kAnd,           // and
    kArticle,       // a, an
    kPoint,         // point
    kHalf,          // half, halves
    kOrdinal,       // first to nineteenth, quarter: `value`
    kOrdinalTen,    // twentieth to ninetieth
    kOrdinalScale,  // hundredth, thousandth, millionth: `value` is the power of ten
  };
  Kind kind = Kind::kNone;
  int value = 0;
  bool is_plural = false;
};

// In any case of letters.
NumberWord number_word(std::string_view word);

// The end of the run of ASCII letters that starts at `at`; no word of interest is longer than 40.
inline std::size_t word_end(std::string_view text, std::size_t at) {
  const std::size_t stop = text.size() - at > 40 ? at + 40 : text.size();
  while (at < stop && ((text[at] >= 'a' && text[at] <= 'z') || (text[at] >= 'A' && text[at] <= 'Z'))) ++at;
  return at;
}

}  // namespace assay::quantity
