// Margins: what repeats at the top and the bottom of the pages and is no part of the text.
// For this room's own use.  Pure.
#pragma once

#include <vector>

#include "collect/pdf/word.h"

namespace assay::pdf {

// Takes running headers and footers, page numbers and imprints off the pages.  `usual` is the size of the running text.
void drop_margins(std::vector<Page>& pages, double usual);

}  // namespace assay::pdf
