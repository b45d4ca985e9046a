// Which characters do transliterations use?  Pure; safe to call from many threads.
#pragma once

#include <string_view>

namespace assay::lexicon {

// Whether foreign names are commonly written with this character, or it is the dot between their parts.
bool is_transliteration_character(char32_t code_point);

// Whether a Chinese name is written only with such characters: 斯大林, not 长江.  False for a single one.
bool looks_transliterated(std::string_view chinese);

}  // namespace assay::lexicon
