// Reader: the elements of an RSS, Atom or CDF feed become its entries.  For this room's own use.
// Not safe for use from two threads at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/url/url.h"
#include "collect/feed/capture.h"
#include "collect/feed/feed_handler.h"
#include "collect/feed/fields.h"
#include "collect/feed/part.h"

namespace assay::feed {

class Reader : public FeedHandler {
 public:
  Reader(std::string_view base, const FeedLimits& limits);

  void begin(const xml::Element& element) override;
  void end() override;
  void characters(std::string_view text) override;
  void document_type(std::string_view declaration) override;
  Feed finish() override;

 private:
  struct Element {
    std::string name;
    bool is_entry = false;
    bool is_aside = false;  // its titles and links are not the feed's
    bool is_author = false;
    bool has_base = false;
  };
  struct Person {
    std::string name, email;
  };

  void begin_root(const xml::Element& element, std::string_view name);
  void begin_entry(const xml::Element& element);
  void begin_field(const Meaning& meaning, const xml::Element& element, Element& own);
  bool interrupts_capture(Namespace space, std::string_view name, const Meaning& meaning) const;
  void take_attributes(const xml::Element& element);
  bool take_category(const xml::Element& element);
  static bool may_be_page(const xml::Element& link);  // by its rel
  void take_link(const xml::Element& element);
  void take_enclosure(const xml::Element& element);
  void end_capture();
  void end_author();
  void end_entry();
  void set_base(std::string_view text, Element& own);
  const Url* base() const { return bases_.empty() ? nullptr : &bases_.back(); }
  bool is_atom() const { return dialect_ != Capture::Dialect::kRss; }
  Part& part() { return in_entry_ ? entry_ : feed_part_; }

  FeedLimits limits_;
  Feed feed_;
  Part feed_part_;
  Part entry_;
  bool in_entry_ = false;
  Capture::Dialect dialect_ = Capture::Dialect::kRss;
  bool is_netscape_ = false;
  std::vector<Element> open_;
  std::vector<Url> bases_;  // the feed's own address, and xml:base of the open elements that have one
  Capture capture_;
  bool in_author_ = false;
  Person person_;              // of the author that is open
  bool is_permalink_ = false;  // of the <guid> that is open
};

}  // namespace assay::feed
