#include "examine/query/tree.h"

#include <algorithm>
#include <cmath>

namespace assay::query {

Node make_list(Node::Kind kind, std::vector<Node> children) {
  Node list{.kind = kind, .children = std::move(children)};
  list.place = {list.children.front().place.start, 0};
  for (const Node& child : list.children) {
    list.place.start = std::min(list.place.start, child.place.start);
    list.place.end = std::max(list.place.end, child.place.end);
  }
  return list;
}

std::optional<Node> collapse(Node::Kind kind, std::vector<Node> children) {
  if (children.empty()) return std::nullopt;
  if (children.size() == 1) return std::move(children.front());
  return make_list(kind, std::move(children));
}

bool asks_for_something(const Node& node) {
  switch (node.kind) {
    case Node::Kind::kNot:
      return false;
    case Node::Kind::kAnd:
    case Node::Kind::kPlain:
      return std::ranges::any_of(node.children, asks_for_something);
    case Node::Kind::kOr:
      return std::ranges::all_of(node.children, asks_for_something);
    default:
      return true;
  }
}

void drop_meanings(Node& node) {
  std::erase_if(node.forms, [](const Form& form) { return form.origin == FormOrigin::kDictionary; });
  for (Node& child : node.children) drop_meanings(child);
}

void merge_bounds(std::vector<Node>& nodes) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind != Node::Kind::kFilter || nodes[i].filter.kind != FilterKind::kFigure) continue;
    FigureBound& bound = nodes[i].filter.figure;
    for (std::size_t j = i + 1; j < nodes.size(); ++j) {
      if (nodes[j].kind != Node::Kind::kFilter || nodes[j].filter.kind != FilterKind::kFigure) continue;
      const FigureBound& other = nodes[j].filter.figure;
      const bool same_unit = bound.unit == other.unit || bound.unit.empty() || other.unit.empty();
      const bool is_pair =
          (std::isinf(bound.high) && std::isinf(other.low)) || (std::isinf(bound.low) && std::isinf(other.high));
      if (bound.kind != other.kind || !same_unit || !is_pair) continue;
      if (std::isinf(bound.low)) {
        bound.low = other.low;
        bound.includes_low = other.includes_low;
      } else {
        bound.high = other.high;
        bound.includes_high = other.includes_high;
      }
      if (bound.unit.empty()) bound.unit = other.unit;
      nodes[i].filter.text += " " + nodes[j].filter.text;
      nodes[i].place.end = std::max(nodes[i].place.end, nodes[j].place.end);
      nodes.erase(nodes.begin() + static_cast<std::ptrdiff_t>(j));
      break;
    }
  }
}

}  // namespace assay::query
