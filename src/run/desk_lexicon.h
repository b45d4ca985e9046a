// DeskLexicon: the lexicon with the desk's own names laid over it.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "examine/lexicon/lexicon.h"

namespace assay::run {

// The user's list in the data folder, one name a line as in data/lexicon: kind, Chinese names, English names.
inline constexpr const char* kUserLexicon = "lexicon.tsv";

// The lexicon that comes with the program where the folder holds no list.
// Errors: kInvalid (a line that is no entry, with its number), kInputOutput, kTooLarge.
Result<lexicon::Lexicon> desk_lexicon(const std::string& data_folder);

// Changes when the user's list does (by its size and time of change); 0 where there is none.
std::uint64_t user_lexicon_stamp(const std::string& data_folder);

}  // namespace assay::run
