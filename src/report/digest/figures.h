// Figures: the numbers of a sentence by which two sentences can be seen to say the same.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/digest/reading.h"

namespace assay::digest {

// Each number of words [first, end) with the start of what follows it: "285万", "98%", "2 y".  Years, days and the hour
// are left out: they say when.  Distinct, ascending.
std::vector<std::string> figures_between(const Reading& reading, std::uint32_t paragraph, std::uint32_t first,
                                         std::uint32_t end);

}  // namespace assay::digest
