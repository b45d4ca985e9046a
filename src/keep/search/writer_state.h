// What an IndexWriter is made of.
//
// Two views of the index live side by side: what the last commit made (the manifest), and what the next will make
// (every segment's `pending` deletions, segments that no manifest names yet, the buffer).  A merge leaves out only what
// is gone in both, so that it can be published at any time without publishing anything else.
//
// Threads: the owner's calls come one at a time; one thread of ours merges.  What both touch is guarded by `mutex_`.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/result.h"
#include "keep/search/deletions.h"
#include "keep/search/folder.h"
#include "keep/search/index.h"
#include "keep/search/manifest.h"
#include "keep/search/merge_policy.h"
#include "keep/search/segment.h"
#include "keep/search/write_buffer.h"

namespace assay::search {

struct WriterSegment {
  ManifestSegment entry;  // as the manifest has it, or will
  std::shared_ptr<const Segment> segment;
  Deletions committed;
  Deletions pending;  // those, and what was deleted since
  bool is_committed = false;
  bool is_synced = false;
  bool is_merging = false;
  std::uint32_t last_generation = 0;  // that was ever tried, so that none is written twice
};

struct IndexWriter::State {
  static Result<std::unique_ptr<State>> open(std::unique_ptr<Folder> folder, const WriterOptions& options);
  ~State();

  std::int64_t sequence() const;
  std::int64_t version() const;
  Result<void> add(const IndexedDocument& document);
  void remove(DocumentId id);
  Result<void> commit(std::int64_t sequence, std::int64_t version);
  void clear();
  Result<void> merge();
  Result<void> merge_all();
  Result<void> wait_for_merges();

 private:
  using SegmentPointer = std::shared_ptr<WriterSegment>;
  struct Merge {
    std::uint64_t number = 0;
    std::vector<SegmentPointer> inputs;
    std::vector<Deletions> dropped;
  };

  State(std::unique_ptr<Folder> folder, FolderLock lock, const WriterOptions& options);
  Result<void> load();
  Result<void> start_anew();
  Result<void> remove_strays();
  Result<void> flush();
  Result<WriterSegment> open_written(std::uint64_t number, const WrittenSegment& file) const;
  Result<ManifestSegment> write_deletions(WriterSegment& segment, const Deletions& deletions);
  void remove_garbage();

  // Merging, writer_merges.cc.
  void merge_in_background();
  using Picker = std::vector<std::size_t> (*)(std::span<const MergeCandidate>);
  Merge start_merge(Picker pick);  // without inputs: there is none
  Result<void> run_merge(const Merge& merge);
  Result<void> install(const Merge& merge, WriterSegment merged);
  Result<void> publish(const Merge& merge, WriterSegment& merged);
  void carry_deletions(const Merge& merge, WriterSegment& merged) const;

  // Constant after opening, or the owner's alone.
  std::unique_ptr<Folder> folder_;
  FolderLock lock_;
  WriterOptions options_;
  WriteBuffer buffer_;

  mutable std::mutex mutex_;
  // Guarded by mutex_:
  Manifest manifest_;  // of the last commit, but for next_number, which runs ahead
  std::vector<SegmentPointer> segments_;
  std::vector<std::string> garbage_;  // files to remove once a manifest stands that does not name them
  bool has_work_ = false;             // segments changed since the thread last found nothing to do, or failed
  bool is_merging_ = false;
  std::optional<Error> merge_error_;  // of the last merge
  std::condition_variable changed_;

  std::atomic<bool> is_stopped_ = false;
  std::thread thread_;
};

// For tests: a writer on a folder that can be made to fail.
Result<IndexWriter> TEST_open_writer(std::unique_ptr<Folder> folder, const WriterOptions& options);

}  // namespace assay::search
