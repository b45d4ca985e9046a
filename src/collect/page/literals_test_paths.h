// For the tests of what reads data: every string with the keys of what holds it.
#pragma once

#include <string>
#include <vector>

#include "collect/page/literals.h"

namespace assay::page {

// "key.key=text" of every string, in order.
inline std::vector<std::string> paths_of(const std::vector<Literal>& literals) {
  std::vector<std::string> result;
  for (const Literal& literal : literals) {
    if (literal.kind != Literal::Kind::kString) continue;
    std::string path = literal.key;
    for (std::uint32_t at = literal.parent; at != 0; at = literals[at].parent)
      if (!literals[at].key.empty()) path.insert(0, literals[at].key + ".");
    result.push_back(path + "=" + literal.text);
  }
  return result;
}

}  // namespace assay::page
