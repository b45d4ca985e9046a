#include "serve/api/compress.h"

#include <zlib.h>

#include <algorithm>

#include "base/utf8.h"

namespace assay::api {
namespace {

// A weight is "q=" and a number from 0 to 1 with at most three digits: it is zero when no other digit occurs in it.
bool is_zero_weight(std::string_view parameters) {
  const std::size_t at = parameters.find("q=");
  if (at == std::string_view::npos) return false;
  return parameters.substr(at + 2).find_first_of("123456789") == std::string_view::npos;
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
  bool by_star = false;
  while (!accept_encoding.empty()) {
    const std::string_view coding = accept_encoding.substr(0, accept_encoding.find(','));
    accept_encoding.remove_prefix(std::min(accept_encoding.size(), coding.size() + 1));
    const std::size_t semicolon = std::min(coding.find(';'), coding.size());
    const std::string_view name = utf8::trim(coding.substr(0, semicolon));
    const bool taken = !is_zero_weight(coding.substr(semicolon));
    if (name == "gzip" || name == "x-gzip") return taken;
    if (name == "*") by_star = taken;
  }
  return by_star;
}

std::optional<std::string> gzip(std::string_view bytes) {
  z_stream stream{};
  constexpr int kGzipFormat = 15 + 16;
  constexpr int kLevel = 5;  // most of the gain at half the time of 9
  constexpr int kMemoryLevel = 8;
  if (deflateInit2(&stream, kLevel, Z_DEFLATED, kGzipFormat, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
    return std::nullopt;
  std::string compressed(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib's interface knows no const
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(compressed.data());
  stream.avail_out = static_cast<uInt>(compressed.size());
  const int outcome = deflate(&stream, Z_FINISH);
  compressed.resize(stream.total_out);
  deflateEnd(&stream);
  if (outcome != Z_STREAM_END) return std::nullopt;
  return compressed;
}

}  // namespace assay::api
