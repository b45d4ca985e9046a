// Small numbers: which figures does a faithful translator add, drop or hide in a word?
// Pure; safe to call from many threads.
#pragma once

#include <string>
#include <vector>

#include "report/check/figure.h"

namespace assay::check {

// Whether `figure` is a plain number up to twelve in words, as in "one of the", "both", "for two reasons", 一个.
bool is_small_in_words(const Figure& figure);

// Whether `figure` only says how many digits there are: 数百, "tens of millions".
bool is_vague(const Figure& figure);

// The ways in which the numeral of a plain figure may stand inside a word of the source: "19" of COVID-19, 三 of 三农.
std::vector<std::string> numerals_for(const Figure& figure);

}  // namespace assay::check
