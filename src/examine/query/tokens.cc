// One pass over the characters.  A field counts only where its name is one of ours, a colon or a comparison follows at
// once, and something follows that: "Re: x", "10:30" and "http://x" are words.
#include "examine/query/tokens.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/model/quantity.h"
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
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr std::array kFields = {
    std::pair("title"sv, Field::kTitle),   std::pair("source"sv, Field::kSource), std::pair("site"sv, Field::kSite),
    std::pair("lang"sv, Field::kLanguage), std::pair("after"sv, Field::kAfter),   std::pair("before"sv, Field::kBefore),
    std::pair("topic"sv, Field::kTopic),   std::pair("entity"sv, Field::kEntity), std::pair("form"sv, Field::kForm)};

constexpr std::array kComparisons = {std::pair(">="sv, Comparison::kGreaterOrEqual),
                                     std::pair("<="sv, Comparison::kLessOrEqual),
                                     std::pair("≥"sv, Comparison::kGreaterOrEqual),
                                     std::pair("≤"sv, Comparison::kLessOrEqual),
                                     std::pair(">"sv, Comparison::kGreater),
                                     std::pair("<"sv, Comparison::kLess),
                                     std::pair("＞"sv, Comparison::kGreater),
                                     std::pair("＜"sv, Comparison::kLess),
                                     std::pair("="sv, Comparison::kEqual)};

bool is_figure_kind(std::string_view name) {
  for (int kind = 0; kind <= static_cast<int>(QuantityKind::kOther); ++kind)
    if (static_cast<QuantityKind>(kind) != QuantityKind::kDate && to_string(static_cast<QuantityKind>(kind)) == name)
      return true;
  return false;
}

class Lexer {
 public:
  Lexer(std::string_view text, std::vector<Mistake>& mistakes) : text_(text), mistakes_(mistakes) {}

  std::vector<Token> read() {
    while (at_ < text_.size()) {
      const utf8::CodePoint point = utf8::decode(text_, at_);
      if (is_separator(point.value))
        at_ += point.size_bytes;
      else
        tokens_.push_back(read_token(point));
    }
    tokens_.push_back({.kind = TokenKind::kEnd, .text = {}, .place = span(at_, at_)});
    return std::move(tokens_);
  }

 private:
  static Span span(std::size_t start, std::size_t end) {
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
  }

  Token read_token(utf8::CodePoint point) {
    Token token{.kind = TokenKind::kWord, .text = {}, .place = span(at_, at_)};
    if (is_open(point.value) || is_close(point.value)) {
      token.kind = is_open(point.value) ? TokenKind::kOpen : TokenKind::kClose;
      at_ += point.size_bytes;
    } else if (point.value == U'-' && at_ + 1 < text_.size() && !is_separator(utf8::decode(text_, at_ + 1).value)) {
      token.kind = TokenKind::kNot;
      ++at_;
    } else {
      read_field(token);
      read_term(token);
    }
    token.place.end = static_cast<std::uint32_t>(at_);
    return token;
  }

  void read_field(Token& token) {
    std::size_t end = at_;
    while (end < text_.size() && text_[end] >= 'a' && text_[end] <= 'z') ++end;
    const std::string_view name = text_.substr(at_, end - at_);
    const std::string_view rest = text_.substr(end);
    const auto field = std::ranges::find(kFields, name, &std::pair<std::string_view, Field>::first);
    if (field != kFields.end()) {
      const std::size_t colon = rest.starts_with(":") ? 1 : rest.starts_with("：") ? "："sv.size() : 0;
      const std::string_view value = rest.substr(colon);
      if (colon == 0 || value.starts_with("//")) return;
      // "source: Reuters" as it is copied from elsewhere.
      if (value.empty() || utf8::is_space(utf8::decode(value, 0).value)) {
        mistakes_.push_back(
            {fmt::format("{}: needs something behind it, without a space", name), span(at_, end + colon)});
        return;
      }
      token.field = field->second;
      token.field_name = name;
      at_ = end + colon;
    } else if (is_figure_kind(name)) {
      for (const auto& [sign, comparison] : kComparisons)
        if (token.field == Field::kNone && rest.starts_with(sign)) {
          token.field = Field::kFigure;
          token.field_name = name;
          token.comparison = comparison;
          at_ = end + sign.size();
        }
    }
  }

