// Among: whether a word stands in a small table.
#pragma once

#include <algorithm>
#include <string_view>

namespace assay::digest {

template <class Table>
bool among(std::string_view word, const Table& table) {
  return std::ranges::find(table, word) != table.end();
}

}  // namespace assay::digest
