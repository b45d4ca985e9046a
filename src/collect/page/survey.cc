// Which nodes are clutter (clutter.cc, teasers.cc), and where the prose stands: it is weighed block by block, and every
// ancestor of a block gets its weight.
// Cost: a few passes over the nodes.
#include "collect/page/survey.h"

#include <algorithm>

#include "collect/page/clutter.h"
#include "collect/page/teasers.h"
#include "collect/page/words.h"

namespace assay::page {

using html::Element;
using html::NodeId;
using html::Tree;

bool says_that_it_is_the_article(const Tree& tree, const Survey& survey, NodeId id) {
  const Element element = tree.element(id);
  if (element == Element::kText) return false;
  if (element == Element::kArticle || element == Element::kMain) return true;
  if (tree.attribute(id, "itemprop").find("articleBody") != std::string_view::npos) return true;
  if (tree.attribute(id, "role") == "main" || tree.attribute(id, "role") == "article") return true;
  return (survey.classes[id] & kBodyName) != 0;
}

std::vector<double> sum_up(const Tree& tree, const std::vector<html::Block>& blocks,
                           const std::vector<double>& weights) {
  std::vector<double> sums(tree.size(), 0);
  for (std::size_t i = 0; i < blocks.size(); ++i) sums[blocks[i].first] += weights[i];
  // Parents stand before their children.
  for (NodeId id = tree.size(); id-- > 1;) sums[tree.parent(id)] += sums[id];
  return sums;
}

namespace {

std::vector<double> weigh(const std::vector<html::Block>& blocks) {
  std::vector<double> weights;
  weights.reserve(blocks.size());
  for (const html::Block& block : blocks) weights.push_back(prose_weight(block));
  return weights;
}

bool has_sentence(std::string_view text) {
  for (const std::string_view mark : {"。", "，", "！", "？", ". ", ", ", "! ", "? "})
    if (text.find(mark) != std::string_view::npos) return true;
  return !text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == '?');
}

}  // namespace

double prose_weight(const html::Block& block) {
  const double bytes = static_cast<double>(block.text.size());
  const double links = std::min(1.0, static_cast<double>(block.link_bytes) / bytes);
  if (links > 0.6) return 0;
  double weight = bytes * (1 - links);
  constexpr double kShort = 60;
  if (!has_sentence(block.text)) weight *= bytes < kShort ? 0.05 : 0.3;
  switch (block.kind) {
    case html::BlockKind::kListItem:
      return weight * 0.6;
    case html::BlockKind::kTableRow:
      return weight * 0.3;
    case html::BlockKind::kHeading:
    case html::BlockKind::kCaption:
      return weight * 0.1;
    default:
      return weight;
  }
}

namespace {

// The blocks outside of clutter, and what they weigh.
void read_prose(const Tree& tree, Survey& result) {
  result.blocks = html::blocks_of(tree, result.body, result.clutter);
  result.weights = weigh(result.blocks);
  result.prose = sum_up(tree, result.blocks, result.weights);
}

// By its names.  Programs make a heading's id of its words, so that one says nothing of its place:
// "share-of-the-market".
std::uint32_t classes_of(const Tree& tree, NodeId id, WordClasses& words) {
  const auto classes = words.of(tree.attribute(id, "class"));
  return html::is_heading(tree.element(id)) ? classes : classes | words.of(tree.attribute(id, "id"));
}

}  // namespace

Survey survey(const Tree& tree) {
  Survey result;
  const NodeId body = tree.find(Element::kBody);
  result.body = body == html::kNoNode ? tree.root() : body;
  result.classes.resize(tree.size());
  result.clutter.resize(tree.size());
  WordClasses words;
  for (NodeId id = result.body; id < tree.size(); ++id) {
    if (tree.is_text(id)) continue;
    result.classes[id] = classes_of(tree, id, words);
    if (is_certain_clutter(tree, id)) result.clutter[id] = 1;
  }
  result.lines = html::blocks_of(tree, result.body, result.clutter);
  result.prose = sum_up(tree, result.lines, weigh(result.lines));
  const double total = result.prose[result.body];
  const std::vector<std::uint8_t> certain = result.clutter;
  const Wrappers wrappers(tree, result);
  const auto add_likely = [&](bool by_name) {
    for (NodeId id = result.body; id < tree.size(); ++id)
      if (result.clutter[id] == 0 && is_likely_clutter(tree, id, by_name ? result.classes[id] : 0) &&
          !wrappers.contains(id))
        result.clutter[id] = 1;
  };
  add_likely(true);
  for (const NodeId card : find_teasers(tree, result.body, result.lines, result.prose)) result.clutter[card] = 1;
  read_prose(tree, result);
  // Names that leave nothing are about something else: "live-comments" of a match, "section--ads" of a test of devices.
  // Swept: 0 .9588, .1 .9588, .2 .9566, .3 .9559: headlines and footers of lists come back.
  constexpr double kNothingLeft = 0.1;
  if (result.total() < kNothingLeft * total) {
    result.clutter = certain;
    add_likely(false);
    read_prose(tree, result);
  }
  // Swept: 80 .9588, 110 .9588, 125 .9580, 150 .9570, 200 .9525.  Notices under articles have up to 122.
  constexpr std::size_t kParagraphBytes = 125;
  std::vector<double> solid = result.weights;
  for (std::size_t i = 0; i < solid.size(); ++i)
    if (result.blocks[i].text.size() < kParagraphBytes) solid[i] = 0;
  result.solid = sum_up(tree, result.blocks, solid);
  return result;
}

}  // namespace assay::page
