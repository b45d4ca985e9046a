// Terms: the form in which one western word or number compares.  Internal to examine/text.
#pragma once

#include <string>
#include <string_view>

#include "examine/text/stemmer.h"
#include "examine/text/text.h"

namespace assay::text {

// A word is folded and stemmed; a number loses the commas between its digits; anything else has no term.
// U.S., US: "u.s", which is not the word "us".  Other acronyms lose their points: U.K. and UK are "uk".
std::string make_term(std::string_view word, WordKind kind, Stemmer& stemmer);

}  // namespace assay::text
