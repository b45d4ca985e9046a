// Parser: tags and characters, as xml.h promises.  For this room's own use.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "collect/xml/entities.h"
#include "collect/xml/xml.h"

namespace assay::xml {

class Parser {
 public:
  Parser(std::string_view utf8, Handler& handler, const Limits& limits)
      : text_(utf8), handler_(handler), limits_(limits), entities_(limits.max_expansion_bytes) {}
  void run();

 private:
  struct Open {
    std::string_view qualified_name;
    std::size_t namespaces;  // in scope before it
  };
  struct Namespace {
    std::string_view prefix;
    std::string address;
  };
  struct Span {
    std::size_t start, size;  // in values_
  };

  void read_markup();
  void read_characters(std::string_view raw);
  void read_cdata();
  void read_document_type();
  void read_start_tag();
  void read_end_tag();
  bool read_attribute();
  std::string_view read_value();
  void begin_element(std::string_view qualified_name, bool is_empty);
  void close_innermost();
  void report(std::string_view raw);
  std::string_view address_of(std::string_view prefix) const;
  // Where `mark` stands from at_ on, else the end.  What is not found once is not looked for again.
  std::size_t find(std::string_view mark, bool& is_gone) const;
  std::string_view read_name();
  void skip_spaces();
  void skip_past(std::string_view mark, bool& is_gone);

  std::string_view text_;
  std::size_t at_ = 0;
  Handler& handler_;
  const Limits& limits_;
  Entities entities_;
  std::vector<Open> open_;
  std::vector<Namespace> namespaces_;
  std::size_t beyond_depth_ = 0;  // open elements that are too deep to be reported
  std::string characters_;

  // Of the tag that is being read.
  std::vector<std::pair<std::string_view, Span>> raw_attributes_;
  std::vector<Attribute> attributes_;
  std::string values_;

  bool no_cdata_end_ = false;
  bool no_comment_end_ = false;
  bool no_instruction_end_ = false;
  bool no_document_type_end_ = false;
  bool no_quote_ = false;
  bool no_apostrophe_ = false;
};

}  // namespace assay::xml
