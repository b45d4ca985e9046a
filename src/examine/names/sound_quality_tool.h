// The area under the curve of a sound model on the pairs held back.  Part of the tools only.
#pragma once

#include "examine/names/sound_pairs_tool.h"
#include "examine/names/sound_table.h"

namespace assay::names {

struct SoundQuality {
  std::size_t pairs = 0;
  double area = 0;       // against other names of the same kind, any of them
  double hard_area = 0;  // against those with the same first letter and about as many letters
  double found = 0;      // share of pairs at or above kSameName, and of
  double false_any = 0;  // others
  double false_hard = 0;
};

// How well the best of its spellings fits: what both the pairs and the others are scored by.
double best_ratio(const SoundTable& table, std::string_view chinese, const std::vector<std::string>& latin);

// Of the pairs that are held back.  Others are drawn from all pairs, the same ones on every run.
SoundQuality measure_sound(const SoundTable& table, const std::vector<SoundPair>& pairs);

}  // namespace assay::names
