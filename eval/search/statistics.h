// Medians and percentiles of measured times.
#pragma once

#include <algorithm>
#include <vector>

namespace assay::bench {

// The value that a share of them does not exceed; 0 of none.
inline double percentile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5);
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
  return values[at];
}

inline double median(std::vector<double> values) {
  return percentile(std::move(values), 0.5);
}

}  // namespace assay::bench
