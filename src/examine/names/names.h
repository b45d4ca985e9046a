// Names: whom and what a text names.  Start here.
// Pure; safe to call from many threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/model/mention.h"
#include "examine/lexicon/lexicon.h"

namespace assay::names {

// Every name of `text` in order, not overlapping, longest and most specific first; names of the lexicon and names that
// no list holds (Chinese surnames and transliterations beside a role, English capitalised names).  `language` is ISO
// 639-1; names of both languages are found in either.  Spans are bytes of `text`; ill-formed UTF-8 ends a name.  A
// mention that the lexicon does not know has no entity, and its own spelling as `chinese` or `english`.
// Cost: O(text.size()) but for the length of the longest name, some 5 MB/s.
std::vector<Mention> find_names(std::string_view text, std::string_view language, const lexicon::Lexicon& lexicon);

// How well a Chinese transliteration and a Latin spelling can be the same name by sound, from 0 to 1: 贝森特 fits
// Bessent, not Becerra.  At or above kSameName they are taken for one.  One of each script, a single name without its
// title; 1 where pinyin fits; 0 where either is none, is too long to be a name, or the Chinese one has characters that
// transliterations do not use.
double sound_similarity(std::string_view chinese, std::string_view latin);
extern const double kSameName;

// Whether a Latin spelling is the pinyin of a Chinese name: "Zhang Zhiming" and "Zhiming Zhang" of 张志明.  Every
// reading of a character counts; tones, blanks, capitals, hyphens and apostrophes do not.
bool fits_pinyin(std::string_view chinese, std::string_view latin);

enum class NameMatch : std::uint8_t {
  kSame,        // one entity, one name in both scripts, or a part of the other: "Trump" for 唐纳德·特朗普
  kMisspelt,    // a letter or two away from a name of it: "Bessenet" for 贝森特
  kDifferent,   // another name
  kCannotTell,  // names of different scripts that no list holds and that sound says nothing about: 恒星磁材公司
};

// How a name of a summary stands to one of its source.  Both as find_names made them, with this lexicon.
NameMatch compare_names(const Mention& in_summary, const Mention& in_source, const lexicon::Lexicon& lexicon);

// Where `text` names the thing that `mention` names, in any form that the lexicon knows, also those that find_names
// leaves alone: "American" and 中美 for the United States.  Nothing for a mention without an entity.
std::optional<Span> find_form(const Mention& mention, std::string_view text, const lexicon::Lexicon& lexicon);

}  // namespace assay::names
