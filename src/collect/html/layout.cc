// From linked nodes to the flat tree.
//
// Idea: walk the draft in document order, by its links, and write one node of the tree for each node met.  The path
// holds the tree's nodes that may still get children; at max_depth none joins it any more, so that what lies deeper
// becomes a child of the last one that did.  What a script or the like holds down there is left out: as a child of
// something else it would be read as text.  Runs of text that moving made neighbours become one.
// Cost: one pass; characters are copied only where neighbours stand apart in the buffer, each at most twice.
#include "collect/html/draft.h"
#include "collect/html/kinds.h"

namespace assay::html {

void Draft::lay_out_text(const Node& text, NodeId parent) {
  Tree::Node& last = tree_.nodes_.back();
  std::string& buffer = tree_.buffer_;
  if (last.element != Element::kText || last.parent != parent) {
    const NodeId id = tree_.size();
    tree_.nodes_.push_back(
        {.element = Element::kText, .parent = parent, .end = id + 1, .first = text.first, .count = text.count});
    return;
  }
  if (last.first + last.count != text.first) {
    if (last.first + last.count != buffer.size()) {
      buffer.reserve(buffer.size() + last.count + text.count);
      const auto start = static_cast<std::uint32_t>(buffer.size());
      buffer.append(buffer, last.first, last.count);
      last.first = start;
    }
    buffer.append(buffer, text.first, text.count);
  }
  last.count += text.count;
}

Tree Draft::finish() {
  tree_.nodes_.reserve(nodes_.size());
  tree_.nodes_.push_back({.element = Element::kDocument});
  struct Level {
    DraftId draft;
    NodeId id;
  };
  std::vector<Level> path = {{.draft = kDocument, .id = 0}};
  DraftId at = nodes_[kDocument].first_child;
  while (at != kNoDraft) {
    const Node& node = nodes_[at];
    DraftId below = node.first_child;
    if (node.element == Element::kText) {
      lay_out_text(node, path.back().id);
    } else if (!node.is_excess) {
      const NodeId id = tree_.size();
      tree_.nodes_.push_back({.element = node.element,
                              .space = node.space,
                              .parent = path.back().id,
                              .end = id + 1,
                              .first = node.first,
                              .count = node.count,
                              .name = node.name});
      if (path.size() < limits_.max_depth)
        path.push_back({.draft = at, .id = id});
      else if (is(node.element, Kind::kRawText) && is_unseen(node.element))
        below = kNoDraft;
    }
    if (below != kNoDraft) {
      at = below;
      continue;
    }
    while (at != kDocument) {
      if (path.back().draft == at) {
        tree_.nodes_[path.back().id].end = tree_.size();
        path.pop_back();
      }
      if (nodes_[at].next != kNoDraft) break;
      at = nodes_[at].parent;
    }
    at = at == kDocument ? kNoDraft : nodes_[at].next;
  }
  tree_.nodes_[0].end = tree_.size();
  return std::move(tree_);
}

}  // namespace assay::html
