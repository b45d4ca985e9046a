// Figures: the numeral at a place, its unit, its range, its bound.  Everything but dates.
// For this room only; quantity.h is the door.  Pure; safe to call from many threads.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/model/quantity.h"
#include "examine/quantity/numeral.h"
#include "examine/quantity/units.h"

namespace assay::quantity {

// A numeral and the unit that goes with it, as they stand in the text.
struct Part {
  std::size_t start = 0;  // a sign or a prefixed unit included: $5, 人民币5元, 百分之五
  std::size_t end = 0;
  std::size_t number_start = 0;
  std::size_t number_end = 0;
  Numeral numeral;
  const Unit* unit = nullptr;
  const Unit* per = nullptr;
  int per_power = 0;  // 10,000 in 元/万人 is 4
  bool is_prefixed = false;
};

// The figure that starts at byte `at`; `next` is set to where reading goes on, also when there is none.
std::optional<Quantity> read_figure(std::string_view text, std::size_t at, std::size_t& next);

// Steps of it, one file each.
std::optional<Part> read_part(std::string_view text, std::size_t at);  // part.cc: number and unit
void read_split_unit(std::string_view text, Part& part);               // compound.cc: 3个多月, 1个半小时
void read_compound(std::string_view text, Part& part);          // compound.cc: 2小时30分, 两米半, 3 dollars 50 cents
void read_shared_unit(std::string_view text, Part& part);       // shared_unit.cc: 分别为2.2和0.5个百分点
void read_per(std::string_view text, Part& part);               // rate.cc: /吨, 每吨, "a barrel"
bool read_range(std::string_view text, Part& low, Part& high);  // range.cc: whether `high` ends a range from `low`
bool is_believable(std::string_view text, const Part& part);    // belief.cc: 四 in 四川 is not
std::optional<Quantity> read_ordinal(std::string_view text, std::size_t at);   // ordinal.cc: 第五, 5th, fifth
std::optional<Quantity> read_multiple(std::string_view text, std::size_t at);  // multiple.cc: 翻番, doubled, tenfold

// base unit and value of a part, in `quantity`
void fill(const Part& part, Quantity& quantity);
inline Span span_of(std::size_t start, std::size_t end) {
  return {.start = static_cast<std::uint32_t>(start), .end = static_cast<std::uint32_t>(end)};
}

}  // namespace assay::quantity
