// A number with its unit: $5, 5美元, 人民币50亿元, 百分之五, 零下5度, 75折, 半年, 300多辆.
//
// Idea: what may stand before the numeral (a sign of money, 百分之, 零下, 半) is read first, then the longest numeral,
// then the longest unit after it.  A unit that belongs to the next word (人 in 三人民) is refused.
#include <algorithm>
#include <array>

#include "examine/quantity/bounds.h"
#include "examine/quantity/characters.h"
#include "examine/quantity/figure.h"
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

// 度 is a kilowatt hour where electricity is spoken of, by the hundred thousand or right before 电.
bool is_electricity(std::string_view text, const Part& part, std::size_t end) {
  constexpr std::size_t kTwoCharacters = 6;
  if (text.substr(end, kTwoCharacters).find("电") != std::string_view::npos) return true;  // 1000度绿电
  return part.numeral.has_scale && has_any(head_of(text, part, 60), {"电"});
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

// What the unit after the numeral means here; null when it is none after all.
const Unit* accept(std::string_view text, const Part& part, const UnitMatch& match, std::size_t at) {
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

// 48.5 MGBP: millions of a currency in one word.
std::optional<UnitMatch> match_million_code(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != 'M' || !is_latin(character_at(text, at + 1).value)) return std::nullopt;
  auto match = match_currency_sign(text, at + 1);
  if (!match || match->end != at + 4 || is_latin(character_at(text, match->end).value)) return std::nullopt;
  return match;
}

// 20个比特币
std::optional<UnitMatch> match_after_classifier(std::string_view text, std::size_t at) {
  constexpr std::string_view kPiece = "个";
  if (!text.substr(at).starts_with(kPiece)) return std::nullopt;
  const auto match = match_unit(text, at + kPiece.size());
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

void scale_part(Part& part, int power) {
  for (auto* value : {&part.numeral.value, &part.numeral.low, &part.numeral.high}) {
    if (!*value) continue;
    const auto scaled = (*value)->scaled(power);
    *value = scaled ? std::optional(*scaled) : std::nullopt;
  }
  part.numeral.last_digit += power;
}

// 5折 is 50 %, 75折 is 75 %, 9.9折 is 99 %.
void scale_discount(Part& part) {
  const auto& value = part.numeral.value;
  if (value && *value <= Decimal(10) && part.numeral.form != NumeralForm::kPositional) scale_part(part, 1);
}

void read_unit(std::string_view text, Part& part) {
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
  const Unit* unit = accept(text, part, *found, at);
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

std::optional<Part> plain_part(std::string_view text, std::size_t start, std::size_t number_at) {
  auto numeral = read_numeral(text, number_at);
  if (!numeral) return std::nullopt;
  Part part{.start = start, .end = numeral->tail_end, .number_start = number_at, .number_end = numeral->end};
  part.numeral = *numeral;
  return part;
}

// "$ 5 million", "US$5", "GBP 350", 人民币50亿元.
std::optional<Part> money_part(std::string_view text, std::size_t at) {
  std::optional<UnitMatch> sign = match_currency_sign(text, at);
  bool is_million = false;
  if (!sign) {
    sign = match_million_code(text, at);
    is_million = sign.has_value();
  }
  if (!sign) {
    const auto name = match_unit(text, at);
    if (!name || name->unit->kind != QuantityKind::kMoney || !is_han_name(text, at)) return std::nullopt;
    if (text.substr(at, name->end - at) != "人民币" && text.substr(at, name->end - at) != "人民幣") return std::nullopt;
    sign = name;
  }
  const Character first = character_at(text, at);
  if (is_latin(first.value) && is_latin(character_before(text, at).value)) return std::nullopt;
  const std::size_t number_at = skip_blanks(text, sign->end, 2);
  const Character digit = character_at(text, number_at);
  const bool is_sign = !is_latin(first.value) || !is_latin(character_before(text, sign->end).value);
  if (digit_of(digit.value) < 0 && digit.value != U'.' &&
      !(is_han_name(text, at) && han_class(digit.value).kind != HanNumeral::kNone)) {
    return std::nullopt;
  }
  auto part = plain_part(text, at, number_at);
  if (!part) return std::nullopt;
  if (!is_sign && number_at != sign->end && sign->unit->code == "ALL") return std::nullopt;
  part->unit = sign->unit;
  part->is_prefixed = true;
  if (is_million) scale_part(*part, 6);
  // "$5m", "$10b", "$3tn"
  const std::size_t letter = part->number_end;
  if (!part->numeral.has_scale && letter < text.size() && !is_latin(character_at(text, letter + 1).value)) {
    const int power = text[letter] == 'm'                          ? 6
                      : text[letter] == 'b' || text[letter] == 'B' ? 9
                      : text[letter] == 't'                        ? 12
                      : text[letter] == 'K'                        ? 3
                                                                   : 0;
    if (power != 0) {
      scale_part(*part, power);
      part->numeral.scale = power;
      part->numeral.has_scale = true;
      part->end = part->number_end = letter + 1;
    }
  }
  // A unit of money after it says the same once more, or says which: 人民币50亿元, $5美元.
  const auto after = match_unit(text, skip_blanks(text, part->end, 1));
  if (after && after->unit->kind == QuantityKind::kMoney && is_han_name(text, skip_blanks(text, part->end, 1)) &&
      !is_other_word(text.substr(part->end, after->end - part->end), text, after->end)) {
    part->end = after->end;
    if (after->unit->code != "CNY") part->unit = after->unit;
  }
  read_money_tail(text, *part);
  return part;
}

// 百分之五, 千分之三, 万分之二, 千万分之六.
std::optional<Part> parts_of_hundred(std::string_view text, std::size_t at) {
  int power = 0;
  std::size_t end = at;
  for (int i = 0; i < 3; ++i) {
    const Character next = character_at(text, end);
    const HanClass found = han_class(next.value);
    const bool is_scale = found.kind == HanNumeral::kScale || (found.kind == HanNumeral::kUnit && found.value > 1);
    if (next.size < 3 || !is_scale) break;
    power += found.value;
    end = skip_blanks(text, end + next.size, 2);
  }
  if (power == 0) return std::nullopt;
  const Character parts = character_at(text, end);
  const std::size_t of = skip_blanks(text, end + parts.size, 2);
  const Character mark = character_at(text, of);
  if (parts.value != U'分' || mark.value != U'之') return std::nullopt;
  auto part = plain_part(text, at, skip_blanks(text, of + mark.size, 2));
  if (!part) return std::nullopt;
  part->end = part->numeral.tail_end;
  part->unit = find_unit("%");
  part->is_prefixed = true;
  scale_part(*part, 2 - power);
  return part;
}

// 零下5度, 零下十五摄氏度; 华氏温度51度.
std::optional<Part> prefixed_temperature(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  for (const std::string_view word : {"华氏温度", "华氏"}) {
    if (!rest.starts_with(word)) continue;
    auto part = plain_part(text, at, at + word.size());
    if (!part || !text.substr(part->end).starts_with("度")) return std::nullopt;
    part->end += std::string_view("度").size();
    part->unit = find_unit("[degF]");
    part->is_prefixed = true;
    return part;
  }
  constexpr std::string_view kBelow = "零下";
  if (!rest.starts_with(kBelow)) return std::nullopt;
  auto part = plain_part(text, at, at + kBelow.size());
  if (!part || !part->numeral.value) return std::nullopt;
  const auto unit = match_unit(text, skip_blanks(text, part->end, 1));
  if (!unit || unit->unit->kind != QuantityKind::kTemperature) return std::nullopt;
  const auto negative = Decimal().minus(*part->numeral.value);
  if (negative) part->numeral.value = *negative;
  part->unit = unit->unit;
  part->end = unit->end;
  part->number_start = at;
  return part;
}

// 一半: half of something.
std::optional<Part> one_half(std::string_view text, std::size_t at) {
  constexpr std::string_view kOneHalf = "一半";
  if (!text.substr(at).starts_with(kOneHalf)) return std::nullopt;
  const std::size_t end = at + kOneHalf.size();
  Part part{.start = at, .end = end, .number_start = at, .number_end = end, .is_prefixed = true};
  const auto half = Decimal(5).scaled(-1);
  part.numeral = {.end = end, .tail_end = end, .value = *half, .form = NumeralForm::kFraction, .last_digit = -1};
  return part;
}

// 半年, 半个月, 半小时; 打对折.
std::optional<Part> half_part(std::string_view text, std::size_t at) {
  constexpr std::string_view kHalf = "半";
  if (text.substr(at).starts_with("对折")) {
    if (!text.substr(0, at).ends_with("打")) return std::nullopt;
    const std::size_t end = at + std::string_view("对折").size();
    Part part{.start = at, .end = end, .number_start = at, .number_end = at + 3};
    part.numeral = {.end = at + 3, .tail_end = at + 3, .value = Decimal(50), .form = NumeralForm::kFraction};
    part.unit = find_unit("%");
    part.is_prefixed = true;
    return part;
  }
  if (!text.substr(at).starts_with(kHalf)) return std::nullopt;
  const std::size_t number_end = at + kHalf.size();
  const auto match = match_unit(text, number_end);
  const Character before = character_before(text, at);
  constexpr std::u32string_view kOther = U"上下前后大小多一过夜参各对减折";
  if (!match || kOther.find(before.value) != std::u32string_view::npos) return std::nullopt;
  const std::string_view name = text.substr(number_end, match->end - number_end);
  const QuantityKind kind = match->unit->kind;
  const bool is_measure =
      kind == QuantityKind::kDuration || kind == QuantityKind::kMass || name == "公里" || name == "亩";
  if (!is_measure || is_other_word(name, text, match->end)) return std::nullopt;
  if (name == "周" || name == "两" || name == "秒") return std::nullopt;
  Part part{.start = at, .end = match->end, .number_start = at, .number_end = number_end, .unit = match->unit};
  const auto half = Decimal(5).scaled(-1);
  part.numeral = {
      .end = number_end, .tail_end = number_end, .value = *half, .form = NumeralForm::kFraction, .last_digit = -1};
  part.is_prefixed = true;
  return part;
}

// "percent of 10" as a heading gives it: the word first.
std::optional<Part> percent_of(std::string_view text, std::size_t at) {
  if ((text[at] | 0x20) != 'p' || (at != 0 && text[at - 1] != '\n')) return std::nullopt;
  const auto match = match_unit(text, at);
  if (!match || match->unit->code != "%" || !text.substr(match->end).starts_with(" of ")) return std::nullopt;
  auto part = plain_part(text, at, match->end + 4);
  if (!part) return std::nullopt;
  part->unit = match->unit;
  part->is_prefixed = true;
  return part;
}

}  // namespace

std::optional<Part> read_part(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  if (auto part = percent_of(text, at)) return part;
  if (auto part = one_half(text, at)) return part;
  if (auto part = half_part(text, at)) return part;
  if (auto part = parts_of_hundred(text, at)) return part;
  if (auto part = prefixed_temperature(text, at)) return part;
  if (auto part = money_part(text, at)) return part;
  auto part = plain_part(text, at, at);
  if (!part) return std::nullopt;
  read_unit(text, *part);
  read_money_tail(text, *part);
  return part;
}

}  // namespace assay::quantity
