// Numerals in digits.
//
// Idea: gather the digits of one numeral into a small buffer, then hand it to Decimal.  What groups digits is decided
// while gathering: commas before exactly three digits (or, in the Indian way, two and at last three), blanks between
// three or more groups of three, one point.  Two points in a row of digits are a version or an address: each part is a
// number of its own.  A power (2^5, 6.23x10^-4, 2e5) or a fraction (3/4, 4 1/2) may follow.
// Digits beyond what a Decimal holds are passed over in linear time and leave the value empty.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "examine/quantity/characters.h"
#include "examine/quantity/numeral.h"

namespace assay::quantity {
namespace {

constexpr std::size_t kMostDigits = 100;  // a Decimal holds fewer
constexpr int kMostPower = 400;

// The digits of a numeral as ASCII, with the point.
struct Digits {
  std::array<char, kMostDigits + 2> text{};
  std::size_t size = 0;
  int integer = 0;
  int decimals = 0;
  bool is_full_width = false;
  bool overflows = false;

  void add(char c) {
    if (size < kMostDigits) {
      text.at(size++) = c;
    } else {
      overflows = true;
    }
  }
  std::optional<Decimal> value() const {
    if (overflows || size == 0) return std::nullopt;
    const auto parsed = Decimal::parse(std::string_view(text.data(), size));
    return parsed ? std::optional(*parsed) : std::nullopt;
  }
};

// How many digits start at `at`, and where they end; counts no further than `most`.
struct Run {
  int count = 0;
  std::size_t end = 0;
  bool is_full_width = false;
};
Run run_of_digits(std::string_view text, std::size_t at, int most) {
  Run run{.end = at};
  while (run.count < most) {
    const Character next = character_at(text, run.end);
    if (digit_of(next.value) < 0 || next.size == 0) break;
    if (next.size > 1) run.is_full_width = true;
    run.end += next.size;
    ++run.count;
  }
  return run;
}

void add_digits(std::string_view text, std::size_t from, std::size_t to, Digits& digits) {
  while (from < to) {
    const Character next = character_at(text, from);
    digits.add(static_cast<char>('0' + digit_of(next.value)));
    from += next.size;
  }
}

// Whether `groups` of three follow, each after the separator: the end of the last, or `at`.
bool is_comma(char32_t character, bool full_width) {
  return character == U',' || (full_width && character == U'，');
}

std::size_t read_comma_groups(std::string_view text, std::size_t at, Digits& digits) {
  // Indian grouping (12,34,567) has groups of two before the last of three.
  std::size_t end = at;
  std::size_t probe = at;
  bool has_pairs = false;
  for (int groups = 0; groups < 40; ++groups) {
    const Character comma = character_at(text, probe);
    if (!is_comma(comma.value, digits.is_full_width)) break;
    const Run run = run_of_digits(text, probe + comma.size, 4);
    if (comma.size > 1 && !run.is_full_width) break;
    if (run.count == 3) {
      probe = end = run.end;
      if (has_pairs) break;
    } else if (run.count == 2 && (groups == 0 || has_pairs) && digits.integer <= 2 && comma.size == 1) {
      has_pairs = true;
      probe = run.end;
    } else {
      break;
    }
  }
  for (std::size_t i = at; i < end;) {
    const Character next = character_at(text, i);
    if (digit_of(next.value) >= 0) {
      digits.add(static_cast<char>('0' + digit_of(next.value)));
      ++digits.integer;
    }
    i += next.size;
  }
  return end;
}

// 1 234 567: at least two groups after plain blanks, one is enough after blanks that do not break.
std::size_t read_blank_groups(std::string_view text, std::size_t at, Digits& digits) {
  std::size_t end = at;
  int groups = 0;
  bool is_hard = true;
  for (; groups < 12; ++groups) {
    const Character blank = character_at(text, end);
    if (blank.size == 0 || !is_blank(blank.value) || blank.value == 0x3000) break;
    const Run run = run_of_digits(text, end + blank.size, 4);
    if (run.count != 3) break;
    const Character after = character_at(text, run.end);
    if (is_latin(after.value)) break;
    if (blank.value == U' ') is_hard = false;
    end = run.end;
  }
  if (groups == 0 || (groups == 1 && !is_hard)) return at;
  for (std::size_t i = at; i < end;) {
    const Character next = character_at(text, i);
    if (digit_of(next.value) >= 0) {
      digits.add(static_cast<char>('0' + digit_of(next.value)));
      ++digits.integer;
    }
    i += next.size;
  }
  return end;
}

bool is_point(char32_t character) {
  return character == U'.' || character == U'．';
}

// 1.111,11: points between groups of three and a comma before the decimals.
std::size_t read_continental(std::string_view text, std::size_t at, Digits& digits) {
  if (digits.integer > 3) return at;
  std::size_t end = at;
  while (character_at(text, end).value == U'.') {
    const Run run = run_of_digits(text, end + 1, 4);
    if (run.count != 3) break;
    end = run.end;
  }
  if (end == at || character_at(text, end).value != U',') return at;
  const Run decimals = run_of_digits(text, end + 1, 3);
  if (decimals.count == 0 || decimals.count == 3) return at;
  for (std::size_t i = at; i < end; ++i) {
    if (text[i] == '.') continue;
    digits.add(text[i]);
    ++digits.integer;
  }
  digits.add('.');
  add_digits(text, end + 1, decimals.end, digits);
  digits.decimals = decimals.count;
  return decimals.end;
}

// The last part of 192.168.1.2 has no decimals.
bool follows_point(std::string_view text, std::size_t at) {
  const Character before = character_before(text, at);
  return is_point(before.value) && digit_of(character_before(text, at - before.size).value) >= 0;
}

std::size_t read_decimals(std::string_view text, std::size_t at, Digits& digits) {
  const Character point = character_at(text, at);
  if (!is_point(point.value)) return at;
  const Run run = run_of_digits(text, at + point.size, static_cast<int>(kMostDigits) + 1);
  if (run.count == 0) return at;
  const Character after = character_at(text, run.end);
  if (is_point(after.value) && digit_of(character_at(text, run.end + after.size).value) >= 0) return at;  // 192.168.1.2
  digits.add('.');
  add_digits(text, at + point.size, run.end, digits);
  digits.decimals = run.count;
  std::size_t end = run.end;
  while (digit_of(character_at(text, end).value) >= 0) end += character_at(text, end).size;
  if (end != run.end) digits.overflows = true;
  return end;
}

std::optional<Decimal> power_of(const Decimal& base, int power, bool& exact) {
  std::optional<Decimal> value = Decimal(1);
  for (int i = 0; value && i < std::abs(power); ++i) value = multiply(*value, base, exact);
  if (value && power < 0) value = divide(Decimal(1), *value, exact);
  return value;
}

// A whole number with a sign, for an exponent; signs may be doubled.
struct Exponent {
  int value = 0;
  std::size_t end = 0;
};
std::optional<Exponent> read_exponent(std::string_view text, std::size_t at) {
  bool is_negative = false;
  for (int signs = 0; signs < 2; ++signs) {
    const char32_t sign = character_at(text, at).value;
    if (sign == U'-') is_negative = !is_negative;
    if (sign == U'-' || sign == U'+') ++at;
  }
  const Run run = run_of_digits(text, at, 5);
  if (run.count == 0 || run.count > 4) return std::nullopt;
  int value = 0;
  for (std::size_t i = at; i < run.end;) {
    const Character next = character_at(text, i);
    value = value * 10 + digit_of(next.value);
    i += next.size;
  }
  return Exponent{.value = is_negative ? -value : value, .end = run.end};
}

bool ends_token(std::string_view text, std::size_t at) {
  const char32_t next = character_at(text, at).value;
  return digit_of(next) < 0 && !is_latin(next);
}

// 2e5, 2^5, 6.23x10^-4 after the digits.
void read_power(std::string_view text, Numeral& numeral) {
  const char32_t next = character_at(text, numeral.end).value;
  std::optional<Exponent> exponent;
  bool of_ten = true;
  if (next == U'e' || next == U'E') {
    exponent = read_exponent(text, numeral.end + 1);
  } else if (next == U'^') {
    exponent = read_exponent(text, numeral.end + 1);
    of_ten = false;
  } else if (next == U'x' || next == U'×' || next == U'*') {
    const std::size_t ten = numeral.end + character_at(text, numeral.end).size;
    if (text.substr(ten, 3) == "10^") exponent = read_exponent(text, ten + 3);
  }
  if (!exponent || !ends_token(text, exponent->end)) return;
  numeral.end = exponent->end;
  if (std::abs(exponent->value) > kMostPower || !numeral.value) {
    numeral.value.reset();
  } else if (of_ten) {
    const auto scaled = numeral.value->scaled(exponent->value);
    numeral.value = scaled ? std::optional(*scaled) : std::nullopt;
    numeral.last_digit += exponent->value;
  } else {
    numeral.value = power_of(*numeral.value, exponent->value, numeral.exact);
    if (numeral.value && to_significant(*numeral.value) != *numeral.value) numeral.exact = false;
  }
}

std::optional<Decimal> small_value(std::string_view text, std::size_t from, std::size_t to) {
  Digits digits;
  add_digits(text, from, to, digits);
  return digits.value();
}

// ½ and its like: the fraction over a denominator.
struct Vulgar {
  int numerator = 0;
  int denominator = 1;
};
std::optional<Vulgar> vulgar(char32_t character) {
  switch (character) {
    case U'½':
      return Vulgar{1, 2};
    case U'¼':
      return Vulgar{1, 4};
    case U'¾':
      return Vulgar{3, 4};
    case U'⅓':
      return Vulgar{1, 3};
    case U'⅔':
      return Vulgar{2, 3};
    case U'⅕':
      return Vulgar{1, 5};
    case U'⅛':
      return Vulgar{1, 8};
    case U'⅜':
      return Vulgar{3, 8};
    case U'⅝':
      return Vulgar{5, 8};
    case U'⅞':
      return Vulgar{7, 8};
    default:
      return std::nullopt;
  }
}

bool is_slash(char32_t character) {
  return character == U'/' || character == U'／' || character == 0x2044;
}

// a/b after `at`, both short whole numbers, and not a part of a date or a path.
std::optional<Numeral> read_slash_fraction(std::string_view text, std::size_t at) {
  const Run above = run_of_digits(text, at, 5);
  const Character slash = character_at(text, above.end);
  if (above.count == 0 || above.count > 4 || !is_slash(slash.value)) return std::nullopt;
  if (is_slash(character_before(text, at).value)) return std::nullopt;
  const Run below = run_of_digits(text, above.end + slash.size, 5);
  const Character after = character_at(text, below.end);
  if (below.count == 0 || below.count > 4 || is_slash(after.value) || is_latin(after.value)) return std::nullopt;
  if (is_point(after.value) && digit_of(character_at(text, below.end + after.size).value) >= 0) return std::nullopt;
  const auto numerator = small_value(text, at, above.end);
  const auto denominator = small_value(text, above.end + slash.size, below.end);
  if (!numerator || !denominator || denominator->is_zero()) return std::nullopt;
  Numeral numeral{.end = below.end, .form = NumeralForm::kFraction};
  numeral.value = divide(*numerator, *denominator, numeral.exact);
  if (!numeral.value) return std::nullopt;
  return numeral;
}

// 4 6/3 and 1½ after a whole number.
void read_mixed(std::string_view text, Numeral& numeral) {
  if (!numeral.value || numeral.last_digit != 0) return;
  if (const auto part = vulgar(character_at(text, numeral.end).value)) {
    const auto fraction = divide(Decimal(part->numerator), Decimal(part->denominator), numeral.exact);
    const auto sum = fraction ? numeral.value->plus(*fraction) : Result<Decimal>(Decimal());
    if (!fraction || !sum) return;
    numeral.value = *sum;
    numeral.end += character_at(text, numeral.end).size;
    numeral.form = NumeralForm::kFraction;
    return;
  }
  const Character blank = character_at(text, numeral.end);
  if (!is_blank(blank.value) || numeral.integer_digits > 3) return;
  const auto fraction = read_slash_fraction(text, numeral.end + blank.size);
  if (!fraction) return;
  const auto sum = numeral.value->plus(*fraction->value);
  if (!sum) return;
  numeral.value = *sum;
  numeral.exact = fraction->exact;
  numeral.end = fraction->end;
  numeral.form = NumeralForm::kFraction;
}

}  // namespace

std::optional<Numeral> read_digits(std::string_view text, std::size_t at) {
  const Character first = character_at(text, at);
  if (const auto part = vulgar(first.value)) {
    Numeral numeral{.end = at + first.size, .tail_end = at + first.size, .form = NumeralForm::kFraction};
    numeral.value = divide(Decimal(part->numerator), Decimal(part->denominator), numeral.exact);
    return numeral;
  }
  if (auto fraction = read_slash_fraction(text, at)) {
    fraction->tail_end = fraction->end;
    return fraction;
  }
  Digits digits;
  std::size_t end = at;
  const Run run = run_of_digits(text, at, static_cast<int>(kMostDigits) + 1);
  if (run.count == 0 && !is_point(first.value)) return std::nullopt;
  digits.integer = run.count;
  digits.is_full_width = run.is_full_width;
  add_digits(text, at, run.end, digits);
  end = run.end;
  while (digit_of(character_at(text, end).value) >= 0) end += character_at(text, end).size;
  if (run.count >= 1 && run.count <= 3) {
    const std::size_t grouped = read_comma_groups(text, end, digits);
    end = grouped != end ? grouped : read_blank_groups(text, end, digits);
  }
  const std::size_t continental = read_continental(text, end, digits);
  if (continental != end) {
    end = continental;
  } else if (!follows_point(text, at)) {
    end = read_decimals(text, end, digits);
  }
  if (end == at) return std::nullopt;
  Numeral numeral{.end = end,
                  .value = digits.value(),
                  .last_digit = -digits.decimals,
                  .integer_digits = digits.integer,
                  .characters = digits.integer + digits.decimals};
  read_power(text, numeral);
  if (numeral.end == end) read_mixed(text, numeral);
  numeral.tail_end = numeral.end;
  return numeral;
}

}  // namespace assay::quantity
