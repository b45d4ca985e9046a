// Readings: one figure along every measure that another language or another writer may use for it.
//
// Example: 增长2.4倍 ("+x", 2.4) is also 3.4 "x" and 240 "%"; two years is 24 "mo"; 0.4 of something is 40 "%" where
// words made it ("two fifths").  A rate has its own measure ("CNY/t") and that of its unit alone, since one text names
// the year of 3万吨/年 in its figure and the other beside it.  Every figure reads as a bare number too: whether a bare
// number may stand for another kind is for figure_fit.cc to say. Cost: some Decimal operations a reading.
#include "report/check/figure_reading.h"

#include <algorithm>
#include <cctype>

namespace assay::check {
namespace {

std::optional<Decimal> times(const std::optional<Decimal>& value, const Decimal& factor) {
  if (!value) return std::nullopt;
  const Result<Decimal> product = value->times(factor);
  return product ? std::optional(*product) : std::nullopt;
}

Decimal power_of_ten(int power) {
  return Decimal(1).scaled(std::clamp(power, -64, 64)).value_or(Decimal());
}

// The power of ten of the last digit that is not zero, at or above `last_digit`.
int last_non_zero_digit(const Decimal& value, int last_digit) {
  if (value.is_zero()) return last_digit;
  int power = last_digit;
  for (; power < 40; ++power) {
    if (value.rounded(-(power + 1)) != value) break;
  }
  return power;
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; }) || text.contains("\xEF\xBC");
}

bool is_between_zero_and_one(const std::optional<Decimal>& value) {
  return value && !value->is_negative() && !value->is_zero() && *value < Decimal(1);
}

// Whether words, not digits, make a part of a whole.
bool is_fraction_in_words(const Figure& figure) {
  const Quantity& quantity = figure.quantity;
  if (quantity.kind == QuantityKind::kNumber) {
    const std::string_view text = figure.written();
    return is_between_zero_and_one(quantity.value) && (!has_digit(text) || text.contains('/') || !quantity.exact);
  }
  return quantity.kind == QuantityKind::kPercent && !has_digit(figure.written());
}

class Builder {
 public:
  explicit Builder(const Figure& figure) : quantity_(figure.quantity), is_fraction_(is_fraction_in_words(figure)) {}

  // The figure's base value, or its value as written, times `factor`.
  enum class Of { kBase, kWritten };
  void add(std::string measure, Of of, const Decimal& factor = Decimal(1)) {
    Reading reading;
    const bool is_written = of == Of::kWritten;
    reading.measure = std::move(measure);
    reading.value = times(is_written ? quantity_.written_value : quantity_.value, factor);
    reading.low = times(is_written ? quantity_.written_low : quantity_.low, factor);
    reading.high = times(is_written ? quantity_.written_high : quantity_.high, factor);
    if (!reading.value && !reading.low && !reading.high) return;
    reading.approximate = quantity_.approximate;
    reading.is_fraction = is_fraction_;
    const Decimal worth = times(is_written ? Decimal(1) : base_of_one_written(), factor).value_or(Decimal());
    reading.step = times(power_of_ten(quantity_.last_digit), worth).value_or(Decimal());
    reading.round_step = times(power_of_ten(round_digit()), worth).value_or(Decimal());
    readings_.push_back(std::move(reading));
  }

  // Three times more is four times as much.
  void add_one_more(std::string measure) {
    add(std::move(measure), Of::kBase);
    if (readings_.empty()) return;
    for (std::optional<Decimal>* end : {&readings_.back().value, &readings_.back().low, &readings_.back().high}) {
      if (*end) *end = (*end)->plus(Decimal(1)).value_or(**end);
    }
  }

  // 90 degrees Fahrenheit are 32.2 degrees Celsius.
  void add_celsius() {
    const Decimal five_ninths = Decimal(5).divided_by(Decimal(9), 12).value_or(Decimal());
    add("Cel", Of::kBase, five_ninths);
    if (readings_.empty() || readings_.back().measure != "Cel") return;
    const Decimal freezing = Decimal(-32).times(five_ninths).value_or(Decimal());
    for (std::optional<Decimal>* end : {&readings_.back().value, &readings_.back().low, &readings_.back().high}) {
      if (*end) *end = (*end)->plus(freezing).value_or(**end);
    }
  }

  std::vector<Reading> take() { return std::move(readings_); }

 private:
  // Which of its figures a quantity is judged by: its value, else an end.
  template <typename Member>
  static const std::optional<Decimal>& first_of(const Member& value, const Member& low, const Member& high) {
    return value ? value : (low ? low : high);
  }

