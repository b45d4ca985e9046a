#include "keep/search/writer_state.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "keep/search/mapped_file.h"
#include "keep/search/snapshot.h"

namespace assay::search {
namespace {

bool is_named(const Manifest& manifest, const std::string& name) {
  return std::any_of(manifest.segments.begin(), manifest.segments.end(), [&](const ManifestSegment& segment) {
    return name == segment_name(segment.number) ||
           (segment.generation != 0 && name == deletions_name(segment.number, segment.generation));
  });
}

}  // namespace

IndexWriter::State::State(std::unique_ptr<Folder> folder, FolderLock lock, const WriterOptions& options)
    : folder_(std::move(folder)), lock_(std::move(lock)), options_(options) {}

IndexWriter::State::~State() {
  {
    const std::lock_guard guard(mutex_);
    is_stopped_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

Result<std::unique_ptr<IndexWriter::State>> IndexWriter::State::open(std::unique_ptr<Folder> folder,
                                                                     const WriterOptions& options) {
  ASSAY_TRY(FolderLock lock, FolderLock::take(folder->path()));
  std::unique_ptr<State> state(new State(std::move(folder), std::move(lock), options));
  Result<void> loaded = state->load();
  if (!loaded && loaded.error().kind == ErrorKind::kCorrupt && options.clears_damage) loaded = state->start_anew();
  if (!loaded) return std::unexpected(std::move(loaded).error());
  ASSAY_CHECK(state->remove_strays());
  if (options.merges_in_background) {
    state->has_work_ = true;
    state->thread_ = std::thread([self = state.get()] { self->merge_in_background(); });
  }
  return state;
}

std::int64_t IndexWriter::State::sequence() const {
  const std::lock_guard guard(mutex_);
  return manifest_.sequence;
}

std::int64_t IndexWriter::State::version() const {
  const std::lock_guard guard(mutex_);
  return manifest_.version;
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
    auto segment = std::make_shared<WriterSegment>();
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

// Files that no manifest names: of commits and merges that never came to an end.
Result<void> IndexWriter::State::remove_strays() {
  ASSAY_TRY(const std::vector<std::string> names, folder_->list());
  for (const std::string& name : names) {
    if (!name.ends_with(".seg") && !name.ends_with(".del") && !name.ends_with(".tmp")) continue;
    if (!is_named(manifest_, name)) ASSAY_CHECK(folder_->remove(name));
  }
  return {};
}

// As after `clear`, with numbers above those of all files that lie about: a reader may have them open.
Result<void> IndexWriter::State::start_anew() {
  segments_.clear();
  manifest_ = {};
  ASSAY_TRY(const std::vector<std::string> names, folder_->list());
  for (const std::string& name : names) {
    std::uint64_t number = 0;
    std::from_chars(name.data(), name.data() + name.size(), number);
    manifest_.next_number = std::max(manifest_.next_number, number + 1);
  }
  return save_manifest(*folder_, manifest_);
}

Result<void> IndexWriter::State::add(const IndexedDocument& document) {
  remove(document.id);
  buffer_.add(document);
  return buffer_.is_full(options_.memory_bytes) ? flush() : Result<void>();
}

void IndexWriter::State::remove(DocumentId id) {
  buffer_.remove(id);
  const std::lock_guard guard(mutex_);
  for (const SegmentPointer& segment : segments_) {
    if (const auto document = segment->segment->find_document(id)) segment->pending.add(*document);
  }
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
  std::uint64_t number = 0;
  {
    const std::lock_guard guard(mutex_);
    number = manifest_.next_number++;
  }
  const auto write = [&]() -> Result<WriterSegment> {
    ASSAY_TRY(const WrittenSegment file, buffer_.write(*folder_, segment_name(number)));
    return open_written(number, file);
  };
  Result<WriterSegment> segment = write();
  if (!segment) {
    discard(*folder_, segment_name(number));
    return std::unexpected(std::move(segment).error());
  }
  buffer_.clear();
  {
    const std::lock_guard guard(mutex_);
    segments_.push_back(std::make_shared<WriterSegment>(*std::move(segment)));
    has_work_ = true;
  }
  changed_.notify_all();
  return {};
}

// A file of the next generation; the entry that names it.  It is garbage until a manifest does.
Result<ManifestSegment> IndexWriter::State::write_deletions(WriterSegment& segment, const Deletions& deletions) {
  const std::string bytes = deletions.write();
  ManifestSegment entry = segment.entry;
  entry.generation = ++segment.last_generation;
  entry.deleted = deletions.count();
  entry.deletions_checksum = deletions_checksum(bytes);
  garbage_.push_back(deletions_name(entry.number, entry.generation));
  ASSAY_CHECK(write_file(*folder_, garbage_.back(), bytes));
  return entry;
}

Result<void> IndexWriter::State::commit(std::int64_t sequence, std::int64_t version) {
  ASSAY_CHECK(flush());
  const std::lock_guard guard(mutex_);
  Manifest next{.sequence = sequence, .version = version, .next_number = manifest_.next_number, .segments = {}};
  std::vector<SegmentPointer> kept;
  for (const SegmentPointer& segment : segments_) {
    if (segment->pending.count() == segment->segment->documents()) continue;  // nothing is left of it
    if (!segment->is_synced) ASSAY_CHECK(folder_->sync_file(segment_name(segment->entry.number)));
    segment->is_synced = true;
    ManifestSegment entry = segment->entry;
    if (segment->pending.count() != segment->committed.count()) {
      ASSAY_TRY(entry, write_deletions(*segment, segment->pending));
    }
    kept.push_back(segment);
    next.segments.push_back(entry);
  }
  ASSAY_CHECK(save_manifest(*folder_, next));
  for (const SegmentPointer& segment : segments_) {
    if (segment->pending.count() == segment->segment->documents()) {
      garbage_.push_back(segment_name(segment->entry.number));
    }
  }
  for (const ManifestSegment& old : manifest_.segments) {
    if (old.generation != 0) garbage_.push_back(deletions_name(old.number, old.generation));
  }
  for (std::size_t i = 0; i < kept.size(); ++i) {
    kept[i]->entry = next.segments[i];
    kept[i]->committed = kept[i]->pending;
    kept[i]->is_committed = true;
  }
  segments_ = std::move(kept);
  manifest_ = std::move(next);
  has_work_ = true;
  remove_garbage();
  changed_.notify_all();
  return {};
}

void IndexWriter::State::clear() {
  buffer_.clear();
  const std::lock_guard guard(mutex_);
  for (const SegmentPointer& segment : segments_) garbage_.push_back(segment_name(segment->entry.number));
  segments_.clear();
}

// Call when a manifest was saved.  What it names stays, whatever stands in the list.
void IndexWriter::State::remove_garbage() {
  for (const std::string& name : std::exchange(garbage_, {})) {
    if (!is_named(manifest_, name)) discard(*folder_, name);
  }
}

}  // namespace assay::search
