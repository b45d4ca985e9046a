#include "examine/query/tokens.h"

#include <fmt/format.h>

#include "base/utf8.h"

namespace assay::query {

namespace {

using std::string_view_literals::operator""sv;

bool is_quote(char32_t c) {
  return U"\"“”„＂"sv.contains(c);
}
bool is_open(char32_t c) {
  return c == U'(' || c == U'（';
}
bool is_close(char32_t c) {
  return c == U')' || c == U'）';
}
bool is_separator(char32_t c) {
  return utf8::is_space(c) || U"，。、；：！？,;"sv.contains(c);
}
bool ends_word(char32_t c) {
  return is_separator(c) || is_quote(c) || is_open(c) || is_close(c);
}

TokenKind kind_of_word(std::string_view word) {
  if (word == "AND") return TokenKind::kAnd;
  if (word == "OR") return TokenKind::kOr;
  if (word == "NOT") return TokenKind::kNot;
  return TokenKind::kWord;
}

// The bytes from `at` to the first character of which `stops` is true.
template <class Predicate>
std::size_t find_character(std::string_view text, std::size_t at, Predicate stops) {
  while (at < text.size()) {
    const utf8::CodePoint point = utf8::decode(text, at);
    if (stops(point.value)) break;
    at += point.size_bytes;
  }
  return at;
}

}  // namespace

std::string at_character(std::string_view text, std::size_t place_bytes) {
  return fmt::format(" at character {}", utf8::count(text.substr(0, place_bytes)) + 1);
}

Result<std::vector<Token>> read_tokens(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    const std::size_t next = at + point.size_bytes;
    if (is_separator(point.value)) {
      at = next;
    } else if (is_open(point.value) || is_close(point.value)) {
      tokens.push_back({is_open(point.value) ? TokenKind::kOpen : TokenKind::kClose, text.substr(at, next - at), at});
      at = next;
    } else if (is_quote(point.value)) {
      const std::size_t end = find_character(text, next, is_quote);
      if (end == text.size()) return failure(ErrorKind::kInvalid, "query: unclosed quote" + at_character(text, at));
      tokens.push_back({TokenKind::kPhrase, text.substr(next, end - next), at});
      at = end + utf8::decode(text, end).size_bytes;
    } else if (point.value == U'-' && next < text.size() && !is_separator(utf8::decode(text, next).value)) {
      tokens.push_back({TokenKind::kNot, text.substr(at, 1), at});
      at = next;
    } else {
      const std::size_t end = find_character(text, at, ends_word);
      const std::string_view word = text.substr(at, end - at);
      tokens.push_back({kind_of_word(word), word, at});
      at = end;
    }
  }
  tokens.push_back({TokenKind::kEnd, {}, text.size()});
  return tokens;
}

}  // namespace assay::query
