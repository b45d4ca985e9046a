// Marks: a line is judged by its code points alone, from its end inwards for the stop, from its start for the pairs.
// Straight double quotes pair by count; straight single quotes are apostrophes too often to count.
#include "report/digest/marks.h"

#include <array>
#include <cstddef>
#include <string>

#include "base/utf8.h"

namespace assay::digest {
namespace {

constexpr std::u32string_view kClosers = U"”’\"')）」』】》〉]］";
constexpr std::u32string_view kClauseMarks = U",，;；:：、-–—";

bool among(char32_t c, std::u32string_view set) {
  return c != 0 && set.contains(c);
}

// The start of the last code point.
std::size_t last_start(std::string_view text) {
  std::size_t at = text.empty() ? 0 : text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

// The code point that ends the line, closing quotes and brackets left aside.
char32_t final_mark(std::string_view text) {
  while (!text.empty()) {
    const std::size_t at = last_start(text);
    const char32_t c = utf8::decode(text, at).value;
    if (!among(c, kClosers) && !utf8::is_space(c)) return c;
    text = text.substr(0, at);
  }
  return 0;
}

}  // namespace

bool ends_with_stop(std::string_view text) {
  return among(final_mark(text), U".!?。！？…");
}

bool is_question(std::string_view text) {
  return among(final_mark(text), U"?？");
}

bool ends_with_colon(std::string_view text) {
  return among(final_mark(text), U":：");
}

bool is_balanced(std::string_view text) {
  std::array<int, 8> open{};
  int straight = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = utf8::decode(text, at);
    at += size;
    if (c == U'"') ++straight;
    // ’ is an apostrophe as well, so the single quotes are not counted.
    constexpr std::u32string_view kPairs = U"“”（）()「」『』【】《》[]";
    const std::size_t pair = kPairs.find(c);
    if (pair == std::u32string_view::npos) continue;
    int& depth = open[pair / 2];
    depth += pair % 2 == 0 ? 1 : -1;
    if (depth < 0) return false;
  }
  for (const int depth : open) {
    if (depth != 0) return false;
  }
  return straight % 2 == 0;
}

bool has_mark_inside(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = utf8::decode(text, at);
    at += size;
    if (among(c, U",，;；:：")) return true;
  }
  return false;
}

std::string_view without_clause_mark(std::string_view text) {
  while (!text.empty()) {
    const std::size_t at = last_start(text);
    const char32_t c = utf8::decode(text, at).value;
    if (!among(c, kClauseMarks) && !utf8::is_space(c)) break;
    text = text.substr(0, at);
  }
  return text;
}

}  // namespace assay::digest
