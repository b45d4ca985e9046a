// The half of Reader that finds values in attributes: links, enclosures, categories, all of CDF.
#include <charconv>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/feed/feed_date.h"
#include "collect/feed/reader.h"
#include "collect/sanitise/sanitise.h"

namespace assay::feed {
namespace {

bool leads_to_page(std::string_view rel) {
  return rel.empty() || rel == "alternate" || rel == "canonical" || rel == "related" || rel == "via";
}

}  // namespace

bool Reader::may_be_page(const xml::Element& link) {
  return leads_to_page(ascii::lower(value_of(link.attributes, "rel")));
}

// <category term label>, <itunes:category text>, which may hold further ones.  False where the characters say it.
bool Reader::take_category(const xml::Element& element) {
  for (const std::string_view name : {"term", "text", "label"}) {
    const std::string_view value = value_of(element.attributes, name);
    if (value.empty()) continue;
    part().add_category(value);
    return true;
  }
  return false;
}

// CDF says in attributes what the others say in elements.
void Reader::take_attributes(const xml::Element& element) {
  const std::size_t rank = open_.size() * 2 + 1;
  part().set_value(Field::kLink, sanitise::absolute_address(value_of(element.attributes, "href"), base()), rank);
  part().set_time(Field::kUpdated, read_feed_date(value_of(element.attributes, "lastmod")), rank);
}

// <link rel href>: the alternate page first, then others that lead to one.
void Reader::take_link(const xml::Element& element) {
  const std::string rel = ascii::lower(value_of(element.attributes, "rel"));
  if (rel == "enclosure") return take_enclosure(element);
  if (!leads_to_page(rel)) return;
  const std::string_view type = value_of(element.attributes, "type");
  std::size_t rank = open_.size() * 8;
  if (rel == "related" || rel == "via")
    rank += 4;
  else if (writing_of(type, Writing::kHtml) != Writing::kHtml && type != "application/xhtml+xml")
    rank += 2;
  part().set_value(Field::kLink, sanitise::absolute_address(value_of(element.attributes, "href"), base()), rank);
}

// <enclosure url type length>, <link rel="enclosure" href type length>, <media:content url type fileSize>
void Reader::take_enclosure(const xml::Element& element) {
  std::string_view address;
  for (const std::string_view name : {"url", "href", "uri"})
    if (address.empty()) address = value_of(element.attributes, name);
  std::string_view size = value_of(element.attributes, "length");
  if (size.empty()) size = value_of(element.attributes, "filesize");
  Enclosure enclosure{.url = sanitise::absolute_address(address, base()),
                      .type = utf8::collapse_space(value_of(element.attributes, "type")),
                      .size_bytes = std::nullopt};
  std::uint64_t bytes = 0;
  if (std::from_chars(size.data(), size.data() + size.size(), bytes).ec == std::errc() && bytes > 0)
    enclosure.size_bytes = bytes;
  if (in_entry_) part().add_enclosure(std::move(enclosure));
}

}  // namespace assay::feed
