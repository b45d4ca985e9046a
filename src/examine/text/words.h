// WordSplitter: split_words (text.h) for one text after the other, keeping its tables from each to the next.
// Internal to examine/text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "examine/text/dictionary.h"
#include "examine/text/lattice.h"
#include "examine/text/stemmer.h"
#include "examine/text/text.h"
#include "examine/text/word_breaks.h"

namespace assay::text {

// Not safe to share between threads, nor to hand to another.
class WordSplitter {
 public:
  explicit WordSplitter(std::string_view language);
  // `folded` is fold(text).
  std::vector<Word> split(std::string_view text, std::string_view folded);

  enum class Script : std::uint8_t { kIdeographs, kSeparator, kOther };

 private:
  struct Piece {
    Span span;
    WordKind kind = WordKind::kWord;
    bool is_ideographs = false;
  };
  static bool touches(const Piece& a, const Piece& b);
  std::vector<Word> split_japanese(std::string_view text) const;
  std::size_t expected_words() const;
  void cut_pieces();
  void add_run(std::size_t begin, std::size_t end, Script script);
  void add_western(Span span, WordKind kind);
  void read_chain(std::span<const Piece> chain);
  void cut_chain(std::span<const Piece> chain);
  // Where the character at `at` of the text stands in the folded one.
  std::uint32_t folded_offset(std::uint32_t at);

  Stemmer& stemmer_;
  const Dictionary& dictionary_;
  Lattice lattice_;
  bool is_japanese_;
  // Of the text being split.
  std::string_view text_;
  std::string_view folded_;
  std::uint32_t text_at_ = 0;
  std::uint32_t folded_at_ = 0;
  std::vector<Word> words_;
  std::vector<Piece> pieces_;
  std::vector<Word> western_;
  // Of one chain, a place a character.
  std::vector<LatticeCharacter> run_;
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> folded_starts_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace assay::text
