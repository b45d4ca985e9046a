// The compiled dictionary: Chinese words with their frequency, rarity and tag, and how characters fold.
// Internal to examine/text; the public face is text.h.  Immutable; safe to use from many threads.
//
// Words are found by walking a trie from the root, one symbol a character:
//   const Dictionary& dictionary = Dictionary::embedded();
//   std::uint32_t node = Dictionary::kRoot;
//   while (… && (node = dictionary.child(node, symbol)) != Dictionary::kNone) if (dictionary.is_word(node)) …
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/result.h"
#include "examine/text/dictionary_format.h"

namespace assay::text {

class Dictionary {
 public:
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kNone = 0;  // the root is nobody's child

  // Reads a file written by compile_dictionary_tool.cc; refers to `bytes`, which must be aligned to 8.
  // Errors: kCorrupt when it is not one; kNewerVersion.
  static Result<Dictionary> open(std::string_view bytes);

  // The one compiled into the program.
  static const Dictionary& embedded();

  char32_t fold(char32_t code_point) const {
    if (code_point >= dictionary_format::kCodePointLimit) return code_point;
    const std::uint32_t folded = folded_[slot(code_point)];
    return folded == 0 ? code_point : folded;
  }

  // The symbol of a character's folded form; 0 when no word holds it.
  std::uint16_t symbol(char32_t code_point) const {
    return code_point < dictionary_format::kCodePointLimit ? symbols_[slot(code_point)] : std::uint16_t{0};
  }

  // The node that `symbol` leads to, or kNone.  O(1) from the root, else O(log children).
  std::uint32_t child(std::uint32_t node, std::uint16_t symbol) const {
    if (symbol == 0) return kNone;
    if (node == kRoot) return symbol < nodes_[1].first_child ? symbol : kNone;
    const std::uint32_t begin = nodes_[node].first_child;
    std::uint32_t left = nodes_[node + 1].first_child - begin;
    if (left == 0) return kNone;
    // Halved without a branch: which half is anybody's guess, and a wrong guess costs more than the search.
    const std::uint16_t* first = labels_.data() + begin;
    while (left > 1) {
      const std::uint32_t half = left / 2;
      first += first[half] <= symbol ? half : 0;
      left -= half;
    }
    return *first == symbol ? static_cast<std::uint32_t>(first - labels_.data()) : kNone;
  }
  // The node of a whole folded word, or kNone.
  std::uint32_t find(std::string_view folded_word) const;

  // False where no word begins with these two symbols; true mostly where one does.  Cheaper than to look.
  bool may_begin(std::uint16_t first, std::uint16_t second) const {
    const std::uint32_t bit = dictionary_format::pair_bit(first, second);
    return (pairs_[bit / 64] >> (bit % 64) & 1) != 0;
  }

  bool is_word(std::uint32_t node) const { return nodes_[node].frequency != 0; }
  // Natural logarithm of the word's share of all words; for a node that is no word, that of a word seen once.
  double log_probability(std::uint32_t node) const { return log_probabilities_[nodes_[node].frequency]; }
  double unknown_log_probability() const { return log_probabilities_[0]; }
  double inverse_frequency(std::uint32_t node) const { return inverse_frequencies_[nodes_[node].rarity]; }
  std::string_view tag(std::uint32_t node) const;

 private:
  std::size_t slot(char32_t code_point) const {
    using namespace dictionary_format;  // NOLINT(google-build-using-namespace): names of this format
    return std::size_t{pages_[code_point >> kPageBits]} * kPageSize + (code_point & (kPageSize - 1));
  }
  Result<void> check() const;

  std::span<const std::uint16_t> pages_;
  std::span<const std::uint32_t> folded_;
  std::span<const std::uint16_t> symbols_;
  std::span<const dictionary_format::Node> nodes_;
  std::span<const std::uint16_t> labels_;
  std::span<const std::uint8_t> tags_;
  std::span<const std::uint64_t> pairs_;
  std::span<const double> log_probabilities_;
  std::span<const double> inverse_frequencies_;
  std::span<const char> tag_names_;
};

}  // namespace assay::text
