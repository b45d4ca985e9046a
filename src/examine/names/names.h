// Names: whom and what a text names.  Start here.
// Pure; safe to call from many threads.
#pragma once

#include <string_view>
#include <vector>

#include "base/model/mention.h"
#include "examine/lexicon/lexicon.h"

namespace assay::names {

// Every name of `text` in order, not overlapping, longest and most specific first; names of the lexicon and names that
// no list holds (Chinese surnames and transliterations beside a role, English capitalised names).  `language` is ISO
// 639-1; names of both languages are found in either.  Spans are bytes of `text`; ill-formed UTF-8 ends a name. Cost:
// O(text.size()) but for the length of the longest name.
std::vector<Mention> find_names(std::string_view text, std::string_view language, const lexicon::Lexicon& lexicon);

// How well a Chinese transliteration and a Latin spelling can be the same name by sound, from 0 to 1: 贝森特 fits
// Bessent, not Becerra.  At or above kSameName they are taken for one.  One of each script, a single name without its
// title; 0 where either is none.
double sound_similarity(std::string_view chinese, std::string_view latin);
extern const double kSameName;

}  // namespace assay::names
