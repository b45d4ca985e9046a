// One pass over the tags.  A tree would be truer to what a browser shows, but a tree's rules move and drop: a cell
// without its table, as feeds cut them out, would be gone.  Nothing of a tag is copied: a tag that stays is written
// anew from names in our tables and values in quotes, so that no misreading can let one through.
#include "collect/sanitise/sanitiser.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/html/character_reference.h"
#include "collect/sanitise/escape.h"
#include "collect/sanitise/sanitise.h"

namespace assay::sanitise {
namespace {

constexpr std::size_t kMaxOpen = 256;
constexpr std::size_t kMaxAttributes = 64;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

}  // namespace

std::string Sanitiser::run() {
  while (at_ < html_.size()) {
    const std::size_t mark = std::min(html_.find('<', at_), html_.size());
    if (mark > at_) append_text(html_.substr(at_, mark - at_));
    at_ = mark;
    if (at_ < html_.size()) read_markup();
  }
  while (!open_.empty()) {
    if (has_optional_end(open_.back().name))
      open_.pop_back();
    else
      write_end_tag();
  }
  return std::string(utf8::trim(out_));
}

void Sanitiser::append_text(std::string_view raw) {
  for (std::size_t at = 0; at < raw.size();) {
    const char c = raw[at];
    if (c == '&') {
      at += append_ampersand(out_, raw.substr(at), html::ReferencePlace::kText);
      continue;
    }
    if (c == ']' && is_in_cdata_ && raw.substr(at).starts_with("]]>")) {
      is_in_cdata_ = false;
      at += 3;
      continue;
    }
    if (c == '\r') {
      if (at + 1 == raw.size() || raw[at + 1] != '\n') out_ += '\n';
    } else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') {
      out_ += c;
    }
    ++at;
  }
}

void Sanitiser::read_markup() {
  const std::string_view rest = html_.substr(at_);
  const char next = rest.size() > 1 ? rest[1] : '\0';
  const char third = rest.size() > 2 ? rest[2] : '\0';
  if (rest.starts_with("<!--")) {
    skip_comment();
  } else if (rest.starts_with("<![CDATA[")) {
    // Characters that were packed twice: what is inside is what was meant.
    at_ += 9;
    is_in_cdata_ = true;
  } else if (next == '?' || (next == '!' && ascii::is_letter(third))) {
    skip_past('>');
  } else if (next == '/' && ascii::is_letter(third)) {
    read_end_tag();
  } else if (ascii::is_letter(next)) {
    read_start_tag();
  } else {
    out_ += "&lt;";
    ++at_;
  }
}

void Sanitiser::skip_past(char mark) {
  at_ = std::min(html_.find(mark, at_), html_.size());
  if (at_ < html_.size()) ++at_;
}

// One that is never closed ends with the next ">", or takes the rest with it.
void Sanitiser::skip_comment() {
  const std::size_t end = no_comment_end_ ? std::string_view::npos : html_.find("-->", at_ + 2);
  no_comment_end_ = end == std::string_view::npos;
  if (no_comment_end_)
    skip_past('>');
  else
    at_ = end + 3;
}

void Sanitiser::skip_content_of(std::string_view name) {
  while (true) {
    at_ = html_.find("</", at_);
    if (at_ == std::string_view::npos) break;
    at_ += 2;
    if (ascii::lower(html_.substr(at_, name.size())) == name) return skip_past('>');
  }
  at_ = html_.size();
}

std::string Sanitiser::read_name() {
  constexpr std::string_view kEnds = " \t\r\n\f/><=";
  const std::size_t end = std::min(html_.find_first_of(kEnds, at_), html_.size());
  const std::string_view name = html_.substr(at_, end - at_);
  at_ = end;
  // No name in our tables is longer.
  return ascii::lower(name.substr(0, 64));
}

std::string_view Sanitiser::read_attribute_value() {
  while (at_ < html_.size() && is_space(html_[at_])) ++at_;
  if (at_ >= html_.size()) return {};
  const char quote = html_[at_];
  const bool is_quoted = quote == '"' || quote == '\'';
  if (is_quoted) ++at_;
  const std::size_t end =
      std::min(is_quoted ? html_.find(quote, at_) : html_.find_first_of(" \t\r\n\f>", at_), html_.size());
  const std::string_view value = html_.substr(at_, end - at_);
  at_ = is_quoted ? std::min(end + 1, html_.size()) : end;
  return value;
}

