// The words of a number as a list, and the two things that they make: what is said ("two hundred and three") and what
// it is divided by ("fifths").  For word_numeral.cc only; numeral.h is the door.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/decimal.h"
#include "examine/quantity/characters.h"
#include "examine/quantity/numeral.h"
#include "examine/quantity/words.h"

namespace assay::quantity {

inline constexpr std::size_t kMostTokens = 24;

enum class Join : std::uint8_t { kBlank, kHyphen, kSpacedHyphen };

struct Token {
  NumberWord word;
  std::size_t end = 0;
  Join join = Join::kBlank;  // to the token before
};

inline bool is_hyphen(char32_t character) {
  return character == U'-' || character == 0x2010 || character == 0x2011;
}
inline bool is_small(const NumberWord& word) {
  return word.kind == NumberWord::Kind::kDigit || word.kind == NumberWord::Kind::kTeen ||
         word.kind == NumberWord::Kind::kTen;
}

class Tokens {
 public:
  Tokens(std::string_view text, std::size_t at) : text_(text) {
    std::size_t end = word_end(text, at);
    while (size_ < kMostTokens && end > at) {
      const NumberWord word = number_word(text.substr(at, end - at));
      if (word.kind == NumberWord::Kind::kNone) break;
      tokens_.at(size_++) = {.word = word, .end = end, .join = join_};
      at = next_start(end);
      end = at == end ? at : word_end(text, at);
    }
  }
  std::size_t size() const { return size_; }
  const NumberWord& word(std::size_t i) const { return i < size_ ? tokens_.at(i).word : nothing_; }
  Join join(std::size_t i) const { return tokens_.at(i).join; }
  std::size_t end(std::size_t i) const { return tokens_.at(i).end; }
  NumberWord::Kind kind(std::size_t i) const { return word(i).kind; }

 private:
  std::size_t next_start(std::size_t end) {
    const std::size_t blank = skip_blanks(text_, end, 3);
    const Character hyphen = character_at(text_, blank);
    join_ = Join::kBlank;
    if (!is_hyphen(hyphen.value)) return blank;
    const std::size_t after = skip_blanks(text_, blank + hyphen.size, 2);
    join_ = blank == end ? Join::kHyphen : Join::kSpacedHyphen;
    return after;
  }

  std::string_view text_;
  std::array<Token, kMostTokens> tokens_{};
  std::size_t size_ = 0;
  Join join_ = Join::kBlank;
  NumberWord nothing_;
};

// A number as far as it is said: "two hundred and three".
struct Said {
  Decimal value;
  Decimal before_and;    // "two hundred" in "two hundred and three", and in value too
  Decimal last;          // what was said after "and", or the last ten or digit: "three"
  std::size_t next = 0;  // the token after it
  int last_digit = 0;
  int scale = 0;       // power of the scale words at the end
  int last_scale = 0;  // of the latest scale word anywhere
  bool has_and = false;
  bool ends_in_ten = false;
  bool has_scale = false;
  bool is_article = false;
};

// The cardinal that starts at token `at`, behind `digits` if they open it ("322 hundred").
std::optional<Said> read_cardinal(const Tokens& tokens, std::size_t at, const std::optional<Numeral>& digits);

// The denominator that starts at token `at`: "thirds", "twenty firsts", "one hundred and fifth", "millionths".
struct Denominator {
  Decimal value;
  std::size_t next = 0;
  bool is_plural = false;
};
std::optional<Denominator> read_denominator(const Tokens& tokens, std::size_t at, int ten);

std::optional<Decimal> sum(const Decimal& a, const Decimal& b);

}  // namespace assay::quantity
