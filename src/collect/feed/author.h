// Author: people as feeds name them.  For this room's own use.  Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::feed {

// "Ada (ada@a.example)" where both are given.
std::string author_text(std::string_view name, std::string_view email);

// "ada@a.example (Ada)", "Ada <ada@a.example>" -> "Ada".  Empty where there is an address alone.
std::string author_name(std::string_view author);

// Adds one, unless its name is there already: RSS names the same person in up to three elements.
void add_author(std::vector<std::string>& authors, std::string author);

// "Ada, Bo"
std::string joined(const std::vector<std::string>& authors);

}  // namespace assay::feed
