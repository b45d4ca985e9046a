// HTML: which tree do these HTML bytes make?  Start here.
//
// A tree is one flat array of nodes in document order.  The descendants of a node therefore stand right behind it, in
// [id + 1, end(id)), and every walk is a loop over numbers: no recursion, whatever the depth of the page.
//
//   ASSAY_TRY(const html::Tree tree, html::parse(utf8));
//   for (html::NodeId id = 0; id < tree.size(); ++id)
//     if (tree.element(id) == html::Element::kA) visit(tree.attribute(id, "href"), html::text_of(tree, id));
//
// Which parser builds the tree is parse.cc's own business.  Immutable once built; safe to read from many threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "collect/html/element.h"

namespace assay::html {

using NodeId = std::uint32_t;
inline constexpr NodeId kNoNode = UINT32_MAX;

struct ParseLimits {
  std::size_t max_bytes = 64u << 20;
  std::size_t max_elements = 500'000;  // what follows is not read: Tree::is_cut
  std::uint32_t max_depth = 512;       // deeper content goes to its ancestor at this depth
};

// Which language an element belongs to.  Names are in lower case in each: foreignobject, viewbox.
enum class Space : std::uint8_t { kHtml, kSvg, kMath };

struct Attribute {
  std::string_view name;
  std::string_view value;
};

class Tree {
 public:
  NodeId size() const { return static_cast<NodeId>(nodes_.size()); }
  NodeId root() const { return 0; }  // the document
  bool is_cut() const { return is_cut_; }

  Element element(NodeId id) const { return nodes_[id].element; }
  // <title> in a drawing is kTitle as well, but in Space::kSvg.
  Space space(NodeId id) const { return nodes_[id].space; }
  bool is_text(NodeId id) const { return nodes_[id].element == Element::kText; }
  NodeId parent(NodeId id) const { return nodes_[id].parent; }
  NodeId first_child(NodeId id) const { return id + 1 < nodes_[id].end ? id + 1 : kNoNode; }
  NodeId next_sibling(NodeId id) const {
    const NodeId parent = nodes_[id].parent;
    return parent != kNoNode && nodes_[id].end < nodes_[parent].end ? nodes_[id].end : kNoNode;
  }
  NodeId end(NodeId id) const { return nodes_[id].end; }  // one past the last descendant
  bool contains(NodeId ancestor, NodeId id) const { return id >= ancestor && id < nodes_[ancestor].end; }

  std::string_view text(NodeId id) const;  // the characters of a text node; empty for an element
  std::string_view name(NodeId id) const;  // the element's name in lower case; empty for text
  // Empty where the attribute is absent.  `name` in lower case.
  std::string_view attribute(NodeId id, std::string_view name) const;
  bool has_attribute(NodeId id, std::string_view name) const;
  std::vector<Attribute> attributes(NodeId id) const;  // as they are written, each name once

  // The first element of this kind at or after `from`, in document order; kNoNode when there is none.
  NodeId find(Element element, NodeId from = 0) const;

 private:
  friend class Draft;
  struct Node {
    Element element = Element::kText;
    Space space = Space::kHtml;
    NodeId parent = kNoNode;
    NodeId end = 0;
    std::uint32_t first = 0;  // text: offset into buffer_; element: index into attributes_
    std::uint32_t count = 0;  // text: bytes; element: attributes
    std::uint32_t name = 0;   // kOther: index into other_names_
  };
  struct StoredAttribute {
    std::uint32_t name_start, name_size, value_start, value_size;
  };
  const StoredAttribute* find_attribute(NodeId id, std::string_view name) const;

  std::vector<Node> nodes_;
  std::vector<StoredAttribute> attributes_;
  std::vector<std::string> other_names_;
  std::string buffer_;
  bool is_cut_ = false;
};

// `utf8` is the decoded page (encoding::decode_html); a meta charset in it is ignored.  Reads no entity and no network.
// Any text makes a tree.  Errors: kTooLarge.  Cost: one pass.
Result<Tree> parse(std::string_view utf8, const ParseLimits& limits = {});

// The element that a piece of HTML is to stand in, which decides how it reads: "<td>a" is a cell in a <tr> only.
struct Context {
  Element element = Element::kBody;
  Space space = Space::kHtml;
};
// The same for a piece of HTML, as feeds hold it.  The nodes stand in an <html> below the document; none is implied.
Result<Tree> parse_fragment(std::string_view utf8, const ParseLimits& limits = {}, Context context = {});

// The characters that a reader sees in this subtree, white space collapsed; block elements and <br> part words.  Cut
// where `max_bytes` of the source are read, a little more or less.
std::string text_of(const Tree& tree, NodeId id, std::size_t max_bytes = SIZE_MAX);
// The same, but everything, as it stands: for script elements.
std::string raw_text_of(const Tree& tree, NodeId id);

}  // namespace assay::html
