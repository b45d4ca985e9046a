// Date places: whether a date that stands at a node can be the article's.
// For this room's own use.  Pure.
#pragma once

#include "collect/page/facts.h"

namespace assay::page {

// Whether what stands around the node says that it shows what day it is today.
bool is_calendar(const html::Tree& tree, html::NodeId id);

// Whether the node lies in what others wrote or what was written elsewhere: a comment, a post that is quoted, a card
// that leads to another article.  What holds `article` (its headline, or where it begins) as well is none of these.
bool is_of_others(const Evidence& evidence, html::NodeId id, html::NodeId article);

}  // namespace assay::page
