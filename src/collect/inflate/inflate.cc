#include "collect/inflate/inflate.h"

#include <array>
#include <utility>

#include "base/ascii.h"
#include "collect/inflate/formats.h"

namespace assay::inflate {
namespace {

constexpr std::array<std::pair<std::string_view, Coding>, 3> kExtensions = {
    {{".gz", Coding::kGzip}, {".br", Coding::kBrotli}, {".zst", Coding::kZstandard}}};

bool is_same(std::string_view text, std::string_view small) {
  if (text.size() != small.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (ascii::lower(text[i]) != small[i]) return false;
  return true;
}

// A frame of Zstandard, or one that it skips.
bool is_zstandard(std::string_view bytes) {
  return bytes.starts_with("\x28\xB5\x2F\xFD") ||
         (bytes.size() >= 4 && (static_cast<unsigned char>(bytes[0]) & 0xF0) == 0x50 &&
          bytes.substr(1).starts_with("\x2A\x4D\x18"));
}

}  // namespace

std::unexpected<Error> too_large(std::size_t max_bytes) {
  return failure(ErrorKind::kTooLarge, "inflate: more than " + std::to_string(max_bytes) + " bytes inside");
}

std::unexpected<Error> cut_short() {
  return failure(ErrorKind::kInvalid, "inflate: the compressed data are cut short");
}

std::unexpected<Error> damaged() {
  return failure(ErrorKind::kInvalid, "inflate: the compressed data are damaged");
}

std::optional<Coding> coding_of_bytes(std::string_view bytes) {
  if (bytes.starts_with("\x1F\x8B")) return Coding::kGzip;
  if (is_zstandard(bytes)) return Coding::kZstandard;
  return std::nullopt;
}

std::optional<Coding> coding_of_name(std::string_view name) {
  for (const auto& [extension, coding] : kExtensions)
    if (name.size() > extension.size() && is_same(name.substr(name.size() - extension.size()), extension))
      return coding;
  return std::nullopt;
}

std::optional<Coding> coding_of_token(std::string_view token) {
  if (is_same(token, "gzip") || is_same(token, "x-gzip")) return Coding::kGzip;
  if (is_same(token, "deflate")) return Coding::kDeflate;
  if (is_same(token, "br")) return Coding::kBrotli;
  if (is_same(token, "zstd")) return Coding::kZstandard;
  return std::nullopt;
}

std::optional<Coding> coding_of_file(std::string_view name, std::string_view bytes) {
  if (const std::optional<Coding> marked = coding_of_bytes(bytes)) return marked;
  return coding_of_name(name) == Coding::kBrotli ? std::optional(Coding::kBrotli) : std::nullopt;
}

std::string_view name_inside(std::string_view name) {
  return coding_of_name(name) ? name.substr(0, name.rfind('.')) : name;
}

Result<std::string> decompress(std::string_view bytes, Coding coding, std::size_t max_bytes) {
  switch (coding) {
    case Coding::kGzip:
      return read_gzip(bytes, max_bytes);
    case Coding::kDeflate:
      return read_deflate(bytes, max_bytes);
    case Coding::kBrotli:
      return read_brotli(bytes, max_bytes);
    case Coding::kZstandard:
      return read_zstandard(bytes, max_bytes);
  }
  return failure(ErrorKind::kUnsupported, "inflate: a coding of no name");
}

}  // namespace assay::inflate
