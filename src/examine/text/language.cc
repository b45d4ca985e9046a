// Which language, in two steps.  First the scripts are counted: Hangul is Korean, kana is Japanese, Han without kana is
// Chinese, and for these even a title of three characters is enough.  Where other scripts outweigh them, CLD2 decides
// among the languages that share those scripts; it wants a line or more, so a short text that it is unsure of counts as
// English when it holds an English function word, and else as unknown.
//
// An ideograph says about as much as three letters, hence its weight.  Kana inside Chinese (a shop's name, の for 的)
// is rare, hence the share below which it does not count; Japanese prose has more kana than Han. Does not apply to:
// Japanese or Korean written in Han alone, which passes as Chinese. Cost: O(kMaxBytes).
// clang-format off: CLD2 needs FILE and does not ask for it.
#include <cstdio>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
// clang-format on
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "examine/text/text.h"

namespace assay::text {

namespace {

constexpr std::size_t kMaxBytes = std::size_t{16} * 1024;
constexpr std::size_t kIdeographWeight = 3;
constexpr std::size_t kSyllableWeight = 2;  // of kana and hangul
constexpr double kLeastKanaShare = 0.1;

struct Scripts {
  std::size_t han = 0;
  std::size_t kana = 0;
  std::size_t hangul = 0;
  std::size_t letters = 0;  // of all other scripts
};

Scripts count_scripts(std::string_view text) {
  Scripts scripts;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    at += point.size_bytes;
    if (utf8::is_han(point.value))
      ++scripts.han;
    else if (utf8::is_kana(point.value))
      ++scripts.kana;
    else if (utf8::is_hangul(point.value))
      ++scripts.hangul;
    else if (u_isalpha(static_cast<UChar32>(point.value)))
      ++scripts.letters;
  }
  return scripts;
}

// CLD2 keeps codes that ISO 639-1 has since renamed.
std::string modern_code(std::string_view code) {
  if (code == "iw") return "he";
  if (code == "jw") return "jv";
  if (code == "nb" || code == "nn") return "no";
  return code.size() == 2 ? std::string(code) : "und";
}

bool has_english_function_word(std::string_view text) {
  for (const Word& word : split_words(text, "en"))
    if (word.kind == WordKind::kWord && is_stop_word(fold(word.span.of(text)), "en")) return true;
  return false;
}

std::string ask_cld2(std::string_view bytes) {
  // CLD2 reads past its buffer where a sequence of UTF-8 is cut short, and has crashed on one.
  const std::string text = utf8::repair(bytes);
  const CLD2::CLDHints no_hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language best[3];
  int percent[3];
  double score[3];
  int text_bytes = 0;
  bool is_reliable = false;
  const CLD2::Language language =
      CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &no_hints, 0, best, percent,
                                     score, nullptr, &text_bytes, &is_reliable);
  if (is_reliable && language != CLD2::UNKNOWN_LANGUAGE) return modern_code(CLD2::LanguageCode(language));
  const bool is_perhaps_english = language == CLD2::UNKNOWN_LANGUAGE || language == CLD2::ENGLISH;
  return is_perhaps_english && has_english_function_word(text) ? "en" : "und";
}

}  // namespace

std::string detect_language(std::string_view text) {
  text = utf8::prefix(text, kMaxBytes);
  const Scripts scripts = count_scripts(text);
  const std::size_t east_asian = scripts.han * kIdeographWeight + (scripts.kana + scripts.hangul) * kSyllableWeight;
  if (east_asian == 0 && scripts.letters == 0) return "und";
  if (east_asian < scripts.letters) return ask_cld2(text);
  if (scripts.hangul > scripts.han + scripts.kana) return "ko";
  const auto kana_share = static_cast<double>(scripts.kana) / static_cast<double>(scripts.kana + scripts.han + 1);
  return kana_share > kLeastKanaShare ? "ja" : "zh";
}

}  // namespace assay::text
