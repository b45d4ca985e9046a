// Survey: one look over the page before anything is chosen: which nodes are clutter, and where the prose stands.
// For this room's own use.  Values.
#pragma once

#include <cstdint>
#include <vector>

#include "collect/html/blocks.h"
#include "collect/html/html.h"

namespace assay::page {

struct Survey {
  html::NodeId body = 0;
  std::vector<std::uint32_t> classes;  // per node: WordClass bits
  std::vector<std::uint8_t> clutter;   // per node: 1 where the node is no part of an article
  std::vector<html::Block> lines;      // of the body with all but navigation: where bylines and dates are looked for
  std::vector<html::Block> blocks;     // of the body without the clutter
  std::vector<double> weights;         // per block: how much prose it is, about its bytes
  std::vector<double> prose;           // per node: the weights of the blocks below it

  std::vector<double> solid;  // the same, of blocks long enough to be paragraphs rather than remarks

  double total() const { return prose[body]; }
};

Survey survey(const html::Tree& tree);

// How much a block looks like running text: its bytes, less what stands in links, and much less without a sentence.
double prose_weight(const html::Block& block);

// Whether the element says of itself that it is the article: <article>, <main>, itemprop=articleBody,
// class=entry-content.
bool says_that_it_is_the_article(const html::Tree& tree, const Survey& survey, html::NodeId id);

// Per node: the weights (one a block) of the blocks below it.
std::vector<double> sum_up(const html::Tree& tree, const std::vector<html::Block>& blocks,
                           const std::vector<double>& weights);

}  // namespace assay::page
