// StringProse: which strings of a page's data are text for people?
// For this room's own use.  Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"

namespace assay::page {

// HTML as its article (body.h) where it is long, as its blocks where it is short; Markdown as such; other text a
// paragraph a line.  Empty for code.  Captions and lines that are no words are left out.
std::vector<Paragraph> paragraphs_of_string(const std::string& text);

// How much prose a string is, about its bytes: 0 for code, addresses, style sheets, drawings and short remarks.
double prose_of_string(const std::string& text);

// The first letters of a text without its markup, lower case, `most` bytes or a few more: the same for a text as HTML
// and as plain text, and whichever quotation marks and spaces stand in it.
std::string letters_of_string(std::string_view text, std::size_t most);
bool is_markup(std::string_view text);

// Names, numbers and addresses of machines have no spaces; a word of Chinese has none either.
bool is_words(std::string_view text);

}  // namespace assay::page
