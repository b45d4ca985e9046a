// The steps of reading one part (figure.h): what stands before a numeral, and which unit behind it is meant.
// For part.cc and its neighbours only.  Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "examine/quantity/figure.h"

namespace assay::quantity {

// part_before.cc: $5, 人民币5元, GBP 350.
std::optional<Part> read_money_before(std::string_view text, std::size_t at);
// part_before.cc: 百分之五; 零下5度, 华氏51度; 半年, 一半, 打对折; "percent of 10" as a heading.
std::optional<Part> read_percent_before(std::string_view text, std::size_t at);
std::optional<Part> read_temperature_before(std::string_view text, std::size_t at);
std::optional<Part> read_half_before(std::string_view text, std::size_t at);

// unit_choice.cc: what the unit matched behind the numeral means here; null when it is none after all (人 in 三人民).
const Unit* choose_unit(std::string_view text, const Part& part, const UnitMatch& match, std::size_t at);

// part.cc: a numeral without a unit, from `start`, whose digits begin at `number_at`.
std::optional<Part> plain_part(std::string_view text, std::size_t start, std::size_t number_at);
// 元人民币 said once, "75 USD million".
void read_money_tail(std::string_view text, Part& part);
// 48.5 MGBP: millions of a currency in one word.
std::optional<UnitMatch> match_million_code(std::string_view text, std::size_t at);
void scale_part(Part& part, int power);

}  // namespace assay::quantity
