// DocumentMarks: which documents of a window may hold something.
//
// One bit for each remainder of a document's number by 4096, so that the marks stay in the nearest cache and are
// cleared in no time whatever the segment's size.  Who is not marked is surely not held; of those marked a few in a
// wide window are not either.  Setting and asking take a nanosecond and no branch, where a search in a block takes ten
// or more.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace assay::search {

class DocumentMarks {
 public:
  // Documents that share no bit: from a multiple of this up to the next.
  static constexpr std::uint32_t kStretch = 4096;
  static constexpr std::uint32_t end_of_stretch(std::uint32_t document) { return document | (kStretch - 1); }

  void clear() { words_.fill(0); }
  void mark_all() { words_.fill(~std::uint64_t{0}); }
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
  // And those that both of two others have.
  void unite_common(const DocumentMarks& one, const DocumentMarks& other) {
    for (std::size_t i = 0; i < kWords; ++i) words_[i] |= one.words_[i] & other.words_[i];
  }
  // The first marked one in [document, last], which lie in one stretch; else UINT32_MAX.
  std::uint32_t next(std::uint32_t document, std::uint32_t last) const {
    std::uint64_t above = ~std::uint64_t{0} << document % 64;
    for (; document <= last; document = (document | 63) + 1, above = ~std::uint64_t{0}) {
      const std::uint64_t word = words_[DocumentMarks::word(document)] & above;
      if (word == 0) continue;
      const std::uint32_t found = document / 64 * 64 + static_cast<std::uint32_t>(std::countr_zero(word));
      return found <= last ? found : UINT32_MAX;
    }
    return UINT32_MAX;
  }

 private:
  static constexpr std::size_t kWords = kStretch / 64;
  static std::size_t word(std::uint32_t document) { return document / 64 % kWords; }
  static std::uint64_t bit(std::uint32_t document) { return std::uint64_t{1} << document % 64; }

  std::array<std::uint64_t, kWords> words_{};
};

}  // namespace assay::search
