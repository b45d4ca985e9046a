// Text: from words on pages to a document.  Everything of this room but poppler.
// For this room's own use.  Pure; safe to call from many threads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/model/document.h"
#include "base/time.h"
#include "collect/pdf/word.h"

namespace assay::pdf {

// What the file says about itself; any of it may be missing or wrong.
struct Information {
  std::string title;
  std::string author;
  std::optional<Time> created;
};

// The document without url and source.  No word on any page: no paragraphs.
Document read_pages(std::vector<Page> pages, const Information& information);

}  // namespace assay::pdf
