// Tokenizer: tags and characters out of HTML, as the standard's tokenization stage finds them.
// For this room's own use.  Not safe for use from two threads at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::html {

struct Token {
  enum class Kind { kStartTag, kEndTag, kText, kEnd };
  struct Attribute {
    std::string_view name;  // lower case
    std::string_view value;
  };
  Kind kind = Kind::kEnd;
  std::string_view name;              // of a tag, lower case
  std::vector<Attribute> attributes;  // of a start tag; a name stands once
  bool is_self_closing = false;
  std::string_view text;  // references resolved
};

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view utf8) : input_(utf8) {}

  // The next token; comments and document types are passed over.  Its views last until the next call.
  const Token& next();

  // After the start tag of an element whose content is no markup: the next token is all text up to its end tag.
  enum class RawText { kPlain, kWithReferences, kScript };
  void read_raw_text(std::string_view element, RawText kind);
  void read_plain_text();  // <plaintext>: all that is left

 private:
  const Token& text_token(std::string_view raw, RawText kind);
  bool read_markup();  // at '<'; true when a token was made
  void skip_comment();
  void skip_past(char mark);
  bool read_tag(Token::Kind kind);
  bool read_attribute();
  std::string_view read_value();
  std::size_t end_of_raw_text() const;
  std::size_t end_of_script() const;
  bool is_end_tag_at(std::size_t at, std::string_view name) const;

  std::string_view input_;
  std::size_t at_ = 0;
  Token token_;
  std::string storage_;                                     // lower-cased names and resolved text of the current token
  std::vector<std::pair<std::size_t, std::size_t>> spans_;  // of the attributes' names and values in storage_
  std::string raw_element_;                                 // not empty: the next token is its text
  RawText raw_kind_ = RawText::kPlain;
};

}  // namespace assay::html
