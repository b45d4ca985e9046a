// What a figure is for: 元/吨, 万吨/年, 吨标准煤/万元, 每吨500元, "$/t", "a barrel", "per day".
//
// A rate written with a slash or 每 after it is one figure with its unit.  English words after money ("$70 a share")
// say what it is for, but stand outside its span; after other units ("80 miles an hour") they are part of the unit.
#include "examine/quantity/bounds.h"
#include "examine/quantity/characters.h"
#include "examine/quantity/figure.h"
#include "examine/quantity/traps.h"
#include "examine/quantity/words.h"

namespace assay::quantity {
namespace {

struct Denominator {
  const Unit* unit = nullptr;
  int power = 0;
  std::size_t end = 0;
};

// A unit with a scale word before it (万元, 万人), or alone.
std::optional<Denominator> read_denominator(std::string_view text, std::size_t at) {
  int power = 0;
  std::size_t unit_at = at;
  for (int scales = 0; scales < 2; ++scales) {
    const Character next = character_at(text, unit_at);
    const HanClass found = han_class(next.value);
    if (next.size < 3 || (found.kind != HanNumeral::kScale && !(found.kind == HanNumeral::kUnit && found.value > 1)))
      break;
    power += found.value;
    unit_at += next.size;
  }
  if (power == 0) {
    const auto numeral = read_numeral(text, at);
    for (int zeros = 1; numeral && numeral->value && zeros <= 9 && power == 0; ++zeros) {
      if (*numeral->value == *Decimal(1).scaled(zeros)) power = zeros;  // per 10,000 yuan, per million people
    }
    if (power != 0) unit_at = skip_blanks(text, numeral->end, 1);
  }
  auto match = match_unit(text, unit_at);
  if (!match && power != 0) match = match_unit(text, unit_at = at);
  if (!match) return std::nullopt;
  if (is_other_word(text.substr(unit_at, match->end - unit_at), text, match->end)) return std::nullopt;
  return Denominator{.unit = match->unit, .power = power, .end = match->end};
}

void set(Part& part, const Denominator& denominator) {
  part.per = denominator.unit;
  part.per_power = denominator.power;
}

bool read_slash(std::string_view text, Part& part) {
  const std::size_t at = skip_blanks(text, part.end, 1);
  const Character slash = character_at(text, at);
  if (slash.value != U'/' && slash.value != U'／') return false;
  const auto denominator = read_denominator(text, skip_blanks(text, at + slash.size, 1));
  if (!denominator) {
    // 3元/个, 5万人/日
    const std::string_view rest = text.substr(at + slash.size);
    if (!rest.starts_with("日") && !rest.starts_with("月")) return false;
    part.per = find_unit(rest.starts_with("日") ? "d" : "mo");
    part.end = at + slash.size + 3;
    return true;
  }
  set(part, *denominator);
  part.end = denominator->end;
  return true;
}

// 500元每吨
bool read_each(std::string_view text, Part& part) {
  constexpr std::string_view kEach = "每";
  if (!text.substr(part.end).starts_with(kEach)) return false;
  if (part.unit->kind == QuantityKind::kDuration) return false;  // 连续三年每年投入
  const auto denominator = read_denominator(text, part.end + kEach.size());
  if (!denominator || denominator->unit->kind == QuantityKind::kCount) return false;
  set(part, *denominator);
  part.end = denominator->end;
  return true;
}

// The unit after "a" or "an".
std::optional<Denominator> one_unit(std::string_view text, std::size_t at) {
  const auto match = match_unit(text, at);
  if (!match) return std::nullopt;
  return Denominator{.unit = match->unit, .end = match->end};
}

// "a barrel", "an hour", "per tonne", "each day" is none.
void read_words(std::string_view text, Part& part) {
  const std::size_t at = skip_blanks(text, part.end, 2);
  if (at == part.end && !text.substr(at).starts_with("-")) return;
  const std::size_t end = word_end(text, at);
  const std::string_view word = text.substr(at, end - at);
  if (word != "a" && word != "an" && word != "per") return;
  const std::size_t unit_at = skip_blanks(text, end, 2);
  if (unit_at == end) return;
  const auto match = word == "per" ? read_denominator(text, unit_at) : one_unit(text, unit_at);
  if (!match) return;
  const QuantityKind kind = match->unit->kind;
  if (kind == QuantityKind::kPercent || kind == QuantityKind::kAge) return;
  if (kind == QuantityKind::kMoney && word != "per") return;
  if (kind == QuantityKind::kCount && word != "per" && match->unit->code != "share") return;
  const std::size_t after = skip_blanks(text, match->end, 2);
  for (const std::string_view other : {"ago", "earlier", "later", "before", "after", "old"}) {
    if (text.substr(after, word_end(text, after) - after) == other) return;
  }
  set(part, *match);
  if (part.unit->kind != QuantityKind::kMoney && part.unit->kind != QuantityKind::kCount &&
      part.unit->kind != QuantityKind::kPercent) {
    part.end = match->end;
  }
}

// 每秒3000立方米 and 每小时80公里 are speeds; 每天 and 每年 only say how often.
bool is_speed(const Part& part, const Denominator& denominator) {
  const QuantityKind kind = part.unit->kind;
  const bool flows = kind == QuantityKind::kLength || kind == QuantityKind::kVolume || kind == QuantityKind::kMass;
  return flows && denominator.unit->factor <= Decimal(3600);
}

// 每吨500元, 每英寸400像素: 每 and its unit right before the figure.
void read_each_before(std::string_view text, Part& part) {
  constexpr std::string_view kEach = "每";
  const std::size_t from = part.start > 24 ? part.start - 24 : 0;
  const std::size_t each = text.substr(from, part.start - from).rfind(kEach);
  if (each == std::string_view::npos) return;
  const std::size_t at = from + each;
  const auto denominator = read_denominator(text, at + kEach.size());
  if (!denominator || denominator->unit->kind == QuantityKind::kCount) return;
  if (denominator->unit->kind == QuantityKind::kDuration && !is_speed(part, *denominator)) return;
  if (denominator->end != part.start) return;
  set(part, *denominator);
  part.start = at;
}

}  // namespace

void read_per(std::string_view text, Part& part) {
  if (part.unit == nullptr || part.unit->kind == QuantityKind::kAge) return;
  if (read_slash(text, part) || read_each(text, part)) return;
  read_words(text, part);
  if (part.per == nullptr) read_each_before(text, part);
}

}  // namespace assay::quantity
