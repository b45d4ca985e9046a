#include "examine/names/spelling.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace assay::names {

namespace {

std::u32string points_of(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    out.push_back(point.value);
    at += point.size_bytes;
  }
  return out;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  constexpr std::size_t kLongest = 64;
  const std::u32string left = points_of(a.substr(0, 4 * kLongest + 4));
  const std::u32string right = points_of(b.substr(0, 4 * kLongest + 4));
  const std::size_t difference = left.size() > right.size() ? left.size() - right.size() : right.size() - left.size();
  if (left.size() > kLongest || right.size() > kLongest || difference > limit) return limit + 1;
  std::vector<std::vector<std::size_t>> cost(left.size() + 1, std::vector<std::size_t>(right.size() + 1));
  for (std::size_t i = 0; i <= left.size(); ++i)
    for (std::size_t j = 0; j <= right.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      const std::size_t change = left[i - 1] == right[j - 1] ? 0 : 1;
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
      const bool is_swap = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (is_swap) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  return std::min(cost[left.size()][right.size()], limit + 1);
}

bool is_slip(std::string_view a, std::string_view b) {
  const std::size_t length = std::min(a.size(), b.size());
  if (length < 4 || a.front() != b.front() || a == b) return false;
  const std::size_t limit = length >= 7 ? 2 : 1;
  return edit_distance(a, b, limit) <= limit;
}

}  // namespace assay::names
