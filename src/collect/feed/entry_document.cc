#include <algorithm>

#include "base/url/url.h"
#include "base/utf8.h"
#include "collect/feed/author.h"
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

// Plain text parts its paragraphs by empty lines.
void add_plain_paragraphs(std::vector<Paragraph>& paragraphs, std::string_view text) {
  std::string open;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = utf8::trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    open.append(open.empty() ? "" : " ").append(line);
    if (!line.empty() && !text.empty()) continue;
    if (std::string paragraph = utf8::collapse_space(open); !paragraph.empty())
      paragraphs.push_back({ParagraphKind::kText, std::move(paragraph)});
    open.clear();
  }
}

// "Ada (ada@a.example), Bo" -> "Ada, Bo"
std::string byline_of(std::string_view author) {
  std::string byline;
  while (!author.empty()) {
    const std::size_t end = std::min(author.find(", "), author.size());
    const std::string name = author_name(author.substr(0, end));
    author.remove_prefix(std::min(end + 2, author.size()));
    if (!name.empty()) byline.append(byline.empty() ? "" : ", ").append(name);
  }
  return byline;
}

}  // namespace

Document entry_to_document(const Feed& feed, const Entry& entry) {
  Document document;
  if (const Result<Url> url = parse_url(entry.link)) document.url = canonical_form(*url);
  document.title = plain_text(entry.title);
  document.source = plain_text(feed.title);
  // RFC 4287, 4.2.1: an entry without an author has the feed's.
  document.byline = byline_of(entry.author.empty() && feed.format.starts_with("atom") ? feed.author : entry.author);
  document.language = primary_language(entry.language.empty() ? feed.language : entry.language);
  document.published = entry.published ? entry.published : entry.updated;
  document.modified = change_after(document.published, entry.updated);
  document.origin = Origin::kFeedEntry;
  const Text& text = entry.content.empty() ? entry.summary : entry.content;
  if (text.kind == TextKind::kPlain) {
    add_plain_paragraphs(document.paragraphs, text.value);
  } else {
    for (html::Block& block : html::blocks_of_fragment(text.value))
      document.paragraphs.push_back({kind_of(block.kind), std::move(block.text)});
  }
  // An entry is often an excerpt.
  constexpr double kWhole = 0.8;
  constexpr double kExcerpt = 0.5;
  document.confidence = entry.content.empty() ? kExcerpt : kWhole;
  if (document.paragraphs.empty()) document.problem = "the feed holds no text for this entry";
  return document;
}

}  // namespace assay::feed
