#include "collect/inflate/inflate.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace assay::inflate {
namespace {

// Ends zlib's state however the function is left.
struct Stream {
  z_stream state{};
  Stream() = default;
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  ~Stream() { inflateEnd(&state); }
};

constexpr int kGzipOnly = 16 + MAX_WBITS;

std::unexpected<Error> too_large(std::size_t max_bytes) {
  return failure(ErrorKind::kTooLarge, "inflate: more than " + std::to_string(max_bytes) + " bytes inside");
}

}  // namespace

bool is_gzip(std::string_view bytes) {
  return bytes.starts_with("\x1F\x8B");
}

Result<std::string> gunzip(std::string_view bytes, std::size_t max_bytes) {
  if (!is_gzip(bytes)) return failure(ErrorKind::kInvalid, "inflate: not a gzip file");
  Stream stream;
  if (inflateInit2(&stream.state, kGzipOnly) != Z_OK) return failure(ErrorKind::kInputOutput, "inflate: no memory");
  std::string out;
  std::array<char, 64u << 10> chunk{};
  std::size_t fed = 0;  // of `bytes`; zlib takes at most 4 GiB at a time
  for (;;) {
    if (stream.state.avail_in == 0 && fed < bytes.size()) {
      const std::size_t more = std::min<std::size_t>(bytes.size() - fed, 1u << 30);
      stream.state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data() + fed));
      stream.state.avail_in = static_cast<uInt>(more);
      fed += more;
    }
    stream.state.next_out = reinterpret_cast<Bytef*>(chunk.data());
    stream.state.avail_out = static_cast<uInt>(chunk.size());
    const int status = ::inflate(&stream.state, Z_NO_FLUSH);
    out.append(chunk.data(), chunk.size() - stream.state.avail_out);
    if (out.size() > max_bytes) return too_large(max_bytes);
    if (status == Z_STREAM_END) {
      // Another member may follow; anything else behind the last one (padding) is passed over, as gzip does.
      const std::size_t at = fed - stream.state.avail_in;
      if (!is_gzip(bytes.substr(at))) return out;
      if (inflateReset(&stream.state) != Z_OK) return failure(ErrorKind::kInputOutput, "inflate: no memory");
    } else if (status == Z_BUF_ERROR ||
               (status == Z_OK && stream.state.avail_in == 0 && fed == bytes.size() && stream.state.avail_out != 0)) {
      return failure(ErrorKind::kInvalid, "inflate: the gzip file is cut short");
    } else if (status != Z_OK) {
      return failure(ErrorKind::kInvalid, "inflate: the gzip file is damaged");
    }
  }
}

}  // namespace assay::inflate
