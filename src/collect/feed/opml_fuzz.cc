// Any outline gives entries that lead somewhere, as many as the limit at most.
#include <cstdint>
#include <cstdlib>

#include "base/utf8.h"
#include "collect/feed/opml.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = assay::utf8::repair({reinterpret_cast<const char*>(data), size});
  const assay::feed::FeedLimits limits{.max_entries = 100, .max_text_bytes = 256};
  assay::feed::Opml opml(limits);
  assay::xml::parse("<opml>" + text, opml);
  const assay::feed::Feed feed = opml.finish();
  require(feed.entries.size() <= limits.max_entries);
  require(assay::utf8::is_valid(feed.title.value));
  for (const auto& entry : feed.entries) require(!entry.link.empty() && assay::utf8::is_valid(entry.title.value));
  return 0;
}
