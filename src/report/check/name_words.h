// Words of a paragraph for names: does it hold this word of a name, in any script?
// Constant after construction; safe to read from many threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"
#include "examine/lexicon/lexicon.h"

namespace assay::check {

class NameWords {
 public:
  NameWords(std::string_view paragraph, std::string_view language, const lexicon::Lexicon& lexicon);

  // Where `form` stands as written, whatever its case and width; a Latin one as whole words.
  std::optional<Span> as_written(std::string_view form) const;
  // Whether a word of the paragraph may be `word`: the same, of the same stem, or called so by the dictionary.
  bool holds_meaning(std::string_view word) const;
  bool holds_any(const std::vector<std::uint64_t>& keys) const;  // of context.h
  // Where the ideographs that are read as `latin` stand: "meishan" for 眉山.
  std::optional<Span> read_as(std::string_view latin) const;
  // Where the Latin words stand as which `chinese` is read.
  std::optional<Span> reading_of(std::string_view chinese) const;
  // Where what sounds most like `word` of the other script stands, and how alike it is, 0 to 1.
  struct Sound {
    Span span;
    double likeness = 0;
  };
  std::size_t sounds() const { return ideographs_.size() + latin_.size(); }  // what a search by sound asks about
  Sound sounding_like(std::string_view word) const;

 private:
  struct Ideograph {
    std::uint32_t at;
    std::uint32_t size;
    std::vector<std::string_view> readings;
    bool follows;  // directly behind the one before it
  };
  struct LatinWord {
    Span span;
    std::string folded;
    bool is_capital;
  };

  bool is_before_place_tail(std::uint32_t at) const;
  void add_latin(std::uint32_t start, std::uint32_t end);

  std::string_view text_;
  const lexicon::Lexicon& lexicon_;
  std::string folded_;
  std::vector<std::uint64_t> keys_;  // of all words, sorted
  std::vector<Ideograph> ideographs_;
  std::vector<LatinWord> latin_;
};

// The letters of a Latin name, small, without marks and blanks: "Xi'an" is "xian".
std::string letters_of(std::string_view latin);
bool has_han(std::string_view text);
// Whether a word of a Latin name, two syllables or more, is plainly Chinese: "Yandian" of "Yandian Village".
bool has_pinyin_word(std::string_view latin, const lexicon::Lexicon& lexicon);
// Whether a word of two syllables or more can hardly be anything but pinyin: "Xiangtan", not "Lukaku".
bool is_plainly_pinyin(std::string_view word);
bool has_plain_pinyin(std::string_view latin);  // in a word of it
// Whether each word of a Latin name can be read as Chinese syllables, as "Zhang Xiong" can and "Patricio" cannot.
bool may_be_pinyin(std::string_view latin);

}  // namespace assay::check
