// How the postings of one term lie in a segment (doc/index_format.md, "Postings").
//
// A list of fewer than 128 documents is one stream of bits and nothing else: most terms are rare, and a header would
// cost more than what it describes.  A longer one has whole blocks of 128 for speed, and the rest, the tail, as such a
// stream:
//   header | skip entries | documents of the blocks | documents of the tail | positions of the blocks | ... of the tail
// A skip entry says where a block ends and what bounds its scores; all have one width, so that any is read by its
// number.
#pragma once

#include <algorithm>
#include <cstdint>

#include "keep/search/bits.h"
#include "keep/search/varint.h"

namespace assay::search {

inline constexpr std::uint32_t kNoDocument = UINT32_MAX;  // where a cursor stands behind its last posting
inline constexpr std::uint32_t kBlockPostings = 128;
inline constexpr std::uint32_t kTailWithParameter = 4;  // shorter tails do without a Rice parameter of their own
inline constexpr std::uint32_t kFurtherPlaces = 16;     // more positions of a block than these above one each: in unary
inline constexpr std::uint32_t kTitlePlaces = 16;       // more postings of a block in titles are written as a bit each

struct TermEntry {
  std::uint32_t document_frequency = 0;  // deleted documents included
  std::uint64_t offset = 0;              // of its postings in the file
  bool has_positions = false;
  std::uint64_t bytes = 0;  // of its postings
};

// What bounds the score of every posting of a run: no posting has a higher frequency nor a shorter document.
struct Bound {
  std::uint32_t frequency = 0;     // of the highest
  std::uint32_t least_length = 0;  // units of the shortest
  bool has_title = false;          // whether any posting stands in a title
};

// The Rice parameter for the gaps of a term that `frequency` of `documents` documents hold.
constexpr unsigned gap_parameter(std::uint32_t documents, std::uint32_t frequency) {
  const std::uint64_t gap = std::uint64_t{documents} * 45 / (std::uint64_t{std::max(frequency, 1U)} * 64);
  return gap == 0 ? 0 : bits_of(gap) - 1;
}

struct SkipEntry {
  std::uint32_t last_document = 0;
  std::uint64_t documents_end = 0;  // bytes from the start of the list's documents
  std::uint64_t positions_end = 0;  // bytes from the start of its positions
  Bound bound;
};

// The outline of a list of 128 documents or more, read from bytes that nobody vouches for.
class PostingList {
 public:
  PostingList() = default;
  // Without blocks where the bytes are nonsense.
  PostingList(ByteReader bytes, const TermEntry& entry);

  std::uint32_t blocks() const { return blocks_; }  // the tail included
  std::uint32_t last_document(std::uint32_t block) const {
    return static_cast<std::uint32_t>(bits_at(skips_, std::uint64_t{block} * skip_bits_, document_bits_));
  }
  Bound bound(std::uint32_t block) const;
  const Bound& bound() const { return bound_; }
  // The bytes of a block; empty where they would reach past the list.
  ByteReader documents(std::uint32_t block) const;
  ByteReader positions(std::uint32_t block) const;

 private:
  std::uint64_t documents_end(std::uint32_t block) const;
  std::uint64_t positions_end(std::uint32_t block) const;

  const std::uint8_t* skips_ = nullptr;
  const std::uint8_t* documents_ = nullptr;
  const std::uint8_t* positions_ = nullptr;
  const std::uint8_t* end_ = nullptr;
  std::uint32_t blocks_ = 0;
  std::uint32_t skip_bits_ = 0;
  std::uint8_t document_bits_ = 0;
  std::uint8_t documents_end_bits_ = 0;
  std::uint8_t positions_end_bits_ = 0;
  std::uint8_t frequency_bits_ = 0;
  std::uint8_t length_bits_ = 0;
  Bound bound_;
};

}  // namespace assay::search
