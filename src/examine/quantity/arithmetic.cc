// Quotients and products that a Decimal cannot hold whole are rounded to 15 significant digits, and say so.
#include <algorithm>
#include <string>

#include "examine/quantity/numeral.h"

namespace assay::quantity {
namespace {

constexpr int kSignificant = 15;

// The power of ten of the first digit: 2 for 345.6, -3 for 0.00123.
int leading_power(const Decimal& value) {
  const std::string text = value.to_string();
  std::size_t i = text.starts_with('-') ? 1 : 0;
  const std::size_t point = std::min(text.find('.'), text.size());
  if (text[i] != '0') return static_cast<int>(point - i) - 1;
  i = point + 1;
  while (i < text.size() && text[i] == '0') ++i;
  return static_cast<int>(point) - static_cast<int>(i);
}

}  // namespace

Decimal to_significant(const Decimal& value) {
  return value.is_zero() ? value : value.rounded(kSignificant - 1 - leading_power(value));
}

std::optional<Decimal> divide(const Decimal& numerator, const Decimal& denominator, bool& exact) {
  if (numerator.is_zero()) return numerator;
  if (denominator.is_zero()) return std::nullopt;
  const int power = leading_power(numerator) - leading_power(denominator);
  const int digits = std::clamp(kSignificant + 5 - power, -64, 64);
  const auto wide = numerator.divided_by(denominator, digits);
  if (!wide) return std::nullopt;
  const auto back = wide->times(denominator);
  if (back && *back == numerator) return *wide;
  exact = false;
  return to_significant(*wide);
}

std::optional<Decimal> multiply(const Decimal& a, const Decimal& b, bool& exact) {
  if (const auto product = a.times(b)) return *product;
  exact = false;
  const auto rounded = to_significant(a).times(to_significant(b));
  if (!rounded) return std::nullopt;
  return to_significant(*rounded);
}

}  // namespace assay::quantity
