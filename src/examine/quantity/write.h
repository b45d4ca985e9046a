// Writes a quantity as a language writes it: 40721.17亿元 becomes "4.072117 trillion yuan", and the other way round.
// Pure; safe to call from many threads.
#pragma once

#include <string>
#include <string_view>

#include "base/model/quantity.h"

namespace assay::quantity {

// In `language` ("zh" or "en"), exactly and with nothing rounded away, with the words for what is approximate or
// bounded
// ("more than", 超过), for ranges and for dates ("10 November 2025", 2025年11月10日).  find_quantities reads the same
// value back out of it (a property test holds it to that).  Empty for a quantity without a value.
std::string write(const Quantity& quantity, std::string_view language);

}  // namespace assay::quantity
