// Step 3: the element under which the prose stands thickest.
//
// Idea: the paragraphs of an article are siblings, or nearly so.  Every block of prose votes for the elements around
// its own element, fully for the parent, and half, a third, … for those above; the element with most votes is the
// article's innermost wrapper.  Articles in sections split the vote among the sections, so that the choice is widened
// upwards as long as the parent adds more prose than links.  The vote is Readability's idea (Arc90, 2009), told by our
// weights.
#include <algorithm>

#include "collect/page/content.h"
#include "collect/page/words.h"

namespace assay::page {
namespace {

using html::NodeId;
using html::Tree;

// All characters below every node, without clutter: what prose is compared with.
std::vector<double> characters_below(const Tree& tree, const Survey& survey) {
  std::vector<double> bytes;
  bytes.reserve(survey.blocks.size());
  for (const html::Block& block : survey.blocks) bytes.push_back(static_cast<double>(block.text.size()));
  return sum_up(tree, survey.blocks, bytes);
}

}  // namespace

NodeId widen(const Tree& tree, const Survey& survey, NodeId root) {
  const std::vector<double> bytes = characters_below(tree, survey);
  // Swept (eval/extraction/sweep.py), word F1 of 711 pages: 1.05 .9578, 1.15 .9580, 1.3 .9579.  A parent that adds less
  // is only a wrapper with a byline and a date.
  constexpr double kGain = 1.15;
  // Of what the parent adds.  Swept: .3 .9598, .4 .9589, .5 .9578; on pages that nothing was tuned on .5 is the better.
  constexpr double kProseShare = 0.4;
  NodeId best = root;
  for (NodeId id = tree.parent(root); id != html::kNoNode && id >= survey.body; id = tree.parent(id)) {
    // Long paragraphs count twice: short ones may be steps of a recipe, and remarks of readers.
    const double more_prose = (survey.solid[id] - survey.solid[best] + survey.prose[id] - survey.prose[best]) / 2;
    const double more_bytes = bytes[id] - bytes[best];
    if (survey.solid[id] < kGain * survey.solid[best]) continue;
    if (more_prose < kProseShare * more_bytes) break;
    best = id;
  }
  return best;
}

NodeId narrow(const Tree& tree, const Survey& survey, NodeId root) {
  // Of the solid prose; what a step leaves behind is notices around the text.  Swept: .85 .9585, .9 .9582, .95 .9580,
  // .98 .9579; above 1, which never narrows, Chinese pages fall from .985 to .973.
  constexpr double kNearlyAll = 0.95;
  constexpr std::uint32_t kSaysSo = kContentWord | kBodyName;
  const double whole = survey.solid[root];
  NodeId best = root;
  if (whole == 0) return best;  // all of its elements hold all of nothing
  for (NodeId at = root; at != html::kNoNode;) {
    NodeId next = html::kNoNode;
    for (NodeId child = tree.first_child(at); child != html::kNoNode; child = tree.next_sibling(child))
      if (!tree.is_text(child) && html::is_block(tree.element(child)) && survey.solid[child] >= kNearlyAll * whole)
        next = child;
    if (next != html::kNoNode && (survey.classes[next] & kSaysSo) != 0 && !is_piece(tree, survey, next)) best = next;
    at = next;
  }
  return best;
}

std::optional<NodeId> find_by_density(const Tree& tree, const Survey& survey) {
  constexpr double kLeastProse = 120;
  if (survey.total() < kLeastProse) return std::nullopt;
  std::vector<double> votes(tree.size(), 0);
  for (std::size_t i = 0; i < survey.blocks.size(); ++i) {
    const html::Block& block = survey.blocks[i];
    // Long blocks count, but a single huge one must not outvote ten paragraphs.
    const double weight = std::min(survey.weights[i], 800.0);
    const html::Element own = tree.element(block.element);
    const bool is_paragraph = own == html::Element::kP || own == html::Element::kLi || own == html::Element::kTd;
    NodeId id = is_paragraph ? tree.parent(block.element) : block.element;
    for (int distance = 1; id != html::kNoNode && distance <= 4; ++distance, id = tree.parent(id))
      votes[id] += weight / distance;
  }
  const auto best = std::ranges::max_element(votes);
  return widen(tree, survey, static_cast<NodeId>(best - votes.begin()));
}

}  // namespace assay::page
