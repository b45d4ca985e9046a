// StateText: the article in the data that a page carries for its programs.  The last step of page.cc's cascade.
// For this room's own use.  Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"
#include "collect/html/html.h"

namespace assay::page {

struct StateText {
  std::vector<Paragraph> paragraphs;
  bool has_title = false;  // the title stands beside the text: it is that article's, and not another one's
};

// `title` is the page's.  Empty where the scripts hold no prose.  Cost: all scripts once; call it only where the page
// itself has little text.
StateText find_state_text(const html::Tree& tree, std::string_view title, std::size_t max_paragraphs);

}  // namespace assay::page