  void read_term(Token& token) {
    if (token.field != Field::kFigure && text_.substr(at_).starts_with("=") && at_ + 1 < text_.size() &&
        (!ends_word(utf8::decode(text_, at_ + 1).value) || is_quote(utf8::decode(text_, at_ + 1).value))) {
      token.is_exact = true;
      ++at_;
    }
    const utf8::CodePoint point = utf8::decode(text_, at_);
    if (is_quote(point.value))
      read_phrase(token, point.size_bytes);
    else
      read_word(token);
  }

  void read_phrase(Token& token, std::size_t quote_bytes) {
    token.kind = TokenKind::kPhrase;
    const std::size_t open = at_;
    const std::size_t begin = open + quote_bytes;
    const std::size_t end = find_character(begin, is_quote);
    at_ = end;
    if (end == text_.size())
      mistakes_.push_back({"unclosed quote", span(open, end)});
    else
      at_ += utf8::decode(text_, end).size_bytes;
    token.text = text_.substr(begin, end - begin);
    if (at_ < text_.size() && text_[at_] == '*') {
      token.is_prefix = true;
      ++at_;
    }
    take_star(token);
  }

  // A comma between digits belongs to the number.
  void read_word(Token& token) {
    const std::size_t begin = at_;
    while (true) {
      at_ = find_character(at_, ends_word);
      const bool is_in_number = at_ > begin && at_ + 1 < text_.size() && text_[at_] == ',' &&
                                is_digit(text_[at_ - 1]) && is_digit(text_[at_ + 1]);
      if (!is_in_number) break;
      ++at_;
    }
    token.text = text_.substr(begin, at_ - begin);
    if (token.field == Field::kNone && !token.is_exact) read_operator(token);
    if (token.kind != TokenKind::kWord || token.field == Field::kFigure) return;
    while (token.text.ends_with('?') || token.text.ends_with('!') || token.text.ends_with(':'))
      token.text.remove_suffix(1);
    take_star(token);
  }

  static void take_star(Token& token) {
    while (token.text.ends_with('*')) {
      token.text.remove_suffix(1);
      token.is_prefix = true;
    }
  }

  void read_operator(Token& token) {
    const std::string_view word = token.text;
    if (word == "AND") token.kind = TokenKind::kAnd;
    if (word == "OR") token.kind = TokenKind::kOr;
    if (word == "NOT") token.kind = TokenKind::kNot;
    if (!word.starts_with("NEAR/")) return;
    const std::string_view digits = word.substr(5);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), token.distance);
    const bool is_number = error == std::errc() && end == digits.data() + digits.size();
    if (!is_number || token.distance == 0 || token.distance > kMaxNearDistance) {
      mistakes_.push_back({fmt::format("NEAR/ needs a number from 1 to {}", kMaxNearDistance),
                           span(static_cast<std::size_t>(word.data() - text_.data()), at_)});
      token.distance = std::clamp<std::uint32_t>(is_number ? token.distance : 10, 1, kMaxNearDistance);
    }
    token.kind = TokenKind::kNear;
  }

  // Where the first character from `at` on is of which `stops` is true.
  template <class Predicate>
  std::size_t find_character(std::size_t at, Predicate stops) const {
    while (at < text_.size()) {
      const utf8::CodePoint point = utf8::decode(text_, at);
      if (stops(point.value)) break;
      at += point.size_bytes;
    }
    return at;
  }

  std::string_view text_;
  std::vector<Mistake>& mistakes_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

std::string at_character(std::string_view text, std::size_t place_bytes) {
  return fmt::format(" at character {}", utf8::count(text.substr(0, place_bytes)) + 1);
}

std::vector<Token> read_tokens(std::string_view text, std::vector<Mistake>& mistakes) {
  return Lexer(text, mistakes).read();
}

}  // namespace assay::query
