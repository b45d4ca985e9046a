// Alphabets: do these bytes read as words of an alphabet whose letters are single bytes: Cyrillic, Greek, Hebrew,
// Arabic or Thai? For this room's own use.  Pure.
#pragma once

#include <string_view>

namespace assay::encoding {

struct AlphabetGuess {
  std::string_view name;  // the standard's name of the encoding; empty where none convinces
  double fitness = 0;     // on the scale of detect.cc: the share of common letters, less what is misplaced
};

// `sample` holds the runs of bytes that are not ASCII, each with a byte of what stands before and behind it.
AlphabetGuess detect_alphabet(std::string_view sample);

}  // namespace assay::encoding
