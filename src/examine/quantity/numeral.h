// Numerals: which number stands at this place, in digits, Chinese characters or English words?
// For this room only; quantity.h is the door.  Pure: no clock, no globals.  Safe to call from many threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/decimal.h"

namespace assay::quantity {

enum class NumeralForm : std::uint8_t {
  kDigits,      // 1,234.5; full width too; with a scale word 1.2万亿, "5 million", "10k"
  kHan,         // 一万五千, 5万4千, 十几
  kPositional,  // 二〇二五, 三八: bare characters read one by one
  kWords,       // "twenty-one", "half a million"
  kFraction,    // 三分之一, 3/4, "two thirds"
};

struct Numeral {
  std::size_t end = 0;           // the byte after the numeral, its scale words included
  std::size_t tail_end = 0;      // the same, or after a 多, 余, 来 that follows it: 30|多
  std::optional<Decimal> value;  // nothing: it has more digits than a Decimal holds, or is a range
  std::optional<Decimal> low;    // 十几: 10; 两三百: 200
  std::optional<Decimal> high;   // 两三百: 300
  NumeralForm form = NumeralForm::kDigits;
  bool approximate = false;
  bool exact = true;  // false: rounded to 15 significant digits
  bool has_scale = false;
  bool is_bare_scale =
      false;           // begins with 百, 千, 万, 亿 without a digit before it (千三, 百万): to be believed with care
  int last_digit = 0;  // power of ten of the last digit that was written
  int scale = 0;       // power of ten of the scale words at the end: 12 in 1.5万亿, 6 in "5 million"
  int integer_digits = 0;  // digits before the point as written; 4 in 2025 and 二〇二五.  0 for 一千 and words
  int characters = 0;      // numeral characters (Han) or words (English) read; 1 in 三 and "one"
};

// The numeral that starts at byte `at` of `text`, the longest one; nothing where none does.  A sign (-, −, 负, "minus")
// may open it.  What stands before `at` is not looked at.  Ill-formed UTF-8 ends it.
// Cost: O(length of the numeral), no allocation to speak of.
std::optional<Numeral> read_numeral(std::string_view text, std::size_t at);

// The same by kind of writing; without a sign.
// 1,234.5  １２３  .5  1 234 567.89  2e5  2^5  3/4  4 1/2, without scale words.
std::optional<Numeral> read_digits(std::string_view text, std::size_t at);
// 一万五千亿, 1.2万亿, 5万4千6百, 壹佰, 十几, 二〇二五, 三分之一; also plain digits, when no Chinese scale word follows
// them.
std::optional<Numeral> read_han(std::string_view text, std::size_t at);
// "one hundred and three and two thirds", "half a million", "a dozen"; also digits with an English scale word: "10k",
// "5 mn", "322 hundred".  Letters in any case.
std::optional<Numeral> read_words(std::string_view text, std::size_t at);

// num/den, rounded to 15 significant digits where no decimal holds it (`exact` is cleared then).
std::optional<Decimal> divide(const Decimal& numerator, const Decimal& denominator, bool& exact);
// The same for a product that is too long.
std::optional<Decimal> multiply(const Decimal& a, const Decimal& b, bool& exact);

// The value with the other sign; nothing of nothing.
std::optional<Decimal> negated(const std::optional<Decimal>& value);

// The 15 significant digits of a value that is not exact.
Decimal to_significant(const Decimal& value);

}  // namespace assay::quantity
