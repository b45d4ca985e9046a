#include "keep/search/posting_list.h"

namespace assay::search {

PostingList::PostingList(ByteReader bytes, const TermEntry& entry) {
  document_bits_ = bytes.byte();
  documents_end_bits_ = bytes.byte();
  positions_end_bits_ = bytes.byte();
  length_bits_ = bytes.byte();
  const std::uint64_t frequency = bytes.varint();
  bound_.least_length = static_cast<std::uint32_t>(bytes.varint());
  bound_.has_title = bytes.byte() != 0;
  bound_.frequency = static_cast<std::uint32_t>(frequency);
  frequency_bits_ = static_cast<std::uint8_t>(bits_of(frequency));
  if (!bytes.is_good || document_bits_ > 32 || documents_end_bits_ > 56 || positions_end_bits_ > 56 ||
      length_bits_ > 32 || frequency_bits_ > 32) {
    return;
  }
  skip_bits_ = document_bits_ + documents_end_bits_ + positions_end_bits_ + frequency_bits_ + length_bits_ + 1U;
  const std::uint32_t blocks = (entry.document_frequency + (kBlockPostings - 1)) / kBlockPostings;
  skips_ = bytes.at;
  if (!bytes.skip((std::uint64_t{blocks} * skip_bits_ + 7) / 8)) return;
  documents_ = bytes.at;
  end_ = bytes.end;
  blocks_ = blocks;
  const std::uint64_t documents_bytes = documents_end(blocks - 1);
  if (documents_bytes > bytes.left()) {
    blocks_ = 0;
    return;
  }
  positions_ = documents_ + documents_bytes;
}

std::uint64_t PostingList::documents_end(std::uint32_t block) const {
  return bits_at(skips_, std::uint64_t{block} * skip_bits_ + document_bits_, documents_end_bits_);
}

std::uint64_t PostingList::positions_end(std::uint32_t block) const {
  return bits_at(skips_, std::uint64_t{block} * skip_bits_ + document_bits_ + documents_end_bits_, positions_end_bits_);
}

Bound PostingList::bound(std::uint32_t block) const {
  std::uint64_t bit = std::uint64_t{block} * skip_bits_ + document_bits_ + documents_end_bits_ + positions_end_bits_;
  Bound bound;
  bound.frequency = static_cast<std::uint32_t>(bits_at(skips_, bit, frequency_bits_));
  bit += frequency_bits_;
  bound.least_length = static_cast<std::uint32_t>(bits_at(skips_, bit, length_bits_));
  bound.has_title = bits_at(skips_, bit + length_bits_, 1) != 0;
  return bound;
}

ByteReader PostingList::documents(std::uint32_t block) const {
  const std::uint64_t start = block == 0 ? 0 : documents_end(block - 1);
  const std::uint64_t end = documents_end(block);
  if (start > end || end > static_cast<std::uint64_t>(positions_ - documents_)) return {};
  return {documents_ + start, documents_ + end};
}

ByteReader PostingList::positions(std::uint32_t block) const {
  const std::uint64_t start = block == 0 ? 0 : positions_end(block - 1);
  const std::uint64_t end = positions_end(block);
  if (start > end || end > static_cast<std::uint64_t>(end_ - positions_)) return {};
  return {positions_ + start, positions_ + end};
}

}  // namespace assay::search
