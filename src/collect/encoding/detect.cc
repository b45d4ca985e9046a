// Which encoding is this?
//
// Idea: decode a sample in every candidate and count, among the characters that are not ASCII, those that make up most
// of any text in the languages that use it (的 一 是 、 for Chinese, all kana for Japanese, 이 다 의 for Korean), minus
// what did not decode at all.  The right decoding has every third character or more among them; a wrong one scatters
// over rare characters: "的" in GBK read as EUC-KR is a rare hanja.  UTF-8 comes first, since other text is hardly ever
// well-formed UTF-8 by chance.  Cyrillic and Thai are weighed against these by alphabet.cc.  Where no candidate
// convinces, the text is European: ICU's detector tells Greek and the like apart, and windows-1252 is the last resort,
// as the HTML standard has it for most of the world.
//
// Does not apply to very short text: under a dozen characters the answer is a guess.
// Cost: a dozen decodings of at most 16 KiB around the text that is not ASCII.
#include "collect/encoding/detect.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/utf8.h"
#include "collect/encoding/alphabet.h"
#include "collect/encoding/decoders.h"
#include "collect/encoding/encoding.h"

namespace assay::encoding {
namespace {

constexpr std::size_t kReadBytes = 256u << 10;
constexpr std::size_t kSampleBytes = 16u << 10;
constexpr std::size_t kMarginBytes = 2;

struct Candidate {
  std::string_view name;
  std::string_view common;  // characters that are frequent in text in it
};

constexpr std::string_view kSimplified =
    "，。、“”《》：；的一是了不在有人我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里"
    "后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已新报网民市中国法关与"
    "全部进行业经济万元月据者记政府企区实现工院长高员";
constexpr std::string_view kTraditional =
    "，。、「」『』《》：；的一是了不在有人我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對"
    "可她裡"
    "後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已新報網民市法關與全部進"
    "業濟萬元月據者記政府企區實現工院長高員";
constexpr std::string_view kKorean =
    "이다의에는을가은한로하고를도지기사자인서어해것있대정리시일나스들전그아보수부제원주";

constexpr auto kCandidates = std::to_array<Candidate>({
    {"gb18030", kSimplified},
    {"Big5", kTraditional},
    {"Shift_JIS", {}},
    {"EUC-JP", {}},
    {"EUC-KR", kKorean},
});

// The lines of text that are not pure ASCII, up to kSampleBytes: markup says nothing about the language.
std::string sample_of(std::string_view bytes) {
  std::string sample;
  bytes = bytes.substr(0, kReadBytes);
  std::size_t last = 0;  // end of what is in the sample
  for (std::size_t at = 0; at < bytes.size() && sample.size() < kSampleBytes; ++at) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) continue;
    if (at > last + kMarginBytes) {
      sample += '\n';
      last = at - 1;  // what stands before it tells letters of a word from signs
    }
    // A trail byte may be ASCII, so one more byte comes along.
    const std::size_t end = std::min(bytes.size(), at + kMarginBytes);
    sample.append(bytes, last, end - std::min(last, end));
    last = std::max(last, end);
  }
  return sample;
}

// From -1 to 1: the share of common characters among all that are not ASCII, less what did not decode.
double fitness(const Candidate& candidate, std::string_view sample) {
  const std::string text = decode_as(candidate.name, sample);
  std::size_t total = 0;
  std::size_t common = 0;
  std::size_t errors = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint next = utf8::decode(text, at);
    const std::string_view bytes = std::string_view(text).substr(at, next.size_bytes);
    at += next.size_bytes;
    if (next.value < 0x80) continue;
    ++total;
    if (next.value == utf8::kReplacement)
      ++errors;
    else if (candidate.common.empty() ? utf8::is_kana(next.value) && next.value < 0xFF00
                                      : candidate.common.find(bytes) != std::string_view::npos)
      ++common;
  }
  if (total == 0) return -1;
  constexpr double kErrorWeight = 5;
  return (static_cast<double>(common) - kErrorWeight * static_cast<double>(errors)) / static_cast<double>(total);
}

// Escape sequences that begin the double-byte sets of ISO-2022-JP; such text is all ASCII otherwise.
bool is_iso_2022_jp(std::string_view bytes) {
  for (std::size_t at = bytes.find('\x1B'); at != std::string_view::npos; at = bytes.find('\x1B', at + 1)) {
    const std::string_view escape = bytes.substr(at + 1, 2);
    if (escape == "$B" || escape == "$@") return true;
  }
  return false;
}

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

std::string_view detect_single_byte(std::string_view bytes) {
  constexpr std::string_view kLastResort = "windows-1252";
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  if (U_FAILURE(status)) return kLastResort;
  bytes = bytes.substr(0, kReadBytes);
  ucsdet_enableInputFilter(detector.get(), 1);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  const UCharsetMatch* match = U_FAILURE(status) ? nullptr : ucsdet_detect(detector.get(), &status);
  if (match == nullptr || U_FAILURE(status)) return kLastResort;
  constexpr int32_t kConvincing = 40;
  if (ucsdet_getConfidence(match, &status) < kConvincing) return kLastResort;
  const char* label = ucsdet_getName(match, &status);
  const std::string_view name = U_FAILURE(status) || label == nullptr ? std::string_view{} : name_for_label(label);
  // Everything but single bytes was weighed before, and better.
  const bool is_single_byte = name.starts_with("windows-") || name.starts_with("ISO-8859") || name.starts_with("KOI8");
  return is_single_byte ? name : kLastResort;
}

