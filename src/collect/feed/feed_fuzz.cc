// Any bytes give an error or a feed whose texts are valid UTF-8; each entry makes a document.
#include <cstdint>
#include <cstdlib>

#include "base/utf8.h"
#include "collect/feed/feed.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  (void)assay::feed::looks_like_feed(bytes);
  const assay::feed::FeedLimits limits{.max_entries = 100, .max_depth = 32, .max_text_bytes = 4096};
  const auto feed = assay::feed::parse_feed(bytes, "https://example.org/feed.xml", limits);
  if (!feed) return 0;
  require(feed->entries.size() <= limits.max_entries);
  require(!feed->format.empty());
  require(assay::utf8::is_valid(feed->title.value) && assay::utf8::is_valid(feed->description.value));
  for (const auto& entry : feed->entries) {
    require(assay::utf8::is_valid(entry.title.value) && assay::utf8::is_valid(entry.content.value));
    require(assay::utf8::is_valid(entry.link) && assay::utf8::is_valid(entry.author));
    require(!entry.link.starts_with("javascript:"));
    const auto document = assay::feed::entry_to_document(*feed, entry);
    for (const auto& paragraph : document.paragraphs) require(!paragraph.text.empty());
  }
  return 0;
}
