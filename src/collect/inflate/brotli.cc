// Brotli (RFC 7932), without the large windows that the standard does not have: 16 MiB at most.
#include <brotli/decode.h>

#include <array>
#include <memory>

#include "collect/inflate/formats.h"

namespace assay::inflate {
namespace {

struct Destroy {
  void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
};

}  // namespace

Result<std::string> read_brotli(std::string_view bytes, std::size_t max_bytes) {
  const std::unique_ptr<BrotliDecoderState, Destroy> state(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
  if (!state) return failure(ErrorKind::kInputOutput, "inflate: no memory");
  std::string out;
  std::array<std::uint8_t, kChunkBytes> chunk{};
  const auto* in = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t left = bytes.size();
  for (;;) {
    std::uint8_t* next = chunk.data();
    std::size_t room = chunk.size();
    const BrotliDecoderResult result = BrotliDecoderDecompressStream(state.get(), &left, &in, &room, &next, nullptr);
    out.append(reinterpret_cast<const char*>(chunk.data()), chunk.size() - room);
    if (out.size() > max_bytes) return too_large(max_bytes);
    // Brotli has no checksum; bytes behind its end are the one sign of damage that it leaves.
    if (result == BROTLI_DECODER_RESULT_SUCCESS) return left == 0 ? Result<std::string>(std::move(out)) : damaged();
    if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT) return cut_short();
    if (result != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) return damaged();
  }
}

}  // namespace assay::inflate
