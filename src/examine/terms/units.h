// Units: a text as a row of words and ideographs, with the marks that part them.  Internal to examine/terms.
// The one reader of both sides, so that a query and a text are never taken apart differently.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "examine/text/text.h"

namespace assay::terms {

struct Unit {
  Span span;                         // in the text
  std::string_view folded;           // the same characters, folded
  const text::Word* word = nullptr;  // of a western unit that is one of the text's words; null where a word holds more
  bool is_ideograph = false;
  bool is_parted = false;    // a mark that parts stands before it
  bool starts_word = false;  // of an ideograph: whether a word, or ideographs as such, begin with it
  bool ends_word = false;
};

inline bool is_ideograph(char32_t c) {
  if (c >= 0x4E00 && c <= 0x9FFF) return true;
  return c >= 0x1100 && (utf8::is_han(c) || utf8::is_kana(c) || utf8::is_hangul(c));
}

// The bytes of the character that begins with `first`: the text is valid UTF-8.
inline std::uint32_t character_bytes(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Whether the mark at `at` joins what stands on its sides; `unit` is the text of the unit before it, empty unless the
// mark touches it.  See marks.cc.
bool is_joining_mark(std::string_view text, std::size_t at, std::string_view unit);

// Calls `visit` with each unit of `text` in order.  `words` and `folded` are those of examine/text for it.
class UnitReader {
 public:
  UnitReader(std::string_view text, std::string_view folded, const std::vector<text::Word>& words)
      : text_(text), folded_(folded), words_(words) {}

  template <class Visit>
  void read(Visit visit) {
    for (const text::Word& word : words_) {
      move_to(word.span.start);
      if (word.kind == text::WordKind::kOther)
        read_marks(word.span);
      else
        read_word(word, visit);
    }
  }

 private:
  void step() {
    in_text_ += character_bytes(text_[in_text_]);
    in_folded_ += character_bytes(folded_[in_folded_]);
  }
  void move_to(std::uint32_t at) {
    while (in_text_ < at) step();
  }

  void read_marks(Span span) {
    for (; in_text_ < span.end; step())
      if (!is_parted_) {
        const bool touches = last_.end == in_text_;
        is_parted_ = !is_joining_mark(text_, in_text_, touches ? last_.of(text_) : std::string_view());
      }
  }

  bool at_ideograph() const {
    return static_cast<unsigned char>(text_[in_text_]) >= 0xE1 && is_ideograph(utf8::decode(text_, in_text_).value);
  }

  template <class Visit>
  void read_word(const text::Word& word, Visit& visit) {
    bool starts = true;
    while (in_text_ < word.span.end) {
      Unit unit{.span = {in_text_, in_text_}, .is_ideograph = at_ideograph(), .is_parted = is_parted_};
      const std::uint32_t folded_start = in_folded_;
      step();
      if (unit.is_ideograph) {
        unit.starts_word = starts;
        unit.ends_word = in_text_ >= word.span.end || !at_ideograph();
      } else {
        while (in_text_ < word.span.end && !at_ideograph()) step();
      }
      starts = !unit.is_ideograph;
      unit.span.end = in_text_;
      unit.folded = folded_.substr(folded_start, in_folded_ - folded_start);
      if (unit.span == word.span) unit.word = &word;
      visit(unit);
      last_ = unit.span;
      is_parted_ = false;
    }
  }

  std::string_view text_;
  std::string_view folded_;
  const std::vector<text::Word>& words_;
  std::uint32_t in_text_ = 0;
  std::uint32_t in_folded_ = 0;
  Span last_;
  bool is_parted_ = false;
};

}  // namespace assay::terms
