// Follower: derived data (the search index, topic membership, digests) catches up with the record.
//
// The index goes first, so that a document is found before its digest is written, and so that a new topic need not read
// the archive.  For the rest, each step reads the changes after the last sequence number seen, computes outside any
// transaction, then writes results and the new number in one transaction, which is refused when another process moved
// on meanwhile.  So a kill at any moment loses at most a step's work, and two processes do each step's writing once.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

#include "base/result.h"
#include "keep/store/store.h"

namespace assay::run {

struct CatchUp {
  std::int64_t documents = 0;     // derived anew
  std::int64_t topics = 0;        // evaluated over the archive
  std::int64_t failed_lines = 0;  // of digests, that the check mended or dropped
  std::string index_problem;      // why the index could not follow; empty also where another process keeps it
};

// Whether the index follows too, or somebody else sees to that (run/keeper has a thread of its own for it).
enum class IndexFollows : std::uint8_t { kHere, kElsewhere };

// Until nothing is left to do, or `stop` is set.  A new version of the method starts from the first change by itself.
// Errors: the store's.
Result<CatchUp> catch_up(store::Store& store, const std::atomic<bool>* stop = nullptr,
                         IndexFollows index = IndexFollows::kHere);

// Throws all derived data away and derives it again.
Result<CatchUp> rebuild(store::Store& store);

}  // namespace assay::run
