// Step 2: elements that say of themselves that they are the article.
//
// Idea: itemprop=articleBody, <article>, role=main, and the names that publishing systems give their text are
// candidates in that order of trust.  One is taken when it holds most of the page's prose; among nested candidates the
// innermost that still holds nearly all of its outer one's prose is taken, because it leaves out more of the rest. Does
// not apply to pages whose <article> elements are teasers: none of them holds most of the prose.
#include "collect/page/content.h"
#include "collect/page/words.h"

namespace assay::page {
namespace {

using html::NodeId;
using html::Tree;

bool is_container(const Tree& tree, const Survey& survey, NodeId id) {
  return says_that_it_is_the_article(tree, survey, id) &&
         ((survey.classes[id] & kBodyName) == 0 || !is_piece(tree, survey, id));
}

}  // namespace

bool is_piece(const Tree& tree, const Survey& survey, NodeId id) {
  constexpr double kProse = 60;
  const std::string_view name = tree.attribute(id, "class");
  for (NodeId other = tree.first_child(tree.parent(id)); other != html::kNoNode; other = tree.next_sibling(other))
    if (other != id && tree.element(other) == tree.element(id) && survey.prose[other] > kProse &&
        tree.attribute(other, "class") == name)
      return true;
  return false;
}

std::optional<NodeId> find_by_container(const Tree& tree, const Survey& survey) {
  const double total = survey.total();
  // Under this the page has too little prose for shares to mean anything.
  constexpr double kLeastProse = 200;
  if (total < kLeastProse) return std::nullopt;
  // Swept (eval/extraction/sweep.py), word F1 of 711 pages: .3 .9580, .4 .9580, .5 .9574, .6 .9573.
  constexpr double kMostOfPage = 0.4;
  // Swept: .6 .9579, .7 .9584, .8 .9580, .9 .9579.
  constexpr double kNearlyAll = 0.8;
  NodeId best = html::kNoNode;
  for (NodeId id = survey.body; id < tree.size(); ++id) {
    if (survey.prose[id] < kMostOfPage * total || !is_container(tree, survey, id)) continue;
    if (best == html::kNoNode || survey.prose[id] >= kNearlyAll * survey.prose[best]) best = id;
  }
  if (best == html::kNoNode) return std::nullopt;
  return best;
}

NodeId find_content(const Tree& tree, const Survey& survey) {
  std::optional<NodeId> content = find_by_container(tree, survey);
  if (!content) content = find_by_density(tree, survey);
  return content ? narrow(tree, survey, *content) : survey.body;
}

}  // namespace assay::page
