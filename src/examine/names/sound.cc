#include <algorithm>
#include <cmath>

#include "examine/lexicon/transliteration.h"
#include "examine/names/names.h"
#include "examine/names/sound_align.h"
#include "examine/names/sound_scale.h"

namespace assay::names {

const double kSameName = 0.5;

double similarity_of(double log_ratio_per_letter) {
  constexpr double kMiddle = 0.6;
  constexpr double kSlope = 4;
  return 1 / (1 + std::exp(-kSlope * (log_ratio_per_letter - kMiddle)));
}

double sound_similarity(std::string_view chinese, std::string_view latin) {
  if (fits_pinyin(chinese, latin)) return 1;
  // Words that are no names have sounds as well: 记者 is near Guizhou.
  if (!lexicon::looks_transliterated(chinese)) return 0;
  const auto sounds = sounds_of(chinese);
  const std::string letters = letters_of(latin);
  if (sounds.empty() || letters.empty()) return 0;
  return similarity_of(log_ratio_per_letter(SoundTable::embedded(), sounds, letters));
}

}  // namespace assay::names
