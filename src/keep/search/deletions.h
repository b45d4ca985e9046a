// Deletions: which documents of a segment are gone, a bit each.  A file of them is immutable, too: more deletions make
// a file of the next generation.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace assay::search {

class Deletions {
 public:
  Deletions() = default;
  explicit Deletions(std::uint32_t documents) : documents_(documents), words_((documents + 63ULL) / 64) {}

  bool holds(std::uint32_t document) const { return (words_[document / 64] >> document % 64 & 1) != 0; }
  bool add(std::uint32_t document);  // false: it was gone already
  std::uint32_t count() const { return count_; }
  const std::vector<std::uint64_t>& words() const { return words_; }

  std::string write() const;
  static std::uint64_t file_bytes(std::uint32_t documents) { return 8 + 4 + 4 + (documents + 63ULL) / 64 * 8 + 8; }
  // Errors: kCorrupt.
  static Result<Deletions> read(std::string_view bytes, std::uint32_t documents);

 private:
  std::uint32_t documents_ = 0;
  std::uint32_t count_ = 0;
  std::vector<std::uint64_t> words_;
};

// Of a whole file of deletions: the checksum that stands at its end, as the manifest notes it.
std::uint64_t deletions_checksum(std::string_view bytes);

}  // namespace assay::search
