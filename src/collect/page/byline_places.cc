// Where on the page the byline may stand.
#include <algorithm>

#include "collect/page/byline_sources.h"
#include "collect/page/words.h"

namespace assay::page {
namespace {

// Parts of the site around the article, not of it.
bool is_apparatus(html::Element element) {
  return element == html::Element::kNav || element == html::Element::kForm || element == html::Element::kSelect;
}

void find_heads(const Evidence& evidence, BylinePlaces& places) {
  constexpr std::size_t kParagraphBytes = 150;
  constexpr html::NodeId kNodesAbove = 60;
  constexpr html::NodeId kNodesAboveText = 200;
  const auto above = [](html::NodeId id, html::NodeId nodes) { return id > nodes ? id - nodes : 0; };
  std::vector<html::NodeId> text;
  for (const html::Block& block : evidence.survey.blocks) {
    if (block.text.size() < kParagraphBytes || !evidence.tree.contains(evidence.content, block.first)) continue;
    text.push_back(block.first);
    if (text.size() == 2) break;
  }
  if (text.empty()) return;
  html::NodeId headline = html::kNoNode;
  for (html::NodeId id = evidence.tree.find(html::Element::kH1); id < text.front();
       id = evidence.tree.find(html::Element::kH1, id + 1))
    headline = id;
  const html::NodeId below = headline == html::kNoNode ? above(text.front(), kNodesAboveText) : headline;
  const html::NodeId start = std::max(evidence.survey.body, below);
  places.head = {.start = start, .end = text.back() + 1, .kind = ZoneKind::kHead};
  places.above = {.start = std::max(evidence.survey.body, above(below, kNodesAbove)), .end = start};
}

}  // namespace

BylinePlaces byline_places(const Evidence& evidence) {
  const html::Tree& tree = evidence.tree;
  BylinePlaces places{.page = {.start = evidence.survey.body, .end = tree.size()},
                      .is_foreign = std::vector<std::uint8_t>(tree.size())};
  find_heads(evidence, places);
  for (html::NodeId id = evidence.survey.body + 1; id < tree.size(); ++id) {
    const bool is_others = ((evidence.survey.classes[id] & kOthersWord) != 0 || is_apparatus(tree.element(id))) &&
                           !tree.contains(id, evidence.content);
    places.is_foreign[id] = is_others || places.is_foreign[tree.parent(id)] != 0;
  }
  return places;
}

}  // namespace assay::page
