// StringProse: which strings of a page's data are text for people?
// For this room's own use.  Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "collect/html/blocks.h"

namespace assay::page {

// HTML as its blocks; text without markup a block a line.
std::vector<html::Block> blocks_of_string(const std::string& text);

// How much prose a string is, about its bytes: 0 for code, addresses, style sheets, drawings and short remarks.
double prose_of_string(const std::string& text);

// Names, numbers and addresses of machines have no spaces; a word of Chinese has none either.
bool is_words(std::string_view text);

}  // namespace assay::page
