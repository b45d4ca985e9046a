// Makes a compiled lexicon (lexicon_format.h) from terms: at build time from the packages, at run time from a user's
// own list.  Internal to examine/lexicon.  Pure.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "examine/lexicon/term_table.h"

namespace assay::lexicon {

struct WeightedMeaning {
  std::string text;
  double weight = 1;  // above 0, to 1
};

// The words of the other language that mean one, by its meaning_key, best first.
using Meanings = std::map<std::string, std::vector<WeightedMeaning>>;

// What stands in the general lexicon beside its terms.
struct Extras {
  std::set<std::string> english_words;                    // of everyday use, in small letters
  std::set<std::string> surnames;                         // Chinese, Simplified
  std::map<char32_t, std::vector<std::string>> readings;  // syllables without tone of an ideograph
  Meanings meanings;
};

// One code point as names are compared by: what text::fold makes of it, a Latin letter without its accents, and every
// kind of middle dot as U+00B7.
char32_t fold_for_names(char32_t code_point);

// Entries are numbered in the order of `terms`, which must be that of their ranks.  Of an entry of kind kWord only the
// Chinese name is found.  Errors: kTooLarge when the terms hold more than 65,534 different characters, or terms and
// meanings more than 16 million strings.
Result<std::string> write_lexicon(std::span<const Term> terms, const Extras& extras);

}  // namespace assay::lexicon
