// Decimal: an exact decimal number of any size that news can hold.  No binary floating point anywhere.
// Value type; safe to use from many threads.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace assay {

// coefficient * 10^exponent, coefficient within 38 digits (128 bits), exponent within [-64, 64].
// Two decimals are equal when their values are: 1.50 == 1.5.
class Decimal {
 public:
  Decimal() = default;
  explicit Decimal(std::int64_t value) : coefficient_(value) {}

  // "-1,234.50", "40721.17", ".5", "1e9".  Commas only between groups of three.
  // Errors: kInvalid (not a number), kTooLarge (more digits or a larger exponent than above).
  static Result<Decimal> parse(std::string_view text);

  // Plain notation without needless zeros or an exponent: "40721.17", "120000000", "-0.5".
  std::string to_string() const;

  // Errors of all three: kTooLarge on overflow; nothing is ever rounded.
  Result<Decimal> plus(const Decimal& other) const;
  Result<Decimal> minus(const Decimal& other) const;
  Result<Decimal> times(const Decimal& other) const;
  // this * 10^power; exact.  Errors: kTooLarge.
  Result<Decimal> scaled(int power) const;
  // Rounded half away from zero to `digits` after the point (-64 to 64; negative: before it).
  // Errors: kInvalid on division by zero, kTooLarge.
  Result<Decimal> divided_by(const Decimal& other, int digits) const;
  Decimal rounded(int digits) const;  // half away from zero; `digits` as above

  bool is_negative() const { return coefficient_ < 0; }
  bool is_zero() const { return coefficient_ == 0; }

  friend bool operator==(const Decimal& a, const Decimal& b);
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  Decimal(__int128 coefficient, int exponent) : coefficient_(coefficient), exponent_(exponent) {}

  __int128 coefficient_ = 0;
  int exponent_ = 0;
};

}  // namespace assay
