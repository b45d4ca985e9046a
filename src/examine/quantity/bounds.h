// About-words: do the words beside a figure make it a bound or an estimate?  约, 超过, 不足, 左右; "more than", "up
// to". For this room only.  Pure; cost is a few comparisons a figure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assay::quantity {

enum class Bound : std::uint8_t { kNone, kAbout, kAtLeast, kAtMost };

// The bound that the words ending at `start` and those beginning at `end` give to the figure between them.
Bound bound_of(std::string_view text, std::size_t start, std::size_t end);
// Whether the text before `start` says that a change goes on from here: 从, 由, "from".
bool is_change_from(std::string_view text, std::size_t start);
// Whether "between" or 在 … 之间 opens a range at `start`.
bool is_between(std::string_view text, std::size_t start);
// Whether `text` up to `start` ends with `word`, blanks aside; for Latin words at a word's start, in small or capital
// first letters.
bool ends_with_word(std::string_view text, std::size_t start, std::string_view word);

}  // namespace assay::quantity
