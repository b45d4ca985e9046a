// Plain words of a search: where what is written in one piece parts, and which words carry no subject.
// Internal to examine/query.
#pragma once

#include <string_view>
#include <vector>

#include "examine/lexicon/lexicon.h"

namespace assay::query {

// The terms that one unquoted word of a search asks for, as parts of `word` in order; see words.cc.
std::vector<std::string_view> split_word(std::string_view word, const lexicon::Lexicon& lexicon);

// Whether a word of a search only holds the others together: 的, the, 哪个, where.  WHO in capitals is a name.
bool is_function_word(std::string_view written, const lexicon::Lexicon& lexicon);

}  // namespace assay::query
