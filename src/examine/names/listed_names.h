// The names of a text that the lexicon holds.  Internal to examine/names.  Pure.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "examine/names/candidate.h"
#include "examine/text/text.h"

namespace assay::names {

// In order, not overlapping.  `words` are those of `text`.
std::vector<Candidate> find_listed(std::string_view text, std::span<const text::Word> words,
                                   const lexicon::Lexicon& lexicon);

}  // namespace assay::names
