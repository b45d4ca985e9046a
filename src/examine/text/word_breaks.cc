// The fast way: most western text is letters, digits, blanks and a handful of marks, for which the rules of
// Unicode Standard Annex #29 come down to five lines:
//
//   letters, digits and "_" stick together                        (WB5, WB8 to WB10, WB13a, WB13b)
//   letter . ' letter   sticks: U.S, don't                        (WB6, WB7)
//   digit . , ; ' digit sticks: 1,234.5                           (WB11, WB12)
//   every other mark stands alone                                 (WB999)
//
// Anything else (combining marks, joiners, other scripts, emoji, and @ or a colon between letters, which
// versions of ICU treat differently) makes it refuse, and ICU does the whole segment.  word_breaks_test.cc holds it to
// ICU's result.
// Cost: one pass, a table look-up a byte for ASCII.
#include "examine/text/word_breaks.h"

#include <array>

#include "base/utf8.h"

namespace assay::text {

namespace {

enum class Class : std::uint8_t { kUnknown, kBlank, kLetter, kDigit, kJoiner, kMidBoth, kMidNumber, kColon, kMark };

constexpr std::array<Class, 128> kAscii = [] {
  std::array<Class, 128> table{};
  for (int c = 0x21; c < 0x7F; ++c) table[c] = Class::kMark;
  for (int c = 'a'; c <= 'z'; ++c) table[c] = table[c - 32] = Class::kLetter;
  for (int c = '0'; c <= '9'; ++c) table[c] = Class::kDigit;
  table[' '] = table['\t'] = table['\n'] = Class::kBlank;
  table['_'] = Class::kJoiner;
  table['.'] = table['\''] = Class::kMidBoth;
  table[','] = table[';'] = Class::kMidNumber;
  table[':'] = Class::kColon;
  table['@'] = Class::kUnknown;
  return table;
}();

bool is_in(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

Class class_of(char32_t c) {
  if (c < 128) return kAscii[c];
  if (is_in(c, 0xC0, 0x24F)) return c == 0xD7 || c == 0xF7 ? Class::kMark : Class::kLetter;
  if (c == 0x2018 || c == 0x2019) return Class::kMidBoth;
  if (c == 0xA0) return Class::kBlank;
  const bool is_latin_mark = is_in(c, 0xA1, 0xBF) && c != 0xAA && c != 0xAD && c != 0xB5 && c != 0xB7 && c != 0xBA;
  const bool is_general_mark = is_in(c, 0x2010, 0x2023) || is_in(c, 0x2025, 0x2026) || is_in(c, 0x2030, 0x203B);
  const bool is_currency = is_in(c, 0x20A0, 0x20BF);
  const bool is_cjk_mark = is_in(c, 0x3001, 0x3003) || is_in(c, 0x3008, 0x3011) || is_in(c, 0x3014, 0x301B);
  const bool is_full_width_mark =
      c == 0xFF01 || c == 0xFF05 || c == 0xFF08 || c == 0xFF09 || c == 0xFF1F || c == 0xFF5E;
  if (is_latin_mark || is_general_mark || is_currency || is_cjk_mark || is_full_width_mark) return Class::kMark;
  return Class::kUnknown;
}

// The class of one character and where the next one begins.
struct Step {
  Class kind;
  std::uint32_t next;
};

Step step(std::string_view text, std::uint32_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {kAscii[byte], at + 1};
  const utf8::CodePoint point = utf8::decode(text, at);
  return {class_of(point.value), at + point.size_bytes};
}

bool may_join(Class between, Class neighbour) {
  if (neighbour == Class::kLetter) return between == Class::kMidBoth;
  if (neighbour == Class::kDigit) return between == Class::kMidBoth || between == Class::kMidNumber;
  return false;
}

bool is_word_part(Class kind) {
  return kind == Class::kLetter || kind == Class::kDigit || kind == Class::kJoiner;
}

struct Run {
  std::uint32_t end;
  WordKind kind;
  bool is_known;  // false: ICU has to say
};

// The word that begins at `at` with a character of class `last`.
Run run_from(std::string_view text, std::uint32_t at, Step first) {
  WordKind kind = first.kind == Class::kLetter  ? WordKind::kWord
                  : first.kind == Class::kDigit ? WordKind::kNumber
                                                : WordKind::kOther;
  Class last = first.kind;
  at = first.next;
  while (at < text.size()) {
    Step next = step(text, at);
    if (next.kind == Class::kUnknown) return {at, kind, false};
    if (!is_word_part(next.kind)) {
      if (next.next >= text.size()) break;
      const Step after = step(text, next.next);
      if (next.kind == Class::kColon && last == Class::kLetter && after.kind == Class::kLetter)
        return {at, kind, false};
      if (after.kind != last || !may_join(next.kind, last)) break;
      next = after;
    }
    last = next.kind;
    at = next.next;
    if (last == Class::kLetter) kind = WordKind::kWord;
    if (last == Class::kDigit && kind == WordKind::kOther) kind = WordKind::kNumber;
  }
  return {at, kind, true};
}

}  // namespace

bool break_words_fast(std::string_view segment, std::uint32_t offset, std::vector<Word>& words) {
  const std::size_t words_before = words.size();
  for (std::uint32_t at = 0; at < segment.size();) {
    const Step first = step(segment, at);
    if (first.kind == Class::kBlank) {
      at = first.next;
      continue;
    }
    Run run{first.next, WordKind::kOther, first.kind != Class::kUnknown};
    if (is_word_part(first.kind)) run = run_from(segment, at, first);
    if (!run.is_known) {
      words.resize(words_before);
      return false;
    }
    words.push_back({{offset + at, offset + run.end}, run.kind, ""});
    at = run.end;
  }
  return true;
}

void break_words(std::string_view segment, std::uint32_t offset, std::vector<Word>& words) {
  if (!break_words_fast(segment, offset, words)) break_words_slowly(segment, offset, words);
}

}  // namespace assay::text
