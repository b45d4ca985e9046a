// Date cursor: a place in a text that the readers of dates move forward.  For this room only.
// Every accept_… moves past what it names, or leaves the place alone and says no.  Characters are seen folded:
// full-width letters, digits and signs as ASCII, the traditional forms of date words as the simplified ones, letters as
// written.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace assay::quantity {

class DateCursor {
 public:
  DateCursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  void seek(std::size_t at) { at_ = at; }
  bool at_end() const { return at_ >= text_.size(); }
  std::string_view text() const { return text_; }

  char32_t peek() const;    // 0 at the end
  char32_t before() const;  // the character before this place; 0 at the start
  char32_t take();          // peek() and step past it

  bool accept(char32_t character);
  bool accept(std::u32string_view literal);
  char32_t accept_any(std::u32string_view characters);  // the one that stood there, or 0
  bool looking_at(char32_t character) const { return character != 0 && peek() == character; }
  bool looking_at(std::u32string_view literal) const;
  bool looking_at_any(std::u32string_view characters) const;
  bool skip_spaces();  // two at most: a date does not jump a column

  // A run of ASCII letters that starts here; empty where none does.  Not consumed.
  std::string_view word() const;
  // Any case; only a whole word (no letter or digit follows).
  bool accept_word(std::string_view lower_case);
  bool accept_any_word(std::initializer_list<std::string_view> lower_case);
  // Words with spaces between them: accept_words("of the").
  bool accept_words(std::string_view lower_case);

 private:
  std::string_view text_;
  std::size_t at_;
};

// The fold that DateCursor sees characters through.
char32_t fold_date_character(char32_t character);

constexpr bool is_ascii_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
constexpr bool is_ascii_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
bool equal_ignoring_case(std::string_view text, std::string_view lower_case);
bool is_one_of(std::string_view word, std::initializer_list<std::string_view> lower_case);

}  // namespace assay::quantity
