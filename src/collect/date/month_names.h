// Month names: which month does this word name, in whatever language?
// Pure; safe to call from many threads.
#pragma once

#include <cstddef>
#include <string_view>

namespace assay::date {

// How many bytes of `text` from `at` on are letters of one word: of an alphabet, no ideographs.
std::size_t word_size(std::string_view text, std::size_t at);

// 1 to 12 for a month's name or the usual beginning of one ("Sept", "févr", "ОКТЯБРЯ"), without the point behind it;
// 0 for any other word.  Capitals and accents do not matter.  Cost: a search of a table of some 500 names.
int month_named(std::string_view word);

}  // namespace assay::date
