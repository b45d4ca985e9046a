// Figure index: which figures of the source lie at this size, or name this date?
// Constant after construction; safe to read from many threads.  Refers to the figures and texts that it was made from.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "report/check/figure_fit.h"
#include "report/check/figure_reading.h"

namespace assay::check {

using FigureId = std::uint32_t;  // its place in the list that the index was made from

class FigureIndex {
 public:
  explicit FigureIndex(std::span<const Figure> figures);

  const Figure& figure(FigureId id) const { return figures_[id]; }
  std::span<const Figure> figures() const { return figures_; }

  // At most `limit` figures that have an end within `range` along `measure`, each once, by size.
  std::vector<FigureId> at(std::string_view measure, const SizeRange& range, std::size_t limit) const;
  // At most `limit` figures with one of these date keys (figure_date.h), in order of the keys.
  std::vector<FigureId> with_date(std::span<const std::string> queries, std::size_t limit) const;
  // The figures of one paragraph, in reading order.
  std::span<const Figure> of_paragraph(int paragraph) const;
  FigureId first_of_paragraph(int paragraph) const;

 private:
  struct End {
    Decimal size;
    FigureId figure;
  };
  struct DateKey {
    std::uint64_t hash;
    FigureId figure;
  };
  void add_dates(const Figure& figure, FigureId id);

  std::span<const Figure> figures_;
  std::unordered_map<std::string, std::vector<End>> ends_;  // by measure, sorted by size
  std::vector<DateKey> dates_;                              // sorted by hash
};

}  // namespace assay::check
