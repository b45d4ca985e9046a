#include "keep/search/gaps.h"

#include <algorithm>
#include <bit>
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

}  // namespace

void append_gaps(std::string& out, std::span<const std::uint32_t> gaps) {
  const unsigned parameter = best_parameter(gaps);
  out.push_back(static_cast<char>(parameter));
  BitWriter bits(out);
  for (const std::uint32_t gap : gaps) bits.write(gap, parameter);
  bits.finish();
  for (const std::uint32_t gap : gaps) bits.write_unary((gap >> parameter) + 1);
  bits.finish();
}

bool read_gaps(ByteReader& bytes, std::uint64_t first, std::uint32_t end, std::span<std::uint32_t> documents) {
  const unsigned parameter = bytes.byte();
  const std::uint8_t* remainders = bytes.at;
  if (parameter > kMaxRiceParameter || !bytes.skip((documents.size() * parameter + 7) / 8)) return false;
  // More quotient than this is past the end.
  const std::uint64_t most = documents.size() + (end >> parameter);
  const std::uint64_t size = std::min<std::uint64_t>(bytes.left(), (most + 7) / 8);
  const std::uint64_t mask = low_bits(parameter);
  std::uint64_t sum = first;  // of the remainders, and one for each document before
  std::uint64_t at = 0;       // bit of the quotients
  std::size_t i = 0;
  std::uint32_t* const out = documents.data();
  const std::size_t count = documents.size();
  for (std::uint64_t byte = 0; byte < size && i < count; byte += 8) {
    for (std::uint64_t word = load_word(bytes.at + byte); word != 0 && i < count; word &= word - 1, ++i) {
      at = byte * 8 + static_cast<unsigned>(std::countr_zero(word));
      const std::uint64_t remainder = i * parameter;
      sum += load_word(remainders + remainder / 8) >> remainder % 8 & mask;
      out[i] = static_cast<std::uint32_t>(sum + i + ((at - i) << parameter));
    }
  }
  if (i < count || !bytes.skip(at / 8 + 1)) return false;
  return sum + (i - 1) + ((at - (i - 1)) << parameter) < end;
}

}  // namespace assay::search
