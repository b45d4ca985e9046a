// The half of Parser that reads tags and keeps the open elements.
#include <algorithm>

#include "collect/xml/characters.h"
#include "collect/xml/parser.h"

namespace assay::xml {
namespace {

constexpr std::string_view kSpaces = " \t\r\n\f";

bool is_space(char c) {
  return kSpaces.find(c) != std::string_view::npos;
}

std::string_view prefix_of(std::string_view qualified_name) {
  const std::size_t colon = qualified_name.find(':');
  return colon == std::string_view::npos ? std::string_view{} : qualified_name.substr(0, colon);
}

std::string_view local_name_of(std::string_view qualified_name) {
  const std::size_t colon = qualified_name.find(':');
  return colon == std::string_view::npos ? qualified_name : qualified_name.substr(colon + 1);
}

}  // namespace

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

}  // namespace assay::xml
