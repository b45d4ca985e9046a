#include "examine/quantity/date_cursor.h"

#include <algorithm>
#include <cstdint>

#include "examine/quantity/characters.h"

namespace assay::quantity {
namespace {

// The simplified form of a traditional character that dates are written with; the character itself where it is none.
char32_t simplified(char32_t character) {
  switch (character) {
    case U'個':
      return U'个';
    case U'後':
      return U'后';
    case U'週':
      return U'周';
    case U'禮':
      return U'礼';
    case U'號':
      return U'号';
    case U'點':
      return U'点';
    case U'時':
      return U'时';
    case U'兩':
      return U'两';
    case U'當':
      return U'当';
    case U'這':
      return U'这';
    case U'過':
      return U'过';
    case U'從':
      return U'从';
    case U'紀':
      return U'纪';
    case U'間':
      return U'间';
    case U'來':
      return U'来';
    case U'財':
      return U'财';
    case U'與':
      return U'与';
    case U'鐘':
      return U'钟';
    case U'鍾':
      return U'钟';
    case U'內':
      return U'内';
    case U'ㄧ':
      return U'一';
    default:
      return character;
  }
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr std::size_t kLongestWord = 32;  // no word of a date is half as long

}  // namespace

char32_t fold_date_character(char32_t character) {
  if (character < 0x3000) return character == 0x00A0 || character == 0x2009 || character == 0x202F ? U' ' : character;
  if (character == 0x3000) return U' ';
  if (character >= 0xFF01 && character <= 0xFF5E) return character - 0xFF01 + U'!';
  return simplified(character);
}

bool equal_ignoring_case(std::string_view text, std::string_view lower_case) {
  if (text.size() != lower_case.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (lower(text[i]) != lower_case[i]) return false;
  }
  return true;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> lower_case) {
  for (const std::string_view wanted : lower_case) {
    if (equal_ignoring_case(word, wanted)) return true;
  }
  return false;
}

char32_t DateCursor::peek() const {
  if (at_ >= text_.size()) return 0;
  const auto byte = static_cast<unsigned char>(text_[at_]);
  return byte < 0x80 ? byte : fold_date_character(character_at(text_, at_).value);
}

char32_t DateCursor::before() const {
  if (at_ == 0) return 0;
  std::size_t start = at_ - 1;
  while (start > 0 && at_ - start < 4 && (static_cast<unsigned char>(text_[start]) & 0xC0) == 0x80) --start;
  return fold_date_character(character_at(text_, start).value);
}

char32_t DateCursor::take() {
  if (at_ >= text_.size()) return 0;
  const Character point = character_at(text_, at_);
  at_ += point.size;
  return fold_date_character(point.value);
}

bool DateCursor::accept(char32_t character) {
  const std::size_t start = at_;
  if (!at_end() && take() == character) return true;
  at_ = start;
  return false;
}

bool DateCursor::accept(std::u32string_view literal) {
  const std::size_t start = at_;
  for (const char32_t wanted : literal) {
    if (at_end() || take() != wanted) {
      at_ = start;
      return false;
    }
  }
  return true;
}

char32_t DateCursor::accept_any(std::u32string_view characters) {
  const char32_t found = peek();
  if (found == 0 || characters.find(found) == std::u32string_view::npos) return 0;
  return take();
}

bool DateCursor::looking_at(std::u32string_view literal) const {
  DateCursor copy = *this;
  return copy.accept(literal);
}

bool DateCursor::looking_at_any(std::u32string_view characters) const {
  const char32_t found = peek();
  return found != 0 && characters.find(found) != std::u32string_view::npos;
}

bool DateCursor::skip_spaces() {
  int skipped = 0;
  while (skipped < 2 && peek() == U' ') {
    take();
    ++skipped;
  }
  return skipped > 0;
}

std::string_view DateCursor::word() const {
  std::size_t end = at_;
  const std::size_t limit = std::min(text_.size(), at_ + kLongestWord);
  while (end < limit && is_ascii_letter(static_cast<unsigned char>(text_[end]))) ++end;
  return text_.substr(at_, end - at_);
}

bool DateCursor::accept_word(std::string_view lower_case) {
  const std::string_view found = word();
  if (!equal_ignoring_case(found, lower_case)) return false;
  const std::size_t end = at_ + found.size();
  if (end < text_.size() && is_ascii_digit(static_cast<unsigned char>(text_[end]))) return false;
  at_ = end;
  return true;
}

bool DateCursor::accept_any_word(std::initializer_list<std::string_view> lower_case) {
  for (const std::string_view wanted : lower_case) {
    if (accept_word(wanted)) return true;
  }
  return false;
}

bool DateCursor::accept_words(std::string_view lower_case) {
  const std::size_t start = at_;
  while (!lower_case.empty()) {
    const std::size_t space = lower_case.find(' ');
    if (!accept_word(lower_case.substr(0, space))) {
      at_ = start;
      return false;
    }
    if (space == std::string_view::npos) break;
    lower_case.remove_prefix(space + 1);
    if (!skip_spaces()) {
      at_ = start;
      return false;
    }
  }
  return true;
}

}  // namespace assay::quantity
