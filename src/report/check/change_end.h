// Ends of a change: does a figure stand where something began, or where it arrived?
// Pure; safe to call from many threads.
#pragma once

#include <cstdint>
#include <string_view>

namespace assay::check {

enum class ChangeEnd : std::uint8_t { kNone, kFrom, kTo };

// What stands before the figure that begins at byte `start` of `text`: "from" and 从, 由, or "to" and 到, 至.
ChangeEnd change_end(std::string_view text, std::uint32_t start);

// Whether one preposition ties two figures together, "11 cases in 4 towns", with nothing but words between: English
// names the whole last, Chinese first, so that the order of the two says nothing.  `between` is the text from the one
// to the other.
bool is_tied_by_preposition(std::string_view between);

}  // namespace assay::check
