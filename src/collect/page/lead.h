// Lead: the sentences that stand between the headline and the element that holds the article.
// For this room's own use.  Pure.
#pragma once

#include <string_view>
#include <vector>

#include "collect/html/blocks.h"
#include "collect/page/body.h"
#include "collect/page/survey.h"

namespace assay::page {

// What stands above `root`, the element that holds the article, and is its lead, deck or standfirst; in the page's
// order, and empty where the headline stands within `root`, or nowhere.  Cost: linear in the blocks above `root`.
std::vector<html::Block> find_lead(const html::Tree& tree, const Survey& survey, html::NodeId root, const Head& head);

// Whether a block near the headline is of its lines of author and date, and not of the text.
bool is_of_head(const html::Block& block, std::string_view byline);

}  // namespace assay::page
