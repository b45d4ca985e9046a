// Import: files and folders into the store.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "keep/store/store.h"
#include "run/pipeline.h"

namespace assay::run {

struct ImportSummary {
  std::int64_t files = 0;  // read, whatever came of them
  std::int64_t added = 0;  // documents
  std::int64_t revised = 0;
  std::int64_t unchanged = 0;
  std::int64_t unreadable = 0;        // documents recorded with a `problem`
  std::int64_t skipped = 0;           // entries, lines or files of a folder that hold no document
  std::int64_t failed_lines = 0;      // of digests, that the check mended or dropped
  std::string index_problem;          // why the search index could not follow; empty where it did
  std::vector<std::string> notes;     // one line for each thing skipped or refused, at most kMaxNotes, then a count
  std::vector<std::string> failures;  // a path named by the caller that could not be read: exit status 2
};

struct ImportProgress {
  std::int64_t files_done;
  std::int64_t files_known;  // grows while folders are still being listed
};

struct ImportOptions {
  unsigned threads = 0;  // 0: one for each core
  InputLimits limits;
  std::function<void(const ImportProgress&)> progress;  // called from the calling thread; may be empty
  const std::atomic<bool>* stop = nullptr;              // set it to end after the batch under way
};

// Reads every path (files, folders with all below them, in name order; hidden files are passed over, links to folders
// not followed) and records its documents in batches of one transaction each, then catches derived data up.  Killed at
// any moment, what was recorded stays whole; run again, nothing is doubled. Errors: the store's (a full disk, …).  A
// file that cannot be read is no error: see ImportSummary::failures and skipped.
Result<ImportSummary> import_paths(store::Store& store, const std::vector<std::string>& paths,
                                   const ImportOptions& options = {});
// The same for files in memory.
Result<ImportSummary> import_files(store::Store& store, const std::vector<InputFile>& files,
                                   const ImportOptions& options = {});

}  // namespace assay::run
