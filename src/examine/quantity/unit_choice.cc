// Which unit is meant: 度 is a temperature, a kilowatt hour or an angle; "pounds" are money or mass; 人 in 三人民 is
// none.
#include <array>

#include "examine/quantity/bounds.h"
#include "examine/quantity/characters.h"
#include "examine/quantity/part_readers.h"
#include "examine/quantity/traps.h"

namespace assay::quantity {
namespace {

bool is_han_name(std::string_view text, std::size_t at) {
  return is_han_character(character_at(text, at).value);
}

// "pounds" are money beside words of money or millions, else mass.
const Unit* pounds(std::string_view text, const Part& part) {
  if (part.numeral.scale >= 6) return find_unit("GBP");
  const std::size_t from = part.start > 120 ? part.start - 120 : 0;
  const std::string_view around = text.substr(from, part.number_end - from + 120);
  for (const std::string_view word :
       {"weigh", "Weigh", "heav", "kilogram", " kg", "overweight", "tons", " mass", "thrust", "lift"}) {
    if (around.find(word) != std::string_view::npos) return nullptr;
  }
  for (const std::string_view word :
       {"£",    " paid",    " pay",  "cost", "price", "fine", "worth",  "salary", "spend", "spent", "sell",
        "sold", "sterling", "prize", "fund", "earn",  "debt", "invest", "wage",   "pence", "rent"}) {
    if (around.find(word) != std::string_view::npos) return find_unit("GBP");
  }
  return nullptr;
}

// The text before the part, as far as it says what is measured.
std::string_view head_of(std::string_view text, const Part& part, std::size_t most) {
  const std::size_t from = part.start > most ? part.start - most : 0;
  return text.substr(from, part.start - from);
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

// 度 is a kilowatt hour right before 电 or its colour, and by the ten thousand: no angle and no heat goes that far.
bool is_electricity(std::string_view text, const Part& part, std::size_t end) {
  constexpr std::size_t kTwoCharacters = 6;
  if (text.substr(end, kTwoCharacters).find("电") != std::string_view::npos) return true;  // 1000度绿电
  return part.numeral.scale >= 4;
}

// It is a temperature in the company of heat and cold, and else an angle.
bool is_temperature(std::string_view text, const Part& part) {
  if (has_any(head_of(text, part, 9), {"纬", "经"})) return false;
  return has_any(head_of(text, part, 90), {"温", "热", "冷", "寒", "零下", "气候", "摄氏", "暑", "烧"});
}

struct Restricted {
  std::string_view name;
  bool needs_digits = false;  // or a scale word
  bool needs_scale = false;
};
constexpr auto kRestricted = std::to_array<Restricted>({
    {"方", true, true},
    {"平", true, false},
    {"卡", true, false},
    {"巴", true, false},
    {"牛", true, false},
    {"帕", true, false},
    {"焦", true, false},
    {"伏", true, false},
    {"赫", true, false},
    {"兆", true, false},
    {"瓦", true, false},
    {"码", true, false},
    {"折", false, false},
    {"毫安", true, false},
    {"哩", true, false},
});

bool is_allowed(std::string_view name, const Numeral& numeral) {
  for (const Restricted& row : kRestricted) {
    if (row.name != name) continue;
    if (row.needs_scale) return numeral.has_scale && numeral.scale >= 4;
    return !row.needs_digits || numeral.integer_digits > 0;
  }
  return true;
}

// "two tourist destinations" are no two tourists: a noun in the singular stands for the one behind it.
bool is_attribute(std::string_view name, const Numeral& numeral) {
  if (!is_latin(character_at(name, 0).value) || !numeral.value || *numeral.value == Decimal(1)) return false;
  for (const std::string_view plural : {"s", "S", "eople", "en", "craft", "staff", "TEU", "teu", "head"}) {
    if (name.ends_with(plural)) return false;
  }
  return true;
}

}  // namespace

// What the unit after the numeral means here; null when it is none after all.
const Unit* choose_unit(std::string_view text, const Part& part, const UnitMatch& match, std::size_t at) {
  const Unit* unit = match.unit;
  const std::string_view name = text.substr(at, match.end - at);
  const Numeral& numeral = part.numeral;
  if (is_han_name(text, at)) {
    const bool is_range = name == "升" && text.substr(match.end, 40).find("升") != std::string_view::npos;  // 5升至6升
    if ((is_other_word(name, text, match.end) && !is_range) || !is_allowed(name, numeral)) return nullptr;
    if (name == "度" && is_electricity(text, part, match.end)) return find_unit("kW.h");
    if (name == "度" && !is_temperature(text, part)) {
      return numeral.integer_digits > 0 ? find_unit("deg") : nullptr;
    }
    if (name == "年" && numeral.form != NumeralForm::kHan && numeral.integer_digits == 4 && numeral.value &&
        *numeral.value > Decimal(999) && *numeral.value < Decimal(2200)) {
      return nullptr;  // a year, not that many years
    }
    const bool is_small = numeral.value && *numeral.value <= Decimal(10);
    const bool is_one_to_nine = numeral.value && *numeral.value <= Decimal(100);
    if (unit->code == "[tenth]" && !is_small && !(numeral.low && *numeral.low <= Decimal(10))) {
      return nullptr;
    }
    if (unit->code == "[fold]" && !is_one_to_nine) return nullptr;
    return unit;
  }
  if (unit->kind == QuantityKind::kCount && is_attribute(name, numeral)) return nullptr;
  if (unit->code == "[lb_av]" && name.starts_with("pound")) {
    if (const Unit* money = pounds(text, part)) return money;
  }
  // "10 $ 30 $": the sign belongs to the number before it, "5 $30" has it before the next.
  const bool is_sign =
      unit->kind == QuantityKind::kMoney && match.end - at <= 3 && !is_latin(character_at(text, at).value);
  if (is_sign && at != part.number_end && digit_of(character_at(text, match.end).value) >= 0) return nullptr;
  if (unit->kind == QuantityKind::kAge && name == "yo" && numeral.integer_digits == 0) return nullptr;
  return unit;
}

}  // namespace assay::quantity
