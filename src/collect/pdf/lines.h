// Lines: what stands on the pages of a PDF, line by line, with where and how large.
// For this room's own use.  Values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"

namespace assay::pdf {

// Coordinates in points, from the page's upper left corner.
struct Line {
  std::string text;  // UTF-8, white space collapsed
  int page = 0;
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  double font_size = 0;
  double page_height = 0;
};

// Leaves out what repeats in the margins of the pages: running headers and footers, page numbers, and
// small print.
void drop_margins(std::vector<Line>& lines, int pages);

// The index of the line that looks like a title: the largest of the first page's upper half, where it is larger than
// the running text; else lines.size().
std::size_t title_line(const std::vector<Line>& lines);

// Wrapped lines joined: Chinese without a space, others with one, hyphens at a line's end taken out.
std::vector<Paragraph> join_lines(const std::vector<Line>& lines);

}  // namespace assay::pdf
