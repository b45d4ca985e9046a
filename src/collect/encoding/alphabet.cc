// Idea: in the right decoding the letters make words: most are among the common ones of the languages that use the
// alphabet, a small letter is never followed by a capital, a Thai mark stands on a consonant, and none stands beside a
// Latin letter.  A wrong decoding breaks one of these: KOI8 read as windows-1251 turns case round, "café" read as
// Cyrillic puts a letter beside an "f", Chinese read as Thai sets marks on nothing at every other byte.
//
//   "Привет" in KOI8-R read as windows-1251  ->  "оПХБЕР": a capital after a small letter, once a word
//
// Letters that stand alone count for nothing: "à" of a French page is "а" in windows-1251.
// Cost: a decoding of the sample a candidate.
#include "collect/encoding/alphabet.h"

#include <array>
#include <string>

#include "base/utf8.h"
#include "collect/encoding/decoders.h"

namespace assay::encoding {
namespace {

struct Candidate {
  std::string_view name;
  std::u32string_view common;  // letters that make up about three in four of any text
};

// Russian, Ukrainian, Bulgarian and Serbian.
constexpr std::u32string_view kCyrillic = U"оеаинтсрвлкмдіъя";
constexpr std::u32string_view kGreek = U"αοιετσςνηυρκπόάίέή";
constexpr std::u32string_view kHebrew = U"יוהלאתרשמבנם";
constexpr std::u32string_view kArabic = U"اليمونرتبةعدسفه";
constexpr std::u32string_view kThai = U"านรกอเงมยลวดทสตะปัีิ่้์";

// On a tie the earlier one wins: text without Ukrainian letters is the same in KOI8-U.
constexpr auto kCandidates = std::to_array<Candidate>({
    {"windows-1251", kCyrillic},
    {"KOI8-R", kCyrillic},
    {"KOI8-U", kCyrillic},
    {"ISO-8859-5", kCyrillic},
    {"IBM866", kCyrillic},
    {"x-mac-cyrillic", kCyrillic},
    {"windows-1253", kGreek},
    {"ISO-8859-7", kGreek},
    {"windows-1255", kHebrew},
    {"windows-1256", kArabic},
    {"ISO-8859-6", kArabic},
    {"windows-874", kThai},
});

// kSmall stands for any letter of an alphabet without capitals.
enum class Sort { kAscii, kLatinLetter, kSmall, kCapital, kMark, kLeadingVowel, kSign, kError };

bool is_between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

Sort sort_of(char32_t c) {
  if (c < 0x80) return is_between(c | 0x20, 'a', 'z') ? Sort::kLatinLetter : Sort::kAscii;
  if (c == utf8::kReplacement || c <= 0x9F) return Sort::kError;
  if (is_between(c, 0x0430, 0x045F) || c == 0x0491) return Sort::kSmall;
  if (is_between(c, 0x0400, 0x042F) || c == 0x0490) return Sort::kCapital;
  if (is_between(c, 0x03AC, 0x03CE) || c == 0x0390) return Sort::kSmall;
  if (is_between(c, 0x0386, 0x03AB)) return Sort::kCapital;
  if (is_between(c, 0x05D0, 0x05EA) || is_between(c, 0x0621, 0x064A) || is_between(c, 0x0671, 0x06D3))
    return Sort::kSmall;
  if (c == 0x0E31 || is_between(c, 0x0E34, 0x0E3A) || is_between(c, 0x0E47, 0x0E4E)) return Sort::kMark;
  if (is_between(c, 0x0E40, 0x0E44)) return Sort::kLeadingVowel;
  return is_between(c, 0x0E01, 0x0E33) || c == 0x0E45 ? Sort::kSmall : Sort::kSign;
}

bool is_letter(Sort sort) {
  return sort == Sort::kSmall || sort == Sort::kCapital || sort == Sort::kMark || sort == Sort::kLeadingVowel;
}

bool is_misplaced(Sort before, Sort at) {
  if (before == Sort::kSmall && at == Sort::kCapital) return true;
  if (at == Sort::kMark && before != Sort::kSmall && before != Sort::kMark) return true;
  if (before == Sort::kLeadingVowel && at != Sort::kSmall) return true;
  return (before == Sort::kLatinLetter && is_letter(at)) || (is_letter(before) && at == Sort::kLatinLetter);
}

double fitness(const Candidate& candidate, std::string_view sample) {
  const std::string text = decode_as(candidate.name, sample);
  int total = 0;
  int found = 0;
  int faults = 0;
  int word = 0;  // common letters of the word so far
  int letters = 0;
  Sort before = Sort::kAscii;
  const auto end_word = [&] {
    if (letters > 1) found += word;
    word = letters = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint next = utf8::decode(text, at);
    at += next.size_bytes;
    const Sort sort = sort_of(next.value);
    if (is_misplaced(before, sort)) ++faults;
    if (sort == Sort::kError) ++faults;
    if (next.value >= 0x80) ++total;
    if (is_letter(sort)) {
      ++letters;
      word += candidate.common.contains(next.value) ? 1 : 0;
    } else {
      end_word();
    }
    before = sort;
  }
  end_word();
  constexpr double kFaultWeight = 3;
  return total == 0 ? 0 : (found - kFaultWeight * faults) / total;
}

}  // namespace

AlphabetGuess detect_alphabet(std::string_view sample) {
  // Text in these languages stands at .6 to .8, whatever else is mixed in at .5; others read so are below zero.
  constexpr double kConvincing = 0.45;
  AlphabetGuess best;
  for (const Candidate& candidate : kCandidates) {
    const double value = fitness(candidate, sample);
    if (value >= kConvincing && value > best.fitness) best = {.name = candidate.name, .fitness = value};
  }
  return best;
}

}  // namespace assay::encoding
