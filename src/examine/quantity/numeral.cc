// The longest numeral at a place: tried as Chinese, English and plain digits, with a sign before it and 分之 after it.
#include "examine/quantity/numeral.h"

#include "examine/quantity/characters.h"

namespace assay::quantity {
namespace {

struct Sign {
  std::size_t end = 0;
  bool is_negative = false;
};

Sign read_sign(std::string_view text, std::size_t at) {
  const Character first = character_at(text, at);
  switch (first.value) {
    case U'-':
    case U'－':
    case 0x2212:
      return {.end = skip_blanks(text, at + first.size, 1), .is_negative = true};
    case U'负':
    case U'負':
      return {.end = at + first.size, .is_negative = true};
    case U'+':
    case U'＋':
      return {.end = at + first.size};
    default:
      break;
  }
  for (const std::string_view word : {"minus ", "Minus ", "negative ", "Negative "}) {
    if (text.substr(at).starts_with(word)) return {.end = skip_blanks(text, at + word.size(), 2), .is_negative = true};
  }
  return {.end = at};
}

std::optional<Numeral> read_unsigned(std::string_view text, std::size_t at) {
  const Character first = character_at(text, at);
  if (first.size == 0) return std::nullopt;
  if (han_class(first.value).kind != HanNumeral::kNone) return read_han(text, at);
  if (is_latin(first.value)) return read_words(text, at);
  const bool is_digit = digit_of(first.value) >= 0;
  auto digits = read_digits(text, at);
  if (!digits || !is_digit) return digits;
  if (digits->form == NumeralForm::kFraction || !digits->value) return digits;
  // A scale word of either language; most figures have none, and show it by what follows the digits.
  const std::size_t next = skip_blanks(text, digits->end, 2);
  const Character after = character_at(text, next);
  if (after.size >= 3) {
    auto han = read_han(text, at);
    if (han && han->end >= digits->end) return han;
  } else if (is_latin(after.value) || after.value == U'-') {
    auto words = read_words(text, at);
    if (words && words->end > digits->end) return words;
  }
  return digits;
}

// 分 and 之 with blanks around them: the place after, or `at`.
std::size_t skip_parts_of(std::string_view text, std::size_t at) {
  const std::size_t parts = skip_blanks(text, at, 2);
  const Character first = character_at(text, parts);
  if (first.value != U'分') return at;
  const std::size_t of = skip_blanks(text, parts + first.size, 2);
  const Character second = character_at(text, of);
  if (second.value != U'之') return at;
  return skip_blanks(text, of + second.size, 2);
}

// 三分之一, with the denominator read: its fraction.
std::optional<Numeral> read_parts(std::string_view text, const Numeral& denominator) {
  if (!denominator.value || denominator.value->is_zero()) return std::nullopt;
  const std::size_t at = skip_parts_of(text, denominator.end);
  if (at == denominator.end) return std::nullopt;
  const Sign sign = read_sign(text, at);
  const auto numerator = read_unsigned(text, sign.end);
  if (!numerator || !numerator->value) return std::nullopt;
  Numeral fraction{.end = numerator->end, .tail_end = numerator->end, .form = NumeralForm::kFraction};
  fraction.characters = denominator.characters + numerator->characters;
  fraction.last_digit = -2;
  fraction.value = divide(*numerator->value, *denominator.value, fraction.exact);
  if (sign.is_negative && fraction.value) {
    const auto negative = Decimal().minus(*fraction.value);
    fraction.value = negative ? std::optional(*negative) : std::nullopt;
  }
  return fraction.value ? std::optional(fraction) : std::nullopt;
}

// 一百万又五十万分之二十五
std::optional<Numeral> read_and_parts(std::string_view text, const Numeral& whole) {
  const std::size_t at = skip_blanks(text, whole.end, 2);
  const Character mark = character_at(text, at);
  if (mark.value != U'又' || !whole.value) return std::nullopt;
  const auto denominator = read_unsigned(text, skip_blanks(text, at + mark.size, 2));
  if (!denominator) return std::nullopt;
  auto fraction = read_parts(text, *denominator);
  if (!fraction) return std::nullopt;
  const auto sum = whole.value->plus(*fraction->value);
  if (!sum) return std::nullopt;
  fraction->value = *sum;
  return fraction;
}

}  // namespace

std::optional<Decimal> negated(const std::optional<Decimal>& value) {
  if (!value) return std::nullopt;
  const auto negative = Decimal().minus(*value);
  return negative ? std::optional(*negative) : std::nullopt;
}

std::optional<Numeral> read_numeral(std::string_view text, std::size_t at) {
  const Sign sign = read_sign(text, at);
  auto numeral = read_unsigned(text, sign.end);
  if (!numeral) return std::nullopt;
  if (auto fraction = read_parts(text, *numeral)) {
    numeral = fraction;
  } else if (auto mixed = read_and_parts(text, *numeral)) {
    numeral = mixed;
  }
  if (!numeral->exact && numeral->value) numeral->value = to_significant(*numeral->value);
  if (!sign.is_negative) return numeral;
  numeral->value = negated(numeral->value);
  const auto low = negated(numeral->high);
  numeral->high = negated(numeral->low);
  numeral->low = low;
  return numeral;
}

}  // namespace assay::quantity
