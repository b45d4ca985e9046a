#include "keep/search/term_dictionary.h"

#include <algorithm>

#include "examine/terms/terms.h"

namespace assay::search {
namespace {

constexpr std::size_t kMoreFollows = 15;  // of four bits: the rest stands behind

// Two small numbers in one byte.
void append_pair(std::string& out, std::size_t first, std::size_t second) {
  out.push_back(static_cast<char>(std::min(first, kMoreFollows) | std::min(second, kMoreFollows) << 4));
  if (first >= kMoreFollows) append_varint(out, first - kMoreFollows);
  if (second >= kMoreFollows) append_varint(out, second - kMoreFollows);
}

struct TermLengths {
  std::uint64_t shared;  // with the term before
  std::uint64_t rest;
};
TermLengths read_lengths(ByteReader& reader) {
  const std::uint8_t both = reader.byte();
  TermLengths lengths{both & kMoreFollows, std::uint64_t{both} >> 4};
  if (lengths.shared >= kMoreFollows) lengths.shared += reader.varint();
  if (lengths.rest >= kMoreFollows) lengths.rest += reader.varint();
  return lengths;
}

std::size_t shared_bytes(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

}  // namespace

void DictionaryWriter::add(std::string_view term, const TermEntry& entry) {
  const bool begins_block = terms_ % kBlockTerms == 0;
  if (begins_block) {
    starts_.push_back(blocks_.size());
    keys_.push_back(term_key(term));
    append_varint(blocks_, entry.offset);
  }
  const std::size_t shared = begins_block ? 0 : shared_bytes(before_, term);
  append_pair(blocks_, shared, term.size() - shared);
  blocks_ += term.substr(shared);
  append_varint(blocks_, entry.document_frequency);
  append_varint(blocks_, entry.bytes);
  before_ = term;
  ++terms_;
}

std::string DictionaryWriter::index() const {
  std::string out;
  append_column<std::uint64_t>(out, starts_);
  append_column<std::uint64_t>(out, keys_);
  return out;
}

bool Dictionary::open(ByteReader blocks, ByteReader index, std::uint64_t terms) {
  bytes_ = blocks;
  if (terms > blocks.left()) return false;
  terms_ = terms;
  starts_ = Column::read(index, this->blocks());
  keys_ = Column::read(index, this->blocks());
  return index.is_good;
}

ByteReader Dictionary::block(std::uint64_t number) const {
  ByteReader reader = bytes_;
  reader.skip(starts_[number]);
  return reader;
}

std::string_view Dictionary::first_term(std::uint64_t number) const {
  ByteReader reader = block(number);
  reader.varint();
  return reader.text(read_lengths(reader).rest);
}

// How many blocks begin with a term that is not above `term`: the last of them is the one that can hold it.
std::uint64_t Dictionary::blocks_up_to(std::string_view term) const {
  const std::uint64_t key = term_key(term);
  std::uint64_t low = 0;
  std::uint64_t high = blocks();
  while (low < high) {
    const std::uint64_t middle = low + (high - low) / 2;
    const std::uint64_t other = keys_[middle];
    if (other < key || (other == key && first_term(middle) <= term)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

TermCursor Dictionary::cursor_before(std::string_view term) const {
  return TermCursor(*this, std::max<std::uint64_t>(1, blocks_up_to(term)) - 1);
}

// Each term of the block says how much it shares with the one before, so that no term need be put together: as long as
// the terms are below `term`, `matched` bytes of it are those of the last one.  One that shares more is below as well,
// one that shares less is above, and only one that shares as much has to be compared, from there on.
std::optional<TermEntry> Dictionary::find(std::string_view term) const {
  const std::uint64_t number = blocks_up_to(term);
  if (number == 0 || term.empty()) return std::nullopt;
  ByteReader reader = block(number - 1);
  TermEntry entry{.offset = reader.varint()};
  std::size_t matched = 0;
  for (std::uint32_t i = 0; i < kBlockTerms && reader.left() > 0; ++i) {
    const TermLengths lengths = read_lengths(reader);
    const std::string_view rest = reader.text(lengths.rest);
    entry.document_frequency = static_cast<std::uint32_t>(reader.varint());
    entry.bytes = reader.varint();
    if (!reader.is_good || lengths.shared < matched) return std::nullopt;
    if (lengths.shared == matched) {
      const std::string_view wanted = term.substr(matched);
      const std::size_t same = shared_bytes(wanted, rest);
      if (same == rest.size() && same == wanted.size()) {
        entry.has_positions = terms::has_positions(static_cast<terms::TermClass>(term[0]));
        return entry;
      }
      const bool is_below =
          same == rest.size() ||
          (same < wanted.size() && static_cast<std::uint8_t>(rest[same]) < static_cast<std::uint8_t>(wanted[same]));
      if (!is_below) return std::nullopt;
      matched += same;
    }
    entry.offset += entry.bytes;
  }
  return std::nullopt;
}

bool TermCursor::next() {
  if (left_in_block_ == 0) {
    if (block_ >= dictionary_->blocks()) return false;
    bytes_ = dictionary_->block(block_);
    left_in_block_ =
        static_cast<std::uint32_t>(std::min<std::uint64_t>(kBlockTerms, dictionary_->terms_ - block_ * kBlockTerms));
    ++block_;
    entry_ = {.offset = bytes_.varint()};
    term_.clear();
  }
  --left_in_block_;
  const auto [shared, rest] = read_lengths(bytes_);
  const std::string_view text = bytes_.text(rest);
  if (!bytes_.is_good || shared > term_.size() || shared + rest > terms::kMaxTermBytes || shared + rest == 0) {
    block_ = dictionary_->blocks();
    left_in_block_ = 0;
    return false;
  }
  term_.resize(shared);
  term_ += text;
  entry_.offset += entry_.bytes;
  entry_.document_frequency = static_cast<std::uint32_t>(bytes_.varint());
  entry_.bytes = bytes_.varint();
  entry_.has_positions = terms::has_positions(static_cast<terms::TermClass>(term_[0]));
  return true;
}

}  // namespace assay::search
