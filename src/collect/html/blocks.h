// Blocks: the pieces of text that a reader of a page sees as paragraphs, headings, list items and table rows.
// Pure; safe to call from many threads.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "collect/html/html.h"

namespace assay::html {

enum class BlockKind : std::uint8_t { kText, kHeading, kListItem, kTableRow, kCaption, kQuote };

struct Block {
  BlockKind kind = BlockKind::kText;
  std::string text;              // white space collapsed, never empty; a table row joins its cells by " | "
  NodeId element = kNoNode;      // the innermost block element that holds it
  NodeId first = kNoNode;        // its first text node
  std::uint32_t link_bytes = 0;  // of `text`, roughly: how much of it stands in links
};

// The blocks of a subtree in reading order.  `skip` has one flag a node of the tree, or is empty: a flagged node is
// left out with all that it holds.  Elements that a reader never sees are left out anyway.
std::vector<Block> blocks_of(const Tree& tree, NodeId root, std::span<const std::uint8_t> skip = {});

// The blocks of a piece of HTML, as feeds hold it.  `max_bytes` cuts it.
std::vector<Block> blocks_of_fragment(std::string_view html, std::size_t max_bytes = 4u << 20);

// The text of a piece of HTML on one line: titles in feeds.
std::string text_of_fragment(std::string_view html, std::size_t max_bytes = 64u << 10);

}  // namespace assay::html
