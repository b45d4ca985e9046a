// Any text makes a tree whose nodes nest properly, within its limits; its blocks are collapsed text.
#include <cstdint>
#include <cstdlib>

#include "base/utf8.h"
#include "collect/html/blocks.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void require_proper(const assay::html::Tree& tree, std::uint32_t max_depth) {
  using assay::html::kNoNode;
  for (assay::html::NodeId id = 0; id < tree.size(); ++id) {
    require(tree.end(id) > id && tree.end(id) <= tree.size());
    const auto parent = tree.parent(id);
    require((parent == kNoNode) == (id == 0));
    if (parent != kNoNode) require(parent < id && tree.end(id) <= tree.end(parent));
    std::uint32_t depth = 0;
    for (auto at = parent; at != kNoNode; at = tree.parent(at)) ++depth;
    require(depth <= max_depth);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = assay::utf8::repair({reinterpret_cast<const char*>(data), size});
  const assay::html::ParseLimits limits{.max_elements = 2000, .max_depth = 16};
  const auto tree = assay::html::parse(text, limits);
  require(tree.has_value());
  require_proper(*tree, limits.max_depth);
  for (const auto& block : assay::html::blocks_of(*tree, tree->root())) {
    require(!block.text.empty() && assay::utf8::is_valid(block.text));
    require(block.text == assay::utf8::collapse_space(block.text));
    require(block.link_bytes <= block.text.size());
  }
  (void)assay::html::text_of_fragment(text);
  return 0;
}
