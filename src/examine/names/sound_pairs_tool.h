// Pairs of a transliteration and its Latin spelling, taken from the lexicon: what the sound model learns from and is
// tested on.  Part of the tools only.
#pragma once

#include <string>
#include <vector>

#include "examine/lexicon/lexicon.h"

namespace assay::names {

struct SoundPair {
  std::string chinese;
  std::vector<std::string> latin;  // the spellings that it may stand for: "Becerra", "Xavier Becerra"
  lexicon::TermKind kind = lexicon::TermKind::kOther;
  bool is_held_back = false;  // one in five, by a hash of the Chinese name: the same on every machine
};

// In the lexicon's order, each Chinese name once.
std::vector<SoundPair> sound_pairs(const lexicon::Lexicon& lexicon);

}  // namespace assay::names
