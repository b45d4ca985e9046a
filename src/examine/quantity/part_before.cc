// What stands before a numeral and belongs to it: a sign of money, 百分之, 零下, 半.
#include "examine/quantity/characters.h"
#include "examine/quantity/part_readers.h"
#include "examine/quantity/traps.h"

namespace assay::quantity {
namespace {

bool is_han_name(std::string_view text, std::size_t at) {
  return is_han_character(character_at(text, at).value);
}

}  // namespace

// "$ 5 million", "US$5", "GBP 350", 人民币50亿元.
std::optional<Part> read_money_before(std::string_view text, std::size_t at) {
  std::optional<UnitMatch> sign = match_currency_sign(text, at);
  bool is_million = false;
  if (!sign) {
    sign = match_million_code(text, at);
    is_million = sign.has_value();
  }
  if (!sign) {
    const std::string_view rest = text.substr(at);
    if (!rest.starts_with("人民币") && !rest.starts_with("人民幣")) return std::nullopt;
    sign = match_unit(text, at);
    if (!sign || sign->unit->code != "CNY") return std::nullopt;
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

namespace {

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

}  // namespace

// 零下5度, 零下十五摄氏度; 华氏温度51度.
std::optional<Part> read_temperature_before(std::string_view text, std::size_t at) {
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
  // 零下十几度 is ten below and lower: what bounds the size from below bounds the value from above.
  Numeral& numeral = part->numeral;
  numeral.value = negated(numeral.value);
  const auto low = negated(numeral.high);
  numeral.high = negated(numeral.low);
  numeral.low = low;
  part->unit = unit->unit;
  part->end = unit->end;
  part->number_start = at;
  return part;
}

namespace {

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

std::optional<Part> read_percent_before(std::string_view text, std::size_t at) {
  if (auto part = percent_of(text, at)) return part;
  return parts_of_hundred(text, at);
}

std::optional<Part> read_half_before(std::string_view text, std::size_t at) {
  if (auto part = one_half(text, at)) return part;
  return half_part(text, at);
}

}  // namespace assay::quantity
