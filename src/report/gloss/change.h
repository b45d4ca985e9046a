// Change: the words beside a figure that say which way it went.  Internal to report/gloss.
#pragma once

#include <string>
#include <string_view>

#include "base/model/document.h"
#include "report/gloss/gloss.h"

namespace assay::gloss {

// Where a figure stands.
struct Beside {
  std::string_view line;
  Span before;        // from the figure before it, or the line's start, to the figure
  std::uint32_t end;  // of the figure
};

// `figure`, a figure in the reader's language, with what its neighbours say of it: "up 5.18% on the year", 同比下降3%.
// Unchanged where they say nothing that we know, or deny it (未增长5%).
std::string with_change(std::string_view figure, const Beside& beside, const Languages& languages);

}  // namespace assay::gloss
