// The dictionary: every term of a segment in ascending order of bytes, and where its postings lie.
//
// Terms lie in blocks of 32.  The first of a block is written whole, each later one as the number of bytes that it
// shares with the one before and its other bytes.  An index tells for each block where it begins and the first eight
// bytes of its first term as a number: a look-up halves these numbers, which lie side by side, down to one block, and
// reads at most 32 terms of that.  The postings of a block's terms follow each other, so that each needs
// no more than its number of bytes.  A term costs about 7 bytes so.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "keep/search/column.h"
#include "keep/search/posting_list.h"

namespace assay::search {

inline constexpr std::uint32_t kBlockTerms = 32;

// The first eight bytes of a term as one number that compares as they do; what is shorter is filled up with zeros.
inline std::uint64_t term_key(std::string_view term) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < sizeof(key); ++i)
    key = key << 8 | (i < term.size() ? static_cast<std::uint8_t>(term[i]) : 0);
  return key;
}

class DictionaryWriter {
 public:
  // Terms ascend; each entry's postings begin where those of the one before end.
  void add(std::string_view term, const TermEntry& entry);
  std::uint64_t terms() const { return terms_; }
  const std::string& blocks() const { return blocks_; }
  std::string index() const;

 private:
  std::string blocks_;
  std::vector<std::uint64_t> starts_;
  std::vector<std::uint64_t> keys_;  // term_key of each block's first term
  std::string before_;
  std::uint64_t terms_ = 0;
};

class Dictionary;

// Walks the terms upwards.  Starts before the first; `term` is valid until the next move.
class TermCursor {
 public:
  explicit TermCursor(const Dictionary& dictionary, std::uint64_t block = 0)
      : dictionary_(&dictionary), block_(block) {}
  // False behind the last, and at bytes that make no sense.
  bool next();
  std::string_view term() const { return term_; }
  const TermEntry& entry() const { return entry_; }

 private:
  const Dictionary* dictionary_;
  ByteReader bytes_;
  std::uint64_t block_;  // the next one
  std::uint32_t left_in_block_ = 0;
  std::string term_;
  TermEntry entry_;
};

class Dictionary {
 public:
  Dictionary() = default;
  // `blocks` and `index` as written.  False where they make no sense from afar.
  bool open(ByteReader blocks, ByteReader index, std::uint64_t terms);
  std::uint64_t terms() const { return terms_; }
  std::optional<TermEntry> find(std::string_view term) const;
  // Stands before the first term at or after `term` or some terms before it, at most 32.
  TermCursor cursor_before(std::string_view term) const;

 private:
  friend class TermCursor;
  std::uint64_t blocks() const { return (terms_ + kBlockTerms - 1) / kBlockTerms; }
  ByteReader block(std::uint64_t number) const;
  std::string_view first_term(std::uint64_t number) const;
  std::uint64_t blocks_up_to(std::string_view term) const;

  ByteReader bytes_;
  Column starts_;
  Column keys_;
  std::uint64_t terms_ = 0;
};

}  // namespace assay::search
