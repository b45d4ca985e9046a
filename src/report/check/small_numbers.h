// Small numbers: which figures does a faithful translator add, drop or hide in a word?
// Pure; safe to call from many threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/check/figure.h"

namespace assay::check {

// Whether `figure` is a plain number up to twelve in words, as in "one of the", "both", "for two reasons", 一个.
bool is_small_in_words(const Figure& figure);

// Whether `figure` only says how many digits there are: 数百, "tens of millions".
bool is_vague(const Figure& figure);

// The ways in which the numeral of a plain figure may stand inside a word of the source: "19" of COVID-19, 三 of 三农.
std::vector<std::string> numerals_for(const Figure& figure);

// Sayings that stand for the figure without a numeral: 全天候 for 24 hours, "centenary" for 100 years.
std::vector<std::string_view> sayings_for(const Figure& figure);

// Whether `figure` counts points, which may be points of a percentage: "up around 10 points".
bool is_points(const Figure& figure);

}  // namespace assay::check
