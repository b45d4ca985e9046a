// A reader of XML for texts that are not always XML.
//
// Idea: libxml2's recovery closes the innermost element at any end tag, whatever its name, so that one <br> without an
// end shifts all that follows by a level: <description>a<br>b</description> leaves the rest of the feed inside of the
// description.  Here an end tag closes what it names.  The other half is what must not happen: no entity refers to
// another, nothing is loaded, no recursion, and each search that finds nothing is made once.
#include "collect/xml/parser.h"

#include <algorithm>

#include "base/ascii.h"

namespace assay::xml {
namespace {

constexpr std::string_view kSpaces = " \t\r\n\f";

bool is_space(char c) {
  return kSpaces.find(c) != std::string_view::npos;
}

bool begins_name(char c) {
  return ascii::is_letter(c) || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

bool same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return ascii::lower(x) == ascii::lower(y); });
}

bool starts_with_ignoring_case(std::string_view text, std::string_view mark) {
  return text.size() >= mark.size() && same_name(text.substr(0, mark.size()), mark);
}

std::string_view prefix_of(std::string_view qualified_name) {
  const std::size_t colon = qualified_name.find(':');
  return colon == std::string_view::npos ? std::string_view{} : qualified_name.substr(0, colon);
}

std::string_view local_name_of(std::string_view qualified_name) {
  const std::size_t colon = qualified_name.find(':');
  return colon == std::string_view::npos ? qualified_name : qualified_name.substr(colon + 1);
}

bool is_odd(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
}

// Characters that XML forbids are left out, ends of lines become "\n" (XML 1.0, sections 2.2 and 2.11).
void append_allowed(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const auto odd = static_cast<std::size_t>(std::ranges::find_if(text, is_odd) - text.begin());
    out.append(text, 0, odd);
    if (odd == text.size()) return;
    if (text[odd] == '\r' && (odd + 1 == text.size() || text[odd + 1] != '\n')) out += '\n';
    text.remove_prefix(odd + 1);
  }
}

}  // namespace

std::size_t Parser::find(std::string_view mark, bool& is_gone) const {
  const std::size_t found = is_gone ? std::string_view::npos : text_.find(mark, at_);
  is_gone = found == std::string_view::npos;
  return is_gone ? text_.size() : found;
}

void Parser::skip_past(std::string_view mark, bool& is_gone) {
  std::size_t found = find(mark, is_gone);
  std::size_t size = mark.size();
  if (is_gone) {
    // Never closed: it ends with the tag-like piece that it begins with.
    found = std::min(text_.find('>', at_), text_.size());
    size = 1;
  }
  at_ = std::min(found + size, text_.size());
}

void Parser::run() {
  while (at_ < text_.size() && !handler_.is_stopped()) {
    const std::size_t mark = std::min(text_.find('<', at_), text_.size());
    if (mark > at_) read_characters(text_.substr(at_, mark - at_));
    at_ = mark;
    if (at_ < text_.size()) read_markup();
  }
}

void Parser::read_markup() {
  const std::string_view rest = text_.substr(at_);
  const char next = rest.size() > 1 ? rest[1] : '\0';
  if (starts_with_ignoring_case(rest, "<![CDATA[")) {
    read_cdata();
  } else if (rest.starts_with("<!--")) {
    skip_past("-->", no_comment_end_);
  } else if (next == '?') {
    skip_past("?>", no_instruction_end_);
  } else if (next == '!' && rest.size() > 2 && ascii::is_letter(rest[2])) {
    read_document_type();
  } else if (next == '/' && rest.size() > 2 && begins_name(rest[2])) {
    read_end_tag();
  } else if (begins_name(next)) {
    read_start_tag();
  } else {
    handler_.characters("<");
    ++at_;
  }
}

void Parser::read_characters(std::string_view raw) {
  characters_.clear();
  while (!raw.empty()) {
    // "]]>" is the end of a CDATA section that has ended before.
    const std::size_t stray = std::min(raw.find("]]>"), raw.size());
    entities_.append_resolved(characters_, raw.substr(0, stray));
    raw.remove_prefix(std::min(stray + 3, raw.size()));
  }
  report(characters_);
}

void Parser::report(std::string_view raw) {
  if (std::ranges::none_of(raw, is_odd)) return handler_.characters(raw);
  std::string allowed;
  append_allowed(allowed, raw);
  handler_.characters(allowed);
}

void Parser::read_cdata() {
  at_ += std::string_view("<![CDATA[").size();
  std::size_t end = find("]]>", no_cdata_end_);
  std::size_t size = 3;
  if (no_cdata_end_ && !open_.empty()) {
    // Never closed: it ends where its element does.
    const std::string end_tag = "</" + std::string(open_.back().qualified_name);
    end = std::min(text_.find(end_tag, at_), text_.size());
    size = 0;
  }
  report(text_.substr(at_, end - at_));
  at_ = std::min(end + size, text_.size());
}

