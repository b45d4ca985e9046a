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

std::size_t shared_bytes(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

}  // namespace

void DictionaryWriter::add(std::string_view term, const TermEntry& entry) {
  const bool begins_block = terms_ % kBlockTerms == 0;
  if (begins_block) {
    starts_.push_back(blocks_.size());
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
  return out;
}

bool Dictionary::open(ByteReader blocks, ByteReader index, std::uint64_t terms) {
  bytes_ = blocks;
  if (terms > blocks.left()) return false;
  terms_ = terms;
  starts_ = Column::read(index, this->blocks());
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
  const std::size_t lengths = reader.byte();
  if ((lengths & kMoreFollows) >= kMoreFollows) reader.varint();
  std::uint64_t size = lengths >> 4;
  if (size >= kMoreFollows) size += reader.varint();
  return reader.text(size);
}

TermCursor Dictionary::cursor_before(std::string_view term) const {
  std::uint64_t low = 0;  // the first block whose first term is above `term`
  std::uint64_t high = blocks();
  while (low < high) {
    const std::uint64_t middle = low + (high - low) / 2;
    if (first_term(middle) <= term) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return TermCursor(*this, low == 0 ? 0 : low - 1);
}

std::optional<TermEntry> Dictionary::find(std::string_view term) const {
  TermCursor cursor = cursor_before(term);
  for (std::uint32_t i = 0; i < kBlockTerms && cursor.next() && cursor.term() <= term; ++i) {
    if (cursor.term() == term) return cursor.entry();
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
  const std::size_t lengths = bytes_.byte();
  std::uint64_t shared = lengths & kMoreFollows;
  if (shared >= kMoreFollows) shared += bytes_.varint();
  std::uint64_t rest = lengths >> 4;
  if (rest >= kMoreFollows) rest += bytes_.varint();
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
