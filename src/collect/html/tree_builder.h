// Builds a Tree from the events of whichever parser reads the page: element begins, element ends, characters.
#pragma once

#include <span>
#include <string_view>
#include <utility>

#include "collect/html/html.h"

namespace assay::html {

// Not safe for use from two threads at once.
class TreeBuilder {
 public:
  using AttributeView = std::pair<std::string_view, std::string_view>;

  TreeBuilder(const ParseLimits& limits, std::size_t expected_bytes);

  void begin_element(std::string_view name);
  void add_attribute(std::string_view name, std::string_view value);  // of the element begun last, before its content
  void end_element();
  void characters(std::string_view text);

  bool is_full() const { return tree_.is_cut_; }
  Tree finish();

 private:
  std::uint32_t store(std::string_view bytes);

  ParseLimits limits_;
  Tree tree_;
  std::vector<NodeId> open_;  // from the document down
  std::size_t too_deep_ = 0;  // elements begun below the deepest one that the tree holds
  std::size_t elements_ = 0;
};

}  // namespace assay::html
