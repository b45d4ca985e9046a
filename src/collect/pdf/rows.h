// Rows: words that stand at one height.
// For this room's own use.  Pure.
#pragma once

#include <vector>

#include "collect/pdf/word.h"

namespace assay::pdf {

// Words from left to right.
struct Row {
  std::vector<const Word*> words;
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  double font_size = 0;  // of most of its letters

  bool is_bold() const;  // all of it
};

// From top to bottom.  The middle halves of the boxes of one row overlap; a large initial letter that hangs over
// several lines belongs to the first of them.  The rows point into what `words` points to.  Cost: two sorts.
std::vector<Row> rows_of(const std::vector<const Word*>& words);

// Its words with blanks where they belong.  Small figures above the line that point to a note are left out, others are
// written as ⁶; `cell_edges`, if any, are the places where " | " parts two cells of a table.
std::string text_of(const Row& row, const std::vector<double>& cell_edges = {});

}  // namespace assay::pdf
