// What a tree looks like, for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "collect/html/html.h"

namespace assay::html {

// The tree as nested names: "html(head,body(p(#)))".
inline std::string shape(const Tree& tree, NodeId root) {
  std::string out;
  std::vector<NodeId> ends;
  bool fresh = true;
  for (NodeId id = root; id < tree.end(root); ++id) {
    while (!ends.empty() && ends.back() <= id) {
      out += ')';
      ends.pop_back();
      fresh = false;
    }
    if (!fresh) out += ',';
    out += tree.is_text(id) ? "#" : std::string(tree.name(id));
    fresh = tree.end(id) > id + 1;
    if (fresh) {
      out += '(';
      ends.push_back(tree.end(id));
    }
  }
  return out + std::string(ends.size(), ')');
}

inline std::string body_of(std::string_view html) {
  const Tree tree = *parse(html);
  const NodeId body = tree.find(Element::kBody);
  return body == kNoNode ? "none" : shape(tree, body);
}

// What a piece of HTML makes in such an element.
inline std::string piece(std::string_view html, Context context = {}) {
  return shape(*parse_fragment(html, {}, context), 1);
}

}  // namespace assay::html
