#include "keep/search/packing.h"

#include <array>

#include "keep/search/bits.h"

namespace assay::search {
namespace {

constexpr unsigned kMostPatches = 255;
constexpr unsigned kPatchBits = 18;

unsigned best_width(std::span<const std::uint32_t> values) {
  std::array<std::uint32_t, 33> of_width{};
  for (const std::uint32_t value : values) ++of_width[bits_of(value)];
  unsigned best = 32;
  std::uint64_t least = UINT64_MAX;
  std::uint64_t wider = 0;
  for (unsigned width = 32;; --width) {
    const std::uint64_t cost = values.size() * width + wider * kPatchBits;
    if (cost < least && wider <= kMostPatches) {
      least = cost;
      best = width;
    }
    if (width == 0) return best;
    wider += of_width[width];
  }
}

}  // namespace

void append_packed(std::string& out, std::span<const std::uint32_t> values) {
  const unsigned width = best_width(values);
  const std::size_t header = out.size();
  out.push_back(static_cast<char>(width));
  out.push_back(0);
  BitWriter bits(out);
  unsigned patches = 0;
  for (const std::uint32_t value : values) {
    bits.write(value, width);
    patches += bits_of(value) > width ? 1 : 0;
  }
  bits.finish();
  out[header + 1] = static_cast<char>(patches);
  if (patches == 0) return;
  std::size_t before = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (bits_of(values[i]) <= width) continue;
    append_varint(out, i - before);
    append_varint(out, std::uint64_t{values[i]} >> width);
    before = i;
  }
}

Packed Packed::read(ByteReader& bytes, std::uint32_t count) {
  Packed packed;
  packed.count = count;
  packed.width = bytes.byte();
  packed.patch_count = bytes.byte();
  packed.bits = bytes.at;
  if (packed.width > 32) bytes.is_good = false;
  bytes.skip((std::uint64_t{count} * packed.width + 7) / 8);
  packed.patches = bytes;
  return packed;
}

bool Packed::unpack(std::uint32_t first, std::uint32_t size, std::uint32_t* out) const {
  const std::uint64_t mask = low_bits(width);
  std::uint64_t bit = std::uint64_t{first} * width;
  for (std::uint32_t i = 0; i < size; ++i, bit += width) {
    out[i] = static_cast<std::uint32_t>(load_word(bits + (bit >> 3)) >> (bit & 7) & mask);
  }
  if (patch_count == 0) return true;
  ByteReader reader = patches;
  std::uint64_t place = 0;
  for (unsigned i = 0; i < patch_count; ++i) {
    place += reader.varint();
    const std::uint64_t high = reader.varint();
    if (!reader.is_good || place >= count || width >= 32) return false;
    if (place >= first + std::uint64_t{size}) return true;
    if (place >= first) out[place - first] |= static_cast<std::uint32_t>(high << width);
  }
  return true;
}

void Packed::pass_patches(ByteReader& bytes) const {
  for (unsigned i = 0; i < 2U * patch_count; ++i) bytes.varint();
}

}  // namespace assay::search
