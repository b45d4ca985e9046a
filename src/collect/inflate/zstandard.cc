// Zstandard (RFC 8878).
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <array>
#include <bit>
#include <memory>

#include "collect/inflate/formats.h"

namespace assay::inflate {
namespace {

struct Free {
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

// The standard asks every reader for 8 MiB; its own tool reads 128 MiB.  In between, a window larger than all that may
// come out is one that nothing honest needs.
int largest_window(std::size_t max_bytes) {
  constexpr int kLeast = 23;
  constexpr int kMost = 27;
  return std::clamp(static_cast<int>(std::bit_width(max_bytes)), kLeast, kMost);
}

}  // namespace

Result<std::string> read_zstandard(std::string_view bytes, std::size_t max_bytes) {
  const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
  const int window = largest_window(max_bytes);
  if (!context || ZSTD_isError(ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, window)) != 0)
    return failure(ErrorKind::kInputOutput, "inflate: no memory");
  std::string out;
  std::array<char, kChunkBytes> chunk{};
  ZSTD_inBuffer in{.src = bytes.data(), .size = bytes.size(), .pos = 0};
  for (;;) {
    ZSTD_outBuffer room{.dst = chunk.data(), .size = chunk.size(), .pos = 0};
    const std::size_t result = ZSTD_decompressStream(context.get(), &room, &in);
    out.append(chunk.data(), room.pos);
    if (out.size() > max_bytes) return too_large(max_bytes);
    if (ZSTD_isError(result) != 0) {
      if (ZSTD_getErrorCode(result) != ZSTD_error_frameParameter_windowTooLarge) return damaged();
      return failure(ErrorKind::kTooLarge,
                     "inflate: asks for a window of more than " + std::to_string(1 << (window - 20)) + " MiB");
    }
    if (in.pos < in.size) continue;
    if (result == 0) return out;  // the last frame is whole, and all of it came out
    if (room.pos < room.size) return cut_short();
  }
}

}  // namespace assay::inflate
