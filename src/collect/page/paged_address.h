// PagedAddress: an address as that of one page among the pages of an article.
// For this room's own use.  Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/url/url.h"

namespace assay::page {

// How much the place of a number says for its being a page's.
enum class NumberPlace : std::uint8_t {
  kNone,
  kWord,    // ?page=2, 1234-p2.html, /page/2: the address says so
  kMark,    // 1234_2.html: seldom anything else
  kSlug,    // budget-2: the second article of that name as well
  kFolder,  // /podcast/2, /?p=2: anything that is counted
};

struct PagedAddress {
  std::string stem;           // what the addresses of all pages have in common, in a form of our own: only to compare
  std::optional<int> number;  // none where the address is the stem itself
  NumberPlace place = NumberPlace::kNone;
};

// Every way to read the address, the one without a number first:
//   https://a.example/1234_2.html  ->  a.example/1234_2.html, and a.example/1234.html with 2
//   https://a.example/x?page=3     ->  a.example/x?page=3,    and a.example/x with 3
//   https://a.example/x/2/         ->  a.example/x/2,         and a.example/x with 2
// A site's root is no article's stem: it gives none, and neither does an address of more than 2,000 bytes.  At most 8.
// Numbers are 0 to 200, without leading zeros, which days and months of dates have.  Those behind a year, or a year and
// a month, are none, and neither are those of parts, chapters, episodes, ….
std::vector<PagedAddress> read_paged_address(const Url& url);

}  // namespace assay::page
