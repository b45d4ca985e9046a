// P(chunk | character) is interpolated from three estimates, each trusted by how much it rests on (Witten and Bell):
//   the character itself        森 is "ssen" in 4 names of 31
//   its syllable                sen, whichever character writes it
//   the parts of the chunk      P("ss" | initial s) × P("e" | final en) × P("n" | final en)
// The parts in turn fall back to letters, so that no spelling is impossible.  Counts come from train_sound_tool.cc.
#include "examine/names/sound_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <span>
#include <vector>

#include "base/embedded_file.h"

namespace assay::embedded {
std::span<const EmbeddedFile> sounds();
}

namespace assay::names {

namespace {

// The level below weighs as much as this many observations for each different chunk seen.  Swept over 0.1 to 4 on a
// part pairs (another fifth than the one held back): flat between 2 and 16.
constexpr double kCharacterTrust = 2;
constexpr double kSyllableTrust = 2;
constexpr double kPartTrust = 2;
// A letter that was never seen in a part; 0.001 costs .01 of the hard area, 0.03 gains nothing more.
constexpr double kStrangeLetter = 0.02;
constexpr double kEmptyPart = 0.05;

// Given for what is counted over all initials, or all finals.
constexpr std::string_view kAnything = "*";
constexpr double kAnythingWeight = 0.15;

bool is_vowel(char c) {
  return std::string_view("aeiouy").contains(c);
}

std::string join(char kind, std::string_view given) {
  std::string key(1, kind);
  key += given;
  return key;
}

}  // namespace

bool split_chunk(std::string_view chunk, ChunkParts& parts) {
  std::size_t at = 0;
  while (at < chunk.size() && !is_vowel(chunk[at])) ++at;
  // "y" before a vowel is a consonant: Yamal.
  if (at == 0 && chunk.size() > 1 && chunk[0] == 'y' && is_vowel(chunk[1])) at = 1;
  const std::size_t nucleus = at;
  while (at < chunk.size() && is_vowel(chunk[at])) ++at;
  const std::size_t coda = at;
  while (at < chunk.size() && !is_vowel(chunk[at])) ++at;
  while (at < chunk.size() && is_vowel(chunk[at])) ++at;
  parts = {chunk.substr(0, nucleus), chunk.substr(nucleus, coda - nucleus), chunk.substr(coda)};
  return at == chunk.size();
}

std::pair<std::string_view, std::string_view> split_syllable(std::string_view syllable) {
  std::size_t at = 0;
  while (at < syllable.size() && !std::string_view("aeiouv").contains(syllable[at])) ++at;
  return {syllable.substr(0, at), syllable.substr(at)};
}

const SoundTable& SoundTable::embedded() {
  static const SoundTable kTable = [] {
    const auto files = assay::embedded::sounds();
    auto table = files.empty() ? failure(ErrorKind::kCorrupt, "names: no sounds") : read(files.front().bytes);
    assert(table.has_value());
    return *std::move(table);
  }();
  return kTable;
}

Result<SoundTable> SoundTable::read(std::string_view tsv) {
  SoundTable table;
  int number = 0;
  while (!tsv.empty()) {
    const std::size_t end = std::min(tsv.find('\n'), tsv.size());
    const std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    if (++number == 1) continue;
    std::vector<std::string_view> fields;
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t stop = std::min(line.find('\t', begin), line.size());
      fields.push_back(line.substr(begin, stop - begin));
      begin = stop + 1;
    }
    double count = 0;
    if (fields.size() != 4 || fields[0].size() != 1 ||
        std::from_chars(fields[3].data(), fields[3].data() + fields[3].size(), count).ec != std::errc{})
      return failure(ErrorKind::kInvalid, fmt::format("names: line {} of the sounds is broken", number));
    table.add(fields[0][0], fields[1], fields[2], count);
  }
  return table;
}

void SoundTable::add(char kind, std::string_view given, std::string_view written, double count) {
  const auto count_at = [&](std::string key) {
    const std::string given_key = key;
    totals_[given_key] += count;
    key.push_back('\t');
    key += written;
    double& stored = counts_[key];
    if (stored == 0) ++kinds_[given_key];
    stored += count;
  };
  count_at(join(kind, given));
  if (kind == kOnset || kind == kNucleus || kind == kCoda) count_at(join(kind, kAnything));
}

std::string SoundTable::to_tsv() const {
  std::vector<std::pair<std::string, double>> sorted(counts_.begin(), counts_.end());
  std::ranges::sort(sorted);
  std::string tsv = "kind\tgiven\twritten\tcount\n";
  for (const auto& [key, count] : sorted)
    if (!key.substr(1).starts_with(kAnything))
      tsv += fmt::format("{}\t{}\t{}\n", key.substr(0, 1), key.substr(1), count);
  return tsv;
}

double SoundTable::share(char kind, std::string_view given, std::string_view written) const {
  std::string key = join(kind, given);
  key.push_back('\t');
  key += written;
  const auto found = counts_.find(key);
  return found == counts_.end() ? 0 : found->second;
}

double SoundTable::total(char kind, std::string_view given) const {
  const auto found = totals_.find(join(kind, given));
  return found == totals_.end() ? 0 : found->second;
}

double SoundTable::trust(char kind, std::string_view given, double factor) const {
  const auto found = kinds_.find(join(kind, given));
  return factor * (1 + (found == kinds_.end() ? 0 : found->second));
}

double SoundTable::part(char kind, std::string_view given, std::string_view written) const {
  const double strange = written.empty() ? kEmptyPart : std::pow(kStrangeLetter, static_cast<double>(written.size()));
  const double anywhere = share(kind, kAnything, written) / (total(kind, kAnything) + 1);
  const double unseen = kAnythingWeight * anywhere + (1 - kAnythingWeight) * strange;
  const double below = trust(kind, given, kPartTrust);
  return (share(kind, given, written) + below * unseen) / (total(kind, given) + below);
}

double SoundTable::log_probability(std::string_view character, std::string_view syllable,
                                   std::string_view chunk) const {
  ChunkParts parts;
  if (!split_chunk(chunk, parts)) return -1e9;
  const auto [initial, final] = split_syllable(syllable);
  const double by_parts =
      part(kOnset, initial, parts.onset) * part(kNucleus, final, parts.nucleus) * part(kCoda, final, parts.coda);
  const double below_syllable = trust(kSyllable, syllable, kSyllableTrust);
  const double by_syllable =
      (share(kSyllable, syllable, chunk) + below_syllable * by_parts) / (total(kSyllable, syllable) + below_syllable);
  const double below_character = trust(kCharacter, character, kCharacterTrust);
  const double by_character = (share(kCharacter, character, chunk) + below_character * by_syllable) /
                              (total(kCharacter, character) + below_character);
  return std::log(by_character);
}

double SoundTable::log_letter(char letter) const {
  return std::log((share(kLetter, "", std::string_view(&letter, 1)) + 1) / (total(kLetter, "") + 26));
}

}  // namespace assay::names
