// TermTable: the terms of one document by hash, so that a query's terms are looked up instead of searched for.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "examine/terms/terms.h"

namespace assay::terms {

// Refers to the stream, which must outlive it.  Immutable; safe to use from many threads.
// Cost: O(tokens) to build, some 20 bytes a token; a look-up is O(1), a prefix O(different terms).
class TermTable {
 public:
  explicit TermTable(const TermStream& stream);

  // The tokens of `term` as indices into the stream's, ascending; empty where there is none.
  std::span<const std::uint32_t> find(std::string_view term) const;
  // Calls `visit` with each different term and its tokens, in the order in which they first stand.
  template <class Visit>
  void each(const Visit& visit) const {
    for (const Entry& entry : entries_) visit(entry.term, tokens_of(entry));
  }
  const TermStream& stream() const { return *stream_; }

 private:
  struct Entry {
    std::string_view term;
    std::uint32_t hash = 0;
    std::uint32_t first = 0;  // of its tokens, in tokens_
    std::uint32_t count = 0;
  };
  std::size_t slot_of(std::string_view term, std::uint32_t hash) const;
  std::span<const std::uint32_t> tokens_of(const Entry& entry) const {
    return {tokens_.data() + entry.first, entry.count};
  }

  const TermStream* stream_;
  std::vector<Entry> entries_;         // in order of their first token
  std::vector<std::uint32_t> slots_;   // 1 + index into entries_, 0: free; a power of two, at most half full
  std::vector<std::uint32_t> tokens_;  // of all entries
};

// Where the document holds `pattern` (terms.h): every such position once, ascending.
std::vector<std::uint32_t> find_pattern(const TermTable& document, const Pattern& pattern);

// What the units [position, position + units) cover in the text that they stand in.
struct Place {
  std::uint32_t paragraph = 0;
  Span span;
};
Place place_of(const TermStream& stream, std::uint32_t position, std::uint32_t units);

}  // namespace assay::terms
