// Parallel: the same work for every index, on all cores, in no particular order.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <thread>
#include <vector>

namespace assay::run {

// Calls `work(i)` once for every i in [0, count), on up to `threads` threads (0: one for each core), and returns when
// all are done.  `work` must not throw, and must be safe to call from many threads for different i.
inline void for_each_index(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
  const std::size_t cores = threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
  std::atomic<std::size_t> next{0};
  const auto worker = [&] {
    for (std::size_t index = next++; index < count; index = next++) work(index);
  };
  std::vector<std::jthread> helpers;
  for (std::size_t helper = 1; helper < std::min(cores, count); ++helper) helpers.emplace_back(worker);
  worker();
}

}  // namespace assay::run
