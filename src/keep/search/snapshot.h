// Snapshot: the segments that one manifest names, opened.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "keep/search/index.h"
#include "keep/search/manifest.h"
#include "keep/search/segment.h"

namespace assay::search {

struct Snapshot {
  std::string folder;
  Manifest manifest;
  std::vector<LiveSegment> segments;  // as in the manifest

  // `manifest` is the bytes of the folder's.  Errors: kNotFound (a file is not there), kCorrupt, kNewerVersion,
  // kInputOutput.
  static Result<Snapshot> open(const std::string& folder, std::string_view manifest);
};

// One of its segments.  Errors: kNotFound where a file is not there, kCorrupt where it is not the one that was written.
Result<LiveSegment> open_segment(const std::string& folder, const ManifestSegment& entry);

// What an Index is made of.  The manifest's file stays open, so that no later one can have its number.
struct Index::State {
  Snapshot snapshot;
  int manifest_descriptor = -1;

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State();
};

}  // namespace assay::search
