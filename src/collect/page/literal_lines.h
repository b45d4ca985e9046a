// LiteralLines: which strings of a page's data make one line together, and which lines are headings.
// For this room's own use.  Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "collect/page/literals.h"

namespace assay::page {

// Holds on to `literals`.
class LiteralLines {
 public:
  explicit LiteralLines(const std::vector<Literal>& literals);

  // What holds the whole line that a string is of, an element of React's or a paragraph of an editor's; 0 where the
  // string is a line of its own.
  std::uint32_t line_of(std::uint32_t text) const;
  bool is_heading(std::uint32_t line) const;
  bool is_tag(std::uint32_t text) const;  // a tag or a key of React's, no text

 private:
  bool is_child(std::uint32_t text) const;
  bool is_run(std::uint32_t text) const;

  const std::vector<Literal>& literals_;
  std::vector<std::string> tags_;  // of objects and arrays
  std::vector<bool> own_tags_;     // the "p" of ["p",{…},"…",["em","…"]]
};

}  // namespace assay::page
