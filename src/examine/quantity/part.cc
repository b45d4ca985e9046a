// A number with its unit: $5, 5美元, 人民币50亿元, 百分之五, 零下5度, 75折, 半年, 300多辆.
//
// Idea: what may stand before the numeral (a sign of money, 百分之, 零下, 半) is read first, then the longest numeral,
// then the longest unit after it.  A unit that belongs to the next word (人 in 三人民) is refused.
#include <algorithm>
#include <array>

#include "examine/quantity/bounds.h"
#include "examine/quantity/characters.h"
#include "examine/quantity/part_readers.h"
#include "examine/quantity/traps.h"

namespace assay::quantity {
namespace {

// Blanks and a hyphen that may stand between a number and its unit: 16-bit, 10 kg, "20 (kg)".
struct Gap {
  std::size_t end = 0;
  char closing = '\0';
};
Gap skip_gap(std::string_view text, std::size_t at) {
  const std::size_t blank = skip_blanks(text, at, 2);
  const Character next = character_at(text, blank);
  if (next.size != 1) return {.end = blank};
  if (next.value == U'-' && is_latin(character_at(text, blank + 1).value) && blank == at) return {.end = blank + 1};
  constexpr std::string_view kOpening = "([{<";
  constexpr std::string_view kClosing = ")]}>";
  const std::size_t bracket = kOpening.find(static_cast<char>(next.value));
  if (bracket != std::string_view::npos) return {.end = blank + 1, .closing = kClosing.at(bracket)};
  return {.end = blank};
}

// Single letters that are units only close to digits, and never in a model's name (737 MAX has none).
bool is_doubtful_symbol(std::string_view text, const Part& part, std::size_t at, const UnitMatch& match) {
  const std::string_view name = text.substr(at, match.end - at);
  if (name == "in" || name == "a") return true;
  const bool is_letter = name.size() == 1 && is_latin(character_at(text, at).value);
  if (is_letter && part.numeral.integer_digits == 0) return true;
  return name == "s" && at == part.number_end;
}

const UnitMatch* second(std::optional<UnitMatch>& match) {
  return match ? &*match : nullptr;
}

// 20个比特币
std::optional<UnitMatch> match_after_classifier(std::string_view text, std::size_t at) {
  constexpr std::string_view kPiece = "个";
  if (!text.substr(at).starts_with(kPiece)) return std::nullopt;
  const std::size_t unit_at = at + kPiece.size();
  const auto match = match_unit(text, unit_at);
  if (match && match->end == unit_at + character_at(text, unit_at).size) return std::nullopt;  // 5个圆孔
  if (!match || match->unit->kind != QuantityKind::kMoney) return std::nullopt;
  return match;
}

// 个 百 分 点, as some type it.
std::optional<UnitMatch> match_spaced_points(std::string_view text, std::size_t at) {
  for (const std::u32string_view name : {U"个百分点", U"個百分點"}) {
    std::size_t end = at;
    std::size_t matched = 0;
    for (const char32_t wanted : name) {
      const std::size_t next = skip_blanks(text, end, 1);
      const Character character = character_at(text, next);
      if (character.value != wanted) break;
      end = next + character.size;
      ++matched;
    }
    if (matched == name.size()) return UnitMatch{.unit = find_unit("pp"), .end = end};
  }
  return std::nullopt;
}

// 5折 is 50 %, 75折 is 75 %, 9.9折 is 99 %.
void scale_discount(Part& part) {
  const auto& value = part.numeral.value;
  if (value && *value <= Decimal(10) && part.numeral.form != NumeralForm::kPositional) scale_part(part, 1);
}

// "half a year", "half an hour": the unit behind the article.
bool read_half_of_unit(std::string_view text, Part& part) {
  const std::string_view word = text.substr(part.number_start, part.number_end - part.number_start);
  if (word != "half" && word != "Half") return false;
  for (const std::string_view article : {" a ", " an "}) {
    if (!text.substr(part.number_end).starts_with(article)) continue;
    const auto match = match_unit(text, part.number_end + article.size());
    if (!match || (match->unit->kind != QuantityKind::kDuration && match->unit->kind != QuantityKind::kLength))
      return false;
    part.unit = match->unit;
    part.end = match->end;
    return true;
  }
  return false;
}

void read_unit(std::string_view text, Part& part) {
  if (read_half_of_unit(text, part)) return;
  const Numeral& numeral = part.numeral;
  const std::size_t tail = numeral.tail_end;
  const Gap gap = skip_gap(text, tail);
  if (is_han_character(character_at(text, gap.end).value) && gap.end != skip_blanks(text, tail, 1)) return;
  auto match = match_unit(text, gap.end);
  std::size_t at = gap.end;
  if (!match && gap.end == tail + 1 && text[tail] == '-') {
    at = skip_blanks(text, tail, 1);
    match = match_unit(text, at);
  }
  if (!match) match = match_after_classifier(text, at);
  if (!match) match = match_spaced_points(text, at);
  if (auto million = match_million_code(text, at)) {
    part.unit = million->unit;
    part.end = million->end;
    scale_part(part, 6);
    return;
  }
  const UnitMatch* found = second(match);
  if (found == nullptr || is_doubtful_symbol(text, part, at, *found)) return;
  const Unit* unit = choose_unit(text, part, *found, at);
  if (unit == nullptr) return;
  std::size_t end = found->end;
  if (gap.closing != '\0') {
    if (end >= text.size() || text[end] != gap.closing) return;
    ++end;
  }
  part.unit = unit;
  part.end = end;
  if (unit->code == "[fold]") scale_discount(part);
}

}  // namespace

// 48.5 MGBP: millions of a currency in one word.
std::optional<UnitMatch> match_million_code(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != 'M' || !is_latin(character_at(text, at + 1).value)) return std::nullopt;
  auto match = match_currency_sign(text, at + 1);
  if (!match || match->end != at + 4 || is_latin(character_at(text, match->end).value)) return std::nullopt;
  return match;
}

