#include "collect/pdf/characters.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <array>

#include "base/utf8.h"

namespace assay::pdf {
namespace {

// What fonts put in the place of plain characters: ligatures, Kangxi radicals, compatibility ideographs.
bool stands_for_others(char32_t c) {
  return (c >= 0xFB00 && c <= 0xFB06) || (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF);
}

std::string normalized(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  normalizer->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                            status);
  return U_FAILURE(status) ? std::string(text) : out;
}

}  // namespace

char32_t first_code_point(std::string_view text) {
  return text.empty() ? 0 : utf8::decode(text, 0).value;
}

char32_t last_code_point(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return utf8::decode(text, at).value;
}

bool is_wide(char32_t c) {
  return utf8::is_han(c) || utf8::is_kana(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0x2018 && c <= 0x201D) || c == 0x2014 || c == 0x2026;
}

std::size_t width_in_letters(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint c = utf8::decode(text, at);
    width += utf8::is_han(c.value) || utf8::is_kana(c.value) ? 2 : 1;
    at += c.size_bytes;
  }
  return width;
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view quote : {"”", "’", "\"", "'", ")", "）", "」", "』", "]"})
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  for (const std::string_view mark : {".", "!", "?", ":", "。", "！", "？", "：", "…"})
    if (text.ends_with(mark)) return true;
  return false;
}

bool needs_space_between(std::string_view before, std::string_view after) {
  const char32_t last = last_code_point(before);
  const char32_t first = first_code_point(after);
  if (is_wide(last) && is_wide(first)) return false;
  // Between Chinese and Latin a line's end stands for nothing; a Western dash or quote belongs to either.
  if (is_wide(last) || is_wide(first)) return !utf8::is_han(last) && !utf8::is_han(first);
  return true;
}

std::string with_plain_letters(std::string_view text) {
  std::string out;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint c = utf8::decode(text, at);
    if (stands_for_others(c.value)) {
      out += text.substr(kept, at - kept);
      out += normalized(text.substr(at, c.size_bytes));
      kept = at + c.size_bytes;
    }
    at += c.size_bytes;
  }
  out += text.substr(kept);
  return out;
}

}  // namespace assay::pdf
