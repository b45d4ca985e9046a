// PostingBuffer: the postings of documents that are not yet written, by term, in memory.
//
// A hash table leads from a term to a record of one cache line, and that to a chain of slices in an arena into which
// its postings are written as they come; slices grow along a chain, so that a rare term costs 16 bytes and a frequent
// one hardly any links.  Where tables are larger than the caches each step waits for memory, so a document's terms go
// through in batches: first all their places are asked for, then all are looked at (about three times as fast). The
// hash is seeded by the caller, so that no text can be made of terms that collide.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "examine/terms/terms.h"
#include "keep/search/huge_pages.h"

namespace assay::search {

// Bytes by a number of 32 bits, in blocks that never move.
class Arena {
 public:
  static constexpr std::uint32_t kBlockBits = 21;  // a large page
  static constexpr std::uint32_t kBlockBytes = std::uint32_t{1} << kBlockBits;

  std::uint8_t* at(std::uint32_t address) const {
    return blocks_[address >> kBlockBits].data() + (address & (kBlockBytes - 1));
  }
  // Does not cross a block; `size` at most kBlockBytes.
  std::uint32_t take(std::uint32_t size) {
    if (kBlockBytes - used_ < size) add_block();
    const std::uint32_t address = static_cast<std::uint32_t>(in_use_ - 1) << kBlockBits | used_;
    used_ += size;
    return address;
  }
  std::size_t bytes() const { return in_use_ == 0 ? 0 : (in_use_ - 1) * kBlockBytes + used_; }  // used
  void clear();  // keeps the memory for what comes

 private:
  // Not cleared: unlike a vector's, its bytes are not touched before they are used.
  class Block {
   public:
    Block() : data_(HugePageAllocator<std::uint8_t>().allocate(kBlockBytes)) {}
    Block(Block&& other) noexcept : data_(std::exchange(other.data_, nullptr)) {}
    Block& operator=(Block&&) = delete;
    ~Block() {
      if (data_ != nullptr) HugePageAllocator<std::uint8_t>().deallocate(data_, kBlockBytes);
    }
    std::uint8_t* data() const { return data_; }

   private:
    std::uint8_t* data_;
  };
  void add_block();

  std::vector<Block> blocks_;
  std::size_t in_use_ = 0;
  std::uint32_t used_ = kBlockBytes;  // of the last block in use
};

// One document's places of one term.
struct BufferedPosting {
  std::uint32_t document;
  std::uint32_t first;  // into the positions
  std::uint32_t count;
};

class PostingBuffer {
 public:
  explicit PostingBuffer(std::uint64_t seed);

  // Documents come in ascending numbers.  Terms longer than kMaxTermBytes are cut.
  void add(std::uint32_t document, std::span<const terms::Token> tokens);
  void add_fact(std::uint32_t document, std::string_view term);  // a term without positions

  std::size_t bytes() const;  // used; some 5 MiB more are held
  std::size_t terms() const { return records_.size(); }
  bool is_full() const { return arena_.bytes() > kMostArenaBytes; }
  void clear();

  // Numbers of the terms, by their bytes.
  std::vector<std::uint32_t> sorted_terms() const;
  std::string_view term(std::uint32_t number) const;
  // In the order of adding.  Positions are strictly ascending within a document.
  void read(std::uint32_t number, std::vector<BufferedPosting>& postings, std::vector<std::uint32_t>& positions) const;

 private:
  static constexpr std::size_t kMostArenaBytes = std::size_t{3} << 30;  // addresses are 32 bits wide
  static constexpr std::size_t kInlineBytes = 30;
  struct alignas(64) Record {
    std::uint64_t hash = 0;
    std::uint32_t first_slice = 0;
    std::uint32_t at = 0;   // where the next byte goes
    std::uint32_t end = 0;  // of the slice
    std::uint32_t last_document = UINT32_MAX;
    std::uint32_t last_position = 0;
    std::uint32_t bytes = 0;  // of postings
    std::uint8_t level = 0;   // of the slice
    std::uint8_t term_size = 0;
    char term[kInlineBytes] = {};  // or, of a longer one, its address in the arena
  };
  static_assert(sizeof(Record) == 64);

  std::string_view term(const Record& record) const;
  void add_batch(std::uint32_t document, std::span<const terms::Token> tokens);
  std::uint32_t find_or_make(std::uint64_t hash, std::string_view term);
  void append(Record& record, std::uint32_t document, std::uint32_t position, bool has_position);
  void write(Record& record, std::uint32_t value);
  std::uint8_t* next_slice(Record& record);
  void grow();

  std::uint64_t seed_;
  Arena arena_;
  std::vector<Record, HugePageAllocator<Record>> records_;
  std::vector<std::uint64_t, HugePageAllocator<std::uint64_t>>
      slots_;  // upper half: of the hash; lower half: number of the record plus 1; 0: free
  std::uint64_t mask_ = 0;
  mutable std::vector<std::uint8_t> chain_;  // one term's slices, joined for reading
};

}  // namespace assay::search
