#include "keep/search/posting_cursor.h"

#include <algorithm>
#include <bit>

#include "keep/search/gaps.h"
#include "keep/search/segment.h"

namespace assay::search {
namespace {

constexpr std::uint32_t kBeforeFirst = UINT32_MAX;  // as an index; one more is the first
constexpr std::uint32_t kSinglePositions = 4;       // so many postings of a block are read singly, then all at once
constexpr std::uint32_t kMostPositions = std::uint32_t{1} << 30;

}  // namespace

PostingCursor::PostingCursor(const Segment& segment, const TermEntry& entry) : segment_(&segment), entry_(entry) {
  const ByteReader bytes = segment.posting_bytes(entry);
  if (entry.document_frequency == 0 || entry.document_frequency > segment.documents()) return;
  tail_ = entry.document_frequency % kBlockPostings;
  if (entry.document_frequency >= kBlockPostings) {
    list_ = PostingList(bytes, entry);
    blocks_ = list_.blocks();
    return;
  }
  blocks_ = 1;
  if (load_tail(bytes)) {
    block_ = 0;
  } else {
    stop();
  }
}

std::uint32_t PostingCursor::stop() {
  blocks_ = 0;
  block_ = kNoDocument;
  bounded_block_ = 0;
  count_ = 0;
  index_ = 0;
  return document_ = kNoDocument;
}

bool PostingCursor::load_block(std::uint32_t block) {
  has_frequencies_ = false;
  has_all_positions_ = false;
  has_position_run_ = false;
  position_calls_ = 0;
  block_ = block;
  const ByteReader bytes = list_.documents(block);
  if (!(is_tail(block) ? load_tail(bytes) : load_whole(bytes))) return false;
  const std::uint32_t last = documents_[count_ - 1];
  return last == list_.last_document(block) && (document_ == kNoDocument || documents_[0] > document_);
}

bool PostingCursor::load_whole(ByteReader bytes) {
  const std::uint64_t first = block_ == 0 ? 0 : std::uint64_t{list_.last_document(block_ - 1)} + 1;
  count_ = kBlockPostings;
  index_ = kBeforeFirst;
  if (!read_gaps(bytes, first, segment_->documents(), documents_)) return false;
  frequency_bytes_ = bytes;
  return true;
}

bool PostingCursor::load_tail(ByteReader bytes) {
  BitReader bits{bytes.at, 0, std::uint64_t{bytes.left()} * 8};
  unsigned parameter = gap_parameter(segment_->documents(), entry_.document_frequency);
  if (tail_ >= kTailWithParameter) parameter = static_cast<unsigned>(bits.read(5));
  std::uint64_t document =
      block_ == kNoDocument || block_ == 0 ? 0 : std::uint64_t{list_.last_document(block_ - 1)} + 1;
  for (std::uint32_t i = 0; i < tail_; ++i) {
    document += bits.read_rice(parameter);
    documents_[i] = static_cast<std::uint32_t>(document);
    ++document;
  }
  count_ = tail_;
  index_ = kBeforeFirst;
  tail_bits_ = bits;
  return bits.is_good && document <= segment_->documents();
}

std::uint32_t PostingCursor::next_block() {
  const std::uint32_t block = block_ == kNoDocument ? 0 : block_ + 1;
  if (block >= blocks_ || !load_block(block)) return stop();
  return document_ = documents_[++index_];
}

std::uint32_t PostingCursor::block_last(std::uint32_t block) const {
  return entry_.document_frequency < kBlockPostings ? documents_[count_ - 1] : list_.last_document(block);
}

// The first block from `from` on whose last document is at or after `target`: steps of growing size, then halves.
std::uint32_t PostingCursor::find_block(std::uint32_t from, std::uint32_t target) const {
  std::uint32_t low = from;
  std::uint32_t high = from;
  for (std::uint32_t step = 1; high < blocks_ && block_last(high) < target; step *= 2) {
    low = high + 1;
    high = step < blocks_ - high ? high + step : blocks_;
  }
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (block_last(middle) < target) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

std::uint32_t PostingCursor::skip_far(std::uint32_t target) {
  if (count_ == 0 || documents_[count_ - 1] < target) {
    std::uint32_t from = block_ == kNoDocument ? 0 : block_ + 1;
    if (bounded_block_ > from && bounded_block_ < blocks_ && block_last(bounded_block_ - 1) < target) {
      from = bounded_block_;
    }
    const std::uint32_t block = find_block(from, target);
    if (block >= blocks_ || !load_block(block)) return stop();
  }
  // The last of the block is at or after `target`.  Halves without a branch, since nobody could guess it.
  std::uint32_t first = index_ == kBeforeFirst ? 0 : index_;
  for (std::uint32_t left = count_ - first; left > 1;) {
    const std::uint32_t half = left / 2;
    first += documents_[first + half - 1] < target ? half : 0;
    left -= half;
  }
  index_ = first;
  return document_ = documents_[first];
}

void PostingCursor::load_frequencies() const {
  has_frequencies_ = true;
  titles_ = {};
  for (std::uint32_t i = 0; i <= kBlockPostings; ++i) starts_[i] = i;
  if (!entry_.has_positions) return;
  if (is_tail(block_)) {
    if (tail_bits_.read(1) == 0) return;
    std::uint64_t start = 0;
    for (std::uint32_t i = 0; i < count_; ++i) {
      start += tail_bits_.read_unary();
      starts_[i + 1] = static_cast<std::uint32_t>(std::min<std::uint64_t>(start, kMostPositions));
    }
    return;
  }
  ByteReader bytes = frequency_bytes_;
  load_block_frequencies(bytes);
  if (list_.bound(block_).has_title) load_titles(bytes);
}

void PostingCursor::load_block_frequencies(ByteReader& bytes) const {
  const std::uint64_t more = bytes.varint();
  if (more == 0 || more >= kMostPositions) return;
  std::uint32_t i = 0;
  const std::uint8_t* at = bytes.at;
  if (more <= kFurtherPlaces) {
    if (!bytes.skip(more)) return;
    for (std::uint32_t further = 0; further < more; ++further) {
      for (const std::uint32_t place = at[further] % kBlockPostings; i <= place; ++i) starts_[i] = i + further;
    }
    for (; i <= kBlockPostings; ++i) starts_[i] = i + static_cast<std::uint32_t>(more);
    return;
  }
  const std::uint64_t size = (kBlockPostings + more + 7) / 8;
  if (!bytes.skip(size)) return;
  for (std::uint32_t byte = 0; byte < size && i < kBlockPostings; byte += 8) {
    for (std::uint64_t word = load_word(at + byte); word != 0 && i < kBlockPostings; word &= word - 1) {
      starts_[++i] = byte * 8 + static_cast<std::uint32_t>(std::countr_zero(word)) + 1;
    }
  }
  for (; i < kBlockPostings; ++i) starts_[i + 1] = starts_[i];  // nonsense: no positions
}

void PostingCursor::load_titles(ByteReader& bytes) const {
  const std::uint8_t titles = bytes.byte();
  if (titles > kTitlePlaces) {
    titles_[0] = bytes.fixed<std::uint64_t>();
    titles_[1] = bytes.fixed<std::uint64_t>();
    return;
  }
  for (unsigned i = 0; i < titles; ++i) {
    const std::uint8_t place = bytes.byte() % kBlockPostings;
    titles_[place / 64] |= std::uint64_t{1} << place % 64;
  }
}

std::uint32_t PostingCursor::frequency() const {
  if (document_ == kNoDocument) return 0;
  if (!has_frequencies_) load_frequencies();
  return starts_[index_ + 1] - starts_[index_];
}

bool PostingCursor::in_title() const {
  if (document_ == kNoDocument || !entry_.has_positions) return false;
  if (!has_frequencies_) load_frequencies();
  if (!is_tail(block_)) return (titles_[index_ / 64] >> index_ % 64 & 1) != 0;
  if (!has_all_positions_) load_all_positions();
  return starts_[index_] < all_positions_.size() && all_positions_[starts_[index_]] < segment_->title_end(document_);
}

// All positions of the block.  Those of a tail cannot be read but one after another.
void PostingCursor::load_all_positions() const {
  has_all_positions_ = true;
  if (!has_frequencies_) load_frequencies();
  all_positions_.clear();
  if (!is_tail(block_)) {
    ByteReader bytes = list_.positions(block_);
    const Packed run = Packed::read(bytes, starts_[kBlockPostings]);
    if (!bytes.is_good) return;
    all_positions_.resize(run.count);
    if (!run.unpack(0, run.count, all_positions_.data())) all_positions_.clear();
    if (all_positions_.empty()) return;
    for (std::uint32_t i = 0; i < kBlockPostings; ++i) {
      for (std::uint32_t j = starts_[i] + 1; j < starts_[i + 1]; ++j) all_positions_[j] += all_positions_[j - 1] + 1;
    }
    return;
  }
  BitReader bits = tail_bits_;
  if (entry_.document_frequency >= kBlockPostings) {
    const ByteReader bytes = list_.positions(block_);
    bits = {bytes.at, 0, std::uint64_t{bytes.left()} * 8};
  }
  const unsigned first_parameter = segment_->position_parameter();
  const unsigned distance_parameter = segment_->distance_parameter();
  for (std::uint32_t i = 0; i < count_; ++i) {
    std::uint32_t position = 0;
    for (std::uint32_t j = starts_[i]; j < starts_[i + 1]; ++j) {
      position = j == starts_[i] ? bits.read_rice(first_parameter) : position + 1 + bits.read_rice(distance_parameter);
      if (!bits.is_good) return;
      all_positions_.push_back(position);
    }
  }
}

std::span<const std::uint32_t> PostingCursor::positions() {
  if (document_ == kNoDocument || !entry_.has_positions) return {};
  if (!has_frequencies_) load_frequencies();
  const std::uint32_t first = starts_[index_];
  const std::uint32_t count = starts_[index_ + 1] - first;
  if (has_all_positions_ || is_tail(block_) || ++position_calls_ > kSinglePositions) {
    if (!has_all_positions_) load_all_positions();
    if (std::uint64_t{first} + count > all_positions_.size()) return {};
    return {all_positions_.data() + first, count};
  }
  if (!has_position_run_) {
    ByteReader bytes = list_.positions(block_);
    position_run_ = Packed::read(bytes, starts_[kBlockPostings]);
    if (!bytes.is_good) return {};
    has_position_run_ = true;
  }
  positions_.resize(count);
  if (!position_run_.unpack(first, count, positions_.data())) return {};
  for (std::uint32_t i = 1; i < count; ++i) positions_[i] += positions_[i - 1] + 1;
  return positions_;
}

std::uint32_t PostingCursor::block_end(std::uint32_t target) {
  std::uint32_t from = std::min(bounded_block_, blocks_);
  if (from > 0 && block_last(from - 1) >= target) from = block_ == kNoDocument ? 0 : block_;
  bounded_block_ = find_block(from, target);
  return bounded_block_ < blocks_ ? block_last(bounded_block_) : kNoDocument;
}

std::span<const std::uint32_t> PostingCursor::block_documents(std::uint32_t first, std::uint32_t last) {
  if (bounded_block_ >= blocks_) return {};
  if (block_ != kNoDocument && block_ > bounded_block_) return {};  // whoever went on had no use for those before
  if (block_ != bounded_block_ && !load_block(bounded_block_)) {
    stop();
    return {};
  }
  const std::span documents = std::span(documents_).first(count_);
  const auto begin = std::ranges::lower_bound(documents, first);
  const auto end = documents.back() <= last ? documents.end() : std::ranges::upper_bound(begin, documents.end(), last);
  return {begin, end};
}

Bound PostingCursor::block_bound() const {
  if (bounded_block_ >= blocks_) return {};
  return entry_.document_frequency < kBlockPostings ? list_bound() : list_.bound(bounded_block_);
}

Bound PostingCursor::list_bound() const {
  if (blocks_ == 0) return {};
  if (entry_.document_frequency >= kBlockPostings) return list_.bound();
  if (!has_frequencies_) load_frequencies();
  if (!has_all_positions_) load_all_positions();
  Bound bound{.frequency = 1, .least_length = UINT32_MAX, .has_title = false};
  for (std::uint32_t i = 0; i < count_; ++i) {
    bound.frequency = std::max(bound.frequency, starts_[i + 1] - starts_[i]);
    bound.least_length = std::min(bound.least_length, segment_->length(documents_[i]));
    if (entry_.has_positions && starts_[i] < all_positions_.size()) {
      bound.has_title = bound.has_title || all_positions_[starts_[i]] < segment_->title_end(documents_[i]);
    }
  }
  return bound;
}

}  // namespace assay::search
