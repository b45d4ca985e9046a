// Shown dates: those that a reader sees around the headline, and what they are said to be.
// For this room's own use.  Pure.
#pragma once

#include <optional>

#include "collect/page/facts.h"
#include "collect/page/read_time.h"

namespace assay::page {

struct ShownDates {
  std::optional<Time> published;  // not said to be that of a change
  std::optional<Time> updated;    // said to be that
};

// Cost: linear in the nodes of the lines around the headline.
ShownDates find_shown_dates(const Evidence& evidence, html::NodeId headline, const DateConventions& conventions);

}  // namespace assay::page
