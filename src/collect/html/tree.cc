#include <algorithm>

#include "base/utf8.h"
#include "collect/html/html.h"

namespace assay::html {

std::string_view Tree::text(NodeId id) const {
  const Node& node = nodes_[id];
  if (node.element != Element::kText) return {};
  return std::string_view(buffer_).substr(node.first, node.count);
}

std::string_view Tree::name(NodeId id) const {
  const Node& node = nodes_[id];
  return node.element == Element::kOther ? std::string_view(other_names_[node.name]) : element_name(node.element);
}

const Tree::StoredAttribute* Tree::find_attribute(NodeId id, std::string_view name) const {
  const Node& node = nodes_[id];
  if (node.element == Element::kText) return nullptr;
  const std::string_view buffer = buffer_;
  for (std::uint32_t i = node.first; i < node.first + node.count; ++i) {
    const StoredAttribute& attribute = attributes_[i];
    if (buffer.substr(attribute.name_start, attribute.name_size) == name) return &attribute;
  }
  return nullptr;
}

std::string_view Tree::attribute(NodeId id, std::string_view name) const {
  const StoredAttribute* found = find_attribute(id, name);
  return found ? std::string_view(buffer_).substr(found->value_start, found->value_size) : std::string_view{};
}

bool Tree::has_attribute(NodeId id, std::string_view name) const {
  return find_attribute(id, name) != nullptr;
}

std::vector<Attribute> Tree::attributes(NodeId id) const {
  std::vector<Attribute> found;
  const Node& node = nodes_[id];
  if (node.element == Element::kText) return found;
  const std::string_view buffer = buffer_;
  for (std::uint32_t i = node.first; i < node.first + node.count; ++i) {
    const StoredAttribute& at = attributes_[i];
    found.push_back({buffer.substr(at.name_start, at.name_size), buffer.substr(at.value_start, at.value_size)});
  }
  return found;
}

NodeId Tree::find(Element element, NodeId from) const {
  for (NodeId id = from; id < size(); ++id)
    if (nodes_[id].element == element) return id;
  return kNoNode;
}

std::string text_of(const Tree& tree, NodeId id, std::size_t max_bytes) {
  std::string raw;
  for (NodeId at = id; at < tree.end(id) && raw.size() < max_bytes; ++at) {
    const Element element = tree.element(at);
    if (element == Element::kText) {
      raw += utf8::prefix(tree.text(at), max_bytes);
    } else if (at != id && is_unseen(element)) {
      at = tree.end(at) - 1;
    } else if (is_block(element) || element == Element::kBr) {
      raw += ' ';
    }
  }
  return utf8::collapse_space(raw);
}

std::string raw_text_of(const Tree& tree, NodeId id) {
  std::string raw;
  for (NodeId at = id; at < tree.end(id); ++at) raw += tree.text(at);
  return raw;
}

}  // namespace assay::html