bool is_latin(std::string_view name) {
  constexpr auto kNotLatin =
      std::to_array<std::string_view>({"ISO-8859-5", "ISO-8859-6", "ISO-8859-7", "ISO-8859-8", "ISO-8859-8-I",
                                       "windows-1251", "windows-1253", "windows-1255", "windows-1256"});
  const bool is_of_the_kind = name.starts_with("windows-125") || name.starts_with("ISO-8859-") || name == "macintosh";
  return is_of_the_kind && std::ranges::find(kNotLatin, name) == kNotLatin.end();
}

// Words of Latin letters have an accent here and there; where the bytes that are not ASCII stand side by side, they may
// be letters of another script.
bool stands_side_by_side(std::string_view bytes) {
  constexpr std::size_t kEnough = 12;
  std::size_t all = 0;
  std::size_t pairs = 0;
  bool was_one = false;
  for (const char c : bytes.substr(0, kReadBytes)) {
    const bool is_one = static_cast<unsigned char>(c) >= 0x80;
    all += is_one ? 1 : 0;
    pairs += is_one && was_one ? 1 : 0;
    was_one = is_one;
  }
  return pairs >= kEnough && pairs * 2 >= all;
}

struct Guess {
  std::string_view name;
  double fitness = 0;
};

// The best of all candidates but those that ICU tells apart.
Guess best_guess(std::string_view sample) {
  Guess best;
  for (const Candidate& candidate : kCandidates) {
    const double value = fitness(candidate, sample);
    if (value > best.fitness) best = {.name = candidate.name, .fitness = value};
  }
  if (const AlphabetGuess guess = detect_alphabet(sample); guess.fitness > best.fitness)
    best = {.name = guess.name, .fitness = guess.fitness};
  return best;
}

// Whether another reading is so much better that the declared one cannot be meant.
bool reads_far_better(std::string_view name, std::string_view sample) {
  constexpr std::size_t kEnoughBytes = 64;
  constexpr double kConvincing = 0.2;  // text in the right reading: .3 to .5
  constexpr double kMuch = 3;
  if (sample.size() < kEnoughBytes) return false;
  const Guess best = best_guess(sample);
  if (best.fitness < kConvincing || best.name == name) return false;
  const auto declared = std::ranges::find(kCandidates, name == "GBK" ? "gb18030" : name, &Candidate::name);
  return declared == kCandidates.end() || fitness(*declared, sample) * kMuch < best.fitness;
}

}  // namespace

Utf8Evidence utf8_evidence(std::string_view bytes) {
  Utf8Evidence evidence;
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const utf8::CodePoint next = utf8::decode(bytes, at);
    const bool is_replacement_itself = bytes.substr(at, 3) == "\uFFFD";
    if (next.value == utf8::kReplacement && !is_replacement_itself)
      ++evidence.errors;
    else
      ++evidence.sequences;
    at += next.size_bytes;
  }
  return evidence;
}

bool is_plainly_wrong(std::string_view name, std::string_view bytes) {
  const Utf8Evidence evidence = utf8_evidence(bytes);
  if (name == "UTF-8") return evidence.errors * 10 > evidence.sequences;
  if (name == "replacement" || name.starts_with("UTF-16") || name == "ISO-2022-JP") return false;
  // Two sequences may be chance; more, without a single error, are not.
  constexpr std::size_t kChance = 2;
  if (evidence.errors == 0 && evidence.sequences > kChance) return true;
  if (!is_multi_byte(name))
    return is_latin(name) && stands_side_by_side(bytes) && reads_far_better(name, sample_of(bytes));
  const std::string sample = sample_of(bytes);
  const std::string text = decode_as(name, sample);
  std::size_t errors = 0;
  for (std::size_t at = text.find("\uFFFD"); at != std::string::npos; at = text.find("\uFFFD", at + 3)) ++errors;
  // One or two may be a cut or a typo in an otherwise sound page.
  return (errors > kChance && errors * 10 > utf8::count(text)) || reads_far_better(name, sample);
}

std::string_view detect(std::string_view bytes) {
  const Utf8Evidence evidence = utf8_evidence(bytes);
  if (evidence.sequences + evidence.errors == 0 && is_iso_2022_jp(bytes.substr(0, kReadBytes))) return "ISO-2022-JP";
  // A cut or spliced page is still UTF-8 where nearly all of it is.
  if (evidence.errors * 10 <= evidence.sequences) return "UTF-8";
  const std::string sample = sample_of(bytes);
  const Guess best = best_guess(sample);
  // European text read as Chinese hardly ever reaches a twentieth; Chinese text stands at .3 to .5.
  constexpr double kConvincing = 0.08;
  return best.fitness >= kConvincing ? best.name : detect_single_byte(bytes);
}

}  // namespace assay::encoding
