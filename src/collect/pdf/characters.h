// Characters: what the ends of lines and words say about how they go on.
// For this room's own use.  Pure.
#pragma once

#include <string>
#include <string_view>

namespace assay::pdf {

inline constexpr std::string_view kSoftHyphen = "\u00AD";
inline constexpr std::string_view kHyphen = "\u2010";

char32_t first_code_point(std::string_view text);  // 0 for an empty text
char32_t last_code_point(std::string_view text);

// Takes the room of two Latin letters and is written without spaces: ideographs, kana, their punctuation.
bool is_wide(char32_t c);
// How many Latin letters would take the room of `text`.
std::size_t width_in_letters(std::string_view text);
// Whether a full stop, a question mark or a colon stands at the end, inside or before a closing quote.
bool ends_sentence(std::string_view text);
// Whether a blank belongs between two pieces of one text that no hyphen joins.
bool needs_space_between(std::string_view before, std::string_view after);
// Ligatures as letters, radicals and compatibility forms as the ideographs that they stand for.
std::string with_plain_letters(std::string_view text);

}  // namespace assay::pdf
