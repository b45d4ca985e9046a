// Any text is a feed or an error; texts are valid UTF-8 and within their budget.
#include <cstdint>
#include <cstdlib>

#include "base/utf8.h"
#include "collect/feed/json_feed.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = assay::utf8::repair({reinterpret_cast<const char*>(data), size});
  const assay::feed::FeedLimits limits{.max_entries = 100, .max_depth = 32, .max_text_bytes = 4096};
  const auto feed = assay::feed::read_json_feed(text, "https://example.org/feed.json", limits);
  if (!feed) return 0;
  require(feed->entries.size() <= limits.max_entries);
  for (const auto& entry : feed->entries) {
    require(assay::utf8::is_valid(entry.title.value) && assay::utf8::is_valid(entry.content.value));
    require(entry.title.value.size() <= limits.max_text_bytes);
  }
  return 0;
}
