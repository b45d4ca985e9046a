// References: words inside a sentence that point outside of it.
//
// A pronoun is safe once the sentence has named something that it may stand for: "Lynas said it would …" is, "On Monday
// he said …" is not; 普京表示，他… is, 对于这一点，他… is not.  So each is judged by what went before it in the
// sentence: in Chinese a noun by the dictionary's tags, in English a word with a capital that is not the first, or is
// the first and no common opening.  The first and the second person outside of quotation marks address the reader: a
// sentence of a column or an advertisement rather than of a report.  Cost: one pass over the words.
#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "examine/text/text.h"
#include "report/digest/among.h"
#include "report/digest/openings.h"

namespace assay::digest {
namespace {

constexpr auto kChinesePersons = std::to_array<std::string_view>({"他", "她", "他们", "她们", "它", "它们", "其"});
constexpr auto kChineseSelf = std::to_array<std::string_view>({"我", "我们", "你", "您", "你们", "咱们", "笔者"});
constexpr auto kChinesePointers = std::to_array<std::string_view>(
    {"该", "这", "此举", "上述", "这一", "这些", "这种", "该公司", "这样", "这类", "此类", "这场", "这次", "这个"});
constexpr auto kEnglishPersons =
    std::to_array<std::string_view>({"he", "she", "him", "her", "his", "hers", "they", "them", "their", "theirs"});
constexpr auto kEnglishSelf = std::to_array<std::string_view>({"i", "we", "you", "my", "our", "your", "us"});
constexpr auto kEnglishPointers = std::to_array<std::string_view>({"this", "these", "those"});

// Inside quotation marks the speaker's own words may say "we".
class QuoteDepth {
 public:
  bool inside(std::string_view mark) {
    if (mark == "“" || mark == "「" || mark == "『") ++depth_;
    if ((mark == "”" || mark == "」" || mark == "』") && depth_ > 0) --depth_;
    if (mark == "\"") straight_ = !straight_;
    return depth_ > 0 || straight_;
  }

 private:
  int depth_ = 0;
  bool straight_ = false;
};

bool names_something(const text::Word& word, std::string_view surface) {
  const std::string_view tag = text::part_of_speech(word.term);
  return (tag.starts_with("n") && surface.size() > 3) || tag == "j" || tag == "vn" || tag == "eng" ||
         (!surface.empty() && static_cast<unsigned char>(surface.front()) < 0x80);
}

double chinese_references(const Reading& reading, std::uint32_t paragraph, std::uint32_t first, std::uint32_t end) {
  const auto& words = reading.words(paragraph).words;
  QuoteDepth quotes;
  bool named = false;
  bool quoted = false;
  double standing = 1;
  for (std::uint32_t at = first; at < end; ++at) {
    const std::string_view surface = words[at].span.of(reading.text(paragraph));
    if (words[at].kind == text::WordKind::kOther) {
      quoted = quotes.inside(surface);
      continue;
    }
    if (quoted) continue;
    if (among(surface, kChinesePersons) && !named) standing = std::min(standing, 0.2);
    if (among(surface, kChineseSelf)) standing = std::min(standing, 0.4);
    if (among(surface, kChinesePointers)) standing = std::min(standing, at < first + 8 || !named ? 0.35 : 0.8);
    if (names_something(words[at], surface)) named = true;
  }
  return standing;
}

double english_references(const Reading& reading, std::uint32_t paragraph, std::uint32_t first, std::uint32_t end) {
  const auto& words = reading.words(paragraph).words;
  QuoteDepth quotes;
  bool named = false;
  bool quoted = false;
  double standing = 1;
  for (std::uint32_t at = first; at < end; ++at) {
    const std::string_view surface = words[at].span.of(reading.text(paragraph));
    if (words[at].kind == text::WordKind::kOther) {
      quoted = quotes.inside(surface);
      continue;
    }
    if (quoted) continue;
    const std::string folded = text::fold(surface);
    const bool acronym =
        surface.size() > 1 && std::ranges::all_of(surface, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (among(folded, kEnglishPersons) && !named) standing = std::min(standing, at < first + 6 ? 0.25 : 0.5);
    if (among(folded, kEnglishSelf) && !acronym) standing = std::min(standing, 0.4);
    if (among(folded, kEnglishPointers)) standing = std::min(standing, at < first + 5 ? 0.4 : 0.75);
    const bool capital = !surface.empty() && std::isupper(static_cast<unsigned char>(surface.front())) != 0;
    if (reading.ids[paragraph][at] != kNoTerm && (capital || surface.ends_with("s"))) named = true;
  }
  return standing;
}

}  // namespace

double read_references(const Reading& reading, std::uint32_t paragraph, std::uint32_t first, std::uint32_t end) {
  switch (reading.tongue) {
    case Tongue::kChinese:
      return chinese_references(reading, paragraph, first, end);
    case Tongue::kEnglish:
      return english_references(reading, paragraph, first, end);
    case Tongue::kOther:
      return 1;
  }
  return 1;
}

}  // namespace assay::digest
