// Body: the paragraphs of the article, out of the element that holds it.
// For this room's own use.  Pure.
#pragma once

#include <string_view>
#include <vector>

#include "base/model/document.h"
#include "collect/html/blocks.h"
#include "collect/page/survey.h"

namespace assay::page {

// What the article's head says already, so that its text need not repeat it.
struct Head {
  std::string_view title;
  std::string_view byline;
  std::string_view site;
};

// The paragraphs of the article that the element `root` holds, its lead first: `max_paragraphs` at most, and none where
// nothing in it reads as text.  They own their text; `head` is only looked at.
// Cost: linear in the blocks of `root`, and in those above it.
std::vector<Paragraph> read_body(const html::Tree& tree, const Survey& survey, html::NodeId root, const Head& head,
                                 std::size_t max_paragraphs);

ParagraphKind paragraph_kind_of(html::BlockKind kind);

// Text that stands in JSON-LD: paragraphs at line ends.
std::vector<Paragraph> paragraphs_of_text(std::string_view text, std::size_t max_paragraphs);

// The bytes of all paragraphs.
std::size_t text_bytes(const std::vector<Paragraph>& paragraphs);

}  // namespace assay::page
