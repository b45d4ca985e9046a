#include "keep/search/posting_writer.h"

#include <cassert>
#include <numeric>

#include "keep/search/gaps.h"
#include "keep/search/packing.h"

namespace assay::search {
namespace {

unsigned best_parameter(std::span<const std::uint32_t> gaps, unsigned from) {
  unsigned best = from;
  std::uint64_t least = UINT64_MAX;
  for (unsigned tried = from < 4 ? 0 : from - 4; tried <= std::min(from + 1, kMaxRiceParameter); ++tried) {
    std::uint64_t bits = 0;
    for (const std::uint32_t gap : gaps) bits += rice_bits(gap, tried);
    if (bits < least) {
      least = bits;
      best = tried;
    }
  }
  return best;
}

}  // namespace

void PostingWriter::start(bool has_positions) {
  has_positions_ = has_positions;
  frequency_ = 0;
  before_ = 0;
  documents_.clear();
  frequencies_.clear();
  positions_.clear();
  skips_.clear();
  document_bytes_.clear();
  position_bytes_.clear();
}

void PostingWriter::add(std::uint32_t document, const std::uint32_t* positions, std::uint32_t count) {
  assert(document < measures_.lengths.size() && (count != 0) == has_positions_);
  documents_.push_back(document);
  if (has_positions_) {
    frequencies_.push_back(count);
    positions_.push_back(positions[0]);
    for (std::uint32_t i = 1; i < count; ++i) positions_.push_back(positions[i] - positions[i - 1] - 1);
  }
  ++frequency_;
  if (documents_.size() == kBlockPostings) write_block();
}

// The gaps, to scratch_; what bounds the block's scores.
std::uint32_t PostingWriter::measure(Bound& bound) const {
  bound = {.frequency = 1, .least_length = UINT32_MAX, .has_title = false};
  std::uint32_t positions = 0;
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    bound.least_length = std::min(bound.least_length, measures_.lengths[documents_[i]]);
    if (!has_positions_) continue;
    bound.frequency = std::max(bound.frequency, frequencies_[i]);
    bound.has_title = bound.has_title || positions_[positions] < measures_.title_ends[documents_[i]];
    positions += frequencies_[i];
  }
  return positions;
}

void PostingWriter::write_block() {
  SkipEntry& skip = skips_.emplace_back();
  const std::uint32_t positions = measure(skip.bound);
  scratch_.clear();
  for (const std::uint32_t document : documents_) {
    scratch_.push_back(document - before_);
    before_ = document + 1;
  }
  append_gaps(document_bytes_, std::span(scratch_).first<kBlockPostings>());
  if (has_positions_) {
    write_frequencies(positions - kBlockPostings);
    if (skip.bound.has_title) write_titles();
    append_packed(position_bytes_, positions_);
  }
  end_block();
}

// How many positions there are above one each, `more`; then which postings have them, or all frequencies where they are
// many.
void PostingWriter::write_frequencies(std::uint32_t more) {
  append_varint(document_bytes_, more);
  if (more > kFurtherPlaces) {
    BitWriter bits(document_bytes_);
    for (const std::uint32_t frequency : frequencies_) bits.write_unary(frequency);
    bits.finish();
    return;
  }
  for (std::size_t i = 0; i < frequencies_.size(); ++i) {
    document_bytes_.append(frequencies_[i] - 1, static_cast<char>(i));
  }
}

// Which postings stand in titles: their number, then their places, or a bit for each where they are many.
void PostingWriter::write_titles() {
  titles_.clear();
  std::uint32_t positions = 0;
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    if (positions_[positions] < measures_.title_ends[documents_[i]]) titles_.push_back(static_cast<std::uint8_t>(i));
    positions += frequencies_[i];
  }
  document_bytes_.push_back(static_cast<char>(titles_.size()));
  if (titles_.size() <= kTitlePlaces) {
    document_bytes_.append(titles_.begin(), titles_.end());
    return;
  }
  std::string bits(kBlockPostings / 8, '\0');
  for (const std::uint8_t place : titles_) bits[place / 8] = static_cast<char>(bits[place / 8] | 1 << place % 8);
  document_bytes_ += bits;
}

