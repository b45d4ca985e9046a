// Numbers in as few bytes as they need: seven bits a byte, lowest first, the highest bit says that more follow.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace assay::search {

inline void append_varint(std::string& out, std::uint64_t value) {
  while (value >= 0x80) {
    out.push_back(static_cast<char>(value | 0x80));
    value >>= 7;
  }
  out.push_back(static_cast<char>(value));
}

// A read position in bytes that nobody vouches for.  Past a mistake `is_good` is false and all reads give nothing.
struct ByteReader {
  const std::uint8_t* at = nullptr;
  const std::uint8_t* end = nullptr;
  bool is_good = true;

  std::size_t left() const { return static_cast<std::size_t>(end - at); }

  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; at != end && shift < 64; shift += 7) {
      const std::uint8_t byte = *at++;
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    is_good = false;
    at = end;
    return 0;
  }

  std::uint8_t byte() { return skip(1) ? at[-1] : std::uint8_t{0}; }

  bool skip(std::uint64_t bytes) {
    if (bytes > left()) {
      is_good = false;
      at = end;
      return false;
    }
    at += bytes;
    return true;
  }

  template <class T>
  T fixed() {
    T value{};
    if (skip(sizeof(T))) std::memcpy(&value, at - sizeof(T), sizeof(T));
    return value;
  }

  std::string_view text(std::uint64_t bytes) {
    const std::uint8_t* start = at;
    return skip(bytes) ? std::string_view(reinterpret_cast<const char*>(start), bytes) : std::string_view();
  }
};

template <class T>
void append_fixed(std::string& out, T value) {
  char bytes[sizeof(T)];
  std::memcpy(bytes, &value, sizeof(T));
  out.append(bytes, sizeof(T));
}

inline void append_text(std::string& out, std::string_view text) {
  append_varint(out, text.size());
  out += text;
}

}  // namespace assay::search
