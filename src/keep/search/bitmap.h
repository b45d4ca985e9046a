// Bitmap: a set of the documents of one segment, a bit each.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "keep/search/segment.h"

namespace assay::search {

class Bitmap {
 public:
  explicit Bitmap(std::uint32_t documents) : words_((std::size_t{documents} + 63) / 64), documents_(documents) {}

  std::uint32_t documents() const { return documents_; }
  void set(std::uint32_t document) { words_[document >> 6] |= std::uint64_t{1} << (document & 63); }
  void clear(std::uint32_t document) { words_[document >> 6] &= ~(std::uint64_t{1} << (document & 63)); }
  bool test(std::uint32_t document) const { return (words_[document >> 6] >> (document & 63) & 1) != 0; }
  void set_range(std::uint32_t first, std::uint32_t end) {
    for (; first < end && (first & 63) != 0; ++first) set(first);
    for (; first + 64 <= end; first += 64) words_[first >> 6] = ~std::uint64_t{0};
    for (; first < end; ++first) set(first);
  }
  void clear_outside(std::uint32_t first, std::uint32_t end) {
    if (first == 0 && end == documents_) return;
    Bitmap inside(documents_);
    inside.set_range(first, end);
    intersect(inside);
  }
  // The first member at or after `target`, or kNoDocument.
  std::uint32_t next(std::uint32_t target) const {
    if (target >= documents_) return kNoDocument;
    std::size_t word = target >> 6;
    std::uint64_t bits = words_[word] & (~std::uint64_t{0} << (target & 63));
    while (bits == 0) {
      if (++word == words_.size()) return kNoDocument;
      bits = words_[word];
    }
    return static_cast<std::uint32_t>(word * 64 + std::countr_zero(bits));
  }
  std::uint64_t count() const {
    std::uint64_t count = 0;
    for (const std::uint64_t word : words_) count += std::popcount(word);
    return count;
  }
  void intersect(const Bitmap& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
  }
  void unite(const Bitmap& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  }
  void remove(std::span<const std::uint64_t> words) {
    for (std::size_t i = 0; i < words_.size() && i < words.size(); ++i) words_[i] &= ~words[i];
  }
  std::span<const std::uint64_t> words() const { return words_; }

 private:
  std::vector<std::uint64_t> words_;
  std::uint32_t documents_;
};

}  // namespace assay::search
