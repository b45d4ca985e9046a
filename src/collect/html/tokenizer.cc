// The standard's tokenizer (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), written as a scanner:
// where its states only collect characters, a search for the next character that matters stands for them.
// Deviation: CDATA sections, which only stand in SVG, are read as comments.  Cost: linear.
#include "collect/html/tokenizer.h"

#include <algorithm>

#include "collect/html/character_reference.h"

namespace assay::html {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equals_ignoring_case(std::string_view text, std::string_view lower_case) {
  if (text.size() != lower_case.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (lower(text[i]) != lower_case[i]) return false;
  return true;
}

}  // namespace

const Token& Tokenizer::next() {
  token_.attributes.clear();
  token_.is_self_closing = false;
  storage_.clear();
  if (!raw_element_.empty()) {
    const std::size_t start = at_;
    at_ = raw_kind_ == RawText::kScript ? end_of_script() : end_of_raw_text();
    raw_element_.clear();
    if (at_ > start) return text_token(input_.substr(start, at_ - start), raw_kind_);
  }
  while (at_ < input_.size()) {
    const std::size_t start = at_;
    if (input_[at_] == '<') {
      if (read_markup()) return token_;
      if (at_ > start) continue;  // a comment or the like
      ++at_;                      // "<" itself, as text
    }
    at_ = std::min(input_.find('<', at_), input_.size());
    return text_token(input_.substr(start, at_ - start), RawText::kWithReferences);
  }
  token_.kind = Token::Kind::kEnd;
  return token_;
}

void Tokenizer::read_raw_text(std::string_view element, RawText kind) {
  raw_element_ = std::string(element);
  raw_kind_ = kind;
}

void Tokenizer::read_plain_text() {
  read_raw_text("/", RawText::kPlain);
}

const Token& Tokenizer::text_token(std::string_view raw, RawText kind) {
  token_.kind = Token::Kind::kText;
  token_.text = raw;
  if (kind == RawText::kWithReferences && raw.find('&') != std::string_view::npos) {
    append_resolved(storage_, raw, ReferencePlace::kText);
    token_.text = storage_;
  }
  return token_;
}

bool Tokenizer::read_markup() {
  const std::string_view rest = input_.substr(at_);
  if (rest.size() < 2) return false;
  if (is_letter(rest[1])) {
    ++at_;
    return read_tag(Token::Kind::kStartTag);
  }
  if (rest[1] == '/') {
    if (rest.size() > 2 && is_letter(rest[2])) {
      at_ += 2;
      return read_tag(Token::Kind::kEndTag);
    }
    if (rest.size() > 2) skip_past('>');
    return false;
  }
  if (rest.starts_with("<!--"))
    skip_comment();
  else if (rest[1] == '!' || rest[1] == '?')
    skip_past('>');
  return false;
}

void Tokenizer::skip_past(char mark) {
  const std::size_t found = input_.find(mark, at_);
  at_ = found == std::string_view::npos ? input_.size() : found + 1;
}

void Tokenizer::skip_comment() {
  const std::size_t content = at_ + 4;
  if (input_.substr(content).starts_with('>') || input_.substr(content).starts_with("->")) return skip_past('>');
  for (std::size_t at = input_.find("--", content); at != std::string_view::npos; at = input_.find("--", at + 1)) {
    const std::string_view rest = input_.substr(at + 2);
    if (rest.starts_with('>') || rest.starts_with("!>")) {
      at_ = at + (rest.starts_with('>') ? 3 : 4);
      return;
    }
  }
  at_ = input_.size();
}

// A tag that the input ends in is none; the rest of the input is used up.
bool Tokenizer::read_tag(Token::Kind kind) {
  spans_.clear();
  const std::size_t start = at_;
  while (at_ < input_.size() && !is_space(input_[at_]) && input_[at_] != '/' && input_[at_] != '>') ++at_;
  for (std::size_t i = start; i < at_; ++i) storage_ += lower(input_[i]);
  const std::size_t name_size = storage_.size();
  while (at_ < input_.size() && input_[at_] != '>') {
    if (is_space(input_[at_])) {
      ++at_;
    } else if (input_[at_] == '/') {
      ++at_;
      token_.is_self_closing = at_ < input_.size() && input_[at_] == '>';
    } else {
      read_attribute();
    }
  }
  if (at_ >= input_.size()) return false;
  ++at_;
  token_.kind = kind;
  const std::string_view storage = storage_;
  token_.name = storage.substr(0, name_size);
  if (kind == Token::Kind::kEndTag) return true;
  for (std::size_t i = 0; i + 1 < spans_.size(); i += 2)
    token_.attributes.push_back(
        {storage.substr(spans_[i].first, spans_[i].second), storage.substr(spans_[i + 1].first, spans_[i + 1].second)});
  return true;
}

bool Tokenizer::read_attribute() {
  // Tags with thousands of attributes are attacks or accidents.
  constexpr std::size_t kMaxAttributes = 200;
  const std::size_t name_start = storage_.size();
  std::size_t end = at_ + 1;  // a leading "=" belongs to the name
  while (end < input_.size() && !is_space(input_[end]) && input_[end] != '/' && input_[end] != '>' &&
         input_[end] != '=')
    ++end;
  for (; at_ < end; ++at_) storage_ += lower(input_[at_]);
  const std::size_t name_size = storage_.size() - name_start;
  while (at_ < input_.size() && is_space(input_[at_])) ++at_;
  const std::size_t value_start = storage_.size();
  if (at_ < input_.size() && input_[at_] == '=') {
    ++at_;
    append_resolved(storage_, read_value(), ReferencePlace::kAttribute);
  }
  if (spans_.size() >= 2 * kMaxAttributes) return false;
  spans_.emplace_back(name_start, name_size);
  spans_.emplace_back(value_start, storage_.size() - value_start);
  return true;
}

std::string_view Tokenizer::read_value() {
  while (at_ < input_.size() && is_space(input_[at_])) ++at_;
  if (at_ >= input_.size()) return {};
  const char quote = input_[at_];
  if (quote == '"' || quote == '\'') {
    const std::size_t start = at_ + 1;
    const std::size_t end = std::min(input_.find(quote, start), input_.size());
    at_ = std::min(end + 1, input_.size());
    return input_.substr(start, end - start);
  }
  const std::size_t start = at_;
  while (at_ < input_.size() && !is_space(input_[at_]) && input_[at_] != '>') ++at_;
  return input_.substr(start, at_ - start);
}

bool Tokenizer::is_end_tag_at(std::size_t at, std::string_view name) const {
  const std::string_view rest = input_.substr(at);
  if (!rest.starts_with("</") || !equals_ignoring_case(rest.substr(2, name.size()), name)) return false;
  const std::string_view after = rest.substr(std::min(rest.size(), 2 + name.size()));
  return after.empty() || is_space(after[0]) || after[0] == '/' || after[0] == '>';
}

std::size_t Tokenizer::end_of_raw_text() const {
  for (std::size_t at = input_.find("</", at_); at != std::string_view::npos; at = input_.find("</", at + 2))
    if (is_end_tag_at(at, raw_element_)) return at;
  return input_.size();
}

// The "script data escaped" states: within <!-- …, a <script> inside has its own end tag.
std::size_t Tokenizer::end_of_script() const {
  bool in_comment = false;
  bool in_inner_script = false;
  for (std::size_t at = input_.find_first_of("<-", at_); at != std::string_view::npos;
       at = input_.find_first_of("<-", at + 1)) {
    const std::string_view rest = input_.substr(at);
    if (rest.starts_with("-->")) in_comment = in_inner_script = false;
    if (rest[0] != '<') continue;
    if (rest.starts_with("<!--")) in_comment = true;
    if (in_comment && rest.size() > 7 && equals_ignoring_case(rest.substr(0, 7), "<script") &&
        (is_space(rest[7]) || rest[7] == '/' || rest[7] == '>'))
      in_inner_script = true;
    if (!is_end_tag_at(at, "script")) continue;
    if (!in_inner_script) return at;
    in_inner_script = false;
  }
  return input_.size();
}

}  // namespace assay::html