void scale_part(Part& part, int power) {
  for (auto* value : {&part.numeral.value, &part.numeral.low, &part.numeral.high}) {
    if (!*value) continue;
    const auto scaled = (*value)->scaled(power);
    *value = scaled ? std::optional(*scaled) : std::nullopt;
  }
  part.numeral.last_digit += power;
}

std::optional<Part> plain_part(std::string_view text, std::size_t start, std::size_t number_at) {
  auto numeral = read_numeral(text, number_at);
  if (!numeral) return std::nullopt;
  Part part{.start = start, .end = numeral->tail_end, .number_start = number_at, .number_end = numeral->end};
  part.numeral = *numeral;
  return part;
}

// 元人民币 once: 8亿元人民币, 100亿元（人民币) stays as it is.
void read_money_tail(std::string_view text, Part& part) {
  if (part.unit == nullptr || part.unit->kind != QuantityKind::kMoney) return;
  for (const std::string_view tail : {"人民币", "人民幣"}) {
    if (part.unit->code == "CNY" && text.substr(part.end).starts_with(tail)) part.end += tail.size();
  }
  // "75 USD million"
  const std::size_t at = skip_blanks(text, part.end, 2);
  if (at == part.end || part.numeral.has_scale) return;
  for (const auto& [word, power] : {std::pair{"million", 6}, std::pair{"billion", 9}, std::pair{"trillion", 12}}) {
    const std::string_view name = word;
    if (!text.substr(at).starts_with(name) || is_latin(character_at(text, at + name.size()).value)) continue;
    scale_part(part, power);
    part.end = at + name.size();
    return;
  }
}

std::optional<Part> read_part(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  for (const auto read : {read_half_before, read_percent_before, read_temperature_before, read_money_before}) {
    if (auto part = read(text, at)) return part;
  }
  auto part = plain_part(text, at, at);
  if (!part) return std::nullopt;
  read_unit(text, *part);
  read_money_tail(text, *part);
  return part;
}

}  // namespace assay::quantity
