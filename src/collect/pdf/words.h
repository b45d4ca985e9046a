// Words: one page as poppler reads it, as words of ours.
// For this room's own use.
#pragma once

#include <poppler-page.h>

#include "collect/pdf/word.h"

namespace assay::pdf {

// Words that stand off the page or lie across the direction of most are left out (a stamp along the edge).
// `max_words` are kept at most.
Page words_of(const poppler::page& page, std::size_t max_words);

}  // namespace assay::pdf
