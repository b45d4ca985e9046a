// DocumentMarks: which documents of a window may hold something.
//
// One bit for each remainder of a document's number by 4096, so that the marks stay in the nearest cache and are
// cleared in no time whatever the segment's size.  Who is not marked is surely not held; of those marked a few in a
// wide window are not either.  Setting and asking take a nanosecond and no branch, where a search in a block takes ten
// or more.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace assay::search {

class DocumentMarks {
 public:
  void clear() { words_.fill(0); }
  void add(std::span<const std::uint32_t> documents) {
    for (const std::uint32_t document : documents) words_[word(document)] |= bit(document);
  }
  bool has(std::uint32_t document) const { return (words_[word(document)] & bit(document)) != 0; }
  // Those that both have.
  void keep(const DocumentMarks& other) {
    for (std::size_t i = 0; i < kWords; ++i) words_[i] &= other.words_[i];
  }
  void unite(const DocumentMarks& other) {
    for (std::size_t i = 0; i < kWords; ++i) words_[i] |= other.words_[i];
  }

 private:
  static constexpr std::size_t kWords = 64;
  static std::size_t word(std::uint32_t document) { return document / 64 % kWords; }
  static std::uint64_t bit(std::uint32_t document) { return std::uint64_t{1} << document % 64; }

  std::array<std::uint64_t, kWords> words_{};
};

}  // namespace assay::search
