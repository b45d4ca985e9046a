// Feed: which entries does this RSS or Atom document hold?  Start here.
// Pure: no network.  Safe to call from many threads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"
#include "base/result.h"

namespace assay::feed {

struct FeedLimits {
  std::size_t max_bytes = 64u << 20;
  std::size_t max_entries = 200'000;
  std::size_t max_depth = 256;
};

struct Entry {
  std::string id;
  std::string title;  // plain text
  std::string link;   // absolute where a base is known
  std::optional<Time> published;
  std::optional<Time> updated;
  std::string author;
  std::string summary;  // HTML as the feed holds it, or plain text
  std::string content;  // likewise
};

struct Feed {
  std::string format;  // "rss20", "atom10", …
  std::string title;
  std::string link;
  std::string language;
  std::vector<Entry> entries;  // in document order
  std::size_t skipped = 0;     // entries that hold nothing at all, or past a limit
};

// Whether these bytes look like a feed (root element rss, feed or rdf:RDF), reading at most the first 4 KiB.
bool looks_like_feed(std::string_view bytes);

// `base` is the feed's own address, or empty.  Ill-formed XML is read as far as it goes.
// Errors: kInvalid (no feed element), kTooLarge.  External entities are never loaded, entity expansion is bounded.
Result<Feed> parse_feed(std::string_view bytes, std::string_view base = {}, const FeedLimits& limits = {});

// An entry as a document: its content, else its summary, read as an HTML fragment.  `source` is the feed's title.
Document entry_to_document(const Feed& feed, const Entry& entry);

}  // namespace assay::feed
