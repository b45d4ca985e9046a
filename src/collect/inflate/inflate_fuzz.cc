// Any bytes in any coding give an error or a text within the budget, quickly.
#include <cstdint>
#include <cstdlib>

#include "collect/inflate/inflate.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using assay::inflate::Coding;
  constexpr std::size_t kMaxBytes = 1u << 20;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const Coding coding : {Coding::kGzip, Coding::kDeflate, Coding::kBrotli, Coding::kZstandard}) {
    const auto result = assay::inflate::decompress(bytes, coding, kMaxBytes);
    if (result && result->size() > kMaxBytes) std::abort();
  }
  return 0;
}
