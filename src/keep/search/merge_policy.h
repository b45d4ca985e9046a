// Which segments to merge next.
//
// Segments fall into levels by size, each eight times the one below.  Eight of a level make one of the next: a document
// is written again once a level, and at most seven segments stand on each.  A segment of which more than three in ten
// documents are gone is written again by itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace assay::search {

inline constexpr std::size_t kMergeWidth = 8;

struct MergeCandidate {
  std::uint64_t bytes = 0;
  std::uint32_t documents = 0;
  std::uint32_t deleted = 0;
  bool is_committed = false;  // only segments that are, or only those that are not, are merged with each other
  bool is_busy = false;       // being merged
};

// Places in `candidates`, ascending; empty: nothing to do.
std::vector<std::size_t> pick_merge(std::span<const MergeCandidate> candidates);
// What makes one segment without gone documents of all that are committed.
std::vector<std::size_t> pick_all(std::span<const MergeCandidate> candidates);

}  // namespace assay::search
