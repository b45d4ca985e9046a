// What an IndexWriter is made of.
//
// Two views of the index live side by side: what the last commit made (the manifest), and what the next will make
// (every segment's `pending` deletions, segments that no manifest names yet, the buffer).
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/result.h"
#include "keep/search/deletions.h"
#include "keep/search/folder.h"
#include "keep/search/index.h"
#include "keep/search/manifest.h"
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

  Result<void> add(const IndexedDocument& document);
  Result<void> remove(DocumentId id);
  Result<void> commit(std::int64_t sequence, std::int64_t version);
  void clear();

 private:
  State(std::unique_ptr<Folder> folder, FolderLock lock, const WriterOptions& options);
  Result<void> load();
  Result<void> flush();
  void remove_garbage();
  Result<WriterSegment> open_written(std::uint64_t number, const WrittenSegment& file) const;

  std::unique_ptr<Folder> folder_;
  FolderLock lock_;
  WriterOptions options_;
  WriteBuffer buffer_;
  Manifest manifest_;  // of the last commit
  std::vector<std::unique_ptr<WriterSegment>> segments_;
  std::vector<std::string> garbage_;  // files to remove once a manifest stands that does not name them

  friend class IndexWriter;
};

}  // namespace assay::search
