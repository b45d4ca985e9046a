// Documents: what the world gave us, as every room knows it.  Start here for the nouns.
// Plain values: whoever holds one owns it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace assay {

using DocumentId = std::int64_t;

// Half-open byte range [start, end) into the UTF-8 text of one paragraph as stored.
struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
  std::string_view of(std::string_view text) const { return text.substr(start, end - start); }
};

// Stored as numbers: existing values never change.
enum class ParagraphKind : std::uint8_t {
  kText = 0,
  kHeading = 1,
  kListItem = 2,
  kTableRow = 3,
  kCaption = 4,
  kQuote = 5
};
std::string_view to_string(ParagraphKind kind);       // "text", "heading", "list-item", "table-row", "caption", "quote"
ParagraphKind paragraph_kind(std::string_view name);  // unknown names are kText

// White space collapsed, never empty.  A table row joins its cells by " | ".
struct Paragraph {
  ParagraphKind kind = ParagraphKind::kText;
  std::string text;
  friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

// The time of a last change that is worth telling: `modified` where it is at least a minute after `published`, else
// none. Most publishers stamp both as they publish.
std::optional<Time> change_after(const std::optional<Time>& published, const std::optional<Time>& modified);

// Where the text came from.  A feed's entry is often an excerpt, so it never replaces text that came from elsewhere.
// Stored as numbers: existing values never change.
enum class Origin : std::uint8_t { kPage = 0, kFeedEntry = 1, kRecord = 2, kPlain = 3, kPdf = 4 };

struct Document {
  std::string url;       // canonical_form; "file:///…" where the document names no address of its own
  std::string title;     // as the publisher wrote it, without the site's suffix
  std::string source;    // the outlet as a reader knows it: 南海财经; never empty once stored
  std::string byline;    // may be empty
  std::string language;  // ISO 639-1, "zh" for all Chinese, "und" where unknown
  std::optional<Time> published;
  std::optional<Time> modified;       // the last change, as change_after keeps it
  std::vector<Paragraph> paragraphs;  // in reading order; numbered from 1 wherever a number is shown
  double confidence = 1;              // 0 to 1: how sure we are that this is the article, whole and alone
  std::string problem;                // empty, or why the page could not be read; then no digest is made of it
  Origin origin = Origin::kPage;
  friend bool operator==(const Document&, const Document&) = default;
};

}  // namespace assay