void PostingWriter::end_block() {
  SkipEntry& skip = skips_.back();
  skip.last_document = documents_.back();
  skip.documents_end = document_bytes_.size();
  skip.positions_end = position_bytes_.size();
  documents_.clear();
  frequencies_.clear();
  positions_.clear();
}

// One stream where `positions` is null, else the documents' and the positions' apart.
void PostingWriter::write_tail(std::string& documents, std::string* positions) {
  scratch_.clear();
  std::uint32_t before = before_;
  for (const std::uint32_t document : documents_) {
    scratch_.push_back(document - before);
    before = document + 1;
  }
  BitWriter bits(documents);
  unsigned parameter = gap_parameter(static_cast<std::uint32_t>(measures_.lengths.size()), frequency_);
  if (scratch_.size() >= kTailWithParameter) {
    parameter = best_parameter(scratch_, parameter);
    bits.write(parameter, 5);
  }
  for (const std::uint32_t gap : scratch_) bits.write_rice(gap, parameter);
  if (has_positions_) {
    const bool repeats = positions_.size() > documents_.size();
    bits.write(repeats ? 1 : 0, 1);
    if (repeats) {
      for (const std::uint32_t frequency : frequencies_) bits.write_unary(frequency);
    }
    if (positions != nullptr) bits.finish();
    BitWriter apart(positions != nullptr ? *positions : documents);
    BitWriter& place = positions != nullptr ? apart : bits;
    const std::uint32_t* at = positions_.data();
    for (const std::uint32_t frequency : frequencies_) {
      place.write_rice(*at++, measures_.position_parameter);
      for (std::uint32_t i = 1; i < frequency; ++i) place.write_rice(*at++, measures_.distance_parameter);
    }
    apart.finish();
  }
  bits.finish();
}

void PostingWriter::write_header(std::string& out) const {
  Bound all = skips_.front().bound;
  std::uint32_t most_length = 0;
  for (const SkipEntry& skip : skips_) {
    all.frequency = std::max(all.frequency, skip.bound.frequency);
    all.least_length = std::min(all.least_length, skip.bound.least_length);
    all.has_title = all.has_title || skip.bound.has_title;
    most_length = std::max(most_length, skip.bound.least_length);
  }
  const SkipEntry& last = skips_.back();
  const unsigned document_bits = bits_of(last.last_document);
  const unsigned documents_end_bits = bits_of(last.documents_end);
  const unsigned positions_end_bits = bits_of(last.positions_end);
  const unsigned length_bits = bits_of(most_length);
  for (const unsigned width : {document_bits, documents_end_bits, positions_end_bits, length_bits}) {
    out.push_back(static_cast<char>(width));
  }
  append_varint(out, all.frequency);
  append_varint(out, all.least_length);
  out.push_back(all.has_title ? 1 : 0);
  BitWriter bits(out);
  for (const SkipEntry& skip : skips_) {
    bits.write(skip.last_document, document_bits);
    bits.write(skip.documents_end, documents_end_bits);
    bits.write(skip.positions_end, positions_end_bits);
    bits.write(skip.bound.frequency, bits_of(all.frequency));
    bits.write(skip.bound.least_length, length_bits);
    bits.write(skip.bound.has_title ? 1 : 0, 1);
  }
  bits.finish();
}

std::uint32_t PostingWriter::finish(std::string& out) {
  if (frequency_ < kBlockPostings) {
    write_tail(out, nullptr);
    return frequency_;
  }
  if (!documents_.empty()) {
    SkipEntry& skip = skips_.emplace_back();
    measure(skip.bound);
    write_tail(document_bytes_, &position_bytes_);
    end_block();
  }
  write_header(out);
  out += document_bytes_;
  out += position_bytes_;
  return frequency_;
}

}  // namespace assay::search
