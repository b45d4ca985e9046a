// Phrases: from words as written to pieces to look for, and where they stand in a text.  Internal to examine/query.
#pragma once

#include <string_view>
#include <vector>

#include "examine/query/node.h"
#include "examine/text/analysis.h"

namespace assay::query {

// A phrase without pieces when `written` holds neither letters nor digits nor ideographs.
Phrase make_phrase(std::string_view written);

// Appends where `phrase` stands in `text`, ascending, not overlapping.  `paragraph` is the analysis of `text`, which is
// in `language`.  Stops after `max_hits`.
void find_phrase(const Phrase& phrase, std::string_view text, const text::AnalysedParagraph& paragraph,
                 std::string_view language, std::size_t max_hits, std::vector<Span>& spans);

}  // namespace assay::query
