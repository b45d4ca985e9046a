// Markdown is defined as a way to write HTML (https://spec.commonmark.org), raw HTML in between included, so it is read
// as that: md4c renders it and the HTML room reads the blocks, character references and all.  Cost: md4c's and one
// parse, both linear.
#include "collect/plain/markdown.h"

#include <md4c-html.h>

#include <utility>

#include "collect/html/blocks.h"
#include "collect/html/html.h"

namespace assay::plain {
namespace {

std::string render(std::string_view text) {
  std::string rendered;
  const auto append = [](const MD_CHAR* piece, MD_SIZE size, void* out) {
    static_cast<std::string*>(out)->append(piece, size);
  };
  md_html(text.data(), static_cast<MD_SIZE>(text.size()), append, &rendered,
          MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS, MD_HTML_FLAG_XHTML);
  return rendered;
}

// A block's element may lie inside the heading's own.
bool is_in_first_level_heading(const html::Tree& tree, html::NodeId node) {
  for (; node != html::kNoNode; node = tree.parent(node))
    if (tree.element(node) == html::Element::kH1) return true;
  return false;
}

}  // namespace

Markdown read_markdown_text(std::string_view text) {
  Markdown result;
  const Result<html::Tree> tree = html::parse(render(text));
  if (!tree) return result;
  for (html::Block& block : html::blocks_of(*tree, tree->root())) {
    const bool is_title = block.kind == html::BlockKind::kHeading && result.first_heading.empty() &&
                          (result.paragraphs.empty() || is_in_first_level_heading(*tree, block.element));
    if (is_title)
      result.first_heading = std::move(block.text);
    else
      result.paragraphs.push_back({static_cast<ParagraphKind>(block.kind), std::move(block.text)});
  }
  return result;
}

}  // namespace assay::plain
