// Learns how Chinese syllables are spelled in Latin names, from the lexicon's own pairs but the fifth held back:
//   train_sound data/sounds/chunks.tsv
// writes the table and prints the curve and the quality.  Run again when CC-CEDICT is renewed; the table is committed,
// so that a build need not learn.  The same lexicon gives the same table, byte for byte.
//
// Hard expectation maximisation: cut every pair in the best way by the counts so far, count the chunks, again.  The
// first counts say only that a syllable likes to begin with its own initial and to hold its own vowels.  A pair whose
// best cut is no better than chance is no transliteration (冰岛, Iceland) and teaches nothing.
#include <fmt/format.h>

#include <cmath>
#include <cstdio>
#include <fstream>
#include <random>

#include "examine/names/sound_align.h"
#include "examine/names/sound_pairs_tool.h"
#include "examine/names/sound_quality_tool.h"
#include "examine/names/sound_scale.h"

namespace {

using namespace assay::names;  // NOLINT(google-build-using-namespace): this tool is a part of that room

constexpr int kRounds = 8;
constexpr double kWorthLearning = -1;  // log ratio per letter; swept from 0.5 down to -1 on another fifth

struct Seed {
  std::string_view initial;
  std::string_view onsets;
};
constexpr Seed kSeeds[] = {{"b", "b p v w"},   {"p", "p b"},         {"m", "m"},           {"f", "f v ph"},
                           {"d", "d t"},       {"t", "t d th tt"},   {"n", "n nn"},        {"l", "l r ll rr"},
                           {"g", "g c k gh"},  {"k", "k c q ck ch"}, {"h", "h ch kh j g"}, {"j", "j g k c z"},
                           {"q", "ch c q k"},  {"x", "s x sh c h"},  {"zh", "j zh g"},     {"ch", "ch"},
                           {"sh", "sh s sch"}, {"r", "r j"},         {"z", "z s"},         {"c", "ts z c"},
                           {"s", "s c z ss"},  {"y", "y i j"},       {"w", "w v"},         {"", "r"}};
constexpr Seed kVowels[] = {{"a", "a"},     {"ai", "ai e i"}, {"an", "a"},    {"ang", "a o"}, {"ao", "o au ao"},
                            {"e", "e o u"}, {"ei", "e a"},    {"en", "e"},    {"eng", "e"},   {"er", "e"},
                            {"i", "i e y"}, {"ia", "ia a"},   {"in", "i"},    {"ing", "i"},   {"o", "o"},
                            {"ong", "o u"}, {"ou", "o ou"},   {"u", "u o"},   {"un", "u o"},  {"ui", "ui"},
                            {"uo", "o"},    {"ian", "e ia"},  {"ie", "e ie"}, {"ue", "ue"}};

void add_all(SoundTable& table, char kind, std::string_view given, std::string_view list, double count) {
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(' ', begin), list.size());
    table.add(kind, given, list.substr(begin, end - begin), count);
    begin = end + 1;
  }
}

SoundTable first_guess() {
  SoundTable table;
  for (const Seed& seed : kSeeds) add_all(table, SoundTable::kOnset, seed.initial, seed.onsets, 3);
  for (const Seed& seed : kVowels) {
    add_all(table, SoundTable::kNucleus, seed.initial, seed.onsets, 3);
    table.add(SoundTable::kNucleus, seed.initial, "", seed.initial.size() == 1 ? 2 : 0.3);
    const bool is_nasal = seed.initial.contains('n');
    table.add(SoundTable::kCoda, seed.initial, is_nasal ? "n" : "", 3);
    table.add(SoundTable::kCoda, seed.initial, is_nasal ? "" : "r", 0.5);
  }
  return table;
}

void count_pair(const std::vector<Sound>& sounds, const Alignment& alignment, std::string_view letters,
                SoundTable& counts) {
  for (std::size_t i = 0; i < sounds.size(); ++i) {
    const auto [initial, final] = split_syllable(sounds[i].syllable);
    ChunkParts parts;
    if (!split_chunk(alignment.chunks[i], parts)) continue;
    counts.add(SoundTable::kCharacter, sounds[i].character, alignment.chunks[i], 1);
    counts.add(SoundTable::kSyllable, sounds[i].syllable, alignment.chunks[i], 1);
    counts.add(SoundTable::kOnset, initial, parts.onset, 1);
    counts.add(SoundTable::kNucleus, final, parts.nucleus, 1);
    counts.add(SoundTable::kCoda, final, parts.coda, 1);
  }
  for (const char letter : letters) counts.add(SoundTable::kLetter, "", std::string_view(&letter, 1), 1);
}

// Of the pairs not held back.
SoundTable learn_round(const SoundTable& known, const std::vector<SoundPair>& pairs, std::size_t& learnt) {
  SoundTable counts;
  learnt = 0;
  for (const SoundPair& pair : pairs) {
    if (pair.is_held_back) continue;
    const auto sounds = sounds_of(pair.chinese);
    std::string best_letters;
    double best = kWorthLearning;
    for (const std::string& spelling : pair.latin) {
      const std::string letters = letters_of(spelling);
      const double ratio = log_ratio_per_letter(known, sounds, letters);
      if (ratio <= best) continue;
      best = ratio;
      best_letters = letters;
    }
    if (best_letters.empty()) continue;
    count_pair(sounds, align(known, sounds, best_letters), best_letters, counts);
    ++learnt;
  }
  return counts;
}

void print(const SoundQuality& quality) {
  fmt::print("pairs held back            {}\n", quality.pairs);
  fmt::print("area, any other name       {:.4f}\n", quality.area);
  fmt::print("area, hard other names     {:.4f}\n", quality.hard_area);
  fmt::print("found at kSameName         {:.4f}\n", quality.found);
  fmt::print("false, any other name      {:.4f}\n", quality.false_any);
  fmt::print("false, hard other names    {:.4f}\n", quality.false_hard);
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 2) {
    std::fputs("usage: train_sound data/sounds/chunks.tsv\n", stderr);
    return 2;
  }
  const auto pairs = sound_pairs(assay::lexicon::Lexicon::embedded());
  SoundTable table = first_guess();
  for (int round = 1; round <= kRounds; ++round) {
    std::size_t learnt = 0;
    table = learn_round(table, pairs, learnt);
    fmt::print("round {}: {} of {} pairs\n", round, learnt, pairs.size());
  }
  std::ofstream file(arguments[1], std::ios::binary);
  file << table.to_tsv();
  if (!file.flush()) {
    fmt::print(stderr, "train_sound: cannot write {}\n", arguments[1]);
    return 2;
  }
  print(measure_sound(table, pairs));
  return 0;
}
