// Which name does this text give as an author's?  For this room's own use.  Pure.
#pragma once

#include <string>
#include <string_view>

namespace assay::page {

// "By Jane Doe | 3 min read" -> "Jane Doe", "记者：林一" -> "林一".  Empty where the text is no name, but a sentence,
// an address, a date, or `outlet` (which may be empty: then an outlet is a name like others).
std::string author_in(std::string_view text, std::string_view outlet);

// What stands before an address, a user's name or the bracket at its end: "Ada Moss (Reuters) ada@a.example" -> "Ada
// Moss".  Where a label says that a name follows, these come behind it.
std::string_view without_contact(std::string_view text);

// The same for text that nothing but its place calls an author's: a name in Latin letters has capitals.
std::string likely_author_in(std::string_view text, std::string_view outlet);

}  // namespace assay::page
