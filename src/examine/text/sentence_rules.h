// What the words around a possible end of a sentence say: abbreviations, list numbers, who said it.
// Internal to examine/text.
#pragma once

#include <string_view>

namespace assay::text {

// Whether the point after `before` (the sentence so far, without the point) belongs to an abbreviation, an initial or a
// list number rather than ending the sentence, when `after` (from the next character that is no blank) follows.
bool is_point_of_abbreviation(std::string_view before, std::string_view after);

// Whether `after`, which follows a closed quotation, says who spoke, so that the sentence goes on: 张三说。 / Smith
// said.
bool begins_with_speaker(std::string_view after);

}  // namespace assay::text
