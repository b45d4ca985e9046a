#include "examine/quantity/date_cursor.h"

#include <cstdint>

#include "base/utf8.h"

namespace assay::quantity {
namespace {

struct Pair {
  char32_t traditional;
  char32_t simplified;
};
constexpr Pair kTraditional[] = {
    {U'個', U'个'}, {U'後', U'后'}, {U'週', U'周'}, {U'禮', U'礼'}, {U'號', U'号'}, {U'點', U'点'}, {U'時', U'时'},
    {U'兩', U'两'}, {U'當', U'当'}, {U'這', U'这'}, {U'過', U'过'}, {U'從', U'从'}, {U'紀', U'纪'}, {U'間', U'间'},
    {U'來', U'来'}, {U'財', U'财'}, {U'與', U'与'}, {U'鐘', U'钟'}, {U'鍾', U'钟'}, {U'內', U'内'}, {U'ㄧ', U'一'}};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

char32_t fold_date_character(char32_t character) {
  if (character < 0x3000) return character == 0x00A0 || character == 0x2009 || character == 0x202F ? U' ' : character;
  if (character == 0x3000) return U' ';
  if (character >= 0xFF01 && character <= 0xFF5E) return character - 0xFF01 + U'!';
  for (const Pair& pair : kTraditional) {
    if (pair.traditional == character) return pair.simplified;
  }
  return character;
}

bool equal_ignoring_case(std::string_view text, std::string_view lower_case) {
  if (text.size() != lower_case.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (lower(text[i]) != lower_case[i]) return false;
  }
  return true;
}

char32_t DateCursor::peek() const {
  if (at_ >= text_.size()) return 0;
  const auto byte = static_cast<unsigned char>(text_[at_]);
  return byte < 0x80 ? byte : fold_date_character(utf8::decode(text_, at_).value);
}

char32_t DateCursor::before() const {
  if (at_ == 0) return 0;
  std::size_t start = at_ - 1;
  while (start > 0 && at_ - start < 4 && (static_cast<unsigned char>(text_[start]) & 0xC0) == 0x80) --start;
  return fold_date_character(utf8::decode(text_, start).value);
}

char32_t DateCursor::take() {
  if (at_ >= text_.size()) return 0;
  const utf8::CodePoint point = utf8::decode(text_, at_);
  at_ += point.size_bytes;
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
  while (end < text_.size() && is_ascii_letter(static_cast<unsigned char>(text_[end]))) ++end;
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
