// LineKind: what a line is by its own looks.
// For this room's own use.  Pure.
#pragma once

#include <string>
#include <string_view>

#include "collect/pdf/line.h"

namespace assay::pdf {

enum class LineKind { kText, kHeading, kListItem, kCaption, kTableRow, kNote };

// `usual` is the size of the document's running text.  Only a line that begins something is a list item, a caption or a
// note; those that continue one look like text.
LineKind kind_of(const Line& line, double usual);

// The text of a list item without its bullet; numbers stay.
std::string without_bullet(std::string_view text);

}  // namespace assay::pdf
