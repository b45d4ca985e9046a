// Plain: which document is this Markdown or text file?  Start here.
// Pure; safe to call from many threads.
#pragma once

#include <string_view>

#include "base/model/document.h"
#include "base/result.h"

namespace assay::plain {

struct PlainLimits {
  std::size_t max_bytes = 16u << 20;
};

// Markdown (CommonMark with tables): front matter between --- lines may give title, url, source, author, date and
// language; else the first heading is the title.  Headings, list items and table rows are paragraphs of their own kind.
// `name` is the file's name: the title of last resort, and a date in it (20230101, 2023-01-01) the time of last resort.
// Errors: kInvalid (empty, binary), kTooLarge.
Result<Document> read_markdown(std::string_view bytes, std::string_view name, const PlainLimits& limits = {});

// Text: paragraphs part at blank lines (or at every line, where no line is blank and lines are long); the first short
// line is the title.
Result<Document> read_text(std::string_view bytes, std::string_view name, const PlainLimits& limits = {});

}  // namespace assay::plain
