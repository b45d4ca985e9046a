#include "keep/search/slot_cursor.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace assay::search {

Bound unite(const Bound& a, const Bound& b) {
  return {.frequency = a.frequency + b.frequency,
          .least_length = std::min(a.least_length, b.least_length),
          .has_title = a.has_title || b.has_title};
}

namespace {
constexpr Bound kNothing = {.frequency = 0, .least_length = UINT32_MAX, .has_title = false};
}  // namespace

SlotCursor::SlotCursor(const Segment& segment, const SlotLists& lists, std::uint32_t offset, MergedLists::Keep keep,
                       const Bitmap* among)
    : offset_(offset) {
  if (lists.terms.size() > kMaxCursors) {
    std::shared_ptr<const MergedLists> merged = lists.merged;
    if (merged == nullptr || keep != MergedLists::Keep::kFrequencies) {
      merged = std::make_shared<const MergedLists>(segment, lists.terms, keep, among);
      if (keep == MergedLists::Keep::kFrequencies) lists.merged = merged;
    }
    many_.emplace(segment, lists.terms, std::move(merged));
    cost_ = many_->size();
  } else {
    terms_.reserve(lists.terms.size());
    for (const TermEntry& entry : lists.terms) {
      terms_.emplace_back(segment, entry).next();
      cost_ += entry.document_frequency;
    }
    block_ends_.resize(terms_.size(), kNoDocument);
  }
  presences_.reserve(lists.presences.size());
  for (const TermEntry& entry : lists.presences) {
    presences_.emplace_back(segment, entry).next();
    cost_ += entry.document_frequency;
  }
  find_document();
}

void SlotCursor::find_document() {
  document_ = many_ ? many_->document() : kNoDocument;
  for (const PostingCursor& cursor : terms_) document_ = std::min(document_, cursor.document());
  for (const PostingCursor& cursor : presences_) document_ = std::min(document_, cursor.document());
}

std::uint32_t SlotCursor::skip_to(std::uint32_t target) {
  if (document_ >= target) return document_;
  if (terms_.size() == 1 && presences_.empty()) return document_ = terms_.front().skip_to(target);
  if (many_) many_->skip_to(target);
  for (PostingCursor& cursor : terms_) cursor.skip_to(target);
  for (PostingCursor& cursor : presences_) cursor.skip_to(target);
  find_document();
  return document_;
}

bool SlotCursor::is_present() const {
  return std::ranges::any_of(presences_, [&](const PostingCursor& cursor) { return cursor.document() == document_; });
}

std::uint32_t SlotCursor::frequency() const {
  if (many_) return many_->document() == document_ ? many_->frequency() : 0;
  std::uint32_t frequency = 0;
  for (const PostingCursor& cursor : terms_) {
    if (cursor.document() == document_) frequency += cursor.frequency();
  }
  return frequency;
}

bool SlotCursor::in_title() const {
  if (many_) return many_->document() == document_ && many_->in_title();
  return std::ranges::any_of(
      terms_, [&](const PostingCursor& cursor) { return cursor.document() == document_ && cursor.in_title(); });
}

std::span<const std::uint32_t> SlotCursor::positions() {
  if (many_) {
    merged_.clear();
    if (many_->document() == document_) many_->positions(merged_);
    return merged_;
  }
  PostingCursor* only = nullptr;
  bool is_merged = false;
  for (PostingCursor& cursor : terms_) {
    if (cursor.document() != document_) continue;
    if (only == nullptr) {
      only = &cursor;
      continue;
    }
    if (!is_merged) {
      const std::span<const std::uint32_t> first = only->positions();
      merged_.assign(first.begin(), first.end());
      is_merged = true;
    }
    const std::span<const std::uint32_t> more = cursor.positions();
    merged_.insert(merged_.end(), more.begin(), more.end());
  }
  if (only == nullptr) return {};
  if (!is_merged) return only->positions();
  std::ranges::sort(merged_);
  const auto [end, rest] = std::ranges::unique(merged_);
  merged_.erase(end, rest);
  return merged_;
}

std::uint32_t SlotCursor::block_end(std::uint32_t target) {
  std::uint32_t end = many_ ? many_->block_end(target) : kNoDocument;
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    block_ends_[i] = terms_[i].block_end(target);
    end = std::min(end, block_ends_[i]);
  }
  for (PostingCursor& cursor : presences_) end = std::min(end, cursor.block_end(target));
  return end;
}

bool SlotCursor::mark(std::uint32_t first, std::uint32_t last, DocumentMarks& marks) {
  if (many_) return false;
  for (PostingCursor& cursor : terms_) marks.add(cursor.block_documents(first, last));
  for (PostingCursor& cursor : presences_) marks.add(cursor.block_documents(first, last));
  return true;
}

Bound SlotCursor::block_bound() const {
  if (many_) return many_->block_bound();
  Bound bound = kNothing;
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    if (block_ends_[i] != kNoDocument) bound = unite(bound, terms_[i].block_bound());
  }
  return bound;
}

Bound SlotCursor::list_bound() const {
  if (many_) return many_->list_bound();
  Bound bound = kNothing;
  for (const PostingCursor& cursor : terms_) bound = unite(bound, cursor.list_bound());
  return bound;
}

}  // namespace assay::search
