// The figures of a segment's documents: rows of low and high, in groups by kind and unit, each ascending by low.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/model/quantity.h"
#include "keep/search/varint.h"

namespace assay::search {

struct FigureRow {  // of one document; as it lies in the file
  double low;
  double high;
  std::uint32_t document;
  std::uint32_t nothing = 0;
};
static_assert(sizeof(FigureRow) == 24);

// A figure as filters know it: what is bounded on one side reaches to infinity on the other.
struct FigureKey {
  std::string kind;  // to_string of it
  std::string unit;  // base unit; of a rate "unit/per"
  friend auto operator<=>(const FigureKey&, const FigureKey&) = default;
};
// Nothing for dates, and for what has no number.
std::optional<std::pair<FigureKey, FigureRow>> figure_row(const Quantity& quantity, std::uint32_t document);

using FigureRows = std::map<FigureKey, std::vector<FigureRow>>;
// Sorts the rows.  The rows' bytes, and those that say which rows are whose.
std::pair<std::string, std::string> write_figures(FigureRows& figures);

struct FigureGroup {
  FigureKey key;
  std::span<const FigureRow> rows;
};
// False where the bytes make no sense.  Of the rows themselves nothing is read.
bool read_figure_groups(ByteReader rows, ByteReader groups, std::vector<FigureGroup>& out);

}  // namespace assay::search
