// PageData: all that a page carries as data for its programs, as literals.
// For this room's own use.  Pure.
#pragma once

#include <vector>

#include "collect/html/html.h"
#include "collect/page/literals.h"

namespace assay::page {

// Scripts (but JSON-LD, which json_ld.cc reads), attributes that hold an object, and the stream of React's server
// components.  At most 8 MiB of them are read.  The first literal is an array of ours that holds all.
std::vector<Literal> read_page_data(const html::Tree& tree);

// What React streams: rows such as 5:["$","p",null,{"children":"$Lb"}] and b:T1f4,<p>…, where the string "$Lb" stands
// for row b.  Appends to `literals`, below the first, one tree of all rows; a row of text that nothing names is left
// out.
void read_react_stream(std::string_view stream, std::vector<Literal>& literals);

}  // namespace assay::page
