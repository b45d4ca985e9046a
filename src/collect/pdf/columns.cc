// From words to lines in reading order.
//
// Idea: text in columns is read column by column, a table row by row, and both are told by the white between them.  A
// gutter (gutters.h) whose both sides hold lines of running text, several of them, parts two columns over the rows that
// it reaches; what stands above and below is read before and after, and each column is looked at again in the same way,
// so that three columns are two cuts, and a headline or a figure across the page ends a gutter by itself.  A gutter
// whose sides hold short pieces is one of a table: its rows stay lines, with " | " between the cells. A short headline
// across the page does not cross the gutter.  It is told by standing alone: text beside it ends right above and begins
// right below. Does not apply to text from right to left.  Cost: quadratic in the rows of a page (gutters.h bounds
// them) and linear in the number of cuts, of which there are at most kMaxCuts.
#include "collect/pdf/columns.h"

#include <array>
#include <cmath>

#include "collect/pdf/gutter_sides.h"
#include "collect/pdf/gutters.h"
#include "collect/pdf/rows.h"

namespace assay::pdf {
namespace {

constexpr double kLeastGutter = 0.7;  // in sizes of type; typesetters leave at least one
constexpr double kLargerType = 1.08;  // of a headline
constexpr int kMaxCuts = 64;          // of one page

// The usual distance between the tops of two rows.
double pitch_of(const std::vector<double>& tops) {
  if (tops.size() < 2) return 0;
  std::vector<double> distances;
  for (std::size_t i = 1; i < tops.size(); ++i) distances.push_back(tops[i] - tops[i - 1]);
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::ranges::nth_element(distances, middle);
  return *middle;
}

std::vector<double> tops_of(const std::vector<Row>& rows) {
  std::vector<double> tops;
  tops.reserve(rows.size());
  for (const Row& row : rows) tops.push_back(row.top);
  return tops;
}

class Cut {
 public:
  Cut(const std::vector<Row>& rows, double usual) : rows_(rows), usual_(usual), pitch_(pitch_of(tops_of(rows))) {}

  // The parts of `gutter` between headlines that stand alone across both its columns, each without what is no part of
  // them above.
  std::vector<Gutter> pieces(const Gutter& gutter) const {
    std::vector<Gutter> pieces;
    Gutter piece = gutter;
    const double pitch = right_pitch(gutter);
    for (std::size_t i = gutter.first + 1; i < gutter.last; ++i) {
      if (!stands_alone(i, gutter, pitch)) continue;
      piece.last = i;
      pieces.push_back(trimmed(piece));
      piece.first = i;
    }
    piece.last = gutter.last;
    pieces.push_back(trimmed(piece));
    return pieces;
  }

 private:
  bool is_headline(const Row& row) const { return row.font_size > kLargerType * usual_ || row.is_bold(); }

  bool continues(std::size_t i) const {
    const Row& before = rows_[i - 1];
    return std::abs(before.font_size - rows_[i].font_size) < 0.05 * before.font_size &&
           rows_[i].top - before.top < 1.6 * before.font_size;
  }

  // The usual distance between lines of the right side.
  double right_pitch(const Gutter& gutter) const {
    std::vector<double> tops;
    for (std::size_t i = gutter.first; i < gutter.last; ++i)
      if (has_words(rows_[i], Side::kRight, gutter)) tops.push_back(rows_[i].top);
    return pitch_of(tops);
  }

  Gutter trimmed(Gutter gutter) const {
    // A date at the right end of the page, with white below.
    std::size_t alone = gutter.first;
    while (alone < gutter.last && !has_words(rows_[alone], Side::kLeft, gutter)) ++alone;
    constexpr std::size_t kFewRows = 2;
    if (alone > gutter.first && alone < gutter.last && alone - gutter.first <= kFewRows &&
        rows_[alone].top - rows_[alone - 1].top > 1.6 * pitch_)
      gutter.first = alone;
    // The short last line of a headline, a caption or a paragraph across the page.
    while (gutter.first > 0 && gutter.first < gutter.last && continues(gutter.first) &&
           !has_words(rows_[gutter.first], Side::kRight, gutter))
      ++gutter.first;
    return gutter;
  }

