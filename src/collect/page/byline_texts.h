// Byline texts: bylines whose parts stand in elements of their own, and lists of names.  For this room's own use. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "collect/html/html.h"

namespace assay::page {

// The texts that readers see among the nodes [start, end), each as one element holds it: 24 at most, of 400
// nodes and 4096 bytes each.
std::vector<std::string> byline_texts(const html::Tree& tree, html::NodeId start, html::NodeId end);

// The first name among the texts that stand behind one another in a byline, each in an element of its own, and those
// that "and" or a comma joins to it, as they are written: "By", "Ada Moss", "and", "Bo Lin" -> "Ada Moss and Bo Lin".
std::string authors_in_texts(std::span<const std::string> texts, std::string_view outlet);

// Whether a list of names has this one as a whole: "Ada Mossberg and Bo Lin" holds Bo Lin, and no Ada Moss.
bool holds_name(std::string_view names, std::string_view name);

// "Ada Moss, Bo Lin and Cy Tan" -> each of the three; eight at most.  Views of `names`.
std::vector<std::string_view> names_of(std::string_view names);

// Puts a name behind others, parted by ", ", unless they hold it or are 500 bytes already.
void add_author(std::string& names, std::string_view name);

}  // namespace assay::page
