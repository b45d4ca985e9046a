#include "keep/search/gaps.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "keep/search/bits.h"

namespace assay::search {
namespace {

std::uint64_t bits_with(std::span<const std::uint32_t> gaps, unsigned parameter) {
  std::uint64_t bits = gaps.size() * (parameter + 1);
  for (const std::uint32_t gap : gaps) bits += gap >> parameter;
  return bits;
}

// Grows to both sides of the best, which is never above the width of the mean.
unsigned best_parameter(std::span<const std::uint32_t> gaps) {
  const std::uint64_t sum = std::accumulate(gaps.begin(), gaps.end(), std::uint64_t{0});
  unsigned best = bits_of(sum / gaps.size());
  for (std::uint64_t bits = bits_with(gaps, best); best > 0; --best) {
    const std::uint64_t less = bits_with(gaps, best - 1);
    if (less > bits) break;
    bits = less;
  }
  return best;
}

// One load for every four remainders where they fit it.
constexpr unsigned kTogether = 4;
constexpr unsigned kWidestTogether = 14;  // four of them, begun at half a byte

// Of every byte: how many ones it has, and how many zeros before each.  So up to eight quotients are found without a
// branch.
struct OnesOfByte {
  std::array<std::array<std::uint8_t, 8>, 256> zeros{};
  std::array<std::uint8_t, 256> count{};
};
constexpr OnesOfByte kOnes = [] {
  OnesOfByte ones;
  for (unsigned byte = 0; byte < 256; ++byte) {
    for (std::uint8_t place = 0; place < 8; ++place) {
      if ((byte >> place & 1) == 0) continue;
      const std::uint8_t count = ones.count[byte]++;
      ones.zeros[byte][count] = static_cast<std::uint8_t>(place - count);
    }
  }
  return ones;
}();

// The sums of the quotients up to each gap.  What a byte writes at once may lie behind the last.
using Quotients = std::array<std::uint32_t, kBlockPostings + 8>;

// False: `size` bytes hold fewer.
bool sum_quotients(const std::uint8_t* bytes, std::uint64_t size, Quotients& sums) {
  std::uint32_t found = 0;
  for (std::uint64_t byte = 0; byte < size && found < kBlockPostings; ++byte) {
    const std::array<std::uint8_t, 8>& zeros = kOnes.zeros[bytes[byte]];
    const std::uint32_t before = static_cast<std::uint32_t>(byte * 8) - found;
    std::uint32_t* out = sums.data() + found;
    for (unsigned i = 0; i < 8; ++i) out[i] = before + zeros[i];
    found += kOnes.count[bytes[byte]];
  }
  return found >= kBlockPostings;
}

// The documents, of which the last one is returned in full.
template <unsigned kInLoad>
std::uint64_t add_up(const std::uint8_t* remainders, unsigned parameter, const Quotients& quotients,
                     std::uint64_t first, std::uint32_t* documents) {
  const std::uint64_t mask = low_bits(parameter);
  std::uint64_t sum = first;
  for (std::uint32_t i = 0; i < kBlockPostings; i += kInLoad) {
    const std::uint32_t bit = i * parameter;
    std::uint64_t word = load_word(remainders + bit / 8) >> bit % 8;
    for (unsigned j = i; j < i + kInLoad; ++j, word >>= parameter) {
      sum += word & mask;
      documents[j] = static_cast<std::uint32_t>(sum++) + (quotients[j] << parameter);
    }
  }
  return sum - 1 + (std::uint64_t{quotients[kBlockPostings - 1]} << parameter);
}

}  // namespace

void append_gaps(std::string& out, std::span<const std::uint32_t, kBlockPostings> gaps) {
  const unsigned parameter = best_parameter(gaps);
  out.push_back(static_cast<char>(parameter));
  BitWriter bits(out);
  for (const std::uint32_t gap : gaps) bits.write(gap, parameter);
  bits.finish();
  for (const std::uint32_t gap : gaps) bits.write_unary((gap >> parameter) + 1);
  bits.finish();
}

bool read_gaps(ByteReader& bytes, std::uint64_t first, std::uint32_t end,
               std::span<std::uint32_t, kBlockPostings> documents) {
  const unsigned parameter = bytes.byte();
  const std::uint8_t* remainders = bytes.at;
  if (parameter > kMaxRiceParameter || !bytes.skip(std::uint64_t{kBlockPostings} / 8 * parameter)) return false;
  const std::uint64_t most = kBlockPostings + (end >> parameter);  // bits; more quotient is past the end
  const std::uint64_t size = std::min<std::uint64_t>(bytes.left(), (most + 7) / 8);
  Quotients quotients;
  if (!sum_quotients(bytes.at, size, quotients)) return false;
  bytes.skip((quotients[kBlockPostings - 1] + kBlockPostings + 7) / 8);
  const auto add_up_all = parameter <= kWidestTogether ? add_up<kTogether> : add_up<1>;
  return add_up_all(remainders, parameter, quotients, first, documents.data()) < end;
}

}  // namespace assay::search