  // Whether a headline across both columns begins at row `i`: nothing beside it, and what stood there ended right
  // above.
  bool stands_alone(std::size_t i, const Gutter& gutter, double pitch) const {
    if (has_words(rows_[i], Side::kRight, gutter) || !is_headline(rows_[i])) return false;
    if (continues(i)) return false;
    constexpr double kNear = 2.6;  // lines
    std::size_t above = i;
    while (above > gutter.first && !has_words(rows_[above - 1], Side::kRight, gutter)) --above;
    if (above == gutter.first || rows_[i].top - rows_[above - 1].top > kNear * pitch) return false;
    std::size_t below = i;
    for (; below < gutter.last && !has_words(rows_[below], Side::kRight, gutter); ++below)
      if (!is_headline(rows_[below])) return false;
    if (below == gutter.last) return rows_[i].top > rows_[above - 1].bottom;
    return rows_[below].top - rows_[above - 1].top > 2.2 * pitch &&
           rows_[below].top - rows_[below - 1].top < kNear * pitch;
  }

  const std::vector<Row>& rows_;
  double usual_;
  double pitch_;
};

using Region = std::vector<const Word*>;

void add_words(Region& region, const std::vector<Row>& rows, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) region.insert(region.end(), rows[i].words.begin(), rows[i].words.end());
}

class PageReader {
 public:
  PageReader(const Page& page, int number, double usual, std::vector<Line>& lines)
      : page_(page), number_(number), usual_(usual), lines_(lines) {}

  void read() {
    Region whole;
    for (const Word& word : page_.words) whole.push_back(&word);
    open_.push_back(std::move(whole));
    while (!open_.empty()) {
      const Region region = std::move(open_.back());
      open_.pop_back();
      const std::vector<Row> rows = rows_of(region);
      const std::vector<Gutter> gutters = find_gutters(rows, page_.width, kLeastGutter * usual_);
      if (!cut(rows, gutters)) emit(rows, gutters);
    }
  }

 private:
  // Puts the parts of a region with columns on the stack, the first to be read on top.
  bool cut(const std::vector<Row>& rows, const std::vector<Gutter>& gutters) {
    if (cuts_ == kMaxCuts) return false;
    const Cut cutter(rows, usual_);
    Gutter best;
    for (const Gutter& whole : gutters) {
      if (!parts_columns(rows, whole, usual_)) continue;
      for (const Gutter& gutter : cutter.pieces(whole)) {
        const std::size_t height = gutter.last - gutter.first;
        const std::size_t tallest = best.last - best.first;
        const bool is_wider = height == tallest && gutter.right - gutter.left > best.right - best.left;
        if ((height > tallest || is_wider) && parts_columns(rows, gutter, usual_)) best = gutter;
      }
    }
    if (best.last == 0) return false;
    ++cuts_;
    std::array<Region, 4> parts;
    add_words(parts[0], rows, 0, best.first);
    for (std::size_t i = best.first; i < best.last; ++i)
      for (const Word* word : rows[i].words) parts[is_on(*word, Side::kLeft, best) ? 1 : 2].push_back(word);
    add_words(parts[3], rows, best.last, rows.size());
    for (auto part = parts.rbegin(); part != parts.rend(); ++part)
      if (!part->empty()) open_.push_back(std::move(*part));
    return true;
  }

  void emit(const std::vector<Row>& rows, const std::vector<Gutter>& gutters) {
    std::vector<std::vector<double>> edges(rows.size());
    for (const Gutter& gutter : gutters)
      if (parts_cells(rows, gutter, usual_))
        for (std::size_t i = gutter.first; i < gutter.last; ++i) edges[i].push_back(gutter.middle());
    const int block = lines_.empty() ? 0 : lines_.back().block + 1;
    const std::size_t first = lines_.size();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::ranges::sort(edges[i]);
      std::string text = text_of(rows[i], edges[i]);
      if (text.empty()) continue;
      lines_.push_back({.is_table_row = text.contains(" | ") && !edges[i].empty(), .page_height = page_.height});
      Line& line = lines_.back();
      line.text = std::move(text);
      line.page = number_;
      line.block = block;
      line.left = rows[i].left;
      line.right = rows[i].right;
      line.top = rows[i].top;
      line.bottom = rows[i].bottom;
      line.font_size = rows[i].font_size;
      line.is_bold = rows[i].is_bold();
      line.first_word_width = rows[i].words.front()->right - rows[i].words.front()->left;
    }
    double left = page_.width;
    double right = 0;
    for (std::size_t i = first; i < lines_.size(); ++i) {
      left = std::min(left, lines_[i].left);
      right = std::max(right, lines_[i].right);
    }
    for (std::size_t i = first; i < lines_.size(); ++i) {
      lines_[i].column_left = left;
      lines_[i].column_right = right;
    }
  }

  const Page& page_;
  int number_;
  double usual_;
  std::vector<Line>& lines_;
  std::vector<Region> open_;
  int cuts_ = 0;
};

}  // namespace

void read_page(const Page& page, int number, double usual, std::vector<Line>& lines) {
  PageReader(page, number, usual, lines).read();
}

}  // namespace assay::pdf
