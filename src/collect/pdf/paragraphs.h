// Paragraphs: lines in reading order joined to what was written.
// For this room's own use.  Pure.
#pragma once

#include <vector>

#include "base/model/document.h"
#include "collect/pdf/hyphens.h"
#include "collect/pdf/line.h"

namespace assay::pdf {

// Headings, list items, captions and table rows by their kind; what floats within a paragraph (a figure's caption, a
// table) comes after it, and the notes at the foot of the pages come last.
std::vector<Paragraph> join_lines(const std::vector<Line>& lines, double usual, const Hyphens& hyphens);

}  // namespace assay::pdf
