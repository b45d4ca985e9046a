// Reads html5lib's tree-construction tests (*.dat) and says whether a tree is the one that a case expects.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "collect/html/html.h"

namespace assay::standards {

struct TreeCase {
  std::string html;
  std::optional<html::Context> context;  // a piece of HTML in such an element, not a page
  bool needs_scripts = false;            // expected of a browser whose scripts run
  std::string expected;                  // in the form of dump()
};

std::vector<TreeCase> read_tree_cases(const std::filesystem::path& file);

// The tree as lines, two spaces a level; attributes sorted.  What our tree does not hold is left out of `expected` as
// well: comments, document types, the difference between a template and its content, upper case in names of drawings.
std::string dump(const html::Tree& tree, bool is_fragment);

}  // namespace assay::standards
