// Exact decimals: a coefficient of at most 38 digits and a power of ten.
//
// Idea: work in an integer so wide that no intermediate value can overflow it, then fit the exact result back into 38
// digits and an exponent within [-64, 64], or say that it does not fit.  The widest intermediates are a coefficient
// aligned over the whole range of exponents (38 + 128 digits) and a dividend with 64 digits more: 230 digits, 765 bits.
// So 9.9e38 - 9e38 - 1 is exact though 9.9e38 alone has too many digits for 128 bits.
// Cost: some tens of nanoseconds an operation; the wide integer lives on the stack.
#include "base/decimal.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <optional>

#include "base/utf8.h"

namespace assay {
namespace {

using Wide = boost::multiprecision::int1024_t;

constexpr int kMaxDigits = 38;
constexpr int kMaxExponent = 64;

Wide power_of_ten(std::int64_t power) {
  return boost::multiprecision::pow(Wide(10), static_cast<unsigned>(power));
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The digits of a 128-bit magnitude.
std::string digits_of(__int128 value) {
  std::string out;
  do {
    out.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
    value /= 10;
  } while (value != 0);
  std::ranges::reverse(out);
  return out;
}

// What was written, before it is fitted: digits without the point, and where the point was.
struct Written {
  bool is_negative = false;
  std::string digits;
  std::int64_t exponent = 0;
};

// Reads digits with or without commas; false when the commas are not between groups of three.
bool read_integer(std::string_view& rest, std::string& digits) {
  std::size_t group = 0;  // digits since the last comma
  bool has_comma = false;
  while (!rest.empty() && (is_digit(rest.front()) || rest.front() == ',')) {
    if (rest.front() == ',') {
      if (has_comma ? group != 3 : group < 1 || group > 3) return false;
      has_comma = true;
      group = 0;
    } else {
      digits.push_back(rest.front());
      ++group;
    }
    rest.remove_prefix(1);
  }
  return !has_comma || group == 3;
}

bool read_fraction(std::string_view& rest, Written& written) {
  if (!rest.starts_with('.')) return true;
  rest.remove_prefix(1);
  if (rest.empty() || !is_digit(rest.front())) return false;
  while (!rest.empty() && is_digit(rest.front())) {
    written.digits.push_back(rest.front());
    --written.exponent;
    rest.remove_prefix(1);
  }
  return true;
}

bool read_exponent(std::string_view& rest, Written& written) {
  if (!rest.starts_with('e') && !rest.starts_with('E')) return true;
  rest.remove_prefix(1);
  const bool is_negative = rest.starts_with('-');
  if (is_negative || rest.starts_with('+')) rest.remove_prefix(1);
  if (rest.empty()) return false;
  constexpr std::int64_t kFarTooLarge = std::int64_t{1} << 40;  // than any text is long
  std::int64_t exponent = 0;
  while (!rest.empty() && is_digit(rest.front())) {
    exponent = std::min(exponent * 10 + (rest.front() - '0'), kFarTooLarge);
    rest.remove_prefix(1);
  }
  written.exponent += is_negative ? -exponent : exponent;
  return true;
}

std::optional<Written> read_decimal(std::string_view rest) {
  Written written;
  written.is_negative = rest.starts_with('-');
  if (written.is_negative || rest.starts_with('+')) rest.remove_prefix(1);
  if (!read_integer(rest, written.digits) || !read_fraction(rest, written)) return std::nullopt;
  if (written.digits.empty() || !read_exponent(rest, written) || !rest.empty()) return std::nullopt;
  return written;
}

std::unexpected<Error> too_large(std::string_view what) {
  return failure(ErrorKind::kTooLarge, fmt::format("decimal: {} does not fit into 38 digits", utf8::prefix(what, 100)));
}

struct Fitted {
  __int128 coefficient;
  int exponent;
};

// coefficient * 10^exponent within the bounds of the class, or nothing.
std::optional<Fitted> fit(Wide coefficient, std::int64_t exponent) {
  static const Wide kLimit = power_of_ten(kMaxDigits);
  if (coefficient == 0) return Fitted{0, 0};
  while ((exponent < -kMaxExponent || abs(coefficient) >= kLimit) && coefficient % 10 == 0) {
    coefficient /= 10;
    ++exponent;
  }
  if (exponent > kMaxExponent) {
    if (exponent - kMaxExponent >= kMaxDigits) return std::nullopt;
    coefficient *= power_of_ten(exponent - kMaxExponent);
    exponent = kMaxExponent;
  }
  if (exponent < -kMaxExponent || abs(coefficient) >= kLimit) return std::nullopt;
  return Fitted{static_cast<__int128>(coefficient), static_cast<int>(exponent)};
}

// The quotient, rounded half away from zero.
Wide divide_rounded(const Wide& dividend, const Wide& divisor) {
  Wide quotient;
  Wide remainder;
  divide_qr(dividend, divisor, quotient, remainder);
  if (abs(remainder) * 2 >= abs(divisor)) quotient += (dividend < 0) == (divisor < 0) ? 1 : -1;
  return quotient;
}

}  // namespace

Result<Decimal> Decimal::parse(std::string_view text) {
  const std::optional<Written> written = read_decimal(text);
  if (!written) return failure(ErrorKind::kInvalid, fmt::format("decimal: not a number: {}", utf8::prefix(text, 100)));
  // Zeros at either end are not digits of the value, however many there are.
  std::string_view digits = written->digits;
  std::int64_t exponent = written->exponent;
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.empty()) return Decimal();
  const std::size_t zeros = digits.size() - 1 - digits.find_last_not_of('0');
  digits.remove_suffix(zeros);
  exponent += static_cast<std::int64_t>(zeros);
  if (digits.size() > kMaxDigits) return too_large(text);
  Wide coefficient = 0;
  for (const char digit : digits) coefficient = coefficient * 10 + (digit - '0');
  const auto fitted = fit(written->is_negative ? -coefficient : coefficient, exponent);
  if (!fitted) return too_large(text);
  return Decimal(fitted->coefficient, fitted->exponent);
}

std::string Decimal::to_string() const {
  std::string digits = digits_of(coefficient_ < 0 ? -coefficient_ : coefficient_);
  if (coefficient_ == 0) return digits;
  if (exponent_ > 0) {
    digits.append(static_cast<std::size_t>(exponent_), '0');
  } else if (exponent_ < 0) {
    const auto places = static_cast<std::size_t>(-exponent_);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
    digits.resize(digits.find_last_not_of('0') + 1);
    if (digits.ends_with('.')) digits.pop_back();
  }
  return coefficient_ < 0 ? "-" + digits : digits;
}

Result<Decimal> Decimal::plus(const Decimal& other) const {
  const int exponent = std::min(exponent_, other.exponent_);
  const Wide sum = Wide(coefficient_) * power_of_ten(exponent_ - exponent) +
                   Wide(other.coefficient_) * power_of_ten(other.exponent_ - exponent);
  const auto fitted = fit(sum, exponent);
  if (!fitted) return too_large(to_string() + " + " + other.to_string());
  return Decimal(fitted->coefficient, fitted->exponent);
}

Result<Decimal> Decimal::minus(const Decimal& other) const {
  return plus(Decimal(-other.coefficient_, other.exponent_));
}

Result<Decimal> Decimal::times(const Decimal& other) const {
  const auto fitted = fit(Wide(coefficient_) * Wide(other.coefficient_), exponent_ + other.exponent_);
  if (!fitted) return too_large(to_string() + " * " + other.to_string());
  return Decimal(fitted->coefficient, fitted->exponent);
}

Result<Decimal> Decimal::scaled(int power) const {
  const auto fitted = fit(coefficient_, std::int64_t{exponent_} + power);
  if (!fitted) return too_large(fmt::format("{} * 10^{}", to_string(), power));
  return Decimal(fitted->coefficient, fitted->exponent);
}

Result<Decimal> Decimal::divided_by(const Decimal& other, int digits) const {
  if (other.is_zero()) return failure(ErrorKind::kInvalid, "decimal: division by zero of " + to_string());
  const auto overflow = [&] { return too_large(to_string() + " / " + other.to_string()); };
  if (digits < -kMaxExponent || digits > kMaxExponent) return overflow();
  const int power = exponent_ - other.exponent_ + digits;
  const Wide dividend = Wide(coefficient_) * power_of_ten(std::max(power, 0));
  const Wide divisor = Wide(other.coefficient_) * power_of_ten(std::max(-power, 0));
  const auto fitted = fit(divide_rounded(dividend, divisor), -digits);
  if (!fitted) return overflow();
  return Decimal(fitted->coefficient, fitted->exponent);
}

Decimal Decimal::rounded(int digits) const {
  digits = std::clamp(digits, -kMaxExponent, kMaxExponent);
  const int drop = -digits - exponent_;
  if (drop <= 0) return *this;
  // At least one digit goes, so that what rounding up adds always fits.
  const auto fitted = fit(divide_rounded(coefficient_, power_of_ten(drop)), -digits);
  return fitted ? Decimal(fitted->coefficient, fitted->exponent) : *this;
}

bool operator==(const Decimal& a, const Decimal& b) {
  return (a <=> b) == std::strong_ordering::equal;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int exponent = std::min(a.exponent_, b.exponent_);
  if (a.exponent_ == b.exponent_) return a.coefficient_ <=> b.coefficient_;
  const Wide left = Wide(a.coefficient_) * power_of_ten(a.exponent_ - exponent);
  const Wide right = Wide(b.coefficient_) * power_of_ten(b.exponent_ - exponent);
  return left.compare(right) <=> 0;
}

}  // namespace assay
