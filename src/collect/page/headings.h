// Headings: what the page's h1 elements say.  For this room's own use.  Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "collect/page/facts.h"

namespace assay::page {

// Bytes of a heading that are read: each of many may hold all others.
constexpr std::size_t kMaxHeadingSource = 4096;

struct Headings {
  std::vector<std::string> all;    // each once
  std::vector<std::string> above;  // those before the text that do not name the site
  bool are_second = false;         // h2
};

// The headings that may be the headline: h1 elements, or h2, where no h1 is but the site's name that leads home.  Each
// without the lines above and below the headline that stand in the same element: "Opinion", "A column by Ada Moss".
// Eight at most.  `title` is the page's.
// Cost: at most 64 elements of either kind are looked at, and of each 4 KiB are read, five times at most.
Headings headings_of(const Evidence& evidence, std::string_view title, std::string_view site);

// Whether the heading is the site's name: it holds a link to the first page.
bool leads_home(const html::Tree& tree, html::NodeId heading);

}  // namespace assay::page
