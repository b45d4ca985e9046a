// Which elements are clutter.
//
// Idea: what is certain (nav, buttons, dialogues) is clutter by its element; what is likely (a class name that says
// "share") is clutter unless it holds so much of the page's prose that it must be a wrapper around the article.
// Cost: constant an element; Wrappers looks at up to 64 elements for each that holds a third of the page.
#include "collect/page/clutter.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/page/custom_elements.h"
#include "collect/page/words.h"

namespace assay::page {

using html::Element;
using html::NodeId;
using html::Tree;

namespace {

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

// Whether a style attribute hides its element: of several declarations of a property the last one holds, and names and
// values are of either case.
bool hides(std::string_view style) {
  constexpr std::size_t kMaxBytes = 1000;
  const std::string low = ascii::lower(style.substr(0, kMaxBytes));
  bool is_displayed = true;
  bool is_visible = true;
  for (std::string_view rest = low; !rest.empty();) {
    const std::size_t size = std::min(rest.find(';'), rest.size());
    const std::string_view declaration = rest.substr(0, size);
    rest.remove_prefix(std::min(size + 1, rest.size()));
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string_view property = utf8::trim(declaration.substr(0, colon));
    const std::string_view value = utf8::trim(declaration.substr(colon + 1));
    if (property == "display") is_displayed = !value.starts_with("none");
    if (property == "visibility") is_visible = !value.starts_with("hidden");
  }
  return !is_displayed || !is_visible;
}

bool is_hidden(const Tree& tree, NodeId id) {
  if (is_foldable(tree, id)) return false;
  if (tree.has_attribute(id, "hidden")) return !is_streamed_part(tree, id);
  return hides(tree.attribute(id, "style"));
}

bool is_clutter_role(std::string_view role) {
  for (const std::string_view name : {"navigation", "banner", "contentinfo", "complementary", "search", "dialog",
                                      "alertdialog", "menu", "menubar", "toolbar", "tablist"})
    if (role == name) return true;
  return false;
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

}  // namespace

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

Wrappers::Wrappers(const Tree& tree, const Survey& survey)
    : tree_(tree), classes_(survey.classes), prose_(survey.prose), total_(survey.total()) {
  constexpr double kArticle = 600;
  constexpr std::size_t kMostContainers = 64;
  for (NodeId id = survey.body; id < tree.size(); ++id) {
    if (tree.is_text(id)) continue;
    if (tree.element(id) == Element::kH1) headlines_.push_back(id);
    if (prose_[id] >= kArticle && containers_.size() < kMostContainers && says_that_it_is_the_article(tree, survey, id))
      containers_.push_back(id);
  }
}

bool Wrappers::contains(NodeId id) const {
  // Swept (eval/extraction/sweep.py), word F1 of 711 pages: .25 .9570, .3 .9573, .35 .9580, .45 .9580; the Chinese ones
  // have .961 below .35 and .985 from there on.
  constexpr double kWrapperShare = 0.35;
  return prose_[id] > kWrapperShare * total_ && !stands_beside_article(id) && !is_surely_aside(id);
}

// What its element calls an aside or a footer is no wrapper, however long, where it holds no headline, and all other
// prose is worth reading.
bool Wrappers::is_surely_aside(NodeId id) const {
  // Swept: .35 .9575, .7 .9575, .8 .9585, 1 .9585.
  constexpr double kAsideShare = 0.8;
  constexpr double kShortArticle = 300;
  if (tree_.element(id) != Element::kAside && tree_.element(id) != Element::kFooter) return false;
  if (prose_[id] > kAsideShare * total_ || total_ - prose_[id] < kShortArticle) return false;
  const auto headline = std::ranges::lower_bound(headlines_, id);
  return headline == headlines_.end() || *headline >= tree_.end(id);
}

// A gallery of fifty pictures may hold more than the article that it stands in.  It is no wrapper where an article's
// worth of prose stands outside of it, in an element that says that it is the article, and nothing in it says so.
bool Wrappers::stands_beside_article(NodeId id) const {
  constexpr double kMost = 0.8;
  constexpr double kArticle = 600;
  if (prose_[id] > kMost * total_) return false;
  // "sidebar-layout"; but "comment-text" is a commenter's.
  if ((classes_[id] & (kWrapperWord | kContentWord)) != 0 && (classes_[id] & kOthersWord) == 0) return false;
  bool is_beside = false;
  for (const NodeId container : containers_) {
    if (tree_.contains(id, container)) {
      if (prose_[container] > prose_[id] / 2) return false;
      continue;
    }
    if (!tree_.contains(container, id) || prose_[container] - prose_[id] >= kArticle) is_beside = true;
  }
  return is_beside;
}

}  // namespace assay::page
