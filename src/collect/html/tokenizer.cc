// The standard's tokenizer (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), written as a scanner:
// where its states only collect characters, a search for the next character that matters stands for them.
// Deviation: the 201st attribute of a tag and those behind it are left out.  Cost: linear.
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

std::string with_replacements(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\0')
      out += "\uFFFD";
    else
      out += c;
  }
  return out;
}

// Tags with thousands of attributes are attacks or accidents.
constexpr std::size_t kMaxAttributes = 200;
constexpr std::string_view kNoElement = "/";  // no name begins so
constexpr std::string_view kCdata = "<![CDATA[";

}  // namespace

Tokenizer::Tokenizer(std::string_view utf8) : input_(utf8), has_nul_(utf8.find('\0') != std::string_view::npos) {
  kept_.reserve(2 * kMaxAttributes + 1);
}

Token& Tokenizer::next(Foreign foreign) {
  token_.attributes.clear();
  token_.is_self_closing = false;
  kept_.clear();
  if (!raw_element_.empty()) {
    const std::size_t start = at_;
    at_ = end_of_raw();
    raw_element_.clear();
    if (at_ > start) {
      Token& token = text_token(input_.substr(start, at_ - start), raw_kind_);
      if (has_nul_) token.text = keep(with_replacements(token.text));
      return token;
    }
  }
  while (at_ < input_.size()) {
    if (is_markup_at(at_)) {
      if (read_markup(foreign)) return token_;
      continue;
    }
    const std::size_t start = at_;
    at_ = end_of_text(start + 1);
    return text_token(input_.substr(start, at_ - start), RawText::kWithReferences);
  }
  token_.kind = Token::Kind::kEnd;
  return token_;
}

void Tokenizer::read_raw_text(std::string_view element, RawText kind) {
  raw_element_ = std::string(element);
  raw_kind_ = kind;
}

void Tokenizer::read_all_that_is_left(RawText kind) {
  read_raw_text(kNoElement, kind);
}

Token& Tokenizer::text_token(std::string_view raw, RawText kind) {
  token_.kind = Token::Kind::kText;
  token_.text = raw;
  if (kind == RawText::kWithReferences && raw.find('&') != std::string_view::npos) {
    text_.clear();
    append_resolved(text_, raw, ReferencePlace::kText);
    token_.text = text_;
  }
  return token_;
}

// "<" begins markup before a letter, "!", "?" and "/"; elsewhere, and as "</" at the very end, it is a character.
bool Tokenizer::is_markup_at(std::size_t at) const {
  if (input_[at] != '<' || at + 1 >= input_.size()) return false;
  const char next = input_[at + 1];
  return is_letter(next) || next == '!' || next == '?' || (next == '/' && at + 2 < input_.size());
}

std::size_t Tokenizer::end_of_text(std::size_t at) const {
  for (at = input_.find('<', at); at != std::string_view::npos; at = input_.find('<', at + 1))
    if (is_markup_at(at)) return at;
  return input_.size();
}

bool Tokenizer::read_markup(Foreign foreign) {
  const std::string_view rest = input_.substr(at_);
  if (is_letter(rest[1])) {
    ++at_;
    return read_tag(Token::Kind::kStartTag);
  }
  if (rest[1] == '/' && is_letter(rest[2])) {
    at_ += 2;
    return read_tag(Token::Kind::kEndTag);
  }
  if (rest.starts_with("<!--")) {
    skip_comment();
    return false;
  }
  constexpr std::string_view kDoctype = "<!doctype";
  if (rest[1] == '!' && equals_ignoring_case(rest.substr(0, kDoctype.size()), kDoctype)) return read_doctype();
  if (foreign == Foreign::kYes && rest.starts_with(kCdata)) return read_cdata();
  skip_past('>');
  return false;
}

bool Tokenizer::read_doctype() {
  const std::size_t start = at_ + std::string_view("<!doctype").size();
  skip_past('>');
  const bool is_closed = at_ > start && input_[at_ - 1] == '>';
  token_.kind = Token::Kind::kDoctype;
  token_.text = input_.substr(start, at_ - start - (is_closed ? 1 : 0));
  token_.is_self_closing = is_closed;
  return true;
}

bool Tokenizer::read_cdata() {
  const std::size_t start = at_ + kCdata.size();
  const std::size_t end = std::min(input_.find("]]>", start), input_.size());
  at_ = std::min(end + 3, input_.size());
  if (end == start) return false;
  token_.kind = Token::Kind::kText;
  token_.text = input_.substr(start, end - start);
  return true;
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

std::string_view Tokenizer::keep(std::string text) {
  kept_.push_back(std::move(text));
  return kept_.back();
}

std::string_view Tokenizer::lower_case(std::string_view raw) {
  if (std::ranges::none_of(raw, [](char c) { return (c >= 'A' && c <= 'Z') || c == '\0'; })) return raw;
  std::string lowered;
  for (const char c : raw) lowered += lower(c);
  return keep(has_nul_ ? with_replacements(lowered) : std::move(lowered));
}

// A tag that the input ends in is none; the rest of the input is used up.
bool Tokenizer::read_tag(Token::Kind kind) {
  const std::size_t start = at_;
  while (at_ < input_.size() && !is_space(input_[at_]) && input_[at_] != '/' && input_[at_] != '>') ++at_;
  token_.name = lower_case(input_.substr(start, at_ - start));
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
  token_.element = element_from_name(token_.name);
  return true;
}

void Tokenizer::read_attribute() {
  const std::size_t name_start = at_;
  ++at_;  // a leading "=" belongs to the name
  while (at_ < input_.size() && !is_space(input_[at_]) && input_[at_] != '/' && input_[at_] != '>' &&
         input_[at_] != '=')
    ++at_;
  const std::string_view raw_name = input_.substr(name_start, at_ - name_start);
  while (at_ < input_.size() && is_space(input_[at_])) ++at_;
  std::string_view value;
  if (at_ < input_.size() && input_[at_] == '=') {
    ++at_;
    value = read_value();
  }
  if (token_.attributes.size() >= kMaxAttributes) return;
  const std::size_t kept = kept_.size();
  const std::string_view name = lower_case(raw_name);
  if (std::ranges::find(token_.attributes, name, &Token::Attribute::name) != token_.attributes.end()) {
    kept_.resize(kept);
    return;
  }
  const bool is_changed =
      value.find('&') != std::string_view::npos || (has_nul_ && value.find('\0') != std::string_view::npos);
  if (is_changed) {
    std::string resolved;
    append_resolved(resolved, value, ReferencePlace::kAttribute);
    value = keep(has_nul_ ? with_replacements(resolved) : std::move(resolved));
  }
  token_.attributes.push_back({name, value});
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
  // At the very end it is no tag but text.
  return !after.empty() && (is_space(after[0]) || after[0] == '/' || after[0] == '>');
}

std::size_t Tokenizer::end_of_raw() const {
  if (raw_element_ == kNoElement) return input_.size();
  return raw_kind_ == RawText::kScript ? end_of_script() : end_of_raw_text();
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
