// Verbatim: a line within a paragraph, its last mark aside, not cut out of longer words or figures.
// Cost: one search of the paragraph.
#include "report/check/verbatim.h"

#include <cctype>

#include "base/utf8.h"

namespace assay::check {
namespace {

bool is_alphanumeric(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A letter or digit of any script that parts words by blanks.
bool is_word_character(char32_t c) {
  if (c < 0x80) return is_alphanumeric(static_cast<char>(c));
  return c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7;
}

char32_t last_code_point(std::string_view text) {
  std::size_t at = text.empty() ? 0 : text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return utf8::decode(text, at).value;
}

// Whether a figure at the end of `line` goes on in `after`.
bool cuts_figure(std::string_view line, std::string_view after) {
  if (line.empty() || !is_digit(line.back()) || after.empty()) return false;
  if ((after.front() == '.' || after.front() == ',') && after.size() > 1) return is_digit(after[1]);
  constexpr std::u32string_view kUnits = U"0123456789%％‰万亿千百兆十";
  return kUnits.contains(utf8::decode(after, 0).value);
}

bool continues_figure(std::string_view before, std::string_view line) {
  if (before.empty() || line.empty() || !is_digit(line.front())) return false;
  if (is_digit(before.back())) return true;
  return (before.back() == '.' || before.back() == ',') && before.size() > 1 && is_digit(before[before.size() - 2]);
}

bool stands_at(std::string_view paragraph, std::size_t at, std::string_view line) {
  const std::string_view before = paragraph.substr(0, at);
  const std::string_view after = paragraph.substr(at + line.size());
  if (cuts_figure(line, after) || continues_figure(before, line)) return false;
  const bool joined_before =
      !before.empty() && is_word_character(last_code_point(before)) && is_word_character(utf8::decode(line, 0).value);
  const bool joined_after =
      !after.empty() && is_word_character(last_code_point(line)) && is_word_character(utf8::decode(after, 0).value);
  // Between a digit and a Han character there is no such joint, since neither needs a blank.
  return !joined_before && !joined_after;
}

}  // namespace

std::string_view without_final_mark(std::string_view text) {
  constexpr std::u32string_view kMarks = U".。!！?？;；,，…";
  text = utf8::trim(text);
  while (!text.empty() && kMarks.contains(last_code_point(text))) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    text = text.substr(0, at);
  }
  return text;
}

bool stands_in(std::string_view paragraph, std::string_view line) {
  line = without_final_mark(line);
  if (line.empty()) return false;
  for (std::size_t at = paragraph.find(line); at != std::string_view::npos; at = paragraph.find(line, at + 1)) {
    if (stands_at(paragraph, at, line)) return true;
  }
  return false;
}

}  // namespace assay::check
