// Names of countries, regions, languages, currencies and units in Chinese and English, from CLDR as ICU holds it.
// Part of the build's tools only.
#pragma once

#include <vector>

#include "examine/lexicon/term_table.h"

namespace assay::lexicon {

std::vector<Term> read_cldr();

}  // namespace assay::lexicon
