// What the parser does with whole parts of a tree.  Internal to examine/query.  Recursion goes as deep as the tree,
// which QueryLimits::max_depth bounds.
#pragma once

#include <optional>
#include <vector>

#include "examine/query/node.h"

namespace assay::query {

// `children` is not empty.
Node make_list(Node::Kind kind, std::vector<Node> children);

// A list of one is its only member, an empty one nothing.
std::optional<Node> collapse(Node::Kind kind, std::vector<Node> children);

// Whether a document can answer only by what it holds, not by what it lacks alone.
bool asks_for_something(const Node& node);

// Takes the dictionary's meanings off every term: what a word might mean is no reason to shut a document out.
void drop_meanings(Node& node);

// Joins bounds of one kind that leave each other's side open: money>1 money<5 is one figure between the two.
void merge_bounds(std::vector<Node>& nodes);

}  // namespace assay::query
