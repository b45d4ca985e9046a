// Fit of two figures along one measure.
//
// One figure: the source's must lie within half a step of the last digit that the summary wrote, so 4.07 trillion fits
// 40721.17亿 and 4.0 trillion does not.  With about-words ("about 4,000") the zeros at the end are no digits.  A
// fraction in words has no digits: "a third" allows a fiftieth of itself, "nearly a third" an eighth, so that it fits
// 30%. A bound: "more than 5%" fits what lies from 5 up to, not including, 6, one step of its last digit that is not a
// zero; "nearly 4.1 trillion" the other way.  A bound of the source that points the other way never fits. A range fits
// a range by both ends, and one figure fits either end of a range of the source. Two vague figures without a value
// ("dozens", 数十) fit when they overlap.
#include "report/check/figure_fit.h"

#include <algorithm>
#include <array>

namespace assay::check {
namespace {

Decimal sum(const Decimal& a, const Decimal& b) {
  return a.plus(b).value_or(a);
}
Decimal difference(const Decimal& a, const Decimal& b) {
  return a.minus(b).value_or(a);
}
Decimal magnitude(const Decimal& value) {
  return value.is_negative() ? difference(Decimal(), value) : value;
}
Decimal share(const Decimal& value, int thousandths) {
  return magnitude(value).times(Decimal(thousandths)).value_or(Decimal()).scaled(-3).value_or(Decimal());
}

bool has_lower_bound(const Reading& reading) {
  return reading.low && !reading.high;
}
bool has_upper_bound(const Reading& reading) {
  return reading.high && !reading.low;
}
bool is_range(const Reading& reading) {
  return reading.low && reading.high;
}

// How far beyond a bound in words a figure may lie: a step of its last digit that is not a zero, a quarter at most.
Decimal bound_step(const Reading& summary, const Decimal& size) {
  return std::max(std::min(summary.round_step, share(size, 250)), tolerance(summary, size));
}

// What a bare figure of the summary may lie in: the bounds of "more than", "nearly" and of the digits.
SizeRange range_of(const Reading& summary, const Decimal& size) {
  const Decimal off = tolerance(summary, size);
  SizeRange range{difference(size, off), sum(size, off)};
  const Decimal step = bound_step(summary, size);
  if (has_lower_bound(summary)) range.high = std::max(range.high, sum(size, step));
  if (has_upper_bound(summary)) range.low = std::min(range.low, difference(size, step));
  return range;
}

bool lies_in(const Decimal& size, const SizeRange& range) {
  return range.low <= size && size <= range.high;
}

bool fits_one(const Reading& summary, const Decimal& size, const Reading& source) {
  const bool is_turned =
      (has_lower_bound(summary) && has_upper_bound(source)) || (has_upper_bound(summary) && has_lower_bound(source));
  if (is_turned && source.value) return false;
  const SizeRange range = range_of(summary, size);
  // A bound that lies beyond the figure's own value contradicts it: "more than 5%" for 4.9%.
  return std::ranges::any_of(std::array{source.value, source.low, source.high}, [&](const auto& end) {
    if (!end || !lies_in(*end, range)) return false;
    const Decimal off = tolerance(summary, size);
    const Decimal gap = magnitude(difference(*end, size));
    if (gap > off && gap >= summary.round_step) return false;
    const Decimal slack = summary.approximate && !summary.low && !summary.high ? Decimal() : share(size, 5);
    if (has_lower_bound(summary)) return *end >= difference(size, slack);
    if (has_upper_bound(summary)) return *end <= sum(size, slack);
    return true;
  });
}

bool overlap(const Reading& a, const Reading& b) {
  const auto low_of = [](const Reading& reading) { return reading.low ? reading.low : reading.value; };
  const auto high_of = [](const Reading& reading) { return reading.high ? reading.high : reading.value; };
  const bool a_below = high_of(a) && low_of(b) && *high_of(a) < *low_of(b);
  const bool b_below = high_of(b) && low_of(a) && *high_of(b) < *low_of(a);
  return !a_below && !b_below;
}

}  // namespace

bool may_compare(const Quantity& summary, const Quantity& source, std::string_view measure) {
  // Through their percentages 2.4 times as much and 2.4 times more would be one.
  if (measure == "%" && summary.unit.ends_with('x') && source.unit.ends_with('x')) return summary.unit == source.unit;
  if (measure != "#") return true;
  if (is_plain(summary.kind) && is_plain(source.kind)) return true;
  if (summary.kind == QuantityKind::kPercent || source.kind == QuantityKind::kPercent) return false;
  if (summary.kind == QuantityKind::kNumber || source.kind == QuantityKind::kNumber) return true;
  // "20 passengers a bus" where the other text names the bus elsewhere.
  const auto is_counted = [](const Quantity& quantity) {
    return quantity.kind == QuantityKind::kCount || quantity.kind == QuantityKind::kRate;
  };
  if (is_counted(summary) && is_counted(source) && summary.unit == source.unit) return true;
  // 324周年 is the 324th anniversary, 五年级 the fifth year.
  const auto is_time = [](const Quantity& quantity) {
    return quantity.kind == QuantityKind::kDuration || quantity.kind == QuantityKind::kAge;
  };
  return (summary.kind == QuantityKind::kOrdinal && is_time(source)) ||
         (source.kind == QuantityKind::kOrdinal && is_time(summary));
}

Decimal tolerance(const Reading& summary, const Decimal& size) {
  if (summary.is_fraction) return share(size, summary.approximate ? 125 : 20);
  const Decimal& step = summary.approximate ? summary.round_step : summary.step;
  return magnitude(step).times(Decimal(5)).value_or(Decimal()).scaled(-1).value_or(Decimal());
}

std::optional<SizeRange> fitting_sizes(const Reading& summary) {
  if (summary.value) return range_of(summary, *summary.value);
  if (is_range(summary)) {
    return SizeRange{range_of(summary, *summary.low).low, range_of(summary, *summary.high).high};
  }
  if (summary.low) return range_of(summary, *summary.low);
  if (summary.high) return range_of(summary, *summary.high);
  return std::nullopt;
}

bool fits(const Reading& summary, const Reading& source) {
  if (summary.value) return fits_one(summary, *summary.value, source);
  if (is_range(summary) && is_range(source) && !source.value) {
    const auto is_near = [&](const Decimal& end, const Decimal& other) {
      return magnitude(difference(end, other)) <= tolerance(summary, end);
    };
    if (is_near(*summary.low, *source.low) && is_near(*summary.high, *source.high)) return true;
    return summary.approximate && source.approximate && overlap(summary, source);
  }
  if (is_range(summary)) return summary.approximate && overlap(summary, source);
  return overlap(summary, source) && summary.approximate;
}

}  // namespace assay::check
