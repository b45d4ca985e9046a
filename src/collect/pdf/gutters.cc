// Idea: lay a ruler of cells across the page and mark, for each row, the cells that its words cover.  Where two rows
// one below the other leave a run of cells white between words, a strip begins; it is followed down and up, narrowing,
// as long as it stays wide enough.  A row that has words on one side only does not end it.
#include "collect/pdf/gutters.h"

#include <bitset>
#include <cmath>

namespace assay::pdf {
namespace {

constexpr std::size_t kCells = 1024;
using Cells = std::bitset<kCells>;

struct Run {
  std::size_t first = 0;  // cells [first, last)
  std::size_t last = 0;
  std::size_t size() const { return last - first; }
};

class Ruler {
 public:
  Ruler(const std::vector<Row>& rows, double page_width) : cell_(page_width / static_cast<double>(kCells)) {
    covered_.reserve(rows.size());
    for (const Row& row : rows) {
      sizes_.push_back(row.font_size);
      Cells& cells = covered_.emplace_back();
      for (const Word* word : row.words)
        for (std::size_t i = cell_at(word->left); i < std::max(cell_at(word->right), cell_at(word->left) + 1); ++i)
          cells.set(i);
    }
  }

  std::size_t rows() const { return covered_.size(); }
  const Cells& covered(std::size_t row) const { return covered_[row]; }
  double place(std::size_t cell) const { return static_cast<double>(cell) * cell_; }
  std::size_t cells_of(double width) const {
    return std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(std::min(width / cell_, double{kCells}))));
  }

  // White runs between covered cells.
  static std::vector<Run> white_between(const Cells& cells, std::size_t least) {
    std::vector<Run> runs;
    std::size_t begin = cells._Find_first();
    while (begin < kCells) {
      std::size_t end = begin;
      while (end < kCells && cells[end]) ++end;
      const std::size_t next = end < kCells ? cells._Find_next(end - 1) : kCells;
      if (next < kCells && next - end >= least) runs.push_back({end, next});
      begin = next;
    }
    return runs;
  }

  // The longest part of `run` that `row` leaves white.
  Run left_white(const Run& run, std::size_t row) const {
    Run best;
    std::size_t begin = run.first;
    for (std::size_t i = run.first; i <= run.last; ++i) {
      if (i < run.last && !covered_[row][i]) continue;
      if (i - begin > best.size()) best = {begin, i};
      begin = i + 1;
    }
    return best;
  }

  // Whether `row` has words on both sides of `run` that are no further apart than words of its size are: a large
  // headline.
  bool has_word_gap(const Run& run, std::size_t row) const {
    std::size_t begin = run.first;
    while (begin > 0 && !covered_[row][begin - 1]) --begin;
    std::size_t end = run.last;
    while (end < kCells && !covered_[row][end]) ++end;
    constexpr double kWordGap = 0.7;
    return begin > 0 && end < kCells && place(end - begin) < kWordGap * sizes_[row];
  }

 private:
  std::size_t cell_at(double x) const {
    const double at = std::clamp(x / cell_, 0.0, static_cast<double>(kCells - 1));
    return static_cast<std::size_t>(at);
  }

  double cell_;
  std::vector<Cells> covered_;
  std::vector<double> sizes_;  // of type
};

}  // namespace

std::vector<Gutter> find_gutters(const std::vector<Row>& rows, double page_width, double least_width) {
  std::vector<Gutter> gutters;
  if (rows.size() < 2 || rows.size() > kMaxRows || !(page_width > 0)) return gutters;
  const Ruler ruler(rows, page_width);
  const std::size_t least = ruler.cells_of(least_width);
  constexpr std::size_t kMaxGutters = 400;
  for (std::size_t start = 0; start + 1 < rows.size(); ++start) {
    for (Run run : Ruler::white_between(ruler.covered(start) | ruler.covered(start + 1), least)) {
      const double middle = ruler.place((run.first + run.last) / 2);
      const bool is_known = std::ranges::any_of(gutters, [&](const Gutter& gutter) {
        return gutter.first <= start && gutter.last > start + 1 && gutter.left <= middle && middle <= gutter.right;
      });
      if (is_known || gutters.size() == kMaxGutters) continue;
      if (ruler.has_word_gap(run, start) || ruler.has_word_gap(run, start + 1)) continue;
      Gutter gutter{.first = start, .last = start + 2};
      const auto reach = [&](std::size_t row) {
        const Run narrower = ruler.left_white(run, row);
        if (narrower.size() < least || ruler.has_word_gap(narrower, row)) return false;
        run = narrower;
        return true;
      };
      while (gutter.last < rows.size() && reach(gutter.last)) ++gutter.last;
      while (gutter.first > 0 && reach(gutter.first - 1)) --gutter.first;
      gutter.left = ruler.place(run.first);
      gutter.right = ruler.place(run.last);
      gutters.push_back(gutter);
    }
  }
  return gutters;
}

}  // namespace assay::pdf
