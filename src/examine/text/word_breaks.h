// Word boundaries of text without ideographs, as Unicode Standard Annex #29 defines them.
// Internal to examine/text.  Two ways to the same result: the plain one asks ICU, the fast one knows the rules for the
// characters of western news and refuses everything else.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "examine/text/text.h"

namespace assay::text {

// Appends the words of `segment` to `words`, without terms, with spans moved by `offset`.  White space is left out.
void break_words(std::string_view segment, std::uint32_t offset, std::vector<Word>& words);

// The same by ICU alone.
void break_words_slowly(std::string_view segment, std::uint32_t offset, std::vector<Word>& words);

// False when the segment holds a character or a sequence that it does not know; `words` is then as before.
bool break_words_fast(std::string_view segment, std::uint32_t offset, std::vector<Word>& words);

}  // namespace assay::text
