// CustomElements: elements that are not HTML's own, by which frameworks put things around an article.
// For this room's own use.  Pure.
#pragma once

#include "collect/html/html.h"

namespace assay::page {

// Advertisements, menus, players, cards and consent boxes of AMP (https://amp.dev/documentation/components) and of
// WeChat's public accounts; also what AMP shows while, or because, such a thing is not there.
bool is_clutter_element(const html::Tree& tree, html::NodeId id);

}  // namespace assay::page
