// How the syllables of a Chinese name and the letters of a Latin one go together best.
// Internal to examine/names.  Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "examine/names/sound_table.h"

namespace assay::names {

struct Sound {
  std::string character;
  std::string syllable;  // its commonest reading
};

inline constexpr std::size_t kMaxSounds = 24;
inline constexpr std::size_t kMaxLetters = 48;
inline constexpr std::size_t kMaxChunk = 6;

// The ideographs of a name; dots, spaces and whatever has no reading left out.  Empty when more than kMaxSounds.
std::vector<Sound> sounds_of(std::string_view chinese);
// The letters a to z of a name, without accents, blanks and marks.  Empty when more than kMaxLetters, or when it holds
// other letters.
std::string letters_of(std::string_view latin);

struct Alignment {
  double log_probability = -1e9;
  std::vector<std::string_view> chunks;  // of `letters`, one a sound; may be empty
};

// Cost: O(sounds × letters × kMaxChunk).
Alignment align(const SoundTable& table, const std::vector<Sound>& sounds, std::string_view letters);

// How much better the Chinese name explains the letters than chance does, per letter.
double log_ratio_per_letter(const SoundTable& table, const std::vector<Sound>& sounds, std::string_view letters);

}  // namespace assay::names
