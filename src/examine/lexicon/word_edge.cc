#include "examine/lexicon/word_edge.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"
#include "examine/lexicon/lexicon_format.h"

namespace assay::lexicon {

namespace {

// Letters and digits of scripts that put spaces between words.
bool is_western(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  if (c >= 0x2E80 && c < 0xFF00) return false;
  return u_isalnum(static_cast<UChar32>(c)) != 0 && !utf8::is_han(c);
}

char32_t before(std::string_view text, std::size_t at) {
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80) --begin;
  return utf8::decode(text, begin).value;
}

bool goes_on(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return false;
  // From U+3000 on nothing is western, which settles most of a Chinese text.
  if (static_cast<unsigned char>(text[at]) >= 0xE3) return false;
  return is_western(before(text, at)) && is_western(utf8::decode(text, at).value);
}

}  // namespace

bool starts_word(std::string_view text, std::size_t at) {
  return !goes_on(text, at);
}

bool ends_word(std::string_view text, std::size_t at) {
  return !goes_on(text, at);
}

bool has_case(std::string_view written, std::uint32_t flags) {
  const char32_t first = utf8::decode(written, 0).value;
  if (u_islower(static_cast<UChar32>(first)) != 0) return false;
  return (flags & format::kAllCapitals) == 0 ||
         std::ranges::none_of(written, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace assay::lexicon