  Decimal base_of_one_written() const {
    const auto& base = first_of(quantity_.value, quantity_.low, quantity_.high);
    const auto& written = first_of(quantity_.written_value, quantity_.written_low, quantity_.written_high);
    if (!base || !written || written->is_zero() || *base == *written) return Decimal(1);
    return base->divided_by(*written, 20).value_or(Decimal(1));
  }

  int round_digit() const {
    const auto& written = first_of(quantity_.written_value, quantity_.written_low, quantity_.written_high);
    return written ? last_non_zero_digit(*written, quantity_.last_digit) : quantity_.last_digit;
  }

  const Quantity& quantity_;
  bool is_fraction_;
  std::vector<Reading> readings_;
};

// "$20 million" in a paper of Sydney is said in its own dollars.
bool is_bare_dollar(const Figure& figure) {
  const std::string_view text = figure.written();
  return figure.quantity.unit == "USD" && text.starts_with('$');
}

void add_time(Builder& builder, const Quantity& quantity) {
  const std::string& unit = quantity.written_unit.empty() ? quantity.unit : quantity.written_unit;
  if (unit == "a") builder.add("mo", Builder::Of::kWritten, Decimal(12));
  if (unit == "mo") builder.add("mo", Builder::Of::kWritten);
  if (quantity.kind == QuantityKind::kDuration) {
    builder.add("s", Builder::Of::kBase);
  } else if (unit == "wk" || unit == "d") {
    builder.add("s", Builder::Of::kWritten, Decimal(unit == "d" ? 86400 : 604800));
  }
}

void add_number(Builder& builder, const Figure& figure) {
  const Quantity& quantity = figure.quantity;
  if (quantity.unit == "x" || quantity.unit == "+x") {
    builder.add(quantity.unit, Builder::Of::kBase);
    builder.add("%", Builder::Of::kBase, Decimal(100));
    if (quantity.unit == "+x") builder.add_one_more("x");
  } else {
    builder.add("#", Builder::Of::kBase);
    if (is_fraction_in_words(figure)) builder.add("%", Builder::Of::kBase, Decimal(100));
  }
}

// 1.5亿度 are kilowatt hours, unless something is that hot.
bool is_current(const Figure& figure) {
  const auto& size = figure.quantity.value ? figure.quantity.value : figure.quantity.low;
  if (!figure.written().ends_with("度") || !size || *size < Decimal(10000)) return false;
  constexpr std::uint32_t kNear = 60;
  const Span& span = figure.quantity.span;
  const std::uint32_t start = span.start - std::min(span.start, kNear);
  const std::string_view near = figure.text.substr(start, span.end - start + kNear);
  return !near.contains("温") && !near.contains("热");
}

// 度 is a degree of either scale, and a kilowatt hour where current is spoken of.
void add_temperature(Builder& builder, const Figure& figure) {
  const std::string& unit = figure.quantity.unit;
  if (unit == "deg" && figure.written().ends_with("度")) builder.add("J", Builder::Of::kBase, Decimal(3600000));
  if (unit == "deg" && is_current(figure)) return;
  builder.add(unit, Builder::Of::kBase);
  if (unit == "[degF]" || unit == "deg") builder.add_celsius();
  if (unit == "deg") builder.add("Cel", Builder::Of::kBase);
}

}  // namespace

std::vector<Reading> readings_of(const Figure& figure) {
  const Quantity& quantity = figure.quantity;
  Builder builder(figure);
  switch (quantity.kind) {
    case QuantityKind::kDate:
      return {};
    case QuantityKind::kNumber:
    case QuantityKind::kCount:
    case QuantityKind::kOrdinal:
      add_number(builder, figure);
      if (quantity.unit != "+x") builder.add("#", Builder::Of::kBase);
      return builder.take();
    case QuantityKind::kDuration:
    case QuantityKind::kAge:
      add_time(builder, quantity);
      break;
    case QuantityKind::kTemperature:
      add_temperature(builder, figure);
      break;
    default:
      if (is_bare_dollar(figure)) {
        for (const char* dollar : {"AUD", "CAD", "HKD", "NZD", "SGD", "TWD"}) builder.add(dollar, Builder::Of::kBase);
      }
      if (!quantity.per.empty()) builder.add(quantity.unit + "/" + quantity.per, Builder::Of::kBase);
      builder.add(quantity.unit, Builder::Of::kBase);
      // Tonnes of coal equivalent are tonnes where one text leaves the coal to another word.
      if (quantity.written_unit == "tce") builder.add("kg", Builder::Of::kWritten, Decimal(1000));
      break;
  }
  builder.add("#", Builder::Of::kBase);
  if (quantity.written_value != quantity.value || quantity.written_low != quantity.low) {
    builder.add("#", Builder::Of::kWritten);
  }
  return builder.take();
}

}  // namespace assay::check
