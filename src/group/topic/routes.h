// Routes: what a document must hold to match a query.  Internal to group/topic.
//
// A route is a list of needs, each "at least one of these keys"; a query is a list of routes.  A document that matches
// the query holds all needs of at least one of its routes.  The reverse is not so: order, distance, NOT and dates are
// left to the evaluation.
//   稀土 出口            one route      [稀土] [出口]
//   稀土 OR 芯片         two            [稀土] | [芯片]
//   (a OR b) c          one            [a b] [c]
//   a NOT b             one            [a]
//   after:2025          one            (nothing: every document has to be asked)
#pragma once

#include <string>
#include <vector>

#include "examine/query/node.h"
#include "group/topic/keys.h"
#include "group/topic/share.h"

namespace assay::topic {

struct Need {
  std::vector<Key> keys;              // any of them
  std::vector<std::string> prefixes;  // or a surface that begins with one of these (terms of class s)
  double share = 1;                   // of documents that hold it, estimated
};

struct Route {
  std::vector<Need> needs;  // rarest first
  double share() const { return needs.empty() ? 1 : needs.front().share; }
};

// More needs than this are left to the evaluation.
inline constexpr std::size_t kMaxNeeds = 6;
inline constexpr std::size_t kMaxKeysOfNeed = 16;  // of a need other than the first of its route

// Cost: O(terms of the query).
std::vector<Route> find_routes(const query::Node& node, const Shares& shares);

}  // namespace assay::topic
