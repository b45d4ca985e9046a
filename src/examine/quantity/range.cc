// Ranges: 1.2至1.5万亿元, 12—24个月, 5-20%, "between 3 and 5 million", "12 to 24 months".
//
// Idea: after a number (with or without its unit) a joining word and a second number make one range, when the two can
// be of one unit and the first is the smaller.  A scale word or unit that only the second has applies to both. When it
// does not apply: "from 5% to 7%", 从30家到50家 are a change, two figures; a dash between bare numbers (3-5) may be a
// score, a date or a telephone number, and joins nothing.
#include <array>

#include "examine/quantity/bounds.h"
#include "examine/quantity/characters.h"
#include "examine/quantity/figure.h"
#include "examine/quantity/words.h"

namespace assay::quantity {
namespace {

enum class Joint : std::uint8_t { kNone, kDash, kWord, kAnd };
struct Joined {
  Joint joint = Joint::kNone;
  std::size_t end = 0;
};

Joined read_joint(std::string_view text, std::size_t at) {
  const std::size_t start = skip_blanks(text, at, 2);
  const Character mark = character_at(text, start);
  const auto after = [&](std::size_t size) { return skip_blanks(text, start + size, 2); };
  switch (mark.value) {
    case U'至':
    case U'到':
      return {.joint = Joint::kWord, .end = after(mark.size)};
    case U'-':
    case U'－':
    case U'–':
    case U'~':
    case U'～':
    case U'―':
    case 0x2010:
    case 0x2212:
      return {.joint = Joint::kDash, .end = after(mark.size)};
    case U'—': {
      const Character twice = character_at(text, start + mark.size);
      return {.joint = Joint::kDash, .end = after(mark.size + (twice.value == U'—' ? twice.size : 0))};
    }
    default:
      break;
  }
  const std::size_t end = word_end(text, start);
  if (end == start || start == at) return {};
  const std::string_view word = text.substr(start, end - start);
  const std::size_t next = skip_blanks(text, end, 2);
  if (word == "to") return {.joint = Joint::kWord, .end = next};
  if (word == "and") return {.joint = Joint::kAnd, .end = next};
  return {};
}

// Whether the first end is below the second, each in its own unit where both have one: 900 kg to 1.2 t.
bool is_below(const Decimal& low, const Unit* low_unit, const Decimal& high, const Unit* high_unit) {
  if (low_unit == nullptr || high_unit == nullptr || low_unit == high_unit) return low < high;
  const auto low_in_base = low.times(low_unit->factor);
  const auto high_in_base = high.times(high_unit->factor);
  return low_in_base && high_in_base && *low_in_base < *high_in_base;
}

// Gives the first number what only the second says: its scale and its unit.
bool agree(Part& low, const Part& high) {
  if (low.unit != nullptr && high.unit != nullptr && low.unit != high.unit && low.unit->base != high.unit->base)
    return false;
  Numeral& first = low.numeral;
  if (!first.value || !high.numeral.value) return false;
  Decimal value = *first.value;
  const bool lacks_scale = !first.has_scale || (first.scale > 0 && first.scale < 4 && high.numeral.scale >= 8);
  const bool is_discount = high.unit != nullptr && high.unit->code == "[fold]";
  if (is_discount && low.unit == nullptr && value <= Decimal(10)) {
    const auto scaled = value.scaled(1);
    if (scaled) value = *scaled;
  }
  if (lacks_scale && (low.unit == nullptr || low.is_prefixed) && high.numeral.scale != 0) {
    const int power = first.has_scale ? 8 : high.numeral.scale;
    const auto scaled = value.scaled(power);
    if (scaled && *scaled < *high.numeral.value) {
      value = *scaled;
      first.last_digit += power;
    }
  }
  if (!is_below(value, low.unit, *high.numeral.value, high.unit)) return false;
  first.value = value;
  return true;
}

}  // namespace

bool read_range(std::string_view text, Part& low, Part& high) {
  const Joined joined = read_joint(text, low.end);
  if (joined.joint == Joint::kNone || !low.numeral.value || low.numeral.low) return false;
  if (joined.joint == Joint::kAnd && !is_between(text, low.start)) return false;
  const Character first = character_at(text, joined.end);
  const bool is_number = digit_of(first.value) >= 0 || is_latin(first.value) ||
                         han_class(first.value).kind != HanNumeral::kNone || first.value == U'$' ||
                         (first.size > 1 && first.value != 0xFFFD);
  if (!is_number) return false;
  auto second = read_part(text, joined.end);
  if (second) read_split_unit(text, *second);
  if (!second || !second->numeral.value || second->numeral.low || !is_believable(text, *second)) return false;
  if (second->numeral.form == NumeralForm::kFraction && second->unit == nullptr) return false;
  if (low.is_prefixed && second->unit == nullptr) second->unit = low.unit;
  const bool has_unit = second->unit != nullptr;
  if (low.unit != nullptr && !has_unit) return false;
  if (joined.joint == Joint::kDash && !has_unit && classifier_length(text, second->end) == 0) return false;
  if (joined.joint == Joint::kWord && is_latin(character_before(text, joined.end).value) && !has_unit &&
      is_change_from(text, low.start)) {
    return false;
  }
  if (is_change_from(text, low.start) && low.unit != nullptr) return false;
  if (!agree(low, *second)) return false;
  high = *second;
  return true;
}

}  // namespace assay::quantity
