// gzip (RFC 1952) and what HTTP calls deflate (RFC 1950, or RFC 1951 alone), by zlib.
#include <zlib.h>

#include <algorithm>
#include <array>

#include "collect/inflate/formats.h"

namespace assay::inflate {
namespace {

constexpr int kGzip = 16 + MAX_WBITS;
constexpr int kZlib = MAX_WBITS;
constexpr int kBare = -MAX_WBITS;

// Ends zlib's state however the function is left.
struct Stream {
  z_stream state{};
  Stream() = default;
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  ~Stream() { inflateEnd(&state); }
};

bool begins_member(std::string_view bytes) {
  return bytes.starts_with("\x1F\x8B");
}

Result<std::string> read(std::string_view bytes, std::size_t max_bytes, int format) {
  Stream stream;
  if (inflateInit2(&stream.state, format) != Z_OK) return failure(ErrorKind::kInputOutput, "inflate: no memory");
  std::string out;
  std::array<char, kChunkBytes> chunk{};
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
      if (format != kGzip || !begins_member(bytes.substr(at))) return out;
      if (inflateReset(&stream.state) != Z_OK) return failure(ErrorKind::kInputOutput, "inflate: no memory");
    } else if (status == Z_BUF_ERROR ||
               (status == Z_OK && stream.state.avail_in == 0 && fed == bytes.size() && stream.state.avail_out != 0)) {
      return cut_short();
    } else if (status != Z_OK) {
      return damaged();
    }
  }
}

// The header of RFC 1950: the method is 8, and the first two bytes are a multiple of 31.
bool begins_zlib(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const unsigned first = static_cast<unsigned char>(bytes[0]);
  const unsigned second = static_cast<unsigned char>(bytes[1]);
  return (first & 0x0FU) == 8 && (first * 256 + second) % 31 == 0;
}

}  // namespace

Result<std::string> read_gzip(std::string_view bytes, std::size_t max_bytes) {
  if (!begins_member(bytes)) return failure(ErrorKind::kInvalid, "inflate: not gzip");
  return read(bytes, max_bytes, kGzip);
}

Result<std::string> read_deflate(std::string_view bytes, std::size_t max_bytes) {
  return read(bytes, max_bytes, begins_zlib(bytes) ? kZlib : kBare);
}

}  // namespace assay::inflate
