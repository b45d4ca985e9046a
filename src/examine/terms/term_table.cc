#include "examine/terms/term_table.h"

#include <algorithm>
#include <bit>

namespace assay::terms {

namespace {

std::uint32_t hash_of(std::string_view term) {
  const std::size_t hash = std::hash<std::string_view>()(term);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

}  // namespace

TermTable::TermTable(const TermStream& stream) : stream_(&stream) {
  const std::vector<Token>& tokens = stream.tokens();
  slots_.resize(std::bit_ceil(std::max<std::size_t>(2 * tokens.size(), 8)));
  std::vector<std::uint32_t> entry_of(tokens.size());
  entries_.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::uint32_t hash = hash_of(tokens[i].term);
    std::uint32_t& slot = slots_[slot_of(tokens[i].term, hash)];
    if (slot == 0) {
      entries_.push_back({.term = tokens[i].term, .hash = hash});
      slot = static_cast<std::uint32_t>(entries_.size());
    }
    entry_of[i] = slot - 1;
    ++entries_[slot - 1].count;
  }
  std::uint32_t first = 0;
  for (Entry& entry : entries_) {
    entry.first = first;
    first += std::exchange(entry.count, 0);
  }
  tokens_.resize(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Entry& entry = entries_[entry_of[i]];
    tokens_[entry.first + entry.count++] = static_cast<std::uint32_t>(i);
  }
}

// Where the term is, or the free slot where it would be.
std::size_t TermTable::slot_of(std::string_view term, std::uint32_t hash) const {
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot] != 0) {
    const Entry& entry = entries_[slots_[slot] - 1];
    if (entry.hash == hash && entry.term == term) break;
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return slot;
}

std::span<const std::uint32_t> TermTable::find(std::string_view term) const {
  const std::uint32_t found = slots_[slot_of(term, hash_of(term))];
  return found == 0 ? std::span<const std::uint32_t>() : tokens_of(entries_[found - 1]);
}

}  // namespace assay::terms
