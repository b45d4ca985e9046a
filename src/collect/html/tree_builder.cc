#include "collect/html/tree_builder.h"

#include <algorithm>

namespace assay::html {

TreeBuilder::TreeBuilder(const ParseLimits& limits, std::size_t expected_bytes) : limits_(limits) {
  tree_.buffer_.reserve(expected_bytes);
  tree_.nodes_.push_back({.element = Element::kDocument});
  open_.push_back(0);
}

std::uint32_t TreeBuilder::store(std::string_view bytes) {
  const auto start = static_cast<std::uint32_t>(tree_.buffer_.size());
  tree_.buffer_.append(bytes);
  return start;
}

void TreeBuilder::begin_element(std::string_view name) {
  if (++elements_ > limits_.max_elements) {
    tree_.is_cut_ = true;
    return;
  }
  const NodeId id = tree_.size();
  Tree::Node node{.element = element_from_name(name), .parent = open_.back(), .end = id + 1};
  node.first = static_cast<std::uint32_t>(tree_.attributes_.size());
  if (node.element == Element::kOther) {
    auto& names = tree_.other_names_;
    // Pages use few such names, and the same again and again; a page of nothing but new ones shares the last place.
    constexpr std::size_t kMaxNames = 64;
    auto found = std::ranges::find(names, name);
    if (found == names.end() && names.size() < kMaxNames) found = names.insert(names.end(), std::string(name));
    node.name = static_cast<std::uint32_t>(std::min<std::ptrdiff_t>(found - names.begin(), kMaxNames - 1));
  }
  tree_.nodes_.push_back(node);
  if (too_deep_ > 0 || open_.size() >= limits_.max_depth)
    ++too_deep_;
  else
    open_.push_back(id);
}

void TreeBuilder::add_attribute(std::string_view name, std::string_view value) {
  if (tree_.is_cut_) return;
  const std::uint32_t name_start = store(name);
  const std::uint32_t value_start = store(value);
  tree_.attributes_.push_back(
      {name_start, static_cast<std::uint32_t>(name.size()), value_start, static_cast<std::uint32_t>(value.size())});
  ++tree_.nodes_.back().count;
}

void TreeBuilder::end_element() {
  if (tree_.is_cut_) return;
  if (too_deep_ > 0) {
    --too_deep_;
    return;
  }
  if (open_.size() == 1) return;
  tree_.nodes_[open_.back()].end = tree_.size();
  open_.pop_back();
}

void TreeBuilder::characters(std::string_view text) {
  if (tree_.is_cut_ || text.empty()) return;
  const std::uint32_t start = store(text);
  Tree::Node& last = tree_.nodes_.back();
  if (last.element == Element::kText && last.parent == open_.back()) {
    last.count += static_cast<std::uint32_t>(text.size());
    return;
  }
  const NodeId id = tree_.size();
  tree_.nodes_.push_back({.element = Element::kText,
                          .parent = open_.back(),
                          .end = id + 1,
                          .first = start,
                          .count = static_cast<std::uint32_t>(text.size())});
}

Tree TreeBuilder::finish() {
  for (const NodeId id : open_) tree_.nodes_[id].end = tree_.size();
  return std::move(tree_);
}

}  // namespace assay::html
