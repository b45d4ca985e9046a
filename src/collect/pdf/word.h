// Word: what stands on a page of a PDF, word by word, with where and how large.
// For this room's own use.  Values.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace assay::pdf {

// Coordinates in points, from the upper left corner of the page as its text is read (turned pages are turned back).
struct Word {
  std::string text;  // UTF-8, no white space inside, never empty
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  double font_size = 0;
  bool is_bold = false;
  bool has_space_after = true;

  double middle() const { return (top + bottom) / 2; }
};

struct Page {
  double width = 0;
  double height = 0;
  std::vector<Word> words;  // in no order that anybody promises
};

// The size of type of the running text: half of all bytes stand in it or a smaller one.
double usual_size(const std::vector<Page>& pages);

}  // namespace assay::pdf
