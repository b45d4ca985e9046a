// Packing: a run of numbers at one width each, the few that do not fit patched in.
//
// The width is the one that makes the whole smallest: a wide number more costs 2 to 4 bytes as a patch (its place, its
// high bits), while a bit more of width costs a bit for every number.  (1, 3, 2, 900, 1) lies as width 2 and one patch.
//   width (1 byte) | patches (1 byte) | numbers, `width` bits each, filled up to a byte | patches
// A patch is two variable-length numbers: its place, less the place of the one before, and its bits above the width.
// Unpacking is a load, a shift and a mask a number, about a nanosecond; any single number can be read by its place.
// After Zukowski et al., "Super-scalar RAM-CPU cache compression" (2006).
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "keep/search/varint.h"

namespace assay::search {

void append_packed(std::string& out, std::span<const std::uint32_t> values);

// The parts of such a run of `count` numbers.  Not `is_good` where it does not lie within the reader's bytes.
struct Packed {
  const std::uint8_t* bits = nullptr;
  ByteReader patches;  // stands at the first
  std::uint32_t count = 0;
  std::uint8_t width = 0;
  std::uint8_t patch_count = 0;

  // Leaves `bytes` behind the packed bits, which is where the patches begin.
  static Packed read(ByteReader& bytes, std::uint32_t count);
  // Writes numbers [first, first + size) to `out`.  False where a patch is out of place.
  bool unpack(std::uint32_t first, std::uint32_t size, std::uint32_t* out) const;
  // Moves `bytes` behind the patches.
  void pass_patches(ByteReader& bytes) const;
};

}  // namespace assay::search
