#include "collect/pdf/gutter_sides.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

#include "base/ascii.h"
#include "collect/pdf/characters.h"

namespace assay::pdf {
namespace {

constexpr double kWideGutter = 1.5;   // sizes of type: what few rows need to be believed
constexpr std::size_t kManyRows = 4;  // on each side; fewer may leave a river of white by chance
constexpr double kLeastLetters = 10;  // that a line of a text column holds on average; a table's cell holds fewer

// How a side of a gutter is filled.
struct Filling {
  std::size_t rows = 0;
  std::size_t full_rows = 0;  // that reach to the gutter, or begin at it
  double letters_each = 0;    // in a piece of a row without wide white in it, on average
};

Filling filling_of(const std::vector<Row>& rows, const Gutter& gutter, Side side, double size) {
  Filling filling;
  std::size_t letters = 0;
  std::size_t pieces = 0;
  // Justified lines of a narrow column hold wide white as well.
  const double wide = std::max(size, 0.75 * (gutter.right - gutter.left));
  constexpr double kFull = 3.5;  // sizes of type: a long word's room
  for (std::size_t i = gutter.first; i < gutter.last; ++i) {
    const Word* before = nullptr;
    for (const Word* word : rows[i].words) {
      if (!is_on(*word, side, gutter)) continue;
      if (before == nullptr) ++filling.rows;
      if (before == nullptr || word->left - before->right > wide) ++pieces;
      letters += width_in_letters(word->text) + 1;
      if (before == nullptr && side == Side::kRight && word->left - gutter.right < kFull * size) ++filling.full_rows;
      before = word;
    }
    if (before != nullptr && side == Side::kLeft && gutter.left - before->right < kFull * size) ++filling.full_rows;
  }
  if (pieces > 0) filling.letters_each = static_cast<double>(letters) / static_cast<double>(pieces);
  return filling;
}

// Justified text: white of one width between all of its words.
bool is_spread(const Row& row) {
  if (row.words.size() < 3) return false;
  double least = row.words[1]->left - row.words[0]->right;
  double most = least;
  for (std::size_t i = 2; i < row.words.size(); ++i) {
    const double gap = row.words[i]->left - row.words[i - 1]->right;
    least = std::min(least, gap);
    most = std::max(most, gap);
  }
  constexpr double kAlike = 1.25;
  return most < kAlike * least;
}

// The cells of a column of a table begin at one place, or end at one, as figures do; in running text a river of white
// has its banks wherever words end.
bool has_straight_bank(const std::vector<Row>& rows, const Gutter& gutter, double size) {
  constexpr double kStraight = 1.5;  // points
  std::map<std::int64_t, std::size_t> starts;
  std::size_t figures = 0;
  std::size_t spread = 0;
  std::size_t all = 0;
  for (std::size_t i = gutter.first; i < gutter.last; ++i) {
    if (!has_words(rows[i], Side::kLeft, gutter)) continue;
    const auto word =
        std::ranges::find_if(rows[i].words, [&](const Word* of) { return is_on(*of, Side::kRight, gutter); });
    if (word == rows[i].words.end()) continue;
    ++all;
    if (is_spread(rows[i])) ++spread;
    ++starts[std::llround((*word)->left / kStraight)];
    const bool is_alone = word + 1 == rows[i].words.end() || (*(word + 1))->left - (*word)->right > size;
    if (is_alone && std::ranges::any_of((*word)->text, ascii::is_digit)) ++figures;
  }
  std::size_t straight = 0;
  for (const auto& [start, count] : starts) {
    const auto next = starts.find(start + 1);
    straight = std::max(straight, count + (next == starts.end() ? 0 : next->second));
  }
  if (spread * 2 > all) return false;
  constexpr double kMost = 0.7;
  const double least = kMost * static_cast<double>(all);
  return static_cast<double>(straight) >= least || static_cast<double>(figures) >= least;
}

}  // namespace

bool is_on(const Word& word, Side side, const Gutter& gutter) {
  const bool is_left = (word.left + word.right) / 2 < gutter.middle();
  return is_left == (side == Side::kLeft);
}

bool has_words(const Row& row, Side side, const Gutter& gutter) {
  return std::ranges::any_of(row.words, [&](const Word* word) { return is_on(*word, side, gutter); });
}

bool parts_columns(const std::vector<Row>& rows, const Gutter& gutter, double size) {
  const Filling left = filling_of(rows, gutter, Side::kLeft, size);
  const Filling right = filling_of(rows, gutter, Side::kRight, size);
  const std::size_t fewer = std::min(left.rows, right.rows);
  if (fewer < 2) return false;
  if (fewer < kManyRows && gutter.right - gutter.left < kWideGutter * size) return false;
  if (left.full_rows * 2 < left.rows || right.full_rows * 2 < right.rows) return false;
  return std::min(left.letters_each, right.letters_each) >= kLeastLetters;
}

bool parts_cells(const std::vector<Row>& rows, const Gutter& gutter, double size) {
  std::size_t both = 0;
  for (std::size_t i = gutter.first; i < gutter.last; ++i)
    if (has_words(rows[i], Side::kLeft, gutter) && has_words(rows[i], Side::kRight, gutter)) ++both;
  constexpr std::size_t kLeastRows = 3;
  constexpr double kMostlyBoth = 0.6;
  constexpr double kMoreThanABullet = 4.5;
  return both >= kLeastRows &&
         static_cast<double>(both) >= kMostlyBoth * static_cast<double>(gutter.last - gutter.first) &&
         filling_of(rows, gutter, Side::kLeft, size).letters_each > kMoreThanABullet &&
         has_straight_bank(rows, gutter, size);
}

}  // namespace assay::pdf
