#include "collect/feed/fields.h"

#include <array>

namespace assay::feed {
namespace {

struct Entry {
  Namespace space;
  std::string_view name;
  Field field;
};

constexpr auto kFields = std::to_array<Entry>({
    {Namespace::kFeed, "title", Field::kTitle},
    {Namespace::kFeed, "link", Field::kLink},
    {Namespace::kFeed, "guid", Field::kId},
    {Namespace::kFeed, "id", Field::kId},
    {Namespace::kFeed, "pubdate", Field::kPublished},
    {Namespace::kFeed, "published", Field::kPublished},
    {Namespace::kFeed, "issued", Field::kPublished},
    {Namespace::kFeed, "created", Field::kPublished},
    {Namespace::kFeed, "updated", Field::kUpdated},
    {Namespace::kFeed, "modified", Field::kUpdated},
    {Namespace::kFeed, "lastbuilddate", Field::kUpdated},
    {Namespace::kFeed, "author", Field::kAuthor},
    {Namespace::kFeed, "managingeditor", Field::kAuthor},
    {Namespace::kFeed, "name", Field::kAuthorName},
    {Namespace::kFeed, "description", Field::kSummary},
    {Namespace::kFeed, "summary", Field::kSummary},
    {Namespace::kFeed, "tagline", Field::kSummary},
    {Namespace::kFeed, "subtitle", Field::kSummary},
    {Namespace::kFeed, "content", Field::kContent},
    {Namespace::kFeed, "fullitem", Field::kContent},
    {Namespace::kFeed, "language", Field::kLanguage},
    {Namespace::kContent, "encoded", Field::kContent},
    {Namespace::kXhtml, "body", Field::kContent},
    {Namespace::kDublinCore, "title", Field::kTitle},
    {Namespace::kDublinCore, "date", Field::kPublished},
    {Namespace::kDublinCore, "creator", Field::kAuthor},
    {Namespace::kDublinCore, "author", Field::kAuthor},
    {Namespace::kDublinCore, "description", Field::kSummary},
    {Namespace::kDublinCore, "language", Field::kLanguage},
    {Namespace::kTerms, "issued", Field::kPublished},
    {Namespace::kTerms, "created", Field::kPublished},
    {Namespace::kTerms, "modified", Field::kUpdated},
});

}  // namespace

Namespace namespace_of(std::string_view address, std::string_view prefix) {
  if (address == "http://purl.org/rss/1.0/modules/content/") return Namespace::kContent;
  if (address == "http://purl.org/dc/elements/1.1/" || address == "http://purl.org/dc/elements/1.0/")
    return Namespace::kDublinCore;
  if (address == "http://purl.org/dc/terms/") return Namespace::kTerms;
  if (address == "http://www.w3.org/1999/xhtml") return Namespace::kXhtml;
  for (const std::string_view feed :
       {"http://www.w3.org/2005/Atom", "http://purl.org/atom/", "http://purl.org/rss/1.0/",
        "http://my.netscape.com/rdf/", "http://backend.userland.com/", "http://blogs.law.harvard.edu/tech/rss",
        "http://channel.netscape.com/rdf/", "http://purl.org/net/rss", "http://my.netscape.com/publish/formats/rss",
        "http://cyber.law.harvard.edu/rss"})
    if (address.starts_with(feed) && address.find("/modules/") == std::string_view::npos) return Namespace::kFeed;
  if (address.empty() && prefix == "content") return Namespace::kContent;
  if (address.empty() && prefix == "dc") return Namespace::kDublinCore;
  if (address.empty() && prefix == "dcterms") return Namespace::kTerms;
  return prefix.empty() || prefix == "atom" || prefix == "rss" ? Namespace::kFeed : Namespace::kOther;
}

Field field_of(Namespace space, std::string_view name) {
  for (const Entry& entry : kFields)
    if (entry.space == space && entry.name == name) return entry.field;
  return Field::kNone;
}

}  // namespace assay::feed
