// Columns: the lines of one page in reading order.
// For this room's own use.  Pure.
#pragma once

#include <vector>

#include "collect/pdf/line.h"
#include "collect/pdf/word.h"

namespace assay::pdf {

// Appends the lines of `page`, the `number`th.  `usual` is the size of the document's running text; blocks are numbered
// on from the last line of `lines`.
void read_page(const Page& page, int number, double usual, std::vector<Line>& lines);

}  // namespace assay::pdf
