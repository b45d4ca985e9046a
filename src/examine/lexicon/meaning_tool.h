// Which words of the one language mean a word of the other, and how well: from CC-CEDICT's explanations.  Part of the
// build's tools only.
#pragma once

#include <span>

#include "examine/lexicon/cedict_tool.h"
#include "examine/lexicon/write_lexicon.h"

namespace assay::lexicon {

// Both directions, by meaning_key; each list is best first, of kMaxMeanings at most, its best weight 1.
Meanings meanings_of(std::span<const CedictEntry> entries);

}  // namespace assay::lexicon
