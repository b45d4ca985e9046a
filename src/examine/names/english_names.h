// English names that no list holds: runs of capitalised words.  Internal to examine/names.  Pure.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "examine/names/candidate.h"
#include "examine/text/text.h"

namespace assay::names {

// In order; a candidate may overlap `listed` only by holding a whole one and more ("Melania Trump" holds Trump).
std::vector<Candidate> find_unlisted_english(std::string_view text, std::span<const text::Word> words,
                                             std::span<const Candidate> listed, const lexicon::Lexicon& lexicon);

}  // namespace assay::names
