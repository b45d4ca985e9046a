// Under which key the general dictionary keeps a word's meanings.  Internal to examine/lexicon, shared by the build's
// tools and the reader.  Pure; safe to call from many threads.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace assay::lexicon {

inline constexpr std::size_t kMaxMeaningKeyBytes = 96;

// Chinese: folded, without white space.  English: the stems of its words, joined by a blank, so that "Mined" and
// "mines" are "mine", and "Central  banks" is "central bank".  Empty for what holds no word, and for what is longer
// than kMaxMeaningKeyBytes.
std::string meaning_key(std::string_view word);

}  // namespace assay::lexicon
