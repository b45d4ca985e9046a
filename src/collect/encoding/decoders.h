// Decoders: bytes of a named encoding to UTF-8, as the standard's decoders do it (error mode "replacement").
// For this room's own use; encoding.h is the way in.  Safe to call from many threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay::encoding {

// `name` is one of name_for_label's.  Every byte sequence decodes; what is wrong becomes U+FFFD.
std::string decode_as(std::string_view name, std::string_view bytes);

// The encodings of East Asia whose characters take two bytes (and a few four or three), see multi_byte.cc.
bool is_multi_byte(std::string_view name);
std::string decode_multi_byte(std::string_view name, std::string_view bytes);

// Everything that ICU decodes as the standard asks: single bytes, UTF-16, ISO-2022-JP.
std::string decode_by_icu(const char* converter, std::string_view bytes);

// What ICU makes of every pair of bytes: 0 where it knows none.  The pair (lead, trail) stands at pair_index.
std::vector<char32_t> pairs_by_icu(const char* converter, std::string_view prefix = {});
inline constexpr std::uint32_t kFirstLead = 0x81;
inline constexpr std::uint32_t kFirstTrail = 0x40;
inline constexpr std::uint32_t kTrails = 0xFF - kFirstTrail;
constexpr std::uint32_t pair_index(std::uint32_t lead, std::uint32_t trail) {
  return (lead - kFirstLead) * kTrails + (trail - kFirstTrail);
}

}  // namespace assay::encoding