std::vector<Sanitiser::Attribute> Sanitiser::read_attributes(bool& is_empty) {
  std::vector<Attribute> attributes;
  while (at_ < html_.size() && html_[at_] != '>' && html_[at_] != '<') {
    const char c = html_[at_];
    is_empty = c == '/';
    if (is_space(c) || c == '/' || c == '=') {
      ++at_;
      continue;
    }
    Attribute attribute{.name = read_name(), .raw_value = {}};
    while (at_ < html_.size() && is_space(html_[at_])) ++at_;
    if (at_ < html_.size() && html_[at_] == '=') {
      ++at_;
      attribute.raw_value = read_attribute_value();
    }
    if (attributes.size() < kMaxAttributes) attributes.push_back(std::move(attribute));
  }
  if (at_ < html_.size() && html_[at_] == '>') ++at_;
  return attributes;
}

void Sanitiser::read_start_tag() {
  ++at_;
  const std::string name = read_name();
  bool is_empty = false;
  std::vector<Attribute> attributes = read_attributes(is_empty);
  if (drops_content(name) && !is_empty) return skip_content_of(name);
  Vocabulary own = vocabulary();
  if (name == "svg") own = Vocabulary::kSvg;
  if (name == "math") own = Vocabulary::kMathMl;
  const std::string_view allowed = allowed_element(own, name);
  if (allowed.empty() || open_.size() >= kMaxOpen) return;
  write_start_tag(allowed, own, std::move(attributes));
  if (own == Vocabulary::kHtml && is_void(name)) {
    out_ += " />";
    return;
  }
  out_ += '>';
  open_.push_back({std::string(allowed), own});
  if (is_empty) write_end_tag();
}

void Sanitiser::write_start_tag(std::string_view name, Vocabulary own, std::vector<Attribute> attributes) {
  out_.append("<").append(name);
  std::ranges::stable_sort(attributes, {}, &Attribute::name);
  const auto repeated = std::ranges::unique(attributes, {}, &Attribute::name);
  attributes.erase(repeated.begin(), repeated.end());
  bool has_links = false;
  for (const Attribute& attribute : attributes) {
    const bool is_written = !attribute.name.starts_with("xmlns") && write_attribute(own, attribute);
    has_links = has_links || (is_written && attribute.name.starts_with("xlink:"));
  }
  if (name == "svg") out_ += " xmlns=\"http://www.w3.org/2000/svg\"";
  if (name == "math") out_ += " xmlns=\"http://www.w3.org/1998/Math/MathML\"";
  if (has_links) out_ += " xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
}

bool Sanitiser::write_attribute(Vocabulary own, const Attribute& attribute) {
  const std::string_view name = allowed_attribute(own, attribute.name);
  if (name.empty()) return false;
  std::string value;
  if (holds_address(attribute.name) || name == "style") {
    std::string resolved;
    html::append_resolved(resolved, attribute.raw_value, html::ReferencePlace::kAttribute);
    const std::string kept = name == "style" ? allowed_style(resolved) : absolute_address(resolved, base_);
    if (kept.empty() && (name == "style" || !utf8::trim(resolved).empty())) return false;
    append_escaped(value, kept);
  } else {
    const std::string_view raw = attribute.raw_value;
    for (std::size_t at = 0; at < raw.size();) {
      if (raw[at] == '&') {
        at += append_ampersand(value, raw.substr(at), html::ReferencePlace::kAttribute);
      } else {
        append_escaped(value, raw[at++]);
      }
    }
  }
  out_.append(" ").append(name).append("=\"").append(value).append("\"");
  return true;
}

void Sanitiser::write_end_tag() {
  out_.append("</").append(open_.back().name).append(">");
  open_.pop_back();
}

void Sanitiser::read_end_tag() {
  at_ += 2;
  const std::string name = read_name();
  skip_past('>');
  const auto found = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& open) {
    return open.name.size() == name.size() && ascii::lower(open.name) == name;
  });
  if (found == open_.rend()) return;
  for (auto inside = found - open_.rbegin(); inside > 0; --inside) {
    if (has_optional_end(open_.back().name))
      open_.pop_back();
    else
      write_end_tag();
  }
  write_end_tag();
}

std::string sanitise(std::string_view html, const Url* base) {
  return Sanitiser(html, base).run();
}

}  // namespace assay::sanitise
