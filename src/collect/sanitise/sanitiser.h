// Sanitiser: reads HTML and writes what may stay.  For this room's own use.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/url/url.h"
#include "collect/sanitise/allowed.h"

namespace assay::sanitise {

class Sanitiser {
 public:
  Sanitiser(std::string_view html, const Url* base) : html_(html), base_(base) { out_.reserve(html.size()); }
  std::string run();

 private:
  struct Open {
    std::string name;
    Vocabulary vocabulary;
  };
  struct Attribute {
    std::string name;  // in lower case
    std::string_view raw_value;
  };

  void read_markup();
  void read_start_tag();
  void read_end_tag();
  std::vector<Attribute> read_attributes(bool& is_empty);
  std::string_view read_attribute_value();
  void write_start_tag(std::string_view name, Vocabulary vocabulary, std::vector<Attribute> attributes);
  // Whether it may stay.
  bool write_attribute(Vocabulary vocabulary, const Attribute& attribute);
  void write_end_tag();
  void append_text(std::string_view raw);
  void skip_comment();
  void skip_content_of(std::string_view name);
  void skip_past(char mark);
  std::string read_name();
  Vocabulary vocabulary() const { return open_.empty() ? Vocabulary::kHtml : open_.back().vocabulary; }

  std::string_view html_;
  const Url* base_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<Open> open_;
  bool is_in_cdata_ = false;
  bool no_comment_end_ = false;
};

}  // namespace assay::sanitise
