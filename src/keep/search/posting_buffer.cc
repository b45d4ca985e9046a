#include "keep/search/posting_buffer.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

#include "keep/search/checksum.h"

namespace assay::search {
namespace {

constexpr std::size_t kBatch = 64;
constexpr std::size_t kFirstSlots = std::size_t{1} << 16;
constexpr std::uint32_t kLinkBytes = 4;  // at the end of a slice: the address of the next
constexpr std::array<std::uint32_t, 9> kSliceBytes = {16, 24, 40, 64, 128, 256, 512, 1024, 4096};

std::uint32_t slice_bytes(std::size_t level) {
  return kSliceBytes[std::min(level, kSliceBytes.size() - 1)];
}

// memcmp for what is nearly always 7 bytes: a call costs more than the comparison.
bool is_same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  if (a.size() < 4 || a.size() > 16) return a == b;
  const auto differ = [&]<class Word>(Word, std::size_t at) {
    Word left = 0;
    Word right = 0;
    std::memcpy(&left, a.data() + at, sizeof(Word));
    std::memcpy(&right, b.data() + at, sizeof(Word));
    return left ^ right;
  };
  if (a.size() < 8) return (differ(std::uint32_t{}, 0) | differ(std::uint32_t{}, a.size() - 4)) == 0;
  return (differ(std::uint64_t{}, 0) | differ(std::uint64_t{}, a.size() - 8)) == 0;
}

bool is_positioned(std::string_view term) {
  return terms::has_positions(static_cast<terms::TermClass>(term[0]));
}

}  // namespace

void Arena::add_block() {
  if (in_use_ == blocks_.size()) blocks_.emplace_back();
  ++in_use_;
  used_ = 0;
}

void Arena::clear() {
  in_use_ = 0;
  used_ = kBlockBytes;
}

PostingBuffer::PostingBuffer(std::uint64_t seed) : seed_(seed), slots_(kFirstSlots), mask_(kFirstSlots - 1) {}

void PostingBuffer::clear() {
  arena_.clear();
  records_.clear();
  std::fill(slots_.begin(), slots_.end(), 0);
}

// By what is used, not by what is held for later: or a buffer that was full once would be so for ever.
std::size_t PostingBuffer::bytes() const {
  constexpr std::size_t kSlotBytes = 4 * sizeof(std::uint64_t);  // a table is at least a quarter full once it has grown
  return arena_.bytes() + records_.size() * (sizeof(Record) + kSlotBytes);
}

std::string_view PostingBuffer::term(const Record& record) const {
  if (record.term_size <= kInlineBytes) return {record.term, record.term_size};
  std::uint32_t address = 0;
  std::memcpy(&address, record.term, sizeof(address));
  return {reinterpret_cast<const char*>(arena_.at(address)), record.term_size};
}

std::string_view PostingBuffer::term(std::uint32_t number) const {
  return term(records_[number]);
}

void PostingBuffer::grow() {
  decltype(slots_) slots(slots_.size() * 2, 0);
  mask_ = slots.size() - 1;
  for (std::size_t i = 0; i < records_.size(); ++i) {
    std::uint64_t place = records_[i].hash & mask_;
    while (slots[place] != 0) place = (place + 1) & mask_;
    slots[place] = (records_[i].hash >> 32 << 32) | (i + 1);
  }
  slots_ = std::move(slots);
}

std::uint32_t PostingBuffer::find_or_make(std::uint64_t hash, std::string_view text) {
  std::uint64_t place = hash & mask_;
  for (; slots_[place] != 0; place = (place + 1) & mask_) {
    if (slots_[place] >> 32 != hash >> 32) continue;
    const auto number = static_cast<std::uint32_t>(slots_[place]) - 1;
    if (records_[number].hash == hash && is_same(term(records_[number]), text)) return number;
  }
  Record record;
  record.hash = hash;
  record.term_size = static_cast<std::uint8_t>(text.size());
  if (text.size() <= kInlineBytes) {
    std::memcpy(record.term, text.data(), text.size());
  } else {
    const std::uint32_t address = arena_.take(static_cast<std::uint32_t>(text.size()));
    std::memcpy(arena_.at(address), text.data(), text.size());
    std::memcpy(record.term, &address, sizeof(address));
  }
  record.first_slice = record.at = arena_.take(slice_bytes(0));
  record.end = record.at + slice_bytes(0) - kLinkBytes;
  records_.push_back(record);
  slots_[place] = (hash >> 32 << 32) | records_.size();
  return static_cast<std::uint32_t>(records_.size() - 1);
}

std::uint8_t* PostingBuffer::next_slice(Record& record) {
  const std::uint32_t size = slice_bytes(++record.level);
  const std::uint32_t slice = arena_.take(size);
  std::memcpy(arena_.at(record.end), &slice, kLinkBytes);
  record.at = slice;
  record.end = slice + size - kLinkBytes;
  if (record.level == UINT8_MAX) --record.level;
  return arena_.at(slice);
}

void PostingBuffer::write(Record& record, std::uint32_t value) {
  std::uint8_t* out = arena_.at(record.at);
  const auto put = [&](std::uint8_t byte) {
    if (record.at == record.end) out = next_slice(record);
    *out++ = byte;
    ++record.at;
    ++record.bytes;
  };
  for (; value >= 0x80; value >>= 7) put(static_cast<std::uint8_t>(value | 0x80));
  put(static_cast<std::uint8_t>(value));
}

