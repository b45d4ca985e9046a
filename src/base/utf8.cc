// UTF-8 decoding after the WHATWG Encoding standard's "UTF-8 decoder"
// (https://encoding.spec.whatwg.org/#utf-8-decoder).
//
// Idea: the lead byte alone says how many continuation bytes follow and narrows the range of the first of them (E0, ED,
// F0 and F4 do); every later one is 80..BF.  The first byte outside its range ends the ill-formed sequence before
// itself, so that what follows is read afresh: F0 9F 41 is one U+FFFD and then "A". Cost: one pass.  Runs of ASCII are
// skipped eight bytes at a time, which is what markup and English consist of.
#include "base/utf8.h"

#include <cstring>

namespace assay::utf8 {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080;

// What the lead byte promises.  `continuations` 0: not a lead byte.
struct Lead {
  std::uint32_t continuations;
  std::uint8_t lower;  // range of the first continuation byte
  std::uint8_t upper;
  std::uint8_t bits;  // the part of the lead byte that belongs to the value
};

constexpr Lead lead_of(std::uint8_t byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF, static_cast<std::uint8_t>(byte & 0x1F)};
  if (byte >= 0xE0 && byte <= 0xEF) {
    const std::uint8_t lower = byte == 0xE0 ? 0xA0 : 0x80;  // else overlong
    const std::uint8_t upper = byte == 0xED ? 0x9F : 0xBF;  // else a surrogate
    return {2, lower, upper, static_cast<std::uint8_t>(byte & 0x0F)};
  }
  if (byte >= 0xF0 && byte <= 0xF4) {
    const std::uint8_t lower = byte == 0xF0 ? 0x90 : 0x80;  // else overlong
    const std::uint8_t upper = byte == 0xF4 ? 0x8F : 0xBF;  // else past U+10FFFF
    return {3, lower, upper, static_cast<std::uint8_t>(byte & 0x07)};
  }
  return {0, 0, 0, 0};
}

std::uint8_t byte_at(std::string_view text, std::size_t offset) {
  return static_cast<std::uint8_t>(text[offset]);
}

struct Decoded {
  CodePoint code_point;
  bool is_well_formed;
};

Decoded decode_strictly(std::string_view text, std::size_t offset) {
  const std::uint8_t first = byte_at(text, offset);
  if (first < 0x80) return {{first, 1}, true};
  const Lead lead = lead_of(first);
  if (lead.continuations == 0) return {{kReplacement, 1}, false};
  char32_t value = lead.bits;
  std::uint8_t lower = lead.lower;
  std::uint8_t upper = lead.upper;
  for (std::uint32_t i = 1; i <= lead.continuations; ++i) {
    if (offset + i >= text.size()) return {{kReplacement, i}, false};
    const std::uint8_t byte = byte_at(text, offset + i);
    if (byte < lower || byte > upper) return {{kReplacement, i}, false};
    value = (value << 6) | (byte & 0x3FU);
    lower = 0x80;
    upper = 0xBF;
  }
  return {{value, lead.continuations + 1}, true};
}

// The first offset at or after `offset` that does not hold ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t offset) {
  while (offset + sizeof(std::uint64_t) <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + offset, sizeof word);
    if ((word & kHighBits) != 0) break;
    offset += sizeof word;
  }
  while (offset < text.size() && byte_at(text, offset) < 0x80) ++offset;
  return offset;
}

// The first offset at or after `offset` where an ill-formed sequence starts; text.size() where there is none.
std::size_t find_ill_formed(std::string_view text, std::size_t offset) {
  while ((offset = skip_ascii(text, offset)) < text.size()) {
    // Stay here while the text is not ASCII: Chinese alternates rarely.
    while (offset < text.size() && byte_at(text, offset) >= 0x80) {
      const Decoded decoded = decode_strictly(text, offset);
      if (!decoded.is_well_formed) return offset;
      offset += decoded.code_point.size_bytes;
    }
  }
  return text.size();
}

}  // namespace

CodePoint detail::decode_any(std::string_view text, std::size_t offset) {
  return decode_strictly(text, offset).code_point;
}

void append(std::string& out, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = kReplacement;
  const auto push = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    push(code_point);
  } else if (code_point < 0x800) {
    push(0xC0 | (code_point >> 6));
    push(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    push(0xE0 | (code_point >> 12));
    push(0x80 | ((code_point >> 6) & 0x3F));
    push(0x80 | (code_point & 0x3F));
  } else {
    push(0xF0 | (code_point >> 18));
    push(0x80 | ((code_point >> 12) & 0x3F));
    push(0x80 | ((code_point >> 6) & 0x3F));
    push(0x80 | (code_point & 0x3F));
  }
}

bool is_valid(std::string_view text) {
  return find_ill_formed(text, 0) == text.size();
}

std::string repair(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  std::size_t offset = 0;
  while (offset < bytes.size()) {
    const std::size_t nul = bytes.find('\0', offset);
    const std::size_t stop = nul == std::string_view::npos ? bytes.size() : nul;
    const std::string_view run = bytes.substr(0, stop);
    while (offset < stop) {
      const std::size_t ill_formed = find_ill_formed(run, offset);
      out.append(run, offset, ill_formed - offset);
      offset = ill_formed;
      if (offset == stop) break;
      append(out, kReplacement);
      offset += decode(run, offset).size_bytes;
    }
    if (stop == bytes.size()) break;
    append(out, kReplacement);  // the NUL itself
    offset = stop + 1;
  }
  return out;
}

std::size_t count(std::string_view text) {
  std::size_t code_points = 0;
  for (std::size_t offset = 0; offset < text.size(); ++code_points) {
    offset += byte_at(text, offset) < 0x80 ? 1 : decode(text, offset).size_bytes;
  }
  return code_points;
}

std::string_view prefix(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  // A code point that straddles the limit starts at most three bytes before it.
  for (std::size_t back = 1; back <= 3 && back <= max_bytes; ++back) {
    const std::size_t start = max_bytes - back;
    if ((byte_at(text, start) & 0xC0) == 0x80) continue;
    if (start + decode(text, start).size_bytes > max_bytes) return text.substr(0, start);
    break;
  }
  return text.substr(0, max_bytes);
}

}  // namespace assay::utf8
