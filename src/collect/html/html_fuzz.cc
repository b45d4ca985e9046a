// Any text makes a tree whose nodes nest properly, within its limits, as a page and as a piece; its blocks are
// collapsed text.  Once within tight limits, once within the usual ones, where slowness would show.
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "base/utf8.h"
#include "collect/html/blocks.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void require_proper(const assay::html::Tree& tree, std::uint32_t max_depth) {
  using assay::html::kNoNode;
  require(tree.size() > 0 && tree.parent(0) == kNoNode && tree.end(0) == tree.size());
  std::vector<std::uint32_t> depths(tree.size(), 0);
  for (assay::html::NodeId id = 1; id < tree.size(); ++id) {
    const auto parent = tree.parent(id);
    require(parent < id && tree.end(id) > id && tree.end(id) <= tree.end(parent) && !tree.is_text(parent));
    depths[id] = depths[parent] + 1;
    require(depths[id] <= max_depth);
    require(!tree.is_text(id) || !tree.is_text(id - 1) || tree.parent(id - 1) != parent);
    require(assay::utf8::is_valid(tree.text(id)));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = assay::utf8::repair({reinterpret_cast<const char*>(data), size});
  const assay::html::ParseLimits limits{.max_elements = 2000, .max_depth = 16};
  const auto tree = assay::html::parse(text, limits);
  require(tree.has_value());
  require_proper(*tree, limits.max_depth);
  const assay::html::ParseLimits usual;
  require_proper(*assay::html::parse(text, usual), usual.max_depth);
  const assay::html::Context context{
      .element = static_cast<assay::html::Element>(2 + size % 130),
      .space = static_cast<assay::html::Space>(size % 7 < 3 ? size % 7 : 0),
  };
  require_proper(*assay::html::parse_fragment(text, usual, context), usual.max_depth);
  for (const auto& block : assay::html::blocks_of(*tree, tree->root())) {
    require(!block.text.empty() && assay::utf8::is_valid(block.text));
    require(block.text == assay::utf8::collapse_space(block.text));
    require(block.link_bytes <= block.text.size());
  }
  (void)assay::html::text_of_fragment(text);
  return 0;
}
