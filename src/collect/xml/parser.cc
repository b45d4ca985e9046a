// A reader of XML for texts that are not always XML.
//
// Idea: libxml2's recovery closes the innermost element at any end tag, whatever its name, so that one <br> without an
// end shifts all that follows by a level: <description>a<br>b</description> leaves the rest of the feed inside of the
// description.  Here an end tag closes what it names.  The other half is what must not happen: no entity refers to
// another, nothing is loaded, no recursion, and each search that finds nothing is made once.
#include "collect/xml/parser.h"

#include <algorithm>

#include "base/ascii.h"
#include "collect/xml/characters.h"

namespace assay::xml {
namespace {

bool begins_name(char c) {
  return ascii::is_letter(c) || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

bool starts_with_ignoring_case(std::string_view text, std::string_view mark) {
  return text.size() >= mark.size() && same_name(text.substr(0, mark.size()), mark);
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

void parse(std::string_view utf8, Handler& handler, const Limits& limits) {
  Parser(utf8, handler, limits).run();
}

}  // namespace assay::xml
