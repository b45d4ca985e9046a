// An entity tag is the 64-bit FNV-1a hash of the bytes with their length.  A hash of bytes, and not of a file's time,
// stays the same over restarts and machines.  It is no defence against somebody who chooses the bytes: all that a
// collision could do is let a browser keep what it has.
// Source: http://www.isthe.com/chongo/tech/comp/fnv/ (constants).
#include <fmt/format.h>

#include <cstdint>

#include "serve/web/web.h"

namespace assay::web {

std::string entity_tag(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001b3;
  }
  return fmt::format("\"{:016x}-{:x}\"", hash, bytes.size());
}

}  // namespace assay::web
