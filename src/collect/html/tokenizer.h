// Tokenizer: tags and characters out of HTML, as the standard's tokenization stage finds them.
// For this room's own use.  Not safe for use from two threads at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "collect/html/html.h"

namespace assay::html {

struct Token {
  enum class Kind { kDoctype, kStartTag, kEndTag, kText, kEnd };
  using Attribute = html::Attribute;
  Kind kind = Kind::kEnd;
  std::string_view name;  // of a tag, lower case
  Element element = Element::kOther;
  std::vector<Attribute> attributes;  // of a start tag; a name stands once
  bool is_self_closing = false;
  std::string_view text;  // references resolved; of a document type what stands behind "<!doctype"
};

class Tokenizer {
 public:
  // `utf8` without carriage returns, and outlives the tokenizer.
  explicit Tokenizer(std::string_view utf8);

  // The next token; comments are passed over.  Its views last until the next call.  `Foreign`: the token stands within
  // <svg> or <math>, where CDATA sections are text.
  enum class Foreign { kNo, kYes };
  Token& next(Foreign foreign = Foreign::kNo);

  // After the start tag of an element whose content is no markup: the next token is all text up to its end tag.
  enum class RawText { kPlain, kWithReferences, kScript };
  void read_raw_text(std::string_view element, RawText kind);
  void read_all_that_is_left(RawText kind);  // kPlain, kWithReferences

 private:
  Token& text_token(std::string_view raw, RawText kind);
  std::size_t end_of_text(std::size_t at) const;
  bool is_markup_at(std::size_t at) const;
  bool read_markup(Foreign foreign);  // at markup; true when a token was made
  void skip_comment();
  void skip_past(char mark);
  bool read_doctype();
  bool read_cdata();
  bool read_tag(Token::Kind kind);
  void read_attribute();
  std::string_view read_value();
  // `raw` in lower case, in place where it is so already.
  std::string_view lower_case(std::string_view raw);
  std::string_view keep(std::string text);
  std::size_t end_of_raw() const;
  std::size_t end_of_raw_text() const;
  std::size_t end_of_script() const;
  bool is_end_tag_at(std::size_t at, std::string_view name) const;

  std::string_view input_;
  std::size_t at_ = 0;
  bool has_nul_;
  Token token_;
  std::string text_;               // resolved text of the current token
  std::vector<std::string> kept_;  // changed names and values of the current token; never grows beyond its capacity
  std::string raw_element_;        // not empty: the next token is its text
  RawText raw_kind_ = RawText::kPlain;
};

}  // namespace assay::html
