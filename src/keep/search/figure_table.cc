#include "keep/search/figure_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <tuple>

namespace assay::search {
namespace {

// The nearest: filters compare sizes, they do not do sums.
double as_double(const Decimal& decimal) {
  const std::string text = decimal.to_string();
  double value = std::numeric_limits<double>::quiet_NaN();
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::optional<std::pair<FigureKey, FigureRow>> figure_row(const Quantity& quantity, std::uint32_t document) {
  if (quantity.kind == QuantityKind::kDate) return std::nullopt;
  if (!quantity.value && !quantity.low && !quantity.high) return std::nullopt;
  FigureRow row{.low = -std::numeric_limits<double>::infinity(),
                .high = std::numeric_limits<double>::infinity(),
                .document = document};
  if (quantity.low) row.low = as_double(*quantity.low);
  if (quantity.high) row.high = as_double(*quantity.high);
  if (quantity.value && !quantity.low && !quantity.high) row.low = row.high = as_double(*quantity.value);
  if (std::isnan(row.low) || std::isnan(row.high)) return std::nullopt;
  FigureKey key{.kind = std::string(to_string(quantity.kind)), .unit = quantity.unit};
  if (!quantity.per.empty()) key.unit += "/" + quantity.per;
  return std::pair(std::move(key), row);
}

std::pair<std::string, std::string> write_figures(FigureRows& figures) {
  std::string rows;
  std::string groups;
  append_varint(groups, figures.size());
  for (auto& [key, group] : figures) {
    std::sort(group.begin(), group.end(), [](const FigureRow& a, const FigureRow& b) {
      return std::tie(a.low, a.high, a.document) < std::tie(b.low, b.high, b.document);
    });
    append_text(groups, key.kind);
    append_text(groups, key.unit);
    append_varint(groups, group.size());
    rows.append(reinterpret_cast<const char*>(group.data()), group.size() * sizeof(FigureRow));
  }
  return {std::move(rows), std::move(groups)};
}

bool read_figure_groups(ByteReader rows, ByteReader groups, std::vector<FigureGroup>& out) {
  const std::uint64_t count = groups.varint();
  for (std::uint64_t i = 0; i < count && groups.is_good; ++i) {
    FigureGroup group;
    group.key.kind = groups.text(groups.varint());
    group.key.unit = groups.text(groups.varint());
    const std::uint64_t size = groups.varint();
    const auto* first = reinterpret_cast<const FigureRow*>(rows.at);
    if (size > rows.left() / sizeof(FigureRow)) return false;
    rows.skip(size * sizeof(FigureRow));
    group.rows = {first, size};
    if (!out.empty() && !(out.back().key < group.key)) return false;
    out.push_back(std::move(group));
  }
  return groups.is_good;
}

}  // namespace assay::search
