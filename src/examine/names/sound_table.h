// Counts of how Chinese syllables are spelled in Latin names: what the sound model knows.
// Internal to examine/names.  Immutable once made; safe to use from many threads.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"

namespace assay::names {

// The three parts of a Latin chunk: consonants, vowels, and consonants with what no syllable of its own writes after
// them ("ss", "e", "n" of "ssen"; "t", "i", "na" of 阿根廷, Argentina).
struct ChunkParts {
  std::string_view onset;
  std::string_view nucleus;
  std::string_view coda;
};

// False when the chunk has more than that.
bool split_chunk(std::string_view chunk, ChunkParts& parts);

// "zhong" is "zh" and "ong"; "an" is "" and "an".
std::pair<std::string_view, std::string_view> split_syllable(std::string_view syllable);

class SoundTable {
 public:
  // The kinds of counts.  A line of the table is kind, what is given, what is written, how often.
  static constexpr char kCharacter = 'c';  // 森 as "ssen"
  static constexpr char kSyllable = 's';   // sen as "ssen"
  static constexpr char kOnset = 'o';      // initial s as "ss"
  static constexpr char kNucleus = 'n';    // final en as "e"
  static constexpr char kCoda = 'd';       // final en as "n"
  static constexpr char kLetter = 'l';     // any letter, given nothing

  // The one in the program, data/sounds/chunks.tsv.
  static const SoundTable& embedded();
  // Errors: kInvalid with the line's number.
  static Result<SoundTable> read(std::string_view tsv);

  void add(char kind, std::string_view given, std::string_view written, double count);
  std::string to_tsv() const;

  // Natural logarithm of how probably `character`, read `syllable`, is written as `chunk`.  Counts of the character
  // itself first, then of its syllable, then of the parts; a chunk never seen still has a probability.
  double log_probability(std::string_view character, std::string_view syllable, std::string_view chunk) const;
  // The same of a letter anywhere in any name.
  double log_letter(char letter) const;

 private:
  double share(char kind, std::string_view given, std::string_view written) const;
  double total(char kind, std::string_view given) const;
  // How many observations the level below weighs as much as.
  double trust(char kind, std::string_view given, double factor) const;
  double part(char kind, std::string_view given, std::string_view written) const;

  std::unordered_map<std::string, double> counts_;  // "c森\tssen"
  std::unordered_map<std::string, double> totals_;  // "c森"
  std::unordered_map<std::string, double> kinds_;   // "c森": how many different chunks
};

}  // namespace assay::names