// Up to its ">" outside of quotes and of [ ].
void Parser::read_document_type() {
  const std::size_t start = at_;
  char quote = '\0';
  int brackets = 0;
  for (; at_ < text_.size() && !no_document_type_end_; ++at_) {
    const char c = text_[at_];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '[') {
      ++brackets;
    } else if (c == ']') {
      --brackets;
    } else if (c == '>' && brackets <= 0) {
      break;
    }
  }
  no_document_type_end_ = no_document_type_end_ || at_ == text_.size();
  if (no_document_type_end_) at_ = std::min(text_.find('>', start), text_.size());  // a quote or bracket never closed
  const std::string_view declaration = text_.substr(start, at_ - start);
  at_ = std::min(at_ + 1, text_.size());
  if (!open_.empty()) return;
  entities_.declare(declaration);
  handler_.document_type(declaration);
}

std::string_view Parser::read_name() {
  const std::size_t end = std::min(text_.find_first_of(" \t\r\n\f=/><", at_), text_.size());
  const std::string_view name = text_.substr(at_, end - at_);
  at_ = end;
  return name;
}

void Parser::skip_spaces() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
}

void Parser::read_start_tag() {
  ++at_;
  const std::string_view name = read_name();
  raw_attributes_.clear();
  values_.clear();
  while (read_attribute()) {
  }
  if (at_ >= text_.size()) return;  // cut within the tag
  const bool is_empty = text_[at_] == '/';
  if (is_empty) ++at_;
  if (at_ < text_.size() && text_[at_] == '>') ++at_;
  begin_element(name, is_empty);
}

// False at the end of the tag, on its "/>", ">" or the "<" of the next one.
bool Parser::read_attribute() {
  while (true) {
    skip_spaces();
    if (at_ >= text_.size() || text_[at_] == '>' || text_[at_] == '<') return false;
    if (text_[at_] == '/') {
      if (at_ + 1 < text_.size() && text_[at_ + 1] == '>') return false;
      ++at_;
      continue;
    }
    break;
  }
  if (text_[at_] == '=') ++at_;
  const std::string_view name = read_name();
  skip_spaces();
  std::string_view value;
  if (at_ < text_.size() && text_[at_] == '=') {
    ++at_;
    skip_spaces();
    value = read_value();
  }
  if (name.empty() || raw_attributes_.size() >= limits_.max_attributes) return true;
  const std::size_t start = values_.size();
  std::string resolved;
  entities_.append_resolved(resolved, value);
  append_allowed(values_, resolved);
  raw_attributes_.emplace_back(name, Span{start, values_.size() - start});
  return true;
}

std::string_view Parser::read_value() {
  if (at_ >= text_.size()) return {};
  const char quote = text_[at_];
  const bool is_quoted = quote == '"' || quote == '\'';
  if (is_quoted) {
    ++at_;
    bool& is_gone = quote == '"' ? no_quote_ : no_apostrophe_;
    const std::size_t end = find(text_.substr(at_ - 1, 1), is_gone);
    if (!is_gone) {
      const std::string_view value = text_.substr(at_, end - at_);
      at_ = end + 1;
      return value;
    }
  }
  // Without quotes up to the end of the word; never closed, up to the end of the tag.
  const std::size_t end = std::min(text_.find_first_of(is_quoted ? ">" : " \t\r\n\f>", at_), text_.size());
  const std::string_view value = text_.substr(at_, end - at_);
  at_ = end;
  return value;
}

std::string_view Parser::address_of(std::string_view prefix) const {
  for (std::size_t i = namespaces_.size(); i-- > 0;)
    if (namespaces_[i].prefix == prefix) return namespaces_[i].address;
  return {};
}

void Parser::begin_element(std::string_view qualified_name, bool is_empty) {
  if (open_.size() >= limits_.max_depth) {
    if (!is_empty) ++beyond_depth_;
    return;
  }
  open_.push_back({.qualified_name = qualified_name, .namespaces = namespaces_.size()});
  attributes_.clear();
  for (const auto& [name, span] : raw_attributes_) {
    const std::string_view value = std::string_view(values_).substr(span.start, span.size);
    const std::string_view prefix = prefix_of(name);
    if (name == "xmlns" || prefix == "xmlns") {
      if (namespaces_.size() < limits_.max_namespaces)
        namespaces_.push_back({prefix.empty() ? std::string_view{} : local_name_of(name), std::string(value)});
    }
    attributes_.push_back({prefix, local_name_of(name), value});
  }
  const std::string_view prefix = prefix_of(qualified_name);
  handler_.begin({local_name_of(qualified_name), prefix, address_of(prefix), attributes_});
  if (is_empty) close_innermost();
}

void Parser::close_innermost() {
  handler_.end();
  namespaces_.resize(open_.back().namespaces);
  open_.pop_back();
}

void Parser::read_end_tag() {
  at_ += 2;
  const std::string_view name = read_name();
  at_ = std::min(text_.find_first_of("<>", at_), text_.size());
  if (at_ < text_.size() && text_[at_] == '>') ++at_;
  if (beyond_depth_ > 0) {
    --beyond_depth_;
    return;
  }
  const auto same = [&](const Open& open) { return same_name(open.qualified_name, name); };
  const auto found = std::find_if(open_.rbegin(), open_.rend(), same);
  if (found == open_.rend()) return;
  for (auto left = static_cast<std::size_t>(found - open_.rbegin()) + 1; left > 0; --left) close_innermost();
}

void parse(std::string_view utf8, Handler& handler, const Limits& limits) {
  Parser(utf8, handler, limits).run();
}

}  // namespace assay::xml
