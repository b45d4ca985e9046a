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

// One element or run of text of a tree written down.
struct DumpedLine {
  std::size_t depth = 0;
  std::string text;
  std::vector<std::string> attributes;
  bool is_text = false;
};
// Runs of text that stand side by side, or that a comment parted, are one.
void add_text(std::vector<DumpedLine>& lines, std::size_t depth, std::string_view text);
std::string written(const std::vector<DumpedLine>& lines);

std::vector<TreeCase> read_tree_cases(const std::filesystem::path& file);

// The tree as lines, two spaces a level; attributes sorted.  What our tree does not hold is left out of `expected` as
// well: comments, document types, the difference between a template and its content, upper case in names of drawings.
std::string dump(const html::Tree& tree, bool is_fragment);

}  // namespace assay::standards
