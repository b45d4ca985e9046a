// Front: title, byline and date, as they stand above the text.
// For this room's own use.  Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "collect/pdf/hyphens.h"
#include "collect/pdf/line.h"

namespace assay::pdf {

// Takes the title off the first page, with what stands above it (the masthead).  `stated` is what the file's own
// information says: it counts where the page bears it out or shows no line larger than its text.
std::string take_title(std::vector<Line>& lines, const std::string& stated, double usual, const Hyphens& hyphens);

// Of the first lines, the one that names an author; else the author that the file states, where it looks like a name.
std::string take_byline(std::vector<Line>& lines, const std::string& stated);

// Of the first lines, a short one of its own with a date.
std::optional<Time> take_date(std::vector<Line>& lines);

}  // namespace assay::pdf
