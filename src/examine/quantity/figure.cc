// One figure from its parts: number and unit, a second unit, what it is for, a range, a multiple, and the bound that
// the words beside it give.  See figure.h for the steps; here is only their order and how a Quantity is filled from
// them.
#include "examine/quantity/figure.h"

#include <array>
#include <string>
#include <utility>

#include "examine/quantity/bounds.h"
#include "examine/quantity/characters.h"
#include "examine/quantity/traps.h"
#include "examine/quantity/words.h"

namespace assay::quantity {
namespace {

std::optional<Decimal> in_base(const std::optional<Decimal>& value, const Unit& unit, bool& exact) {
  if (!value) return std::nullopt;
  if (!unit.exact) exact = false;
  auto product = multiply(*value, unit.factor, exact);
  if (product && !exact) product = to_significant(*product);
  return product;
}

// "10*4.CNY" for 万元, "t" for 吨.
std::string per_code(const Unit& unit, int power) {
  std::string code = power == 0 ? "" : "10*" + std::to_string(power) + ".";
  code += unit.code;
  return code.ends_with(".age") ? code.substr(0, code.size() - 4) : code;
}

void set_unit(const Part& part, Quantity& quantity) {
  const Unit& unit = *part.unit;
  std::string_view written = unit.code;
  if (unit.kind == QuantityKind::kAge) written = unit.base;
  quantity.kind = unit.kind;
  quantity.unit = unit.base;
  quantity.written_unit = written;
  if (const std::size_t slash = unit.base.find('/'); slash != std::string_view::npos) {
    quantity.unit = unit.base.substr(0, slash);
    quantity.per = unit.base.substr(slash + 1);
    quantity.written_unit = unit.code.substr(0, unit.code.find('/'));
  }
  if (part.per != nullptr) {
    quantity.per = per_code(*part.per, part.per_power);
    quantity.kind = QuantityKind::kRate;
  }
}

// 多 or 余 after the unit: 一年多, 两公里多.
constexpr std::array<std::string_view, 2> kMore = {"多", "余"};

void read_more_after(std::string_view text, Part& part) {
  if (part.unit == nullptr || part.unit->kind == QuantityKind::kCount || part.unit->kind == QuantityKind::kPercent)
    return;
  for (const std::string_view more : kMore) {
    if (!text.substr(part.end).starts_with(more)) continue;
    constexpr std::u32string_view kOther = U"少数次种个年边元样云名方";
    if (kOther.find(character_at(text, part.end + more.size()).value) != std::u32string_view::npos) return;
    part.end += more.size();
    part.numeral.approximate = true;
    part.numeral.low = part.numeral.value;
  }
}

// 增长2.4倍 is more by, 增长到2.4倍 and 是2.4倍 times as much.
bool is_more_by(std::string_view text, std::size_t start) {
  std::string_view head = text.substr(0, start);
  for (const std::string_view word : {"了", "近", "约", "超", "超过", "逾", "将近", "大约", "不到", "至少", "突破"}) {
    if (head.ends_with(word)) head.remove_suffix(word.size());
  }
  if (head.ends_with("了")) head.remove_suffix(std::string_view("了").size());
  for (const std::string_view word : {"增长", "增加", "上升", "提高", "高出", "高",   "多",   "扩大", "增", "提升",
                                      "上涨", "涨",   "猛增", "激增", "快",   "增幅", "涨幅", "增大", "长", "大"}) {
    if (head.ends_with(word)) return true;
  }
  return false;
}

// 2.4倍, "2.4 times".
void read_times(std::string_view text, const Part& part, Quantity& quantity) {
  constexpr std::string_view kTimes = "倍";
  const std::size_t tail = part.numeral.tail_end;
  const std::size_t at = skip_blanks(text, tail, 1);
  if (text.substr(at).starts_with(kTimes)) {
    const char32_t next = character_at(text, at + kTimes.size()).value;
    if (next == U'增' || next == U'数' || next == U'感') return;
    quantity.span.end = static_cast<std::uint32_t>(at + kTimes.size());
    quantity.unit = quantity.written_unit = is_more_by(text, part.start) ? "+x" : "x";
    for (const std::string_view more : kMore) {
      if (!text.substr(quantity.span.end).starts_with(more)) continue;
      quantity.span.end += static_cast<std::uint32_t>(more.size());
      quantity.approximate = true;
      if (quantity.value) quantity.low = quantity.value;
    }
    return;
  }
  const std::size_t end = word_end(text, at);
  const std::string_view word = text.substr(at, end - at);
  if (word == "fold" || (text.substr(tail).starts_with("-fold"))) {
    quantity.span.end = static_cast<std::uint32_t>(word == "fold" ? end : tail + 5);
    quantity.unit = quantity.written_unit = "x";
    return;
  }
  if (word != "times") return;
  const std::size_t next = skip_blanks(text, end, 2);
  const std::string_view after = text.substr(next, word_end(text, next) - next);
  const bool is_fraction = part.numeral.last_digit < 0;
  const bool is_increase = ends_with_word(text, part.start, "by") || ends_with_word(text, part.start, "increase of");
  if (is_increase) {
    quantity.span.end = static_cast<std::uint32_t>(end);
    quantity.unit = quantity.written_unit = "+x";
    return;
  }
  for (const std::string_view wanted : {"as", "the", "more", "higher", "larger", "greater", "faster", "bigger", "that",
                                        "its", "longer", "stronger", "what", "those"}) {
    if (after != wanted && !is_fraction) continue;
    quantity.span.end = static_cast<std::uint32_t>(end);
    quantity.unit = quantity.written_unit = "x";
    return;
  }
}

// "dozens of", "hundreds of", "tens of thousands of": the caller sees a plural scale word.
std::optional<Quantity> read_plural_scale(std::string_view text, std::size_t at, std::size_t& next) {
  struct Row {
    std::string_view words;
    std::int64_t value;
  };
  constexpr auto kRows = std::to_array<Row>({{"tens of thousands", 10000},
                                             {"tens of millions", 10000000},
                                             {"tens of billions", 10000000000},
                                             {"hundreds of thousands", 100000},
                                             {"hundreds of millions", 100000000},
                                             {"hundreds of billions", 100000000000},
                                             {"hundreds", 100},
                                             {"thousands", 1000},
                                             {"dozens", 12},
                                             {"scores", 20},
                                             {"millions", 1000000},
                                             {"billions", 1000000000},
                                             {"trillions", 1000000000000}});
  const std::string_view rest = text.substr(at);
  for (const Row& row : kRows) {
    if (rest.size() < row.words.size() || (rest[0] | 0x20) != row.words[0]) continue;
    if (rest.substr(1, row.words.size() - 1) != row.words.substr(1) ||
        !rest.substr(row.words.size()).starts_with(" of "))
      continue;
    Quantity quantity;
    next = at + row.words.size();
    quantity.span = quantity.number = span_of(at, next);
    quantity.value = quantity.low = quantity.written_value = quantity.written_low = Decimal(row.value);
    quantity.approximate = true;
    const std::size_t unit_at = next + 4;
    const auto unit = match_unit(text, unit_at);
    if (unit && unit->unit->kind != QuantityKind::kPercent && unit->end - unit_at > 1) {
      Part part{.start = at, .end = unit->end, .unit = unit->unit};
      set_unit(part, quantity);
      bool exact = true;
      quantity.value = quantity.low = in_base(quantity.value, *unit->unit, exact);
      quantity.exact = exact;
      quantity.span.end = static_cast<std::uint32_t>(unit->end);
      next = unit->end;
    }
    return quantity;
  }
  return std::nullopt;
}

void apply_bound(Bound bound, Quantity& quantity) {
  if (bound == Bound::kNone) return;
  quantity.approximate = true;
  if (!quantity.value) return;
  if (bound == Bound::kAtLeast) {
    quantity.low = quantity.value;
    quantity.written_low = quantity.written_value;
  } else if (bound == Bound::kAtMost && !quantity.low) {
    quantity.high = quantity.value;
    quantity.written_high = quantity.written_value;
  }
}

// 上百, 上千名: a hundred and more; 上 is a part of the numeral.
void read_up_to(std::string_view text, Part& part) {
  constexpr std::string_view kUp = "上";
  const std::string_view head = text.substr(0, part.start);
  if (!part.numeral.is_bare_scale || part.is_prefixed || !head.ends_with(kUp)) return;
  if (part.numeral.low || head.ends_with("以上") || head.ends_with("加上") || head.ends_with("向上")) return;
  part.start -= kUp.size();
  part.number_start = part.start;
  part.numeral.approximate = true;
  part.numeral.low = part.numeral.value;
}

// 近10年来 is the last ten years, no bound.
bool is_span_of_time(std::string_view text, const Quantity& quantity) {
  if (quantity.kind != QuantityKind::kDuration) return false;
  const std::string_view head = text.substr(0, quantity.span.start);
  if (!head.ends_with("近")) return false;
  return text.substr(quantity.span.end).starts_with("来") || text.substr(quantity.span.end).starts_with("间");
}

// A minus sign that a Chinese character stands before: a sign in -5℃ and -3.2%, a dash in 歼-20.
bool is_negative_after_han(std::string_view text, const Part& part) {
  if (part.start == 0 || part.is_prefixed || part.unit == nullptr) return false;
  const Character sign = character_before(text, part.start);
  if (sign.value != U'-' && sign.value != U'－' && sign.value != 0x2212) return false;
  if (part.unit->kind != QuantityKind::kTemperature && part.unit->kind != QuantityKind::kPercent) return false;
  return is_han_character(character_before(text, part.start - sign.size).value);
}

void negate(std::string_view text, Part& part) {
  if (!part.numeral.value) return;
  const auto negative = Decimal().minus(*part.numeral.value);
  if (!negative) return;
  part.numeral.value = *negative;
  part.start -= character_before(text, part.start).size;
  part.number_start = part.start;
}

}  // namespace

void fill(const Part& part, Quantity& quantity) {
  quantity.span = span_of(part.start, part.end);
  quantity.number = span_of(part.number_start, part.number_end);
  const Numeral& numeral = part.numeral;
  quantity.value = quantity.written_value = numeral.value;
  quantity.low = quantity.written_low = numeral.low;
  quantity.high = quantity.written_high = numeral.high;
  if (numeral.low && numeral.high) quantity.value.reset(), quantity.written_value.reset();
  quantity.approximate = numeral.approximate;
  quantity.exact = numeral.exact;
  quantity.last_digit = numeral.last_digit;
  if (part.unit == nullptr) return;
  set_unit(part, quantity);
  bool exact = quantity.exact;
  quantity.value = in_base(quantity.value, *part.unit, exact);
  quantity.low = in_base(quantity.low, *part.unit, exact);
  quantity.high = in_base(quantity.high, *part.unit, exact);
  quantity.exact = exact;
}

std::optional<Quantity> read_figure(std::string_view text, std::size_t at, std::size_t& next) {
  if (auto quantity = read_ordinal(text, at)) {
    next = quantity->span.end;
    return quantity;
  }
  if (auto quantity = read_multiple(text, at)) {
    next = quantity->span.end;
    return quantity;
  }
  if (auto quantity = read_plural_scale(text, at, next)) {
    apply_bound(bound_of(text, quantity->span.start, quantity->span.end), *quantity);
    return quantity;
  }
  auto part = read_part(text, at);
  if (!part) return std::nullopt;
  read_split_unit(text, *part);
  const Decimal before_compound = part->numeral.value.value_or(Decimal());
  read_compound(text, *part);
  read_more_after(text, *part);
  Part high;
  const bool is_range =
      part->unit == nullptr || part->numeral.value == before_compound ? read_range(text, *part, high) : false;
  if (!is_range && !is_believable(text, *part)) {
    next = std::max(part->number_end, trap_end(text, part->number_start));
    return std::nullopt;
  }
  Quantity quantity;
  if (is_range) {
    if (part->unit == nullptr) part->unit = high.unit;
    Part whole = high;
    whole.start = part->start;
    whole.number_start = part->number_start;
    whole.numeral.low = part->numeral.value;
    if (part->unit != nullptr && high.unit != nullptr && part->unit != high.unit) {
      const auto same = multiply(*part->numeral.value, part->unit->factor, whole.numeral.exact);
      if (same) whole.numeral.low = divide(*same, high.unit->factor, whole.numeral.exact);
    }
    whole.numeral.high = high.numeral.value;
    read_per(text, whole);
    fill(whole, quantity);
    if (whole.unit == nullptr) read_times(text, whole, quantity);  // 2至3倍
  } else {
    read_up_to(text, *part);
    read_shared_unit(text, *part);
    if (is_negative_after_han(text, *part)) negate(text, *part);
    read_per(text, *part);
    fill(*part, quantity);
    if (part->unit == nullptr) read_times(text, *part, quantity);
  }
  if (!quantity.low && !is_span_of_time(text, quantity)) {
    const std::size_t end = quantity.span.end;  // 两个及以上: the word stands behind the classifier
    const std::size_t skipped = quantity.unit.empty() ? classifier_length(text, end) : 0;
    apply_bound(bound_of(text, quantity.span.start, end + skipped), quantity);
  }
  next = quantity.span.end;
  return quantity;
}

}  // namespace assay::quantity