// A posting is the gap since the last document, doubled and odd, and its first position; each further position is the
// distance to it less 1, doubled.
void PostingBuffer::append(Record& record, std::uint32_t document, std::uint32_t position, bool has_position) {
  if (record.last_document == document) {
    if (!has_position || position <= record.last_position) return;
    const std::uint32_t distance = position - record.last_position - 1;
    if (distance >= UINT32_MAX / 2) return;
    write(record, distance << 1);
  } else {
    write(record, (document - (record.last_document + 1)) << 1 | 1);
    if (has_position) write(record, position);
    record.last_document = document;
  }
  record.last_position = position;
}

void PostingBuffer::add_batch(std::uint32_t document, std::span<const terms::Token> tokens) {
  if ((records_.size() + kBatch) * 2 > slots_.size()) grow();
  std::array<std::uint64_t, kBatch> hashes;
  std::array<std::uint32_t, kBatch> numbers;
  const std::size_t count = tokens.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view text = tokens[i].term.substr(0, terms::kMaxTermBytes);
    hashes[i] = XXH3_64bits_withSeed(text.data(), text.size(), seed_);
    __builtin_prefetch(&slots_[hashes[i] & mask_]);
  }
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t slot = slots_[hashes[i] & mask_];
    if (slot != 0) __builtin_prefetch(records_.data() + static_cast<std::uint32_t>(slot) - 1, 1);
  }
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view text = tokens[i].term.substr(0, terms::kMaxTermBytes);
    if (text.empty()) continue;
    numbers[i] = find_or_make(hashes[i], text);
    __builtin_prefetch(arena_.at(records_[numbers[i]].at), 1);
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (tokens[i].term.empty()) continue;
    append(records_[numbers[i]], document, tokens[i].position, is_positioned(tokens[i].term));
  }
}

void PostingBuffer::add(std::uint32_t document, std::span<const terms::Token> tokens) {
  for (; !tokens.empty(); tokens = tokens.subspan(std::min(kBatch, tokens.size()))) {
    add_batch(document, tokens.first(std::min(kBatch, tokens.size())));
  }
}

void PostingBuffer::add_fact(std::uint32_t document, std::string_view term) {
  if (term.empty() || is_positioned(term)) return;
  const terms::Token token{.term = term, .position = 0, .paragraph = 0, .span = {}};
  add_batch(document, {&token, 1});
}

std::vector<std::uint32_t> PostingBuffer::sorted_terms() const {
  // The first bytes decide nearly always, and comparing them as one number costs no look at the record.
  struct Key {
    std::uint64_t first_bytes;
    std::uint32_t number;
  };
  std::vector<Key> keys;
  keys.reserve(records_.size());
  for (std::size_t i = 0; i < records_.size(); ++i) {
    const std::string_view text = term(records_[i]);
    std::uint64_t first_bytes = 0;
    for (std::size_t j = 0; j < 8; ++j) {
      first_bytes = first_bytes << 8 | (j < text.size() ? static_cast<std::uint8_t>(text[j]) : 0U);
    }
    keys.push_back({first_bytes, static_cast<std::uint32_t>(i)});
  }
  std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
    return a.first_bytes != b.first_bytes ? a.first_bytes < b.first_bytes : term(a.number) < term(b.number);
  });
  std::vector<std::uint32_t> numbers;
  numbers.reserve(keys.size());
  for (const Key& key : keys) numbers.push_back(key.number);
  return numbers;
}

void PostingBuffer::read(std::uint32_t number, std::vector<BufferedPosting>& postings,
                         std::vector<std::uint32_t>& positions) const {
  const Record& record = records_[number];
  chain_.resize(record.bytes);
  std::uint32_t slice = record.first_slice;
  std::uint32_t done = 0;
  for (std::size_t level = 0;; ++level) {
    const std::uint32_t size = std::min(slice_bytes(level) - kLinkBytes, record.bytes - done);
    std::memcpy(chain_.data() + done, arena_.at(slice), size);
    done += size;
    if (done == record.bytes) break;
    std::memcpy(&slice, arena_.at(slice) + size, kLinkBytes);
  }
  // What stands here we wrote ourselves, so nothing is checked.
  const std::uint8_t* at = chain_.data();
  const std::uint8_t* end = at + chain_.size();
  const auto read_number = [&] {
    std::uint32_t value = *at++;
    if (value < 0x80) return value;
    value &= 0x7F;
    for (unsigned shift = 7;; shift += 7) {
      const std::uint8_t byte = *at++;
      value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
  };
  const bool has_positions = is_positioned(term(record));
  std::uint32_t document = UINT32_MAX;
  while (at != end) {
    const std::uint32_t value = read_number();
    if ((value & 1) != 0) {
      document += (value >> 1) + 1;
      postings.push_back({document, static_cast<std::uint32_t>(positions.size()), has_positions ? 1U : 0U});
      if (has_positions) positions.push_back(read_number());
    } else {
      positions.push_back(positions.back() + (value >> 1) + 1);
      ++postings.back().count;
    }
  }
}

}  // namespace assay::search
