// One compiled lexicon: finds names in it and reads its entries.
// Internal to examine/lexicon; the public face is lexicon.h.  Immutable; safe to use from many threads.
// A damaged file gives wrong answers, never a read outside of it: every index is checked where it is used, because
// checking them all at the start would read the whole file.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "examine/lexicon/lexicon_format.h"

namespace assay::lexicon {

class LexiconFile {
 public:
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kNone = 0;  // the root is nobody's child

  // Refers to `bytes`, which must be aligned to 8.  Reads the header only.  Errors: kCorrupt, kNewerVersion, kInvalid.
  static Result<LexiconFile> open(std::string_view bytes);

  // The symbol of a character's folded form; 0 when no name holds it.
  std::uint16_t symbol(char32_t code_point) const;
  std::uint32_t child(std::uint32_t node, std::uint16_t symbol) const;
  // The node of a whole name, its white space collapsed and trimmed on the way; kNone where there is none.
  std::uint32_t find(std::string_view name) const;
  std::uint32_t value(std::uint32_t node) const { return node < values_.size() ? values_[node] : 0; }

  // The longest name with postings that starts at `at` and ends at a word's edge: its node and the byte after it.
  struct Found {
    std::uint32_t node = kNone;
    std::uint32_t end = 0;
  };
  Found match_at(std::string_view text, std::size_t at) const;

  // Numbers of entries in this file, as stored: best rank first.
  void append_postings(std::uint32_t node, std::uint32_t id_offset, std::vector<std::uint32_t>& out) const;

  std::uint32_t entry_count() const { return static_cast<std::uint32_t>(entries_.size()); }
  const format::EntryRecord* entry(std::uint32_t number) const {
    return number < entries_.size() ? &entries_[number] : nullptr;
  }
  std::string_view name(std::size_t number) const;

  // The syllables of one ideograph, without tone, the commonest first.
  std::vector<std::string_view> readings(char32_t ideograph) const;

  // What a key of meaning_key.h means, as stored: kMeaningTextMask and the weight.  Empty where the key is unknown.
  std::span<const std::uint32_t> meanings(std::string_view key) const;

 private:
  Result<void> check() const;

  std::span<const std::uint16_t> pages_;
  std::span<const std::uint16_t> symbols_;
  std::span<const std::uint32_t> first_child_;
  std::span<const std::uint16_t> labels_;
  std::span<const std::uint32_t> values_;
  std::span<const std::uint32_t> postings_;
  std::span<const format::EntryRecord> entries_;
  std::span<const std::uint32_t> name_offsets_;
  std::span<const char> strings_;
  std::span<const std::uint32_t> reading_lists_;
  std::span<const std::uint16_t> readings_;
  std::span<const char> syllables_;
  std::span<const std::uint32_t> meaning_keys_;
  std::span<const std::uint32_t> meaning_lists_;
  std::span<const std::uint32_t> meanings_;
};

}  // namespace assay::lexicon
