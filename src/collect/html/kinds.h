// Kinds: the standard's sets of elements that its tree construction asks for, all of HTML's names.
// For this room's own use.  Pure; cost: one look into a table.
#pragma once

#include <cstdint>

#include "collect/html/html.h"

namespace assay::html {

enum class Kind : std::uint16_t {
  kSpecial = 1 << 0,        // an end tag of another kind does not reach through it
  kFormatting = 1 << 1,     // taken up again in the next paragraph where it was not ended
  kEndsParagraph = 1 << 2,  // a start tag that ends an open <p> and asks for nothing else
  kImpliedEnd = 1 << 3,     // its end tag may be left out
  kThoroughEnd = 1 << 4,    // … at the end of a template too
  kBreaksOut = 1 << 5,      // a start tag that ends foreign content
  kScopeEnd = 1 << 6,       // bounds "in scope"
  kInHeadOnly = 1 << 7,     // start tags that the rules of "in head" read wherever they stand
  kClosedByName = 1 << 8,   // end tags that end the element where it is in scope, and what is open in it
  kTableContent = 1 << 9,   // caption, col, colgroup, tbody, td, tfoot, th, thead, tr
  kFosters = 1 << 10,       // table, tbody, tfoot, thead, tr: what is misplaced there goes before the table
  kRawText = 1 << 11,       // its content is characters, up to its own end tag
};

bool is(Element element, Kind kind);

// The same for elements of any language.
bool is_special(Element element, Space space);
bool is_scope_end(Element element, Space space);

}  // namespace assay::html
