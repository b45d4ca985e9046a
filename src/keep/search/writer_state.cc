#include "keep/search/writer_state.h"

#include <algorithm>
#include <utility>

#include "keep/search/mapped_file.h"
#include "keep/search/snapshot.h"

namespace assay::search {

IndexWriter::State::State(std::unique_ptr<Folder> folder, FolderLock lock, const WriterOptions& options)
    : folder_(std::move(folder)), lock_(std::move(lock)), options_(options) {}

IndexWriter::State::~State() = default;

Result<std::unique_ptr<IndexWriter::State>> IndexWriter::State::open(std::unique_ptr<Folder> folder,
                                                                     const WriterOptions& options) {
  ASSAY_TRY(FolderLock lock, FolderLock::take(folder->path()));
  std::unique_ptr<State> state(new State(std::move(folder), std::move(lock), options));
  ASSAY_CHECK(state->load());
  return state;
}

Result<void> IndexWriter::State::load() {
  const std::string path = folder_->path() + "/" + std::string(kManifestName);
  const Result<std::string> bytes = read_file(path, kMostManifestBytes);
  if (!bytes && bytes.error().kind == ErrorKind::kNotFound) return save_manifest(*folder_, manifest_);
  if (!bytes) return std::unexpected(bytes.error());
  Result<Snapshot> snapshot = Snapshot::open(folder_->path(), *bytes);
  if (!snapshot) {
    const bool is_missing = snapshot.error().kind == ErrorKind::kNotFound;
    return failure(is_missing ? ErrorKind::kCorrupt : snapshot.error().kind, std::move(snapshot).error().message);
  }
  manifest_ = std::move(snapshot->manifest);
  for (std::size_t i = 0; i < manifest_.segments.size(); ++i) {
    const LiveSegment& live = snapshot->segments[i];
    auto segment = std::make_unique<WriterSegment>();
    segment->entry = manifest_.segments[i];
    segment->segment = live.segment;
    segment->committed = Deletions(live.segment->documents());
    for (std::uint32_t document = 0; document < live.segment->documents(); ++document) {
      if (live.is_deleted(document)) segment->committed.add(document);
    }
    segment->pending = segment->committed;
    segment->is_committed = true;
    segment->is_synced = true;
    segment->last_generation = segment->entry.generation;
    segments_.push_back(std::move(segment));
  }
  return {};
}

Result<void> IndexWriter::State::add(const IndexedDocument& document) {
  ASSAY_CHECK(remove(document.id));
  buffer_.add(document);
  return buffer_.is_full(options_.memory_bytes) ? flush() : Result<void>();
}

Result<void> IndexWriter::State::remove(DocumentId id) {
  buffer_.remove(id);
  for (const auto& segment : segments_) {
    if (const auto document = segment->segment->find_document(id)) segment->pending.add(*document);
  }
  return {};
}

Result<WriterSegment> IndexWriter::State::open_written(std::uint64_t number, const WrittenSegment& file) const {
  WriterSegment segment;
  segment.entry.number = number;
  segment.entry.file = file;
  ASSAY_TRY(const LiveSegment live, open_segment(folder_->path(), segment.entry));
  segment.segment = live.segment;
  segment.committed = Deletions(file.documents);
  segment.pending = segment.committed;
  return segment;
}

Result<void> IndexWriter::State::flush() {
  if (buffer_.documents() == 0) {
    buffer_.clear();
    return {};
  }
  const std::uint64_t number = manifest_.next_number++;
  const Result<WrittenSegment> written = buffer_.write(*folder_, segment_name(number));
  if (!written) {
    (void)folder_->remove(segment_name(number));
    return std::unexpected(written.error());
  }
  ASSAY_TRY(WriterSegment segment, open_written(number, *written));
  segments_.push_back(std::make_unique<WriterSegment>(std::move(segment)));
  buffer_.clear();
  return {};
}

Result<void> IndexWriter::State::commit(std::int64_t sequence, std::int64_t version) {
  ASSAY_CHECK(flush());
  Manifest next{.sequence = sequence, .version = version, .next_number = manifest_.next_number, .segments = {}};
  for (const auto& segment : segments_) {
    if (!segment->is_synced) ASSAY_CHECK(folder_->sync_file(segment_name(segment->entry.number)));
    segment->is_synced = true;
    ManifestSegment entry = segment->entry;
    if (segment->pending.count() != segment->committed.count()) {
      const std::string bytes = segment->pending.write();
      entry.generation = ++segment->last_generation;
      entry.deleted = segment->pending.count();
      entry.deletions_checksum = deletions_checksum(bytes);
      ASSAY_CHECK(write_file(*folder_, deletions_name(entry.number, entry.generation), bytes));
    }
    next.segments.push_back(entry);
  }
  ASSAY_CHECK(save_manifest(*folder_, next));
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    WriterSegment& segment = *segments_[i];
    segment.entry = next.segments[i];
    segment.committed = segment.pending;
    segment.is_committed = true;
  }
  manifest_ = std::move(next);
  remove_garbage();
  return {};
}

void IndexWriter::State::clear() {
  buffer_.clear();
  for (const auto& segment : segments_) garbage_.push_back(segment_name(segment->entry.number));
  segments_.clear();
}

void IndexWriter::State::remove_garbage() {
  for (const std::string& name : std::exchange(garbage_, {})) (void)folder_->remove(name);
}

}  // namespace assay::search
