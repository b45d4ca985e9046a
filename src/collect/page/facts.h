// Facts: what page.cc tells about an article besides its text.  Each has a file of its own.
// For this room's own use.  Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"
#include "base/url/url.h"
#include "collect/page/page_source.h"
#include "collect/page/survey.h"

namespace assay::page {

// What every fact is looked for in.
struct Evidence {
  const html::Tree& tree;
  const MetaTags& meta;
  const Structured& structured;
  const Survey& survey;
  html::NodeId content;  // the element that holds the article
};

std::string find_language(const html::Tree& tree, const MetaTags& meta, const Structured& structured);
// The page's own address, canonical_form; empty when neither the page nor `given` tells one.
std::string find_address(const html::Tree& tree, const MetaTags& meta, const Structured& structured,
                         const std::optional<Url>& given);
std::string find_site(const Evidence& evidence, std::string_view address);
// `site` is cut off its end.
std::string find_title(const Evidence& evidence, std::string_view site);
// `site` is named where nobody else is.  Cost: one pass over the nodes, then a bounded number of short texts.
std::string find_byline(const Evidence& evidence, std::string_view site);

struct Dates {
  std::optional<Time> published;
  std::optional<Time> modified;
};
Dates find_dates(const Evidence& evidence, std::string_view title, std::string_view language, std::string_view address);

// The element of the article's headline: the h1, h2 or h3 that says `title`, else the page's only h1, else kNoNode.
html::NodeId headline_element(const Evidence& evidence, std::string_view title);

// "标题_站点" -> "标题".  Cuts suffixes and prefixes that name the site, and rubrics between them.
std::string without_site(std::string_view title, std::string_view site);
// Whether `part` is the site's name, or most of one: "The Ledger" of "The Ledger Online".
bool names_site(std::string_view part, std::string_view site);
// The last part of a title after a separator, when it may name the site; else empty.
std::string_view title_suffix(std::string_view title);
// The same of the first part: "Ledger » Plant delayed".
std::string_view title_prefix(std::string_view title);

}  // namespace assay::page
