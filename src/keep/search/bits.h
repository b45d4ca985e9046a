// Streams of bits, lowest first, and Rice codes in them.
//
// A Rice code of parameter k writes a value as its quotient by 2^k in unary (zeros ended by a one) and k bits of
// remainder. For the gaps of a word that stands in one document of m this comes within a tenth of a bit of the least
// possible when k is about log2(0.69 m); it needs no header, which is what short lists of postings want.  A quotient of
// 24 or more is an escape (24 zeros, then 32 bits as they are), so that no value costs more than 56 bits, and each fits
// one load.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>

namespace assay::search {

static_assert(std::endian::native == std::endian::little, "the index is read as it lies in the file");

inline std::uint64_t load_word(const std::uint8_t* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof(word));
  return word;
}

constexpr std::uint64_t low_bits(unsigned width) {
  return width >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << width) - 1;
}

constexpr unsigned bits_of(std::uint64_t value) {
  return static_cast<unsigned>(std::bit_width(value));
}

// Reads `width` (at most 57) bits; touches 8 bytes from where they begin.
inline std::uint64_t bits_at(const std::uint8_t* base, std::uint64_t bit, unsigned width) {
  return load_word(base + (bit >> 3)) >> (bit & 7) & low_bits(width);
}

inline constexpr unsigned kRiceEscape = 24;
inline constexpr unsigned kMaxRiceParameter = 31;

class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(out) {}

  // `width` at most 57.
  void write(std::uint64_t value, unsigned width) {
    value &= low_bits(width);
    pending_ |= value << count_;
    count_ += width;
    if (count_ < 64) return;
    append(8);
    count_ -= 64;
    pending_ = count_ == 0 ? 0 : value >> (width - count_);
  }
  void write_rice(std::uint32_t value, unsigned parameter) {
    const std::uint32_t quotient = value >> parameter;
    if (quotient < kRiceEscape) {
      write(std::uint64_t{1} << quotient | (value & low_bits(parameter)) << (quotient + 1), quotient + 1 + parameter);
    } else {
      write(std::uint64_t{value} << kRiceEscape, kRiceEscape + 32);
    }
  }
  // A count from 1: that many bits, of which the last is one.
  void write_unary(std::uint32_t count) {
    for (; count > 32; count -= 32) write(0, 32);
    write(std::uint64_t{1} << (count - 1), count);
  }
  // Fills up to a byte.
  void finish() {
    append((count_ + 7) / 8);
    pending_ = 0;
    count_ = 0;
  }

 private:
  void append(unsigned bytes) {
    char word[8];
    std::memcpy(word, &pending_, sizeof(word));
    out_.append(word, bytes);
  }

  std::string& out_;
  std::uint64_t pending_ = 0;
  unsigned count_ = 0;
};

constexpr unsigned rice_bits(std::uint32_t value, unsigned parameter) {
  const std::uint32_t quotient = value >> parameter;
  return quotient < kRiceEscape ? quotient + 1 + parameter : kRiceEscape + 32;
}

// Reads bits in [bit, end) of `base`; 8 bytes behind the last must be readable.  Past the end `is_good` is false.
struct BitReader {
  const std::uint8_t* base = nullptr;
  std::uint64_t bit = 0;
  std::uint64_t end = 0;
  bool is_good = true;

  std::uint64_t read(unsigned width) {
    if (end - bit < width) return fail();
    const std::uint64_t value = bits_at(base, bit, width);
    bit += width;
    return value;
  }
  std::uint32_t read_rice(unsigned parameter) {
    if (bit >= end) return fail();
    const std::uint64_t word = load_word(base + (bit >> 3)) >> (bit & 7);
    const auto quotient = static_cast<unsigned>(std::countr_zero(word | std::uint64_t{1} << kRiceEscape));
    const bool is_escape = quotient == kRiceEscape;
    const unsigned width = is_escape ? kRiceEscape + 32 : quotient + 1 + parameter;
    if (end - bit < width) return fail();
    bit += width;
    if (is_escape) return static_cast<std::uint32_t>(word >> kRiceEscape);
    return static_cast<std::uint32_t>(quotient << parameter | (word >> (quotient + 1) & low_bits(parameter)));
  }
  std::uint32_t read_unary() {
    std::uint32_t count = 0;
    while (bit < end) {
      const std::uint64_t word = load_word(base + (bit >> 3)) >> (bit & 7);
      const unsigned zeros = std::countr_zero(word | std::uint64_t{1} << 56);
      if (zeros < 56) {
        if (end - bit <= zeros) break;
        bit += zeros + 1;
        return count + zeros + 1;
      }
      bit += 56;
      count += 56;
    }
    return fail();
  }

 private:
  std::uint32_t fail() {
    is_good = false;
    bit = end;
    return 0;
  }
};

}  // namespace assay::search
