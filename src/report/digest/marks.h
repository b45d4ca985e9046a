// Marks: what the punctuation of a line says about it.
#pragma once

#include <string_view>

namespace assay::digest {

bool ends_with_stop(std::string_view text);  // . ! ? 。 ！ ？ … ; also before a closing quote or bracket
bool is_question(std::string_view text);     // ? or ？ as its stop
bool ends_with_colon(std::string_view text);
bool is_balanced(std::string_view text);      // every quote and bracket has its partner
bool has_mark_inside(std::string_view text);  // a comma, semicolon or colon, of either width
// Cuts the comma, semicolon, colon or dash that ends a clause, and white space.
std::string_view without_clause_mark(std::string_view text);

}  // namespace assay::digest
