// Paging: which page of its article is this, and where is the next one?
// For this room's own use.  Pure.
#pragma once

#include <optional>
#include <string>

#include "base/url/url.h"
#include "collect/html/html.h"

namespace assay::page {

// Of a page whose links lead to all pages, none of them marked: one of several, but which?
inline constexpr int kUnknownNumber = 0;

struct Paging {
  std::string next_page;  // canonical_form; empty on the last page, and where there is but one
  int number = 1;         // of this page, or kUnknownNumber
};

// `given` is where the page came from, a file's address too; `address` is the one that it gives itself, or empty.  The
// first page may be what `address` says on every page.  Cost: linear in the tree; of the scripts, those of 20,000 bytes
// at most are searched for 16 calls.
Paging find_paging(const html::Tree& tree, const std::optional<Url>& given, std::string_view address);

// Whether the address bears the number of this page: 1234_2.html that of the second one, or of the third.
bool bears_number(std::string_view address, int number);

}  // namespace assay::page
