// DocumentMarks: which documents of a stretch of 4,096 may hold something, a bit each.
//
// Such marks stay in the nearest cache and are joined 64 documents at once.  Setting one takes a nanosecond and no
// branch, where a search in a block takes ten or more.  A stretch ends before a multiple of 4,096, so that a document's
// bit is known from its number alone.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace assay::search {

class DocumentMarks {
 public:
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
  // The first marked one in [document, last], which lie in one stretch; else UINT32_MAX.  The first may be past the
  // last.
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
