// Context: which words stand around a figure, in a form that both languages share?
// Constant after construction; safe to read from many threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"
#include "examine/lexicon/lexicon.h"

namespace assay::check {

// One word, or one figure that stands for a word, and its place in the order of words.
struct ContextWord {
  std::uint32_t at = 0;             // byte in the text
  double place = 0;                 // counts words; a comma counts for some, a stop for more
  std::vector<std::uint64_t> keys;  // what it may be called; two words may be the same when they share one
};

// The key of an English word in small letters.
std::string english_key(std::string folded);

// The words of text[span), but those within `figures` (sorted, not overlapping).  A Chinese word has its own form, the
// stems of what the lexicon calls it in English, and its sound; an English word its stem.
std::vector<ContextWord> read_context(std::string_view text, const Span& span, std::string_view language,
                                      const std::vector<Span>& figures, const lexicon::Lexicon& lexicon);

// How much of what stands around byte `at` of the one text stands around byte `other_at` of the other, near to near: 0
// for nothing, more for each rare word shared.
class SharedWords {
 public:
  SharedWords(const std::vector<ContextWord>& words, const std::vector<ContextWord>& other_words);
  double around(std::uint32_t at, std::uint32_t other_at) const;
  // What two words that are the same, at `word` and `other_word`, would add to that.
  double added_by(std::uint32_t word, std::uint32_t other_word, std::uint32_t at, std::uint32_t other_at) const;

 private:
  struct Pair {
    double place;
    double other_place;
    double weight;
  };
  static double closeness(const Pair& pair, double place, double other_place);
  static double place_of(const std::vector<ContextWord>& words, std::uint32_t at);

  const std::vector<ContextWord>& words_;
  const std::vector<ContextWord>& other_words_;
  std::vector<Pair> pairs_;  // words that may be the same
};

}  // namespace assay::check
