// How a writer merges: what it takes, and how the result takes the place of its inputs.
#include <algorithm>
#include <utility>

#include "keep/search/merge.h"
#include "keep/search/merge_policy.h"
#include "keep/search/writer_state.h"

namespace assay::search {
namespace {

// What no view of the index has any longer.  Of a segment that no manifest names there is but one view.
const Deletions& droppable(const WriterSegment& segment) {
  return segment.is_committed ? segment.committed : segment.pending;
}

}  // namespace

// Call with the mutex held.
IndexWriter::State::Merge IndexWriter::State::start_merge(Picker pick) {
  std::vector<MergeCandidate> candidates;
  candidates.reserve(segments_.size());
  for (const SegmentPointer& segment : segments_) {
    candidates.push_back({.bytes = segment->entry.file.bytes,
                          .documents = segment->segment->documents(),
                          .deleted = droppable(*segment).count(),
                          .is_committed = segment->is_committed,
                          .is_busy = segment->is_merging});
  }
  const std::vector<std::size_t> picked = pick(candidates);
  if (picked.empty()) return {};
  Merge merge{.number = manifest_.next_number++, .inputs = {}, .dropped = {}};
  for (const std::size_t place : picked) {
    merge.inputs.push_back(segments_[place]);
    merge.dropped.push_back(droppable(*segments_[place]));
    segments_[place]->is_merging = true;
  }
  return merge;
}

// Call without the mutex.
Result<void> IndexWriter::State::run_merge(const Merge& merge) {
  std::vector<MergeInput> inputs;
  inputs.reserve(merge.inputs.size());
  for (std::size_t i = 0; i < merge.inputs.size(); ++i) {
    inputs.push_back({merge.inputs[i]->segment, merge.dropped[i]});
  }
  const std::string name = segment_name(merge.number);
  const auto write = [&]() -> Result<WriterSegment> {
    ASSAY_TRY(const WrittenSegment file, merge_segments(*folder_, name, inputs, is_stopped_));
    ASSAY_CHECK(folder_->sync_file(name));
    return open_written(merge.number, file);
  };
  Result<WriterSegment> merged = write();
  if (!merged) discard(*folder_, name);  // at once: a disk that is full should not stay so
  const std::lock_guard guard(mutex_);
  Result<void> installed;
  if (merged) {
    installed = install(merge, *std::move(merged));
  } else {
    installed = std::unexpected(std::move(merged).error());
  }
  if (!installed) garbage_.push_back(name);
  for (const SegmentPointer& input : merge.inputs) input->is_merging = false;
  return installed;
}

// Documents that went while the merge ran are in it, and are marked there.
void IndexWriter::State::carry_deletions(const Merge& merge, WriterSegment& merged) const {
  for (std::size_t i = 0; i < merge.inputs.size(); ++i) {
    const WriterSegment& input = *merge.inputs[i];
    for (std::uint32_t document = 0; document < input.segment->documents(); ++document) {
      if (!input.pending.holds(document) || merge.dropped[i].holds(document)) continue;
      const auto found = merged.segment->find_document(input.segment->id(document));
      if (!found) continue;
      merged.pending.add(*found);
      if (input.is_committed && input.committed.holds(document)) merged.committed.add(*found);
    }
  }
}

// Puts the merged segment in the place of its inputs.  Call with the mutex held.
Result<void> IndexWriter::State::install(const Merge& merge, WriterSegment merged) {
  const auto is_input = [&](const SegmentPointer& segment) {
    return std::find(merge.inputs.begin(), merge.inputs.end(), segment) != merge.inputs.end();
  };
  const auto there = std::count_if(segments_.begin(), segments_.end(), is_input);
  if (static_cast<std::size_t>(there) != merge.inputs.size()) {  // cleared, or emptied, meanwhile
    garbage_.push_back(segment_name(merge.number));
    return {};
  }
  merged.is_synced = true;
  carry_deletions(merge, merged);
  if (merge.inputs.front()->is_committed) ASSAY_CHECK(publish(merge, merged));
  for (const SegmentPointer& input : merge.inputs) garbage_.push_back(segment_name(input->entry.number));
  std::erase_if(segments_, is_input);
  segments_.push_back(std::make_shared<WriterSegment>(std::move(merged)));
  remove_garbage();
  return {};
}

// The last commit, with one segment for several: documents and sequence stay as they are.
Result<void> IndexWriter::State::publish(const Merge& merge, WriterSegment& merged) {
  merged.is_committed = true;
  Manifest next = manifest_;
  std::vector<std::string> deletions;
  for (const SegmentPointer& input : merge.inputs) {
    std::erase_if(next.segments, [&](const ManifestSegment& entry) { return entry.number == input->entry.number; });
    if (input->entry.generation != 0) deletions.push_back(deletions_name(input->entry.number, input->entry.generation));
  }
  if (merged.committed.count() != 0) {
    ASSAY_TRY(merged.entry, write_deletions(merged, merged.committed));
  }
  if (merged.segment->documents() != 0) next.segments.push_back(merged.entry);
  ASSAY_CHECK(save_manifest(*folder_, next));
  manifest_ = std::move(next);
  garbage_.insert(garbage_.end(), deletions.begin(), deletions.end());
  return {};
}

void IndexWriter::State::merge_in_background() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return is_stopped_ || has_work_; });
    if (is_stopped_) return;
    has_work_ = false;
    merge_error_.reset();
    while (!is_stopped_ && !merge_error_) {
      const Merge merge = start_merge(pick_merge);
      if (merge.inputs.empty()) break;
      is_merging_ = true;
      lock.unlock();
      const Result<void> result = run_merge(merge);
      lock.lock();
      is_merging_ = false;
      if (!result) merge_error_ = result.error();  // tried again when segments change
    }
    changed_.notify_all();
  }
}

Result<void> IndexWriter::State::wait_for_merges() {
  if (!thread_.joinable()) return {};
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return !has_work_ && !is_merging_; });
  if (merge_error_) return std::unexpected(*merge_error_);
  return {};
}

Result<void> IndexWriter::State::merge() {
  if (thread_.joinable()) {
    {
      const std::lock_guard guard(mutex_);
      has_work_ = true;
    }
    changed_.notify_all();
    return wait_for_merges();
  }
  while (true) {
    std::unique_lock lock(mutex_);
    const Merge merge = start_merge(pick_merge);
    lock.unlock();
    if (merge.inputs.empty()) return {};
    ASSAY_CHECK(run_merge(merge));
  }
}

Result<void> IndexWriter::State::merge_all() {
  ASSAY_CHECK(merge());
  std::unique_lock lock(mutex_);
  const Merge all = start_merge(pick_all);
  lock.unlock();
  if (all.inputs.empty()) return {};
  return run_merge(all);
}

}  // namespace assay::search
