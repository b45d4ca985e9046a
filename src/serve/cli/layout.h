// Layout: text in lines for people at a terminal, ideographs two columns wide.
// Pure, but for text_width().
#pragma once

#include <string>
#include <string_view>

namespace assay::cli {

struct WrapOptions {
  int width = 80;   // columns
  int indent = 0;   // spaces before the first line
  int hanging = 0;  // spaces before the others
};

// Breaks `text` into lines of at most `width` columns: at spaces and between ideographs, never before a closing mark
// (，。」) or after an opening one (「（); a longer word gets a line of its own.  Control characters are escaped first,
// so hostile text cannot drive the terminal.  No newline at the end.
std::string wrap(std::string_view text, const WrapOptions& options);

// Columns that a terminal gives to `text`: 2 for wide characters, 0 for combining marks.
int display_width(std::string_view text);

// The width to wrap at: the terminal's.
int text_width();

}  // namespace assay::cli
