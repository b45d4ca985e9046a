#include "base/url/url.h"
#include "collect/feed/feed.h"
#include "collect/html/blocks.h"

namespace assay::feed {
namespace {

ParagraphKind kind_of(html::BlockKind kind) {
  switch (kind) {
    case html::BlockKind::kHeading:
      return ParagraphKind::kHeading;
    case html::BlockKind::kListItem:
      return ParagraphKind::kListItem;
    case html::BlockKind::kTableRow:
      return ParagraphKind::kTableRow;
    case html::BlockKind::kCaption:
      return ParagraphKind::kCaption;
    case html::BlockKind::kQuote:
      return ParagraphKind::kQuote;
    default:
      return ParagraphKind::kText;
  }
}

// "zh-CN" -> "zh"
std::string primary_language(std::string_view tag) {
  std::string language;
  for (const char c : tag) {
    const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (low < 'a' || low > 'z') break;
    language += low;
  }
  return language.size() == 2 ? language : "und";
}

}  // namespace

Document entry_to_document(const Feed& feed, const Entry& entry) {
  Document document;
  if (const Result<Url> url = parse_url(entry.link)) document.url = canonical_form(*url);
  document.title = entry.title;
  document.source = feed.title;
  document.byline = entry.author;
  document.language = primary_language(feed.language);
  document.published = entry.published ? entry.published : entry.updated;
  document.origin = Origin::kFeedEntry;
  for (html::Block& block : html::blocks_of_fragment(entry.content.empty() ? entry.summary : entry.content))
    document.paragraphs.push_back({kind_of(block.kind), std::move(block.text)});
  // An entry is often an excerpt.
  constexpr double kWhole = 0.8;
  constexpr double kExcerpt = 0.5;
  document.confidence = entry.content.empty() ? kExcerpt : kWhole;
  if (document.paragraphs.empty()) document.problem = "the feed holds no text for this entry";
  return document;
}

}  // namespace assay::feed
