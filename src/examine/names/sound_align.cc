// Every syllable of a transliteration stands for a chunk of the Latin spelling: 贝森特 is Be|ssen|t.  The best cut is
// found by dynamic programming over (sounds used, letters used); a chunk has at most six letters and may be empty
// (silent letters are in their neighbours' chunks).
//
// Against chance: a long name collects many improbable chunks, so what counts is the ratio to a model that knows only
// how frequent each letter is, per letter.
// Knight and Graehl, "Machine Transliteration" (1998), for the idea of a channel from sounds to spelling.
#include "examine/names/sound_align.h"

#include <unicode/normalizer2.h>

#include <algorithm>

#include "base/utf8.h"
#include "examine/lexicon/lexicon.h"
#include "examine/text/text.h"

namespace assay::names {

namespace {

// "é" is e; 0 for what is no Latin letter of the alphabet.
char plain_letter(char32_t c) {
  if (c < 0x80) return static_cast<char>(c);
  if (c == 0xF8 || c == 0xD8) return 'o';
  if (c == 0x142) return 'l';
  if (c == 0xE6) return 'e';
  if (c == 0x131) return 'i';
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposer = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || decomposer->getDecomposition(static_cast<UChar32>(c), parts) == 0) return 0;
  const UChar32 first = parts.char32At(0);
  return first < 0x80 ? static_cast<char>(first) : char{0};
}

}  // namespace

std::vector<Sound> sounds_of(std::string_view chinese) {
  std::vector<Sound> sounds;
  const std::string folded = text::fold(chinese);
  for (std::size_t at = 0; at < folded.size();) {
    const utf8::CodePoint point = utf8::decode(folded, at);
    const std::string_view character = std::string_view(folded).substr(at, point.size_bytes);
    at += point.size_bytes;
    if (!utf8::is_han(point.value)) continue;
    const auto readings = lexicon::Lexicon::embedded().readings(point.value);
    if (readings.empty()) continue;
    if (sounds.size() == kMaxSounds) return {};
    sounds.push_back({std::string(character), std::string(readings.front())});
  }
  return sounds;
}

std::string letters_of(std::string_view latin) {
  std::string letters;
  const std::string folded = text::fold(latin);
  for (std::size_t at = 0; at < folded.size();) {
    const utf8::CodePoint point = utf8::decode(folded, at);
    at += point.size_bytes;
    const char letter = plain_letter(point.value);
    if (letter == 0 && point.value > 0x24F) return {};
    if (letter < 'a' || letter > 'z') continue;
    if (letters.size() == kMaxLetters) return {};
    letters.push_back(letter);
  }
  return letters;
}

Alignment align(const SoundTable& table, const std::vector<Sound>& sounds, std::string_view letters) {
  struct Cell {
    double score = -1e9;
    std::size_t chunk = 0;
  };
  const std::size_t width = letters.size() + 1;
  std::vector<Cell> cells((sounds.size() + 1) * width);
  cells[0].score = 0;
  for (std::size_t i = 0; i < sounds.size(); ++i)
    for (std::size_t begin = 0; begin <= letters.size(); ++begin) {
      const double before = cells[i * width + begin].score;
      if (before <= -1e8) continue;
      for (std::size_t size = 0; size <= kMaxChunk && begin + size <= letters.size(); ++size) {
        const double score =
            before + table.log_probability(sounds[i].character, sounds[i].syllable, letters.substr(begin, size));
        Cell& cell = cells[(i + 1) * width + begin + size];
        if (score > cell.score) cell = {score, size};
      }
    }
  Alignment best;
  best.log_probability = cells.back().score;
  if (best.log_probability <= -1e8) return best;
  std::size_t end = letters.size();
  for (std::size_t i = sounds.size(); i > 0; --i) {
    const std::size_t size = cells[i * width + end].chunk;
    best.chunks.push_back(letters.substr(end - size, size));
    end -= size;
  }
  std::ranges::reverse(best.chunks);
  return best;
}

double log_ratio_per_letter(const SoundTable& table, const std::vector<Sound>& sounds, std::string_view letters) {
  if (sounds.empty() || letters.empty()) return -20;
  const double joint = align(table, sounds, letters).log_probability;
  if (joint <= -1e8) return -20;
  double chance = 0;
  for (const char letter : letters) chance += table.log_letter(letter);
  return (joint - chance) / static_cast<double>(letters.size());
}

}  // namespace assay::names
