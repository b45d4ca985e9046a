// A table of terms: lines of kind, Chinese names, English names, as in data/lexicon and in a user's own list.
// Internal to examine/lexicon.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "examine/lexicon/lexicon.h"

namespace assay::lexicon {

struct Term {
  TermKind kind = TermKind::kOther;
  Rank rank = Rank::kDictionary;
  std::vector<std::string> chinese;
  std::vector<std::string> english;
};

inline constexpr std::size_t kMaxTableBytes = std::size_t{16} << 20;
inline constexpr std::size_t kMaxNameBytes = 256;
inline constexpr std::size_t kMaxNamesOfTerm = 64;  // of one language

// Fields are separated by tabs, names within one by "|".  Empty lines, lines that begin with "#", and a first line that
// names the columns are skipped; a byte order mark and Windows line ends are fine.
// Errors: kTooLarge above kMaxTableBytes; kInvalid with the number of the line: ill-formed UTF-8, an unknown kind,
// other than two or three fields, no name, a name above kMaxNameBytes, more than kMaxNamesOfTerm names.
Result<std::vector<Term>> read_term_table(std::string_view tsv, Rank rank);

}  // namespace assay::lexicon
