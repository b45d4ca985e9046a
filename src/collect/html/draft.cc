#include "collect/html/draft.h"

#include <algorithm>

namespace assay::html {
namespace {

// Tags with thousands of attributes are attacks or accidents.
constexpr std::uint32_t kMaxAttributes = 200;

}  // namespace

Draft::Draft(const ParseLimits& limits, std::size_t expected_bytes) : limits_(limits) {
  tree_.buffer_.reserve(expected_bytes);
  // Measured on 711 news pages: a node every 45 bytes or so.
  constexpr std::size_t kBytesPerNode = 64;
  nodes_.reserve(expected_bytes / kBytesPerNode + 8);
  nodes_.push_back({.element = Element::kDocument});
}

std::uint32_t Draft::store(std::string_view bytes) {
  const auto start = static_cast<std::uint32_t>(tree_.buffer_.size());
  tree_.buffer_.append(bytes);
  return start;
}

std::uint32_t Draft::place_of_name(std::string_view name) {
  if (const auto found = other_names_.find(name); found != other_names_.end()) return found->second;
  // Pages use few such names, and the same again and again; a page of nothing but new ones shares the last place.
  constexpr std::uint32_t kMaxNames = 4096;
  const auto place = static_cast<std::uint32_t>(tree_.other_names_.size());
  if (place >= kMaxNames) return kMaxNames - 1;
  tree_.other_names_.emplace_back(name);
  other_names_.emplace(std::string(name), place);
  return place;
}

std::string_view Draft::name(DraftId id) const {
  const Node& node = nodes_[id];
  return node.element == Element::kOther ? std::string_view(tree_.other_names_[node.name]) : element_name(node.element);
}

std::string_view Draft::attribute(DraftId id, std::string_view name) const {
  const std::string_view buffer = tree_.buffer_;
  const Node& node = nodes_[id];
  for (std::uint32_t i = node.first; i < node.first + node.count; ++i) {
    const Tree::StoredAttribute& at = tree_.attributes_[i];
    if (buffer.substr(at.name_start, at.name_size) == name) return buffer.substr(at.value_start, at.value_size);
  }
  return {};
}

void Draft::count_element(Node& node) {
  if (++elements_ <= limits_.max_elements) return;
  tree_.is_cut_ = true;
  node.is_excess = true;
}

void Draft::store_attributes(Node& node, const std::vector<Token::Attribute>& attributes) {
  for (const Token::Attribute& attribute : attributes) {
    if (node.count >= kMaxAttributes) return;
    const std::uint32_t name_start = store(attribute.name);
    const std::uint32_t value_start = store(attribute.value);
    tree_.attributes_.push_back({name_start, static_cast<std::uint32_t>(attribute.name.size()), value_start,
                                 static_cast<std::uint32_t>(attribute.value.size())});
    ++node.count;
  }
}

DraftId Draft::create(std::string_view name, Element element, Space space,
                      const std::vector<Token::Attribute>& attributes) {
  Node node{.element = element, .space = space};
  if (element == Element::kOther) node.name = place_of_name(name);
  node.first = static_cast<std::uint32_t>(tree_.attributes_.size());
  store_attributes(node, attributes);
  count_element(node);
  nodes_.push_back(node);
  return static_cast<DraftId>(nodes_.size() - 1);
}

DraftId Draft::clone(DraftId id) {
  const Node& from = nodes_[id];
  Node node{.first = from.first, .count = from.count, .name = from.name, .element = from.element, .space = from.space};
  count_element(node);
  nodes_.push_back(node);
  return static_cast<DraftId>(nodes_.size() - 1);
}

void Draft::add_missing_attributes(DraftId id, const std::vector<Token::Attribute>& attributes) {
  std::vector<Token::Attribute> missing;
  for (const Token::Attribute& attribute : attributes) {
    const Node& node = nodes_[id];
    const auto* const begin = tree_.attributes_.data() + node.first;
    const bool is_there = std::any_of(begin, begin + node.count, [&](const Tree::StoredAttribute& at) {
      return std::string_view(tree_.buffer_).substr(at.name_start, at.name_size) == attribute.name;
    });
    if (!is_there) missing.push_back(attribute);
  }
  Node& node = nodes_[id];
  if (missing.empty() || node.count >= kMaxAttributes) return;
  // An element's attributes stand side by side, so those that it has move to the end.
  const std::uint32_t first = node.first;
  node.first = static_cast<std::uint32_t>(tree_.attributes_.size());
  for (std::uint32_t i = first; i < first + node.count; ++i) {
    const Tree::StoredAttribute copy = tree_.attributes_[i];
    tree_.attributes_.push_back(copy);
  }
  store_attributes(node, missing);
}

void Draft::append(DraftId parent, DraftId child) {
  Node& above = nodes_[parent];
  Node& node = nodes_[child];
  node.parent = parent;
  node.previous = above.last_child;
  node.next = kNoDraft;
  if (above.last_child == kNoDraft)
    above.first_child = child;
  else
    nodes_[above.last_child].next = child;
  above.last_child = child;
}

void Draft::insert_before(DraftId sibling, DraftId child) {
  Node& behind = nodes_[sibling];
  Node& node = nodes_[child];
  node.parent = behind.parent;
  node.next = sibling;
  node.previous = behind.previous;
  if (behind.previous == kNoDraft)
    nodes_[behind.parent].first_child = child;
  else
    nodes_[behind.previous].next = child;
  behind.previous = child;
}

void Draft::remove(DraftId id) {
  Node& node = nodes_[id];
  if (node.parent == kNoDraft) return;
  Node& above = nodes_[node.parent];
  (node.previous == kNoDraft ? above.first_child : nodes_[node.previous].next) = node.next;
  (node.next == kNoDraft ? above.last_child : nodes_[node.next].previous) = node.previous;
  node.parent = node.previous = node.next = kNoDraft;
}

void Draft::move_children(DraftId from, DraftId to) {
  for (DraftId child = nodes_[from].first_child; child != kNoDraft;) {
    const DraftId next = nodes_[child].next;
    append(to, child);
    child = next;
  }
  nodes_[from].first_child = nodes_[from].last_child = kNoDraft;
}

// A run grows in place while its characters are the last ones stored.
bool Draft::extend_text(DraftId id, std::string_view text) {
  if (id == kNoDraft || nodes_[id].element != Element::kText) return false;
  Node& node = nodes_[id];
  if (node.first + node.count != tree_.buffer_.size()) {
    count_element(node);  // such a piece costs a node, and markup that makes millions of them makes no element
    return false;
  }
  store(text);
  node.count += static_cast<std::uint32_t>(text.size());
  return true;
}

DraftId Draft::create_text(std::string_view text) {
  const std::uint32_t start = store(text);
  nodes_.push_back({.first = start, .count = static_cast<std::uint32_t>(text.size())});
  return static_cast<DraftId>(nodes_.size() - 1);
}

void Draft::append_text(DraftId parent, std::string_view text) {
  if (text.empty() || extend_text(nodes_[parent].last_child, text)) return;
  append(parent, create_text(text));
}

void Draft::insert_text_before(DraftId sibling, std::string_view text) {
  if (text.empty() || extend_text(nodes_[sibling].previous, text)) return;
  insert_before(sibling, create_text(text));
}

}  // namespace assay::html
