// Column: one number a document, each at the width that the widest needs above the least.
//   least (8 bytes) | width (1 byte) | numbers
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>

#include "keep/search/bits.h"
#include "keep/search/varint.h"

namespace assay::search {

class Column {
 public:
  Column() = default;

  // Not `is_good` where `count` numbers do not lie within the reader's bytes.
  static Column read(ByteReader& bytes, std::uint64_t count) {
    Column column;
    column.least_ = bytes.fixed<std::uint64_t>();
    column.width_ = bytes.byte();
    column.bits_ = bytes.at;
    if (column.width_ > 56 && column.width_ != 64) bytes.is_good = false;
    bytes.skip((count * column.width_ + 7) / 8);
    return column;
  }

  // The caller sees to it that index < count; 8 bytes behind the column must be readable.
  std::uint64_t operator[](std::uint64_t index) const {
    const std::uint64_t bit = index * width_;
    return least_ + (load_word(bits_ + (bit >> 3)) >> (bit & 7) & low_bits(width_));
  }
  std::int64_t signed_at(std::uint64_t index) const { return static_cast<std::int64_t>((*this)[index]); }

 private:
  const std::uint8_t* bits_ = nullptr;
  std::uint64_t least_ = 0;
  std::uint8_t width_ = 0;
};

// `Number` is compared as it is (signed numbers as such), and stored as what it is above the least.
template <class Number>
void append_column(std::string& out, std::span<const Number> values) {
  Number least = 0;
  Number most = 0;
  if (!values.empty()) {
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    least = *low;
    most = *high;
  }
  unsigned width = bits_of(static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least));
  if (width > 56) width = 64;
  append_fixed(out, static_cast<std::uint64_t>(least));
  out.push_back(static_cast<char>(width));
  BitWriter bits(out);
  for (const Number value : values) {
    const std::uint64_t above = static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(least);
    if (width == 64) {
      append_fixed(out, above);
    } else {
      bits.write(above, width);
    }
  }
  bits.finish();
}

}  // namespace assay::search
