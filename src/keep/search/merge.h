// Merging: several segments written as one, without the documents that are gone.
//
// The documents of all are ordered anew by one merge of their orders, which gives each its new number; then the terms
// are merged the same way, and the postings of each.  Both orders are the same (newest first), so nothing is ever
// sorted, and what is held in memory is a row and a number for each document and the list that is being written. Cost:
// about 50 ns a posting.
#pragma once

#include <atomic>
#include <memory>
#include <span>
#include <string>

#include "base/result.h"
#include "keep/search/deletions.h"
#include "keep/search/segment.h"
#include "keep/search/segment_writer.h"

namespace assay::search {

struct MergeInput {
  std::shared_ptr<const Segment> segment;
  Deletions dropped;  // these are left out
};

// Errors: kInputOutput, kCorrupt (an input makes no sense), kBusy (`is_stopped` became true).  The file is then
// useless.
Result<WrittenSegment> merge_segments(Folder& folder, const std::string& name, std::span<const MergeInput> inputs,
                                      const std::atomic<bool>& is_stopped);

}  // namespace assay::search
