// Doors: from a key of a document to the routes that it opens.  Internal to group/topic.
//
// Each route is filed under the keys of its rarest need.  The table is open addressing over 64-bit slots, at most half
// full, with a bit set of the keys in front of it that fits the processor's cache: most keys of a document open
// nothing, and are told so there.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "group/topic/document_index.h"
#include "group/topic/routes.h"

namespace assay::topic {

// One route as it is filed.
struct Entry {
  std::uint32_t topic = 0;  // index
  Key also = 0;             // a key that has to be there too; 0: none such
  std::uint32_t needs = 0;  // where the rest stands in Doors' list of needs
};

// Immutable once `close` has been called.
class Doors {
 public:
  void add(std::uint32_t topic, const Route& route);
  void close();

  std::span<const Entry> behind(Key key) const;
  // Calls `visit` with the entries behind each of `keys` that has any.  The table is far larger than the processor's
  // cache, so its lines are asked for some keys ahead of their use.
  template <class Visit>
  void behind_all(std::span<const Key> keys, const Visit& visit) const {
    std::vector<Key> likely;
    likely.reserve(keys.size());
    for (const Key key : keys) {
      if (!may_have(key)) continue;
      __builtin_prefetch(&slots_[key & (slots_.size() - 1)]);
      likely.push_back(key);
    }
    std::vector<std::span<const Entry>> found;
    found.reserve(likely.size());
    for (const Key key : likely) {
      const std::span<const Entry> entries = behind(key);
      if (entries.empty()) continue;
      __builtin_prefetch(entries.data());
      found.push_back(entries);
    }
    for (const std::span<const Entry> entries : found)
      for (const Entry& entry : entries) __builtin_prefetch(&needs_[entry.needs]);
    for (const std::span<const Entry> entries : found) visit(entries);
  }
  // Of routes that begin with a prefix: calls `visit` with the entries of each prefix of `term`.
  template <class Visit>
  void behind_prefixes(std::string_view term, const Visit& visit) const {
    PrefixHash prefix;
    std::size_t read = 0;
    for (const std::uint32_t size : prefix_sizes_) {
      if (size > term.size()) break;
      prefix.add(term.substr(read, size - read));
      read = size;
      constexpr int kContinuation = 0x80;  // within a character
      if (size < term.size() && (term[size] & 0xC0) == kContinuation) continue;
      if (const auto entries = behind(prefix.key()); !entries.empty()) visit(entries);
    }
  }
  bool has_prefixes() const { return !prefix_sizes_.empty(); }

  bool holds_all(const Entry& entry, const DocumentKeys& document) const;

  std::span<const std::uint32_t> always() const { return always_; }      // topics that every document has to ask
  std::span<const Entry> behind_facts() const { return fact_entries_; }  // routes that begin with a fact
  std::size_t size_bytes() const;

 private:
  struct Slot {
    Key key = 0;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };
  bool may_have(Key key) const {
    const std::size_t bit = key & (has_door_.size() * 64 - 1);
    return (has_door_[bit / 64] & (std::uint64_t{1} << (bit & 63))) != 0;
  }
  Entry make_entry(std::uint32_t topic, const Route& route);
  std::uint32_t write_needs(std::span<const Need> needs);

  std::vector<std::pair<Key, Entry>> filed_;  // until close
  std::vector<Entry> entries_;                // those of one key side by side
  std::vector<Slot> slots_;
  std::vector<std::uint64_t> has_door_;  // a bit a hash of a key
  std::vector<Key> needs_;               // count, keys, count, keys, …, 0
  std::vector<std::uint32_t> always_;
  std::vector<Entry> fact_entries_;
  std::vector<std::uint32_t> prefix_sizes_;  // ascending
};

}  // namespace assay::topic
