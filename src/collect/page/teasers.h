// Teasers: the cards of other articles around this one.
// For this room's own use.  Pure.
#pragma once

#include <cstdint>
#include <vector>

#include "collect/html/blocks.h"
#include "collect/html/html.h"

namespace assay::page {

// The elements that are cards of other articles, or comments: none inside of another.  `lines` are the page's blocks,
// `prose` their weights below every node, `body` the node to look in.
// Cost: linear in the lines, and in the children of what holds dated lines with their first 1,500 bytes.
std::vector<html::NodeId> find_teasers(const html::Tree& tree, html::NodeId body, const std::vector<html::Block>& lines,
                                       const std::vector<double>& prose);

}  // namespace assay::page
