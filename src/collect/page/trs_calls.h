// TrsCalls: what the script says by which TRS, a publishing system of China, makes the links between pages.
// For this room's own use.  Pure.
#pragma once

#include <string>
#include <vector>

#include "collect/html/html.h"

namespace assay::page {

// createPageHTML(4, 0, "t20251110_1234", "html"): this is the page `index`, from 0 on, of `count`.
struct TrsCall {
  int count;
  int index;
  std::string name;
  std::string extension;

  // Of a page: the first one's is name.extension, then comes name_1.extension.
  std::string file(int page) const;
};

// In the order of the page.  A page's own call is among its first few: 16 are looked at, in scripts of 20,000 bytes at
// most.  Cost: linear in the tree.
std::vector<TrsCall> find_trs_calls(const html::Tree& tree);

}  // namespace assay::page
