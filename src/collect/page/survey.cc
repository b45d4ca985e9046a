// Which nodes are clutter, and where the prose stands.
//
// Idea: what is certain (nav, footer, hidden elements, forms) is clutter by its element; what is likely (a class name
// that says "share") is clutter unless it holds a good part of the page's prose, for publishers do wrap whole articles
// into a "content-with-sidebar".  Prose is then weighed block by block, and every ancestor of a block gets its weight.
// Cost: a few passes over the nodes.
#include "collect/page/survey.h"

#include <algorithm>

#include "base/utf8.h"
#include "collect/page/custom_elements.h"
#include "collect/page/teasers.h"
#include "collect/page/words.h"

namespace assay::page {
namespace {

using html::Element;
using html::NodeId;
using html::Tree;

// <div hidden id="S:0">: React sends a part of the page that was late in such an element, and a script puts it into its
// place (https://react.dev/reference/react-dom/server/renderToPipeableStream).  Readers see it.
bool is_streamed_part(const Tree& tree, NodeId id) {
  const std::string_view name = tree.attribute(id, "id");
  return name.size() > 2 && name.starts_with("S:") && name.find_first_not_of("0123456789abcdef", 2) == name.npos;
}

// Text that a click unfolds: the answer below a question, a step of instructions.
bool is_foldable(const Tree& tree, NodeId id) {
  const std::string_view role = tree.attribute(id, "role");
  return (role == "region" || role == "tabpanel") && tree.has_attribute(id, "aria-labelledby");
}

bool is_hidden(const Tree& tree, NodeId id) {
  if (is_foldable(tree, id)) return false;
  if (tree.has_attribute(id, "hidden")) return !is_streamed_part(tree, id);
  const std::string_view style = tree.attribute(id, "style");
  const std::size_t display = style.find("display");
  return display != std::string_view::npos && style.substr(display, 16).find("none") != std::string_view::npos;
}

bool is_clutter_role(std::string_view role) {
  for (const std::string_view name : {"navigation", "banner", "contentinfo", "complementary", "search", "dialog",
                                      "alertdialog", "menu", "menubar", "toolbar", "tablist"})
    if (role == name) return true;
  return false;
}

// Never part of an article, whatever it holds.
bool is_certain_clutter(const Tree& tree, NodeId id) {
  switch (tree.element(id)) {
    case Element::kNav:
    case Element::kButton:
    case Element::kDialog:
    case Element::kLabel:
    case Element::kInput:
      return true;
    default:
      return is_clutter_element(tree, id);
  }
}

// What microdata says of the article beside its text, in elements that a style sheet hides.
bool is_said_property(const Tree& tree, NodeId id) {
  const std::string_view property = tree.attribute(id, "itemprop");
  for (const std::string_view name :
       {"articleSection", "dateCreated", "dateModified", "datePublished", "height", "image", "interactionCount",
        "keywords", "logo", "mainEntityOfPage", "publisher", "thumbnailUrl", "uploadDate", "width", "wordCount"})
    if (property == name) return true;
  return false;
}

bool is_likely_clutter(const Tree& tree, NodeId id, std::uint32_t classes) {
  switch (tree.element(id)) {
    case Element::kHtml:
    case Element::kBody:
    case Element::kMain:
    case Element::kText:
      return false;
    case Element::kAside:
    case Element::kFooter:
    case Element::kForm:
      return true;
    default:
      break;
  }
  if ((classes & (kClutterWord | kHiddenWord | kMetaLineWord)) != 0 && tree.element(id) != Element::kArticle)
    return true;
  return is_clutter_role(tree.attribute(id, "role")) || is_hidden(tree, id) ||
         tree.attribute(id, "aria-hidden") == "true" || is_said_property(tree, id);
}

// What its element calls an aside or a footer is no wrapper, however long, where it holds no headline, and `rest`, the
// weight of all other prose, is worth reading.
bool is_surely_aside(const Tree& tree, NodeId id, double rest) {
  constexpr double kShortArticle = 400;
  if ((tree.element(id) != Element::kAside && tree.element(id) != Element::kFooter) || rest < kShortArticle)
    return false;
  const NodeId headline = tree.find(Element::kH1, id);
  return headline == html::kNoNode || headline >= tree.end(id);
}

}  // namespace

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

// The elements that say of themselves that they hold the article, and hold an article's worth of prose.
std::vector<NodeId> large_containers(const Tree& tree, const Survey& survey) {
  constexpr double kArticle = 600;
  constexpr std::size_t kMost = 64;
  std::vector<NodeId> containers;
  for (NodeId id = survey.body; id < tree.size() && containers.size() < kMost; ++id)
    if (survey.prose[id] >= kArticle && says_that_it_is_the_article(tree, survey, id)) containers.push_back(id);
  return containers;
}

// What looks like clutter and holds much is a wrapper around the article, or a gallery of fifty pictures within it.  It
// is no wrapper where an article's worth of prose stands outside of it, in an element that says that it is the article,
// and nothing in it says so.
bool stands_beside_article(const Tree& tree, const Survey& survey, NodeId id, const std::vector<NodeId>& containers) {
  constexpr double kMost = 0.8;
  constexpr double kArticle = 600;
  if (survey.prose[id] > kMost * survey.prose[survey.body]) return false;
  if (tree.element(id) == Element::kAside) return true;  // which nobody wraps an article into
  // "sidebar-layout"; but "comment-text" is a commenter's.
  const std::uint32_t classes = survey.classes[id];
  if ((classes & (kWrapperWord | kContentWord)) != 0 && (classes & kOthersWord) == 0) return false;
  bool is_beside = false;
  for (const NodeId container : containers) {
    const bool is_around = tree.contains(container, id);
    if (tree.contains(id, container) && survey.prose[container] > survey.prose[id] / 2) return false;
    if (is_around ? survey.prose[container] - survey.prose[id] >= kArticle : !tree.contains(id, container))
      is_beside = true;
  }
  return is_beside;
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
    result.classes[id] = words.of(tree.attribute(id, "class")) | words.of(tree.attribute(id, "id"));
    if (is_certain_clutter(tree, id)) result.clutter[id] = 1;
  }
  result.lines = html::blocks_of(tree, result.body, result.clutter);
  result.prose = sum_up(tree, result.lines, weigh(result.lines));
  // A wrapper around the article is no clutter, whatever its name.  Swept (eval/extraction/sweep.py), word F1 of 711
  // pages: .25 .9570, .3 .9573, .35 .9580, .45 .9580; the Chinese ones have .961 below .35 and .985 from there on.
  constexpr double kWrapperShare = 0.35;
  // Swept: .35 .9575, .7 .9575, .8 .9585, 1 .9585.
  constexpr double kAsideShare = 0.8;
  const double total = result.prose[result.body];
  const std::vector<std::uint8_t> certain = result.clutter;
  const std::vector<NodeId> containers = large_containers(tree, result);
  for (NodeId id = result.body; id < tree.size(); ++id) {
    const bool is_small = result.prose[id] <= kWrapperShare * total;
    if (result.clutter[id] == 0 && is_likely_clutter(tree, id, result.classes[id]) &&
        (is_small || stands_beside_article(tree, result, id, containers) ||
         (is_surely_aside(tree, id, total - result.prose[id]) && result.prose[id] <= kAsideShare * total)))
      result.clutter[id] = 1;
  }
  for (const NodeId card : find_teasers(tree, result.body, result.lines, result.prose)) result.clutter[card] = 1;
  read_prose(tree, result);
  // Names that leave nothing are about something else: "live-comments" of a match, "section--ads" of a test of devices.
  // Swept: 0 .9588, .1 .9588, .2 .9566, .3 .9559: headlines and footers of lists come back.
  constexpr double kNothingLeft = 0.1;
  if (result.total() < kNothingLeft * total) {
    result.clutter = certain;
    for (NodeId id = result.body; id < tree.size(); ++id)
      if (result.clutter[id] == 0 && is_likely_clutter(tree, id, 0) && result.prose[id] <= kWrapperShare * total)
        result.clutter[id] = 1;
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
