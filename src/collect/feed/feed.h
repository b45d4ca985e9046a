// Feed: which entries does this feed hold?  Start here.
// RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed 1.0 and 1.1; lists of feeds (OPML) and of pages (sitemaps).
// Pure: no network.  Safe to call from many threads.
#pragma once

#include <cstdint>
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
  std::size_t max_depth = 256;            // of elements; deeper ones are passed over, their text is read
  std::size_t max_text_bytes = 4u << 20;  // of one field; what follows is cut off
};

enum class TextKind : std::uint8_t { kPlain, kHtml };

// A field for people.  HTML is sanitised (collect/sanitise) and its addresses are absolute where a base is known.
struct Text {
  std::string value;
  TextKind kind = TextKind::kPlain;
  bool empty() const { return value.empty(); }
};
// On one line, without its markup.
std::string plain_text(const Text& text);

struct Enclosure {
  std::string url;
  std::string type;  // "audio/mpeg"; may be empty
  std::optional<std::uint64_t> size_bytes;
};

struct Entry {
  std::string id;
  Text title;
  std::string link;  // of its page; absolute where a base is known
  std::string feed;  // of the feed or sitemap that it stands for, in a list of those
  std::optional<Time> published;
  std::optional<Time> updated;
  std::string author;  // "Ada (ada@a.example), Bo" or as the feed writes it
  Text summary;        // the content where the feed has no summary
  Text content;
  std::string language;
  std::vector<std::string> categories;
  std::vector<Enclosure> enclosures;
};

struct Feed {
  // "rss090" … "rss20", "rss" of no version, "atom03", "atom10", "cdf", "jsonfeed1", "jsonfeed11", "opml", "sitemap",
  // "sitemapindex"
  std::string format;
  Text title;
  std::string link;
  std::string language;
  Text description;
  std::string author;
  std::optional<Time> published;
  std::optional<Time> updated;
  std::vector<std::string> categories;
  std::vector<Entry> entries;  // in document order
  std::size_t skipped = 0;     // entries that hold nothing at all, cannot be read, or are past a limit
};

// Whether the entries are feeds or pages to fetch rather than texts.
bool is_list(const Feed& feed);

// Whether these bytes look like a feed, reading at most the first 4 KiB: the root element of one, or a JSON Feed.
bool looks_like_feed(std::string_view bytes);

// `base` is the feed's own address, or empty.  A plain text that holds addresses alone, one a line, is a sitemap too.
// What is ill-formed is read as far as it goes.
// Errors: kInvalid (no feed), kTooLarge.  External entities are never loaded, no entity refers to another.
Result<Feed> parse_feed(std::string_view bytes, std::string_view base = {}, const FeedLimits& limits = {});

// An entry as a document: its content, else its summary, as paragraphs.  `source` is the feed's title.
Document entry_to_document(const Feed& feed, const Entry& entry);

}  // namespace assay::feed
