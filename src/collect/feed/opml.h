// Opml: the feeds that a subscription list names (http://opml.org/spec2.opml).  For this room's own use.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "collect/feed/feed_handler.h"
#include "collect/feed/part.h"

namespace assay::feed {

// Each <outline> with an address is an entry: `feed` is its xmlUrl, `link` its htmlUrl (else the feed), its categories
// are the folders that it lies in, then those that it states.
class Opml : public FeedHandler {
 public:
  explicit Opml(const FeedLimits& limits) : limits_(limits) {}

  void begin(const xml::Element& element) override;
  void end() override;
  void characters(std::string_view text) override;
  Feed finish() override;

 private:
  struct Element {
    std::string name;
    std::string folder;  // of an <outline> without an address
  };
  void take_outline(const xml::Element& element, Element& own);

  FeedLimits limits_;
  Feed feed_;
  std::vector<Element> open_;
  std::string characters_;
};

}  // namespace assay::feed
