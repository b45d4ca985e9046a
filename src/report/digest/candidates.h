// Candidates: the sentences and clauses that could be shown by themselves.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/digest/reading.h"

namespace assay::digest {

struct Candidate {
  std::uint32_t sentence = 0;   // index into Reading::sentences
  std::uint32_t paragraph = 0;  // from 0
  Span span;                    // verbatim, without the mark that was mended
  std::uint32_t first_word = 0;
  std::uint32_t end_word = 0;
  std::string text;                  // as shown
  std::size_t length = 0;            // code points of text
  std::vector<TermId> terms;         // distinct, ascending
  std::vector<std::string> figures;  // distinct, ascending: "285万", "98%"; without years and dates
  double standing = 1;               // 0 to 1: how well it stands alone; never 0
  double importance = 0;             // filled in by score()
};

// In reading order; at most a few for one sentence, then never more than one of them chosen.
std::vector<Candidate> find_candidates(const Reading& reading);

// What the standing of a sentence too short to carry a fact is multiplied by, and whether it was.
inline constexpr double kTerse = 0.75;
bool is_terse(const Reading& reading, const Candidate& candidate);

// Code points that read comfortably in one bullet.
std::size_t comfortable_length(const Reading& reading);

}  // namespace assay::digest
