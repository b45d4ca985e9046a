// Objects, arrays and strings in scripts.
//
// Idea: a page that is built in the browser carries its text as data in a script, as JSON in one, as a call of a
// function with an object in the next, as a string of JSON in a third.  What they share is how objects, arrays and
// strings are written; so only these are read, and code around them is passed over.  A brace of a function is taken for
// an object then, which does no harm: it holds no text.  No recursion: the open ones lie on a stack.
#include "collect/page/literals.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/page/called_functions.h"

namespace assay::page {
namespace {

constexpr std::size_t kMaxDepth = 256;

bool is_name(char c) {
  return ascii::is_letter(c) || ascii::is_digit(c) || c == '_' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

int hex_value(char c) {
  if (ascii::is_digit(c)) return c - '0';
  const char letter = ascii::lower(c);
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

// `%7B%22`: an object in URL encoding.
bool is_url_encoded(std::string_view text) {
  return text.starts_with("%7B%22") || text.starts_with("%5B%7B") || text.starts_with("%5B%22");
}

std::string url_decoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_escape =
        text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0;
    if (!is_escape) {
      out += text[i];
      continue;
    }
    out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
    i += 2;
  }
  return out;
}

// Whether a string's own text is data again.
bool holds_data(std::string_view text) {
  constexpr std::size_t kLeastBytes = 100;
  if (text.size() < kLeastBytes) return false;
  if (is_url_encoded(text)) return true;
  // React sends "1:[\"$\",…" in such strings, with something before the bracket.
  constexpr std::size_t kHeadBytes = 64;
  const std::string_view head = text.substr(0, kHeadBytes);
  return head.find("{\"") != std::string_view::npos || head.find("[\"") != std::string_view::npos ||
         head.find("[{") != std::string_view::npos;
}

class Reader {
 public:
  Reader(std::string_view text, std::vector<Literal>& found, std::uint32_t parent,
         std::span<const CalledFunction> functions = {})
      : text_(text), found_(found), parent_(parent), functions_(functions), budget_(4 * text.size()) {}

  void read() {
    while (at_ < text_.size() && found_.size() < kMaxLiterals) step();
  }

  std::string read_one_string() { return string_text(text_[0]); }

 private:
  struct Open {
    std::uint32_t literal;
    bool is_object;
    std::string key;
  };

  void step() {
    const char c = text_[at_];
    if (c == '"' || c == '\'' || c == '`') return read_string(c);
    if (is_name(c)) return read_name();
    if (c == '/' && skip_comment_or_pattern()) return;
    ++at_;
    if (c == '{' || c == '[') open(c == '{');
    if (c == '}' || c == ']') close(c == '}');
    if ((c == ',' || c == ';') && !open_.empty()) open_.back().key.clear();
    if (static_cast<unsigned char>(c) > ' ') last_ = c;
  }

  void open(bool is_object) {
    if (open_.size() >= kMaxDepth) {
      ++too_deep_;
      return;
    }
    const auto literal = static_cast<std::uint32_t>(found_.size());
    add({.kind = is_object ? Literal::Kind::kObject : Literal::Kind::kArray}, take_key());
    open_.push_back({literal, is_object, {}});
  }

  void close(bool is_object) {
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    // Code that was passed over may have left one open; the matching one ends it too.
    const auto match = std::ranges::find_if(open_.rbegin(), open_.rend(),
                                            [is_object](const Open& open) { return open.is_object == is_object; });
    if (match == open_.rend()) return;
    open_.erase(std::prev(match.base()), open_.end());
    if (!open_.empty()) open_.back().key.clear();
  }

  std::string take_key() { return open_.empty() ? std::string{} : std::exchange(open_.back().key, {}); }

  void add(Literal literal, std::string key) {
    literal.parent = open_.empty() ? parent_ : open_.back().literal;
    literal.key = std::move(key);
    found_.push_back(std::move(literal));
  }

  // Whether a colon follows, or an equals sign behind a property: then what was read is the key of a value.
  bool take_as_key(std::string_view name, bool is_property) {
    if (open_.empty() || !open_.back().is_object) return false;
    std::size_t next = at_;
    while (next < text_.size() && static_cast<unsigned char>(text_[next]) <= ' ') ++next;
    if (next >= text_.size()) return false;
    const std::string_view rest = text_.substr(next);
    const bool is_given = is_property && rest.starts_with('=') && !rest.starts_with("==") && !rest.starts_with("=>");
    if (!is_given && !rest.starts_with(':')) return false;
    open_.back().key = name;
    at_ = next + 1;
    last_ = ':';
    return true;
  }

  void read_name() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_name(text_[at_])) ++at_;
    const char before = std::exchange(last_, 'a');
    const std::string_view name = text_.substr(begin, at_ - begin);
    if (take_as_key(name, before == '.')) return;
    constexpr std::string_view kBeforeValue = ":=[,(";
    if (kBeforeValue.contains(before)) take_as_parameter(name, begin);
  }

  void take_as_parameter(std::string_view name, std::size_t begin) {
    while (!functions_.empty() && functions_.front().end < begin) functions_ = functions_.subspan(1);
    if (functions_.empty() || begin < functions_.front().begin) return;
    const auto parameter = functions_.front().strings.find(name);
    if (parameter == functions_.front().strings.end() || parameter->second.size() > budget_) return;
    budget_ -= parameter->second.size();
    add({.kind = Literal::Kind::kString, .text = parameter->second}, take_key());
  }

  void read_string(char quote) {
    std::string text = string_text(quote);
    last_ = quote;
    if (take_as_key(text, false)) return;
    add({.kind = Literal::Kind::kString, .text = std::move(text)}, take_key());
  }

