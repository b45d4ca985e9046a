// Line: one line of text in the order in which a reader meets it.
// For this room's own use.  Values.
#pragma once

#include <string>

namespace assay::pdf {

// Coordinates in points, from the page's upper left corner.
struct Line {
  std::string text;  // UTF-8, white space collapsed
  int page = 0;
  int block = 0;  // lines of one column of one page; numbered through the document
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  double font_size = 0;
  bool is_bold = false;
  bool is_table_row = false;
  double first_word_width = 0;
  double column_left = 0;  // of its block
  double column_right = 0;
  double page_height = 0;
};

}  // namespace assay::pdf
