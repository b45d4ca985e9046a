#include "collect/page/view.h"

#include <string_view>

#include "base/ascii.h"
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

// "print(" as a word of its own: not initFingerprint().
bool calls_print(std::string_view script) {
  constexpr std::string_view kCall = "print(";
  for (std::size_t at = script.find(kCall); at != std::string_view::npos; at = script.find(kCall, at + 1)) {
    const char before = at == 0 ? ' ' : script[at - 1];
    if (!ascii::is_letter(before) && !ascii::is_digit(before) && before != '_' && before != '$') return true;
  }
  return false;
}

// <body onload="window.print()">, or a script that says no more than that.
bool prints_itself(const Tree& tree) {
  const NodeId body = tree.find(Element::kBody);
  if (body != html::kNoNode && calls_print(tree.attribute(body, "onload"))) return true;
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