  std::string string_text(char quote) {
    std::string text;
    for (++at_; at_ < text_.size() && text_[at_] != quote; ++at_) {
      const char c = text_[at_];
      // No string of JSON or JavaScript goes over a line's end: this quotation mark was none.
      if (c == '\n' && quote != '`') break;
      if (c == '\\')
        read_escape(text);
      else
        text += c;
    }
    ++at_;
    return utf8::is_valid(text) ? text : utf8::repair(text);
  }

  // At a backslash; leaves at_ at the escape's last character.
  void read_escape(std::string& text) {
    if (++at_ >= text_.size()) return;
    switch (const char c = text_[at_]) {
      case 'n':
      case 'r':
        text += '\n';
        return;
      case 't':
      case 'b':
      case 'f':
      case 'v':
        text += ' ';
        return;
      case '\n':
        return;
      case 'x':
        if (const std::int32_t value = hex(at_ + 1, 2); value >= 0) {
          utf8::append(text, static_cast<char32_t>(value));
          at_ += 2;
        }
        return;
      case 'u':
        return read_code_point(text);
      default:
        text += c;
    }
  }

  void read_code_point(std::string& text) {
    std::int32_t value = hex(at_ + 1, 4);
    if (value < 0) return;
    at_ += 4;
    const bool is_high = value >= 0xD800 && value < 0xDC00;
    if (is_high && text_.substr(at_ + 1).starts_with("\\u")) {
      const std::int32_t low = hex(at_ + 3, 4);
      if (low >= 0xDC00 && low < 0xE000) {
        value = 0x10000 + (value - 0xD800) * 0x400 + (low - 0xDC00);
        at_ += 6;
      }
    }
    const bool is_half = value >= 0xD800 && value < 0xE000;
    utf8::append(text, is_half ? U'\uFFFD' : static_cast<char32_t>(value));
  }

  // -1 where these are not that many hexadecimal digits.
  std::int32_t hex(std::size_t begin, std::size_t digits) const {
    if (begin + digits > text_.size()) return -1;
    std::int32_t value = 0;
    for (std::size_t i = begin; i < begin + digits; ++i) {
      const int digit = hex_value(text_[i]);
      if (digit < 0) return -1;
      value = value * 16 + digit;
    }
    return value;
  }

  // At a slash: // and /* */ are comments; where a value may begin, /…/ is a pattern, whose quotation marks are none.
  bool skip_comment_or_pattern() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("//")) return skip_to(text_.find('\n', at_), 1);
    if (rest.starts_with("/*")) return skip_to(text_.find("*/", at_ + 2), 2);
    constexpr std::string_view kBeforeValue = "(,=:[!&|?{};";
    if (kBeforeValue.find(last_) == std::string_view::npos) return false;
    constexpr std::size_t kLongestPattern = 1000;
    bool in_class = false;
    for (std::size_t i = at_ + 1; i < std::min(text_.size(), at_ + kLongestPattern) && text_[i] != '\n'; ++i) {
      if (text_[i] == '\\')
        ++i;
      else if (text_[i] == '[' || text_[i] == ']')
        in_class = text_[i] == '[';
      else if (text_[i] == '/' && !in_class)
        return skip_to(i, 1);
    }
    return false;
  }

  bool skip_to(std::size_t end, std::size_t size) {
    at_ = end == std::string_view::npos ? text_.size() : end + size;
    return true;
  }

  std::string_view text_;
  std::vector<Literal>& found_;
  std::uint32_t parent_;
  std::span<const CalledFunction> functions_;  // those that end behind at_
  std::size_t budget_;                         // bytes that parameters may stand for
  std::size_t at_ = 0;
  char last_ = '=';  // the last character that is no white space; 'a' for a name
  std::vector<Open> open_;
  std::size_t too_deep_ = 0;
};

}  // namespace

std::vector<Literal> read_literals(std::string_view script, int nesting) {
  std::vector<Literal> found(1);
  const std::string decoded = is_url_encoded(utf8::trim(script)) ? url_decoded(utf8::trim(script)) : std::string{};
  if (!decoded.empty()) script = decoded;
  Reader(script, found, 0, find_called_functions(script)).read();
  read_data_in_strings(found, 1, nesting);
  return found;
}

std::string read_string_literal(std::string_view script) {
  std::vector<Literal> none;
  return script.empty() ? std::string{} : Reader(script, none, 0).read_one_string();
}

void read_data_in_strings(std::vector<Literal>& literals, std::size_t from, int nesting) {
  // What stands in strings goes behind the rest; a parent still stands before its children.
  for (; nesting > 0; --nesting) {
    const std::size_t to = literals.size();
    for (std::size_t i = from; i < to; ++i) {
      if (literals[i].kind != Literal::Kind::kString || !holds_data(literals[i].text)) continue;
      std::string text = std::move(literals[i].text);
      literals[i].text.clear();
      literals[i].kind = Literal::Kind::kArray;
      if (is_url_encoded(text)) text = url_decoded(text);
      Reader(text, literals, static_cast<std::uint32_t>(i)).read();
    }
    from = to;
  }
}

void append_literals(std::vector<Literal>& literals, std::uint32_t holder, std::vector<Literal> found) {
  const auto offset = static_cast<std::uint32_t>(literals.size());
  for (Literal& literal : found) {
    literal.parent = literal.parent == kNoLiteral ? holder : literal.parent + offset;
    literals.push_back(std::move(literal));
  }
}

}  // namespace assay::page
