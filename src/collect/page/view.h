// View: is this page another dress of an article, whose own page is elsewhere?
// For this room's own use.  Pure.
#pragma once

#include "collect/html/html.h"

namespace assay::page {

// AMP (<html amp>, <html ⚡>), or a page that prints itself when it is opened.
bool is_view(const html::Tree& tree);

}  // namespace assay::page
