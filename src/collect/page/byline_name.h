// Which name does this text give as an author's?  For this room's own use.  Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace assay::page {

// "By Jane Doe | 3 min read" -> "Jane Doe", "记者：林一" -> "林一".  Empty where the text is no name, but a sentence,
// an address, a date, or `outlet` (which may be empty: then an outlet is a name like others).
std::string author_in(std::string_view text, std::string_view outlet);

// The same for text that nothing but its place calls an author's: a name in Latin letters has capitals.
std::string likely_author_in(std::string_view text, std::string_view outlet);

// The first name among the texts that stand behind one another in a byline, each in an element of its own, and those
// that "and" or a comma joins to it, as they are written: "By", "Ada Moss", "and", "Bo Lin" -> "Ada Moss and Bo Lin".
std::string authors_in_texts(std::span<const std::string> texts, std::string_view outlet);

// Puts a name behind others, parted by ", ", unless they hold it or are many already.
void add_author(std::string& names, std::string_view name);

}  // namespace assay::page
