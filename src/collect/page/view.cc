#include "collect/page/view.h"

#include <string_view>

#include "base/utf8.h"

namespace assay::page {
namespace {

using html::Element;
using html::NodeId;
using html::Tree;

bool is_amp(const Tree& tree) {
  const NodeId root = tree.find(Element::kHtml);
  return root != html::kNoNode && (tree.has_attribute(root, "amp") || tree.has_attribute(root, "⚡"));
}

// <body onload="window.print()">, or a script that says no more than that.
bool prints_itself(const Tree& tree) {
  const NodeId body = tree.find(Element::kBody);
  if (body != html::kNoNode && tree.attribute(body, "onload").find("print(") != std::string_view::npos) return true;
  for (NodeId id = tree.find(Element::kScript); id != html::kNoNode; id = tree.find(Element::kScript, id + 1)) {
    const NodeId text = tree.first_child(id);
    if (text == html::kNoNode) continue;
    std::string_view script = utf8::trim(tree.text(text));
    if (script.ends_with(';')) script.remove_suffix(1);
    if (script == "window.print()" || script == "print()") return true;
  }
  return false;
}

}  // namespace

bool is_view(const Tree& tree) {
  return is_amp(tree) || prints_itself(tree);
}

}  // namespace assay::page
