// Figures behind a comparison, and whether a document's figure lies within them.
//
// A plain number, with an exponent or not, and what is left as its unit: "1e9CNY" is written out and read as examine/
// quantity reads "1000000000 CNY", so that units mean here what they mean in a text.  Everything else ("10亿元",
// "$1.5 billion") is read as it stands.  A unit that no text would write (Cel, pp, mo) may be given by its code.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/decimal.h"
#include "base/utf8.h"
#include "examine/quantity/quantity.h"
#include "examine/query/filters.h"

namespace assay::query {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kBaseUnits = {"kg"sv,  "m"sv,      "m2"sv, "m3"sv, "J"sv,  "W"sv, "s"sv, "%"sv, "pp"sv,
                                   "Cel"sv, "[degF]"sv, "a"sv,  "mo"sv, "wk"sv, "d"sv, "x"sv, "+x"sv};

struct Figure {
  QuantityKind kind = QuantityKind::kNumber;
  std::string unit;
  double value = 0;
};

double to_double(const Decimal& decimal) {
  return std::strtod(decimal.to_string().c_str(), nullptr);
}

std::optional<QuantityKind> kind_named(std::string_view name) {
  for (int kind = 0; kind <= static_cast<int>(QuantityKind::kOther); ++kind)
    if (to_string(static_cast<QuantityKind>(kind)) == name) return static_cast<QuantityKind>(kind);
  return std::nullopt;
}

// The bytes of a number at the start: "-1,234.5e9".
std::size_t number_size(std::string_view text) {
  std::size_t at = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
  const auto skip = [&](std::string_view characters) {
    const std::size_t begin = at;
    while (at < text.size() && characters.contains(text[at])) ++at;
    return at > begin;
  };
  if (!skip("0123456789.,")) return 0;
  const std::size_t mantissa = at;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    if (!skip("0123456789")) return mantissa;
  }
  return at;
}

// The one figure that takes up all of `text`.
std::optional<Figure> read_whole(std::string_view text) {
  for (const std::string_view language : {"zh"sv, "en"sv}) {
    const std::vector<Quantity> found = quantity::find_quantities(text, {.language = language, .at = {}});
    if (found.size() != 1 || !found.front().value || found.front().span.start != 0 ||
        found.front().span.end != text.size())
      continue;
    return Figure{found.front().kind, found.front().unit, to_double(*found.front().value)};
  }
  return std::nullopt;
}

std::optional<Figure> read_value(QuantityKind kind, std::string_view written) {
  const std::size_t size = number_size(written);
  std::string digits(written.substr(0, size));
  if (digits.starts_with('+')) digits.erase(0, 1);
  const Result<Decimal> number = Decimal::parse(digits);
  const std::string_view unit = utf8::trim(written.substr(size));
  if (!number) return read_whole(written);
  if (unit.empty()) return Figure{kind, "", to_double(*number)};
  const std::string plain = number->to_string();
  for (const std::string& spelling : {fmt::format("{} {}", plain, unit), fmt::format("{}{}", plain, unit)})
    if (const auto figure = read_whole(spelling)) {
      const bool has_scale_only = figure->kind == QuantityKind::kNumber && figure->unit.empty();  // 10亿
      return Figure{has_scale_only ? kind : figure->kind, figure->unit, figure->value};
    }
  if (std::ranges::find(kBaseUnits, unit) != kBaseUnits.end())
    return Figure{kind, std::string(unit), to_double(*number)};
  return std::nullopt;
}

}  // namespace

Result<FigureBound> read_figure(std::string_view kind_name, Comparison comparison, std::string_view written) {
  const std::optional<QuantityKind> kind = kind_named(kind_name);
  const std::optional<Figure> figure = kind ? read_value(*kind, written) : std::nullopt;
  if (!figure) return failure(ErrorKind::kInvalid, fmt::format("not a figure: {}", written));
  if (figure->kind != *kind)
    return failure(ErrorKind::kInvalid, fmt::format("{} is of another kind: {}", written, to_string(figure->kind)));
  FigureBound bound{.kind = *kind, .unit = figure->unit};
  const bool is_low = comparison == Comparison::kGreater || comparison == Comparison::kGreaterOrEqual;
  const bool is_high = comparison == Comparison::kLess || comparison == Comparison::kLessOrEqual;
  if (!is_high) bound.low = figure->value;
  if (!is_low) bound.high = figure->value;
  bound.includes_low = comparison != Comparison::kGreater;
  bound.includes_high = comparison != Comparison::kLess;
  return bound;
}

std::optional<FigureRange> range_of(const Quantity& quantity) {
  const auto& low = quantity.value ? quantity.value : quantity.low ? quantity.low : quantity.high;
  const auto& high = quantity.value ? quantity.value : quantity.high ? quantity.high : quantity.low;
  if (!low || !high) return std::nullopt;
  return FigureRange{to_double(*low), to_double(*high)};
}

bool holds(const FigureBound& bound, const FigureRange& range) {
  const bool is_high_enough = bound.includes_low ? range.high >= bound.low : range.high > bound.low;
  const bool is_low_enough = bound.includes_high ? range.low <= bound.high : range.low < bound.high;
  return is_high_enough && is_low_enough;
}

bool holds(const FigureBound& bound, const Quantity& quantity) {
  if (quantity.kind != bound.kind || (!bound.unit.empty() && quantity.unit != bound.unit)) return false;
  const std::optional<FigureRange> range = range_of(quantity);
  return range && holds(bound, *range);
}

}  // namespace assay::query
