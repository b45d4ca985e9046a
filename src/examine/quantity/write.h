// Writes a quantity as a language writes it: 40721.17亿元 becomes "4.072117 trillion yuan", and the other way round.
// Pure; safe to call from many threads.
#pragma once

#include <string>
#include <string_view>

#include "base/model/quantity.h"

namespace assay::quantity {

// In `language` ("zh" or "en"), exactly and with nothing rounded away, with the words for what is approximate or
// bounded ("more than", 超过; "under", 不到), for ranges ("12 to 24 months", 1.2至1.5万亿元) and for dates ("10
// November 2025", 2025年11月10日).  A high bound is "under" for 近100亿 and for 不超过100亿 alike: a Quantity has the
// same bound for both, and "under" is right of both, where "nearly" and "up to" are each right of one. find_quantities
// reads the same value back out of it (a property test holds it to that).  Empty for a quantity without a value.
std::string write(const Quantity& quantity, std::string_view language);

}  // namespace assay::quantity
