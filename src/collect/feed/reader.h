// Reader: the elements of a feed, as the XML parser reports them, become its entries.
// For this room's own use.  Not safe for use from two threads at once.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "collect/feed/feed.h"
#include "collect/feed/fields.h"

namespace assay::feed {

struct XmlAttribute {
  std::string_view prefix;
  std::string_view name;
  std::string value;
};

class Reader {
 public:
  Reader(std::string_view base, const FeedLimits& limits) : limits_(limits) { bases_.emplace_back(base); }

  void begin(std::string_view name, std::string_view prefix, std::string_view address,
             const std::vector<XmlAttribute>& attributes);
  void end();
  void characters(std::string_view text);

  bool is_stopped() const { return stopped_; }  // a limit is passed; what has been read stays
  bool found_feed() const { return !feed_.format.empty(); }
  Feed finish();

 private:
  struct Element {
    std::string name;
    bool is_entry = false;
    bool is_aside = false;  // <image>, <textinput>, <source>: their titles and links are not the feed's
    bool is_capture = false;
    bool has_base = false;
  };

  void begin_root(std::string_view name, std::string_view address, const std::vector<XmlAttribute>& attributes);
  void begin_capture(Field field, Element& element, const std::vector<XmlAttribute>& attributes);
  void take_link(const std::vector<XmlAttribute>& attributes);
  void end_capture();
  void keep(Field field, std::string text);
  void keep_in_entry(Field field, std::string& text);
  void keep_in_feed(Field field, std::string& text);
  void end_entry();
  std::string resolved(std::string_view link) const;

  FeedLimits limits_;
  Feed feed_;
  Entry entry_;
  bool in_entry_ = false;
  bool is_atom_ = false;
  bool stopped_ = false;
  std::vector<Element> open_;
  std::vector<std::string> bases_;  // xml:base of the open elements that have one

  Field capture_ = Field::kNone;
  std::size_t capture_depth_ = 0;  // of open_, the captured element included
  std::string captured_;
  bool is_markup_ = false;     // xhtml: elements inside are written out
  bool is_plain_ = false;      // Atom's type=text: no markup whatever it looks like
  bool is_permalink_ = false;  // <guid> that is an address
  std::string link_rank_;      // rel of the link that the entry or feed has
};

}  // namespace assay::feed
