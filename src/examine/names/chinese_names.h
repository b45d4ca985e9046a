// Chinese names that no list holds.  Internal to examine/names.  Pure.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "examine/names/candidate.h"
#include "examine/text/text.h"

namespace assay::names {

// Names with a dot between their parts: 约翰·史密斯.  They are longer than any listed part of them.  `words` are those
// of `text`.
std::vector<Candidate> find_dotted(std::string_view text, std::span<const text::Word> words);

// In order; may overlap `listed` only by holding a whole one (中国铝业集团 holds 中国).  `words` are those of `text`.
std::vector<Candidate> find_unlisted_chinese(std::string_view text, std::span<const text::Word> words,
                                             std::span<const Candidate> listed, const lexicon::Lexicon& lexicon);

}  // namespace assay::names
