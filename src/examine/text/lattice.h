// Lattice: the most probable way to cut a run of characters into dictionary words.
// Internal to examine/text.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "examine/text/dictionary.h"

namespace assay::text {

// One character of the run.  A Latin or numeric token among the characters is never cut: its first character says how
// long it is, the others have kInside.
struct LatticeCharacter {
  static constexpr std::uint32_t kInside = 0;
  std::uint16_t symbol = 0;        // of the dictionary
  std::uint32_t token_length = 1;  // characters; 1 for an ideograph
};

// Keeps its table from one run to the next; not safe to share between threads.
class Lattice {
 public:
  // Where each word of the best path ends, ascending, as indices into `run`; the last is run.size().  `ends` is
  // cleared.
  void best_path(std::span<const LatticeCharacter> run, std::vector<std::uint32_t>& ends);

 private:
  struct Best {
    double score = 0;
    std::uint32_t end = 0;
  };
  Best best_from(std::span<const LatticeCharacter> run, std::size_t begin) const;

  const Dictionary& dictionary_ = Dictionary::embedded();
  std::vector<Best> best_;  // from each character to the end of the run
};

}  // namespace assay::text
