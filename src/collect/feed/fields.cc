#include "collect/feed/fields.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace assay::feed {
namespace {

struct Row {
  Namespace space;
  std::string_view name;
  Meaning meaning;
};

constexpr Meaning kSecondTitle = {Field::kTitle, Writing::kPlain, true};
constexpr Meaning kSecondSummary = {Field::kSummary, Writing::kPlain, true};
constexpr Meaning kHtmlSummary = {Field::kSummary, Writing::kHtml};
constexpr Meaning kHtmlContent = {Field::kContent, Writing::kHtml};
constexpr Meaning kXhtmlContent = {Field::kContent, Writing::kXhtml};

constexpr auto kRows = std::to_array<Row>({
    {Namespace::kFeed, "title", {Field::kTitle}},
    {Namespace::kFeed, "link", {Field::kLink}},
    {Namespace::kFeed, "guid", {Field::kId}},
    {Namespace::kFeed, "id", {Field::kId}},
    {Namespace::kFeed, "pubdate", {Field::kPublished}},
    {Namespace::kFeed, "published", {Field::kPublished}},
    {Namespace::kFeed, "issued", {Field::kPublished}},
    {Namespace::kFeed, "created", {Field::kCreated}},
    {Namespace::kFeed, "updated", {Field::kUpdated}},
    {Namespace::kFeed, "modified", {Field::kUpdated}},
    {Namespace::kFeed, "lastbuilddate", {Field::kUpdated}},
    {Namespace::kFeed, "author", {Field::kAuthor}},
    {Namespace::kFeed, "managingeditor", {Field::kAuthor}},
    {Namespace::kFeed, "name", {Field::kAuthorName}},
    {Namespace::kFeed, "email", {Field::kAuthorEmail}},
    {Namespace::kFeed, "description", kHtmlSummary},
    {Namespace::kFeed, "abstract", {Field::kSummary}},
    {Namespace::kFeed, "summary", {Field::kSummary}},
    {Namespace::kFeed, "tagline", {Field::kSummary}},
    {Namespace::kFeed, "subtitle", {Field::kSummary}},
    {Namespace::kFeed, "content", {Field::kContent}},
    {Namespace::kFeed, "body", kXhtmlContent},
    {Namespace::kFeed, "fullitem", kHtmlContent},
    {Namespace::kFeed, "language", {Field::kLanguage}},
    {Namespace::kFeed, "category", {Field::kCategory}},
    {Namespace::kFeed, "keywords", {Field::kKeywords}},
    {Namespace::kFeed, "tags", {Field::kKeywords}},
    {Namespace::kFeed, "enclosure", {Field::kEnclosure}},
    {Namespace::kFeed, "image", {Field::kAside}},
    {Namespace::kFeed, "textinput", {Field::kAside}},
    {Namespace::kFeed, "source", {Field::kAside}},
    {Namespace::kFeed, "contributor", {Field::kAside}},
    {Namespace::kContent, "encoded", kHtmlContent},
    {Namespace::kXhtml, "body", kXhtmlContent},
    {Namespace::kXhtml, "div", kXhtmlContent},
    {Namespace::kDublinCore, "title", {Field::kTitle}},
    {Namespace::kDublinCore, "date", {Field::kUpdated}},
    {Namespace::kDublinCore, "creator", {Field::kAuthor}},
    {Namespace::kDublinCore, "author", {Field::kAuthor}},
    {Namespace::kDublinCore, "description", kHtmlSummary},
    {Namespace::kDublinCore, "language", {Field::kLanguage}},
    {Namespace::kDublinCore, "subject", {Field::kCategory}},
    {Namespace::kDublinCore, "contributor", {Field::kAside}},
    {Namespace::kTerms, "issued", {Field::kPublished}},
    {Namespace::kTerms, "created", {Field::kCreated}},
    {Namespace::kTerms, "modified", {Field::kUpdated}},
    {Namespace::kMedia, "title", kSecondTitle},
    {Namespace::kMedia, "description", kSecondSummary},
    {Namespace::kMedia, "category", {Field::kCategory}},
    {Namespace::kMedia, "keywords", {Field::kKeywords}},
    {Namespace::kMedia, "content", {Field::kEnclosure}},
    {Namespace::kItunes, "title", kSecondTitle},
    {Namespace::kItunes, "author", {Field::kAuthor}},
    {Namespace::kItunes, "summary", {Field::kSummary}},
    {Namespace::kItunes, "subtitle", kSecondSummary},
    {Namespace::kItunes, "category", {Field::kCategory}},
    {Namespace::kItunes, "keywords", {Field::kKeywords}},
    {Namespace::kItunes, "owner", {Field::kAside}},
});

}  // namespace

Namespace namespace_of(std::string_view address, std::string_view prefix) {
  struct Known {
    std::string_view start;
    Namespace space;
  };
  static constexpr auto kKnown = std::to_array<Known>({
      {"http://purl.org/rss/1.0/modules/content/", Namespace::kContent},
      {"http://purl.org/dc/elements/1.", Namespace::kDublinCore},
      {"http://purl.org/dc/terms/", Namespace::kTerms},
      {"http://www.w3.org/1999/xhtml", Namespace::kXhtml},
      {"http://search.yahoo.com/mrss", Namespace::kMedia},
      {"http://www.itunes.com/dtds/podcast-1.0.dtd", Namespace::kItunes},
      {"http://www.w3.org/2005/atom", Namespace::kFeed},
      {"http://purl.org/atom/", Namespace::kFeed},
      {"http://purl.org/rss/1.0/modules/", Namespace::kOther},
      {"http://purl.org/rss/1.0/", Namespace::kFeed},
      {"http://purl.org/net/rss", Namespace::kFeed},
      {"http://my.netscape.com/", Namespace::kFeed},
      {"http://channel.netscape.com/rdf/", Namespace::kFeed},
      {"http://backend.userland.com/rss", Namespace::kFeed},
      {"http://blogs.law.harvard.edu/tech/rss", Namespace::kFeed},
      {"http://cyber.law.harvard.edu/rss", Namespace::kFeed},
  });
  if (!address.empty()) {
    std::string lower = ascii::lower(address.substr(0, 64));
    if (lower.starts_with("https:")) lower.erase(4, 1);
    for (const Known& known : kKnown)
      if (lower.starts_with(known.start)) return known.space;
  }
  // An address of one's own under a well-known prefix is a slip; under none it is a dialect.
  if (prefix == "content") return Namespace::kContent;
  if (prefix == "dc") return Namespace::kDublinCore;
  if (prefix == "dcterms") return Namespace::kTerms;
  if (prefix == "media") return Namespace::kMedia;
  if (prefix == "itunes") return Namespace::kItunes;
  return prefix.empty() || prefix == "atom" || prefix == "rss" ? Namespace::kFeed : Namespace::kOther;
}

Meaning meaning_of(Namespace space, std::string_view name) {
  const auto same = [&](const Row& row) { return row.space == space && row.name == name; };
  const auto* const found = std::ranges::find_if(kRows, same);
  return found == kRows.end() ? Meaning{} : found->meaning;
}

}  // namespace assay::feed
