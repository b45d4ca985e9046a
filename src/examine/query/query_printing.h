// A query's tree as one line, for tests: Plain(rare{稀土} | earth{稀土}).  Internal to examine/query's tests.
#pragma once

#include <fmt/format.h>

#include <array>
#include <string>

#include "examine/query/node.h"

namespace assay::query {

inline std::string print(const Node& node) {
  static constexpr std::array kNames = {"Term", "And", "Or", "Not", "Near", "Filter", "Plain"};
  std::string out;
  if (node.kind == Node::Kind::kTerm) {
    out = (node.in_title ? "title:" : "") + node.forms.front().written;
    return out;
  }
  if (node.kind == Node::Kind::kFilter) return "<" + node.filter.text + ">";
  out = kNames.at(static_cast<std::size_t>(node.kind));
  if (node.kind == Node::Kind::kNear) out += fmt::format("/{}", node.distance);
  out += "(";
  for (const Node& child : node.children) out += (&child == node.children.data() ? "" : " | ") + print(child);
  return out + ")";
}

}  // namespace assay::query
