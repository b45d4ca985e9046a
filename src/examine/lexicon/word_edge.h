// Where a name may begin and end in a text, and whether it is written with the capitals that it needs.
// Internal to examine/lexicon.  Ideographs have no edges of their own: between them a name may begin anywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assay::lexicon {

// Whether no word goes on across byte `at` of `text`, which lies between two characters.
bool starts_word(std::string_view text, std::size_t at);
bool ends_word(std::string_view text, std::size_t at);
// `flags`: kAllCapitals asks for no small letter ("who" is not WHO), kCapitalised for a capital first one.
bool has_case(std::string_view written, std::uint32_t flags);

}  // namespace assay::lexicon
