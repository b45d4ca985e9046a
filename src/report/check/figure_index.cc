// Figure index: every end of every reading, sorted by size within its measure; every date by the hashes of its keys.
// Building costs O(n log n) for n figures, a search O(log n + limit).  Hashes of two dates may meet (64 bits: not in
// practice), so a date found is a candidate that the caller compares.
#include "report/check/figure_index.h"

#include <algorithm>
#include <functional>

#include "report/check/figure_date.h"

namespace assay::check {
namespace {

std::uint64_t hash_of(std::string_view key) {
  return std::hash<std::string_view>()(key);
}

void add_new(std::vector<FigureId>& found, FigureId id) {
  if (std::ranges::find(found, id) == found.end()) found.push_back(id);
}

}  // namespace

FigureIndex::FigureIndex(std::span<const Figure> figures) : figures_(figures) {
  for (FigureId id = 0; id < figures.size(); ++id) {
    const Figure& figure = figures[id];
    if (figure.quantity.kind == QuantityKind::kDate) {
      add_dates(figure, id);
      continue;
    }
    for (const Reading& reading : readings_of(figure)) {
      std::vector<End>& ends = ends_[reading.measure];
      for (const auto& end : {reading.value, reading.low, reading.high}) {
        if (end && (ends.empty() || ends.back().figure != id || ends.back().size != *end)) ends.push_back({*end, id});
      }
    }
  }
  for (auto& [measure, ends] : ends_) {
    std::ranges::sort(ends, [](const End& a, const End& b) {
      if (a.size != b.size) return a.size < b.size;
      return a.figure < b.figure;
    });
  }
  std::ranges::sort(dates_, [](const DateKey& a, const DateKey& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.figure < b.figure;
  });
}

void FigureIndex::add_dates(const Figure& figure, FigureId id) {
  const Quantity& quantity = figure.quantity;
  for (const std::string& key : date_keys(quantity.date, quantity.first_day, quantity.last_day)) {
    dates_.push_back({hash_of(key), id});
  }
}

std::vector<FigureId> FigureIndex::at(std::string_view measure, const SizeRange& range, std::size_t limit) const {
  std::vector<FigureId> found;
  const auto ends = ends_.find(std::string(measure));
  if (ends == ends_.end()) return found;
  auto end = std::ranges::lower_bound(ends->second, range.low, {}, &End::size);
  for (; end != ends->second.end() && end->size <= range.high && found.size() < limit; ++end) {
    add_new(found, end->figure);
  }
  return found;
}

std::vector<FigureId> FigureIndex::with_date(std::span<const std::string> queries, std::size_t limit) const {
  std::vector<FigureId> found;
  for (const std::string& query : queries) {
    const std::uint64_t hash = hash_of(query);
    auto key = std::ranges::lower_bound(dates_, hash, {}, &DateKey::hash);
    for (; key != dates_.end() && key->hash == hash && found.size() < limit; ++key) add_new(found, key->figure);
  }
  return found;
}

FigureId FigureIndex::first_of_paragraph(int paragraph) const {
  const auto first = std::ranges::lower_bound(figures_, paragraph, {}, &Figure::paragraph);
  return static_cast<FigureId>(first - figures_.begin());
}

std::span<const Figure> FigureIndex::of_paragraph(int paragraph) const {
  const auto part = std::ranges::equal_range(figures_, paragraph, {}, &Figure::paragraph);
  return {part.begin(), part.end()};
}

}  // namespace assay::check
