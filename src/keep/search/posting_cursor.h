// PostingCursor: walks the postings of a term.  One thread's own; the segment outlives it.
// Whatever the bytes of the file say, documents ascend below the segment's number of them, and a list that makes no
// sense ends early.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "keep/search/packing.h"
#include "keep/search/posting_list.h"

namespace assay::search {

class Segment;

// Starts before the first.
class PostingCursor {
 public:
  PostingCursor(const Segment& segment, const TermEntry& entry);

  // Before the first `next` or `skip_to` also kNoDocument.
  std::uint32_t document() const { return document_; }  // kNoDocument at the end
  std::uint32_t next() { return index_ + 1 < count_ ? document_ = documents_[++index_] : next_block(); }
  // The first posting at or after `target`; stays where it is when already there.  O(log blocks + block).
  std::uint32_t skip_to(std::uint32_t target) {
    if (document_ != kNoDocument && document_ >= target) return document_;
    if (index_ + 1 < count_ && documents_[index_ + 1] >= target) return document_ = documents_[++index_];
    return skip_far(target);
  }
  // Of the posting: how often the term stands there (1 for terms without positions), and whether in the title.
  std::uint32_t frequency() const;
  bool in_title() const;
  // Ascending; valid until the cursor moves.  Empty for terms without positions.
  std::span<const std::uint32_t> positions();

  // Bounds without decoding: moves to the block that holds the first posting at or after `target` and tells what bounds
  // its postings, and the last document of it (kNoDocument behind the last block).  `document()` does not change.
  std::uint32_t block_end(std::uint32_t target);
  Bound block_bound() const;
  Bound list_bound() const;
  // The documents in [first, last] of the block that block_end(first) moved to, which reaches to `last`.  Afterwards
  // skip_to is asked for nothing below `first`; `document()` does not change.  Valid until the cursor moves.
  std::span<const std::uint32_t> block_documents(std::uint32_t first, std::uint32_t last);

 private:
  friend class Segment;

  std::uint32_t next_block();
  std::uint32_t skip_far(std::uint32_t target);
  bool is_tail(std::uint32_t block) const { return block == blocks_ - 1 && tail_ != 0; }
  std::uint32_t find_block(std::uint32_t from, std::uint32_t target) const;
  std::uint32_t block_last(std::uint32_t block) const;
  bool load_block(std::uint32_t block);
  bool load_whole(ByteReader bytes);
  bool load_tail(ByteReader bytes);
  std::uint32_t stop();
  void load_frequencies() const;
  void load_block_frequencies(ByteReader& bytes) const;
  void load_titles(ByteReader& bytes) const;
  void load_all_positions() const;

  const Segment* segment_ = nullptr;
  TermEntry entry_;
  PostingList list_;  // of 128 documents or more
  std::uint32_t blocks_ = 0;
  std::uint32_t tail_ = 0;             // postings of the last block where that is no whole one
  std::uint32_t block_ = kNoDocument;  // that is decoded
  std::uint32_t bounded_block_ = 0;    // that block_end stands at
  std::uint32_t index_ = 0;            // in the block; UINT32_MAX before its first
  std::uint32_t count_ = 0;            // of the block
  std::uint32_t document_ = kNoDocument;
  std::array<std::uint32_t, kBlockPostings> documents_;

  // Decoded when asked for: where the positions of each posting of the block start, and which stand in titles.
  mutable bool has_frequencies_ = false;
  mutable bool has_all_positions_ = false;
  mutable ByteReader frequency_bytes_;
  mutable std::array<std::uint32_t, kBlockPostings + 1> starts_;
  mutable std::array<std::uint64_t, kBlockPostings / 64> titles_{};
  mutable BitReader tail_bits_;                       // of a tail, stands at the positions
  mutable std::vector<std::uint32_t> all_positions_;  // of the block, at starts_
  Packed position_run_;                               // of a whole block
  bool has_position_run_ = false;
  std::uint32_t position_calls_ = 0;  // in this block
  std::vector<std::uint32_t> positions_;
};

}  // namespace assay::search
