// Figures of two units, or a unit and a half: 2小时30分, 5 ft 2 in, 3 dollars 50 cents, 两米半, 一个半月.
#include <algorithm>
#include <array>
#include <utility>

#include "examine/quantity/characters.h"
#include "examine/quantity/figure.h"
#include "examine/quantity/words.h"

namespace assay::quantity {
namespace {

// Adds `value` base units of the part's own unit.
bool add(Part& part, const Decimal& base_value, std::size_t end) {
  if (!part.numeral.value || part.unit == nullptr) return false;
  const auto in_unit = divide(base_value, part.unit->factor, part.numeral.exact);
  const auto sum = in_unit ? part.numeral.value->plus(*in_unit) : Result<Decimal>(Decimal());
  if (!in_unit || !sum) return false;
  part.numeral.value = part.numeral.exact ? *sum : to_significant(*sum);
  part.end = end;
  return true;
}

// 两米半, 三成半, 三年半.
void read_half_after(std::string_view text, Part& part) {
  constexpr std::string_view kHalf = "半";
  if (!text.substr(part.end).starts_with(kHalf) || part.unit->kind == QuantityKind::kMoney) return;
  if (part.unit->kind == QuantityKind::kCount || part.numeral.last_digit < 0) return;
  const std::size_t end = part.end + kHalf.size();
  constexpr std::u32string_view kOther = U"岛数径导夜天月日时";
  if (kOther.find(character_at(text, end).value) != std::u32string_view::npos) return;
  const auto half = part.unit->factor.times(*Decimal(5).scaled(-1));
  if (half && add(part, *half, end)) part.numeral.last_digit -= 1;
}

// The smaller unit after the larger: which one may follow, and its share of the base unit.
bool may_follow(const Unit& large, const Unit& small) {
  if (large.base != small.base || large.kind != small.kind || small.factor >= large.factor) return false;
  return large.kind == QuantityKind::kMoney || large.kind == QuantityKind::kDuration ||
         (large.code == "[ft_i]" && small.code == "[in_i]") || (large.code == "[lb_av]" && small.code == "[oz_av]") ||
         (large.code == "[jin_cn]" && small.code == "[liang_cn]");
}

// 分, 角, 毛 and "in" mean something only after their larger unit.
std::optional<UnitMatch> minor_unit(std::string_view text, std::size_t at, const Unit& large) {
  struct Minor {
    std::string_view name;
    std::string_view after;
    std::string_view code;
  };
  constexpr auto kMinor = std::to_array<Minor>({{"分钟", "h", "min"},
                                                {"分", "h", "min"},
                                                {"角", "CNY", "CNY.jiao"},
                                                {"毛", "CNY", "CNY.jiao"},
                                                {"分", "CNY", "CNY.fen"},
                                                {"in", "[ft_i]", "[in_i]"},
                                                {"秒", "min", "s"}});
  for (const Minor& minor : kMinor) {
    if (minor.after != large.code || !text.substr(at).starts_with(minor.name)) continue;
    const std::size_t end = at + minor.name.size();
    if (minor.name == "in" && is_latin(character_at(text, end).value)) continue;
    return UnitMatch{.unit = find_unit(minor.code), .end = end};
  }
  return std::nullopt;
}

bool read_smaller_unit(std::string_view text, Part& part) {
  std::size_t at = skip_blanks(text, part.end, 2);
  for (const std::string_view word : {"and ", "零"}) {
    if (text.substr(at).starts_with(word)) at = skip_blanks(text, at + word.size(), 2);
  }
  const Character first = character_at(text, at);
  const bool is_number = digit_of(first.value) >= 0 || han_class(first.value).kind == HanNumeral::kDigit ||
                         is_latin(first.value) || han_class(first.value).kind == HanNumeral::kUnit;
  if (!is_number) return false;
  const auto numeral = read_numeral(text, at);
  if (!numeral || !numeral->value) return false;
  const std::size_t unit_at = skip_blanks(text, numeral->end, 1);
  auto match = minor_unit(text, unit_at, *part.unit);
  if (!match) match = match_unit(text, unit_at);
  const Unit* small = nullptr;
  if (match) {
    small = match->unit;
    if (match->unit->code == "USD.cent" && part.unit->kind == QuantityKind::kMoney && part.unit->base != "USD")
      return false;
  }
  if (small == nullptr || !may_follow(*part.unit, *small)) return false;
  const auto value = numeral->value->times(small->factor);
  if (!value || !(*value < part.unit->factor || small->kind == QuantityKind::kDuration)) return false;
  if (!add(part, *value, match->end)) return false;
  part.numeral.last_digit = std::min(part.numeral.last_digit, -2);
  return true;
}

// "15 dollars 50", "15 dollars and 50": two digits and then nothing that they could count.
void read_bare_cents(std::string_view text, Part& part) {
  if (part.is_prefixed || part.unit->kind != QuantityKind::kMoney || part.numeral.last_digit < 0) return;
  const char32_t before = character_before(text, part.end).value;
  if (!is_latin(before) || text.substr(part.number_end, 1) != " ") return;
  std::size_t at = skip_blanks(text, part.end, 2);
  bool has_and = false;
  if (text.substr(at).starts_with("and ")) {
    at = skip_blanks(text, at + 4, 2);
    has_and = true;
  }
  if (at == part.end) return;
  const auto numeral = read_numeral(text, at);
  if (!numeral || !numeral->value || numeral->has_scale || numeral->last_digit != 0) return;
  if (numeral->integer_digits != 2 && !(numeral->integer_digits == 0 && has_and)) return;
  if (*numeral->value >= Decimal(100) || numeral->value->is_negative()) return;
  const std::size_t next = skip_blanks(text, numeral->end, 2);
  const std::string_view word = text.substr(next, word_end(text, next) - next);
  if (!word.empty() && word != "and") return;
  if (next < text.size() && text[next] == '%') return;
  const auto cents = numeral->value->scaled(-2);
  if (cents && add(part, *cents, numeral->end)) part.numeral.last_digit = -2;
}

// 38秒80, 3分37秒80: hundredths of a second, two digits that count nothing else.
void read_hundredths(std::string_view text, Part& part) {
  constexpr std::string_view kSecond = "秒";
  const auto is_digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  const std::size_t at = part.end;
  if (part.unit->kind != QuantityKind::kDuration || !text.substr(0, at).ends_with(kSecond)) return;
  if (!is_digit(at) || !is_digit(at + 1)) return;
  const char32_t next = character_at(text, at + 2).value;
  if (digit_of(next) >= 0 || is_latin(next) || next == U'.' || next == U'%' || next == U':') return;
  if (match_unit(text, at + 2) || classifier_length(text, at + 2) != 0) return;
  const auto hundredths = Decimal((text[at] - '0') * 10 + (text[at + 1] - '0')).scaled(-2);
  if (hundredths && add(part, *hundredths, at + 2)) part.numeral.last_digit = -2;
}

// 分 is minutes where seconds follow: 3分37秒.
bool is_before_seconds(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  return end != at && end - at <= 2 && text.substr(end).starts_with("秒");
}

}  // namespace

// 3个多月, 2个多小时, 1个半小时: 个 apart from its unit; and 3分37秒.
void read_split_unit(std::string_view text, Part& part) {
  if (part.unit != nullptr) return;
  constexpr std::string_view kMinute = "分";
  if (text.substr(part.end).starts_with(kMinute) && is_before_seconds(text, part.end + kMinute.size())) {
    part.unit = find_unit("min");
    part.end += kMinute.size();
    return;
  }
  for (const auto& [word, is_half] : {std::pair{"个多", false}, {"個多", false}, {"个半", true}, {"個半", true}}) {
    const std::string_view head = word;
    if (!text.substr(part.number_end).starts_with(head)) continue;
    const std::size_t at = part.number_end + head.size();
    auto match = match_unit(text, at);
    for (const auto& [name, code] : {std::pair{"月", "mo"}, {"星期", "wk"}, {"世纪", "[century]"}}) {
      const std::string_view unit = name;
      if (text.substr(at).starts_with(unit)) match = UnitMatch{.unit = find_unit(code), .end = at + unit.size()};
    }
    if (!match || match->unit->kind != QuantityKind::kDuration || !part.numeral.value) return;
    part.unit = match->unit;
    part.end = match->end;
    if (is_half) {
      const auto sum = part.numeral.value->plus(*Decimal(5).scaled(-1));
      if (sum) part.numeral.value = *sum;
      part.numeral.last_digit = -1;
    } else {
      part.numeral.approximate = true;
      part.numeral.low = part.numeral.value;
    }
  }
}

void read_compound(std::string_view text, Part& part) {
  if (part.unit == nullptr || !part.numeral.value || part.numeral.low) return;
  read_half_after(text, part);
  for (int parts = 0; parts < 3 && read_smaller_unit(text, part); ++parts) {
  }
  read_hundredths(text, part);
  read_bare_cents(text, part);
}

}  // namespace assay::quantity
