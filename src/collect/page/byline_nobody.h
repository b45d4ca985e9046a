// Which texts that stand where an author's name should are nobody's?  For this room's own use.  Pure.
#pragma once

#include <string_view>

namespace assay::page {

// Users that no person stands behind ("admin"), words of the page ("Share", "Startseite"), links to a newsroom's pages,
// licences, and companies by their legal names: these tell who runs the site, not who wrote.
bool is_nobody(std::string_view text);

}  // namespace assay::page
