// Date labels: what a line says of the date in it, "Published:", "Zuletzt geändert am".
// For this room's own use.  Pure.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace assay::page {

// kOther: that of something else which happened, a registration, a visit.
enum class DateLabel : std::uint8_t { kNone, kPublished, kUpdated, kOther };

// A part of a line from one label to the next: "Published May 1, 2024 | Updated June 3, 2025" has two, and an empty
// one before them.
struct LabelledPart {
  std::string_view text;
  DateLabel label = DateLabel::kNone;
};

// `line`: ASCII in lower case.
std::vector<LabelledPart> labelled_parts(std::string_view line);
// The last label of a line that ends with it: "last updated:" above its date.
DateLabel trailing_label(std::string_view line);

}  // namespace assay::page
