// Any sitemap gives entries with addresses, as many as the limit at most; any text is a list of addresses or none.
#include <cstdint>
#include <cstdlib>

#include "base/utf8.h"
#include "collect/feed/sitemap.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = assay::utf8::repair({reinterpret_cast<const char*>(data), size});
  const assay::feed::FeedLimits limits{.max_entries = 100, .max_text_bytes = 256};
  assay::feed::Sitemap sitemap("https://example.org/sitemap.xml", limits);
  assay::xml::parse("<urlset>" + text, sitemap);
  const assay::feed::Feed feed = sitemap.finish();
  require(feed.entries.size() <= limits.max_entries);
  for (const auto& entry : feed.entries) require(!entry.link.empty() && assay::utf8::is_valid(entry.title.value));
  if (const auto list = assay::feed::read_address_list(text, limits)) require(!list->entries.empty());
  return 0;
}
