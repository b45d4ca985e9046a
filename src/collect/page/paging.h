// Paging: which page of its article is this, and where is the next one?
// For this room's own use.  Pure.
#pragma once

#include <optional>
#include <string>

#include "base/url/url.h"
#include "collect/html/html.h"

namespace assay::page {

struct Paging {
  std::string next_page;  // canonical_form; empty on the last page, and where there is but one
  int number = 1;         // of this page
};

// `given` is where the page came from, a file's address too; `address` is the one that it gives itself, or empty.  The
// first page may be what `address` says on every page.
Paging find_paging(const html::Tree& tree, const std::optional<Url>& given, std::string_view address);

// Whether the address bears the number of this page: 1234_2.html that of the second one, or of the third.
bool bears_number(std::string_view address, int number);

}  // namespace assay::page
