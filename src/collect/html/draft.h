// Draft: the tree while it is built.  Nodes are linked, since the standard's construction moves them about; finish()
// lays them out as the flat Tree that everybody reads.
// For this room's own use.  Not safe for use from two threads at once.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "collect/html/html.h"
#include "collect/html/tokenizer.h"

namespace assay::html {

using DraftId = std::uint32_t;  // in order of creation
inline constexpr DraftId kNoDraft = UINT32_MAX;

class Draft {
 public:
  struct Node {
    DraftId parent = kNoDraft;
    DraftId first_child = kNoDraft;
    DraftId last_child = kNoDraft;
    DraftId previous = kNoDraft;
    DraftId next = kNoDraft;
    std::uint32_t first = 0;  // these three as in Tree::Node
    std::uint32_t count = 0;
    std::uint32_t name = 0;
    Element element = Element::kText;
    Space space = Space::kHtml;
    bool is_excess = false;  // created after max_elements was reached: finish() leaves it out, not what it holds
    bool is_open = false;    // on the stack of open elements, which keeps this flag
  };

  Draft(const ParseLimits& limits, std::size_t expected_bytes);

  static constexpr DraftId kDocument = 0;
  const Node& operator[](DraftId id) const { return nodes_[id]; }
  std::string_view name(DraftId id) const;
  std::string_view attribute(DraftId id, std::string_view name) const;
  void set_open(DraftId id, bool is_open) { nodes_[id].is_open = is_open; }

  // A new element that stands nowhere yet.
  DraftId create(std::string_view name, Element element, Space space, const std::vector<Token::Attribute>& attributes);
  DraftId clone(DraftId id);  // the element alone, with its attributes
  // Those attributes that the element has not.
  void add_missing_attributes(DraftId id, const std::vector<Token::Attribute>& attributes);

  void append(DraftId parent, DraftId child);               // child stands nowhere
  void insert_before(DraftId sibling, DraftId child);       // child stands nowhere
  void remove(DraftId id);                                  // from its parent; may stand nowhere
  void move_children(DraftId from, DraftId to);             // behind those that `to` has
  void append_text(DraftId parent, std::string_view text);  // runs that meet become one
  void insert_text_before(DraftId sibling, std::string_view text);

  bool is_full() const { return tree_.is_cut_; }
  // The tree, within the limits: what lies deeper than max_depth goes to its ancestor at that depth.
  Tree finish();

 private:
  std::uint32_t store(std::string_view bytes);
  std::uint32_t place_of_name(std::string_view name);
  void store_attributes(Node& node, const std::vector<Token::Attribute>& attributes);
  bool extend_text(DraftId id, std::string_view text);
  DraftId create_text(std::string_view text);
  void count_element(Node& node);

  void lay_out_text(const Node& text, NodeId parent);

  ParseLimits limits_;
  Tree tree_;  // holds names, attributes and characters; its nodes come last
  std::vector<Node> nodes_;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> other_names_;
  std::size_t elements_ = 0;
};

}  // namespace assay::html
