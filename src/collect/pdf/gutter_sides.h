// GutterSides: what a gutter parts, told by what stands on its two sides.
// For this room's own use.  Pure; linear in the words of the gutter's rows.
#pragma once

#include <vector>

#include "collect/pdf/gutters.h"
#include "collect/pdf/rows.h"

namespace assay::pdf {

enum class Side { kLeft, kRight };

bool is_on(const Word& word, Side side, const Gutter& gutter);
bool has_words(const Row& row, Side side, const Gutter& gutter);

// Whether running text stands on both sides.  `size` is that of the document's running text.
bool parts_columns(const std::vector<Row>& rows, const Gutter& gutter, double size);
// Whether the cells of a table do: most of its rows have words on both sides, and the left ones are no bullets.
bool parts_cells(const std::vector<Row>& rows, const Gutter& gutter, double size);

}  // namespace assay::pdf
