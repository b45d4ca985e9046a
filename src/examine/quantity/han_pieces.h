// Pieces that every kind of Chinese numeral is read with: scale words, decimals after 点, 多 and 余, 打.
// For han_numeral.cc and han_positional.cc only; numeral.h is the door.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "examine/quantity/characters.h"
#include "examine/quantity/numeral.h"

namespace assay::quantity {

// The class of the character at `at`, which is put into `character`.
inline HanClass han_class_at(std::string_view text, std::size_t at, Character& character) {
  character = character_at(text, at);
  return character.size >= 3 ? han_class(character.value) : HanClass{};
}

bool is_and_some(char32_t character);      // 多 余 来
bool is_decimal_mark(char32_t character);  // 点
// 千米, 兆瓦, 百帕: the unit or scale at `at` belongs to the measure that follows.
bool is_unit_prefix(std::string_view text, std::size_t at);

// 万, 亿, 万亿 straight after a numeral, into it.
void read_scales(std::string_view text, Numeral& numeral);
// A 多 or 余 after it: tail_end, and a lower bound.
void skip_and_some(std::string_view text, Numeral& numeral);
// 十打: a dozen, where 打 does not begin a word of its own.
void read_dozen(std::string_view text, Numeral& numeral);

// Digits after 点, Chinese or Arabic; nothing for a time of day (三点五十).
struct Point {
  std::string decimals;
  std::size_t end = 0;
};
std::optional<Point> read_point(std::string_view text, std::size_t at);

// Characters read one by one, 二〇二五 and 三八, or two neighbours as a range, 两三(百); nothing for other numerals.
std::optional<Numeral> read_bare_characters(std::string_view text, std::size_t at);

}  // namespace assay::quantity
