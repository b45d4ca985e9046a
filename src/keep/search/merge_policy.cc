#include "keep/search/merge_policy.h"

#include <algorithm>
#include <map>
#include <utility>

namespace assay::search {
namespace {

constexpr std::uint64_t kLowestLevelBytes = std::uint64_t{1} << 20;
constexpr std::uint64_t kMostBytes = std::uint64_t{8} << 30;  // of what a merge reads
constexpr std::uint64_t kGoneOfTen = 3;

std::uint64_t live_bytes(const MergeCandidate& candidate) {
  if (candidate.documents == 0) return 0;
  return static_cast<std::uint64_t>(static_cast<double>(candidate.bytes) *
                                    (1 - static_cast<double>(candidate.deleted) / candidate.documents));
}

unsigned level_of(const MergeCandidate& candidate) {
  unsigned level = 0;
  for (std::uint64_t bytes = live_bytes(candidate); bytes > kLowestLevelBytes; bytes /= kMergeWidth) ++level;
  return level;
}

}  // namespace

std::vector<std::size_t> pick_merge(std::span<const MergeCandidate> candidates) {
  std::map<std::pair<unsigned, bool>, std::vector<std::size_t>> levels;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!candidates[i].is_busy) levels[{level_of(candidates[i]), candidates[i].is_committed}].push_back(i);
  }
  for (auto& [level, places] : levels) {
    if (places.size() < kMergeWidth) continue;
    places.resize(kMergeWidth);
    std::uint64_t bytes = 0;
    for (const std::size_t place : places) bytes += live_bytes(candidates[place]);
    if (bytes <= kMostBytes) return places;
  }
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const MergeCandidate& candidate = candidates[i];
    if (!candidate.is_busy && std::uint64_t{candidate.deleted} * 10 > std::uint64_t{candidate.documents} * kGoneOfTen) {
      return {i};
    }
  }
  return {};
}

std::vector<std::size_t> pick_all(std::span<const MergeCandidate> candidates) {
  std::vector<std::size_t> places;
  bool has_gone = false;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!candidates[i].is_committed || candidates[i].is_busy) continue;
    places.push_back(i);
    has_gone |= candidates[i].deleted > 0;
  }
  return places.size() > 1 || has_gone ? places : std::vector<std::size_t>();
}

}  // namespace assay::search
