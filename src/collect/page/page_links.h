// PageLinks: the links of a page that are labelled like those between the pages of one article.
// For this room's own use.  Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/url/url.h"
#include "collect/html/html.h"
#include "collect/page/paged_address.h"

namespace assay::page {

// kNext is "Next", which the next article may be labelled with as well; kNextPage is "Next page", 下一页, 余下全文.
enum class PageLabel : std::uint8_t { kNone, kNumber, kNext, kNextPage, kPrevious, kFirst };

struct PageLink {
  PageLabel label = PageLabel::kNone;
  int labelled = 0;         // of kNumber
  bool is_current = false;  // marked as the page that is shown
  Url address;
  std::vector<PagedAddress> readings;  // of `address`
};

// <a> with a label such as 下一页, "Next", "2", and <a> without a text and <link> with rel=next or prev.  Those among
// comments are left out, for comments have pages of their own.  `base` is the page's address.  At most 500.
std::vector<PageLink> find_page_links(const html::Tree& tree, const Url& base);

// What a label says: "下一页 »" is kNextPage, "第3页" is kNumber with `number` 3, "下一篇" and "Next article" are
// kNone.
PageLabel read_page_label(std::string_view text, int& number);

}  // namespace assay::page
