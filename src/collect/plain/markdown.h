// Markdown: the paragraphs of CommonMark text with tables.  For this room's own use.  Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"

namespace assay::plain {

struct Markdown {
  std::vector<Paragraph> paragraphs;
  std::string first_heading;  // of level 1, or of any level where it is the first block; it is no paragraph then
};

Markdown read_markdown_text(std::string_view text);

}  // namespace assay::plain
