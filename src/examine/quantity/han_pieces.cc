#include "examine/quantity/han_pieces.h"

namespace assay::quantity {
namespace {

// After 千 and 兆 these make a unit of measure (千米, 兆瓦), not a number.
bool is_measured(char32_t character) {
  constexpr std::u32string_view kMeasures = U"米克瓦卡伏帕焦赫字比升欧歐牛安";
  return kMeasures.find(character) != std::u32string_view::npos;
}

}  // namespace

bool is_and_some(char32_t character) {
  return character == U'多' || character == U'余' || character == U'餘' || character == U'来' || character == U'來';
}
bool is_decimal_mark(char32_t character) {
  return character == U'点' || character == U'點';
}

bool is_unit_prefix(std::string_view text, std::size_t at) {
  const Character character = character_at(text, at);
  const char32_t next = character_at(text, at + character.size).value;
  if (character.value == U'百') return next == U'慕' || next == U'帕' || next == U'姓';  // 百慕大元, 百帕, 365百姓
  if (character.value != U'千' && character.value != U'兆') return false;
  return is_measured(next);
}

void read_scales(std::string_view text, Numeral& numeral) {
  Character character;
  for (int scales = 0; scales < 3; ++scales) {
    const HanClass found = han_class_at(text, numeral.end, character);
    if (found.kind != HanNumeral::kScale || is_unit_prefix(text, numeral.end)) break;
    numeral.end = numeral.tail_end = numeral.end + character.size;
    numeral.has_scale = true;
    numeral.scale += found.value;
    numeral.last_digit += found.value;
    if (numeral.value) {
      const auto scaled = numeral.value->scaled(found.value);
      numeral.value = scaled ? std::optional(*scaled) : std::nullopt;
    }
  }
}

void skip_and_some(std::string_view text, Numeral& numeral) {
  const Character tail = character_at(text, numeral.end);
  if (!is_and_some(tail.value)) return;
  if (text.substr(numeral.end).starts_with("多米尼")) return;  // a country
  numeral.tail_end = numeral.end + tail.size;
  numeral.approximate = true;
  if (!numeral.low) numeral.low = numeral.value;
}

void read_dozen(std::string_view text, Numeral& numeral) {
  const Character dozen = character_at(text, numeral.end);
  if (dozen.value != U'打' || !numeral.value || numeral.integer_digits > 0) return;
  constexpr std::u32string_view kOther = U"工击造开印扮算折架破响赢败通卡动好牢车仗断压乱头球分下入";
  if (kOther.find(character_at(text, numeral.end + dozen.size).value) != std::u32string_view::npos) return;
  const auto value = numeral.value->times(Decimal(12));
  if (!value) return;
  numeral.value = *value;
  numeral.end = numeral.tail_end = numeral.end + dozen.size;
  ++numeral.characters;
}

std::optional<Point> read_point(std::string_view text, std::size_t at) {
  const std::size_t mark = skip_blanks(text, at, 2);
  const Character point = character_at(text, mark);
  if (!is_decimal_mark(point.value)) return std::nullopt;
  at = skip_blanks(text, mark + point.size, 2);
  std::string decimals;
  Character character;
  while (decimals.size() < 40) {
    const HanClass found = han_class_at(text, at, character);
    const int digit = digit_of(character.value);
    if (found.kind == HanNumeral::kDigit || found.kind == HanNumeral::kZero) {
      decimals.push_back(static_cast<char>('0' + found.value));
    } else if (digit >= 0 && character.size > 0) {
      decimals.push_back(static_cast<char>('0' + digit));
    } else {
      break;
    }
    at += character.size;
  }
  if (decimals.empty()) return std::nullopt;
  if (han_class_at(text, at, character).kind == HanNumeral::kUnit) return std::nullopt;  // 三点五十: a time of day
  return Point{.decimals = decimals, .end = at};
}

}  // namespace assay::quantity
