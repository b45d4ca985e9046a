#include "keep/search/deletions.h"

#include <bit>

#include "keep/search/checksum.h"
#include "keep/search/varint.h"

namespace assay::search {
namespace {

constexpr std::string_view kMagic = "ASSAYDEL";

}  // namespace

bool Deletions::add(std::uint32_t document) {
  if (holds(document)) return false;
  words_[document / 64] |= std::uint64_t{1} << document % 64;
  ++count_;
  return true;
}

std::string Deletions::write() const {
  std::string out(kMagic);
  append_fixed(out, documents_);
  append_fixed(out, count_);
  for (const std::uint64_t word : words_) append_fixed(out, word);
  append_fixed(out, checksum(out));
  return out;
}

Result<Deletions> Deletions::read(std::string_view bytes, std::uint32_t documents) {
  Deletions deletions(documents);
  const auto* start = reinterpret_cast<const std::uint8_t*>(bytes.data());
  ByteReader reader{start, start + bytes.size()};
  const std::string_view magic = reader.text(kMagic.size());
  const auto of = reader.fixed<std::uint32_t>();
  const auto count = reader.fixed<std::uint32_t>();
  std::uint64_t counted = 0;
  for (std::uint64_t& word : deletions.words_) {
    word = reader.fixed<std::uint64_t>();
    counted += std::popcount(word);
  }
  if (documents % 64 != 0 && (deletions.words_.back() >> documents % 64) != 0) reader.is_good = false;
  if (!reader.is_good || magic != kMagic || of != documents || count != counted || reader.left() != 8 ||
      reader.fixed<std::uint64_t>() != checksum(bytes.substr(0, bytes.size() - 8))) {
    return failure(ErrorKind::kCorrupt, "makes no sense");
  }
  deletions.count_ = count;
  return deletions;
}

std::uint64_t deletions_checksum(std::string_view bytes) {
  if (bytes.size() < 8) return 0;
  const auto* end = reinterpret_cast<const std::uint8_t*>(bytes.data() + bytes.size());
  return ByteReader{end - 8, end}.fixed<std::uint64_t>();
}

}  // namespace assay::search
