// Phrases: the noun phrases of the document, from which headings are made.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/digest/candidates.h"
#include "report/digest/reading.h"

namespace assay::digest {

struct Phrase {
  std::string text;                      // as a heading
  std::vector<TermId> terms;             // in order; the last one is the head in Chinese and mostly in English
  std::vector<std::uint32_t> sentences;  // that hold it, ascending, each once
  double form = 0;                       // 0 to 1: how much it looks like a phrase by itself
  bool opens = false;                    // somewhere a sentence begins with it: it is what the sentence is about
};

// Phrases of the sentences that the candidates come from.  Cost: O(words of those sentences).
std::vector<Phrase> find_phrases(const Reading& reading, const std::vector<Candidate>& candidates);

// One run of words that may be a phrase, as the rules of one language see it.
struct Run {
  std::uint32_t first_word = 0;  // [first, end) of the paragraph
  std::uint32_t end_word = 0;
  std::string text;
  double form = 0;
  bool free_left = false;   // what stands before it cannot belong to it
  bool free_right = false;  // nor what stands after it
};

// Whether a word is of a script without blanks between words, which no rule for spaced languages fits.
bool is_dense_script(std::string_view surface);

// The rules of each language: every run inside words [first, end) of a paragraph.
std::vector<Run> chinese_runs(const Reading& reading, std::uint32_t paragraph, std::uint32_t first, std::uint32_t end);
std::vector<Run> english_runs(const Reading& reading, std::uint32_t paragraph, std::uint32_t first, std::uint32_t end);
std::vector<Run> other_runs(const Reading& reading, std::uint32_t paragraph, std::uint32_t first, std::uint32_t end);

}  // namespace assay::digest
