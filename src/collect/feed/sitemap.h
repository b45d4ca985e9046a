// Sitemap: the pages that a site lists (https://www.sitemaps.org/protocol.html), with Google's extension for news.
// For this room's own use.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/url/url.h"
#include "collect/feed/feed_handler.h"
#include "collect/feed/part.h"

namespace assay::feed {

// <urlset> of <url>, or <sitemapindex> of <sitemap>.  A page's title, language, publication and day come from
// <news:news>; the feed's title is the first publication that is named.
class Sitemap : public FeedHandler {
 public:
  Sitemap(std::string_view base, const FeedLimits& limits);

  void begin(const xml::Element& element) override;
  void end() override;
  void characters(std::string_view text) override;
  Feed finish() override;

 private:
  void end_entry();
  void keep(std::string_view name, std::string value);

  FeedLimits limits_;
  std::optional<Url> base_;
  Feed feed_;
  Part entry_;
  std::size_t entry_depth_ = 0;  // 0: outside of one
  std::vector<std::string> open_;
  std::string characters_;
};

// A plain text of absolute addresses, one a line.  Nothing where a line is anything else.
std::optional<Feed> read_address_list(std::string_view text, const FeedLimits& limits);

}  // namespace assay::feed
