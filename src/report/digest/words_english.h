// English words that decide where a noun phrase begins and ends.
#pragma once

#include <string_view>

namespace assay::digest {

// A verb by its stem ("announc") where the surface does not show a noun ("announcement").
bool is_english_verb(std::string_view surface, std::string_view stem);
// A word that is a noun or a verb by what stands around it: plan, report, cut.
bool is_english_noun_or_verb(std::string_view stem);
// An adjective or an adverb: no phrase ends with it.
bool is_english_adjective(std::string_view folded);
// A noun too empty to end a phrase (thing, way, percent), or one that tells the time (week, Monday).
bool is_english_empty_noun(std::string_view folded);
// A number in letters.
bool is_english_number(std::string_view folded);
// An adjective that says how the writer sees a thing rather than which one it is: a heading does not open with it.
bool is_english_opinion(std::string_view folded);
// A noun in -ing: mining, funding.
bool is_english_ing_noun(std::string_view folded);

}  // namespace assay::digest
