// Idea: other articles stand in a row of like elements, each with a day of its own and with a link that is most of a
// line: its headline, or its rubric.  An article has one day; three siblings of the same class that each bear one are
// cards.  Comments look the same, and are no more part of the article.
//
// Does not apply where the cards are most of the page, which then is a diary, a list of changes or a list of articles,
// nor where
// nothing but a place on this page is linked, or another site, or behind the text: those are the entries of a running
// report, of a chronicle with its sources, of a list of reviews.
#include "collect/page/teasers.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/url/url.h"
#include "base/utf8.h"
#include "collect/date/date.h"

namespace assay::page {
namespace {

using html::Block;
using html::Element;
using html::NodeId;
using html::Tree;

constexpr std::size_t kLeastCards = 3;

// "Mar 3, 2026", "Front page | 3 March 2026", "2 days ago", "3小时前".
bool is_dated(std::string_view text) {
  constexpr std::size_t kMaxBytes = 60;
  if (text.size() > kMaxBytes) return false;
  const bool is_age = ascii::is_digit(text[0]) && (text.ends_with(" ago") || text.ends_with("前"));
  return is_age || date::find_date(text, std::chrono::minutes(0), date::DayOrder::kMonthFirst).has_value();
}

// What cards of one row have in common: the element, and the first of its classes, for the others may say of which
// post and rubric each is.
std::pair<Element, std::string_view> kind_of(const Tree& tree, NodeId id) {
  const std::string_view classes = utf8::trim(tree.attribute(id, "class"));
  return {tree.element(id), classes.substr(0, classes.find(' '))};
}

// Per parent: its children that hold a dated line, in document order.
std::map<NodeId, std::vector<NodeId>> dated_children(const Tree& tree, NodeId body, const std::vector<Block>& lines) {
  constexpr int kLevels = 6;  // from the line up to the card
  std::map<NodeId, std::vector<NodeId>> children;
  for (const Block& line : lines) {
    if (!is_dated(line.text)) continue;
    NodeId child = line.element;
    for (int level = 0; level < kLevels && child != html::kNoNode && child > body; ++level) {
      std::vector<NodeId>& known = children[tree.parent(child)];
      if (known.empty() || known.back() != child) known.push_back(child);
      child = tree.parent(child);
    }
  }
  return children;
}

// The host that the page names as its own; empty where it names none.
std::string own_host(const Tree& tree) {
  for (NodeId id = tree.find(Element::kLink); id != html::kNoNode; id = tree.find(Element::kLink, id + 1)) {
    if (tree.attribute(id, "rel") != "canonical") continue;
    const Result<Url> url = parse_url(tree.attribute(id, "href"));
    if (url && url->host) return *url->host;
  }
  return {};
}

// Whether an article of this site may be linked: not a place on this page, not another site's.
bool leads_to_article(const Tree& tree, NodeId card, std::string_view host) {
  for (NodeId id = tree.find(Element::kA, card); id < tree.end(card); id = tree.find(Element::kA, id + 1)) {
    const std::string_view address = utf8::trim(tree.attribute(id, "href"));
    if (address.empty() || address.starts_with('#')) continue;
    const Result<Url> url = host.empty() ? Result<Url>(Url{}) : parse_url(address);
    if (!url || !url->host || *url->host == host) return true;  // a relative one is this site's
  }
  return false;
}

class Cards {
 public:
  Cards(const Tree& tree, const std::vector<Block>& lines, const std::vector<double>& prose, double total)
      : tree_(tree), lines_(lines), prose_(prose), total_(total), host_(own_host(tree)) {}

  // Of the children of one parent those that are cards, `dated` being those that hold a dated line.
  std::vector<NodeId> among(NodeId parent, const std::vector<NodeId>& dated) const {
    std::map<std::pair<Element, std::string_view>, std::size_t> counts;
    for (const NodeId child : dated)
      if (is_card(child)) ++counts[kind_of(tree_, child)];
    std::vector<NodeId> cards;
    double weight = 0;
    for (NodeId child = tree_.first_child(parent); child != html::kNoNode; child = tree_.next_sibling(child)) {
      const auto count = counts.find(kind_of(tree_, child));
      if (count == counts.end() || count->second < kLeastCards || !is_card(child)) continue;
      // What has no class is like its siblings by chance: the day alone makes it a card.
      if (count->first.second.empty() && !std::ranges::binary_search(dated, child)) continue;
      cards.push_back(child);
      weight += prose_[child];
    }
    constexpr double kMostOfPage = 0.7;
    constexpr double kArticle = 600;  // of prose at least, beside the cards
    const bool is_list = weight > kMostOfPage * total_ || total_ - weight < kArticle;
    return is_list ? std::vector<NodeId>{} : cards;
  }

 private:
  // The link comes first, before what is told of it; a source is named last.
  bool is_card(NodeId element) const {
    constexpr std::size_t kMaxBytes = 1500;
    constexpr double kMostlyLink = 0.7;
    constexpr std::size_t kLongText = 60;
    std::size_t bytes = 0;
    bool has_link_line = false;
    const auto first = std::ranges::lower_bound(lines_, element, {}, &Block::first);
    for (auto line = first; line != lines_.end() && tree_.contains(element, line->first); ++line) {
      bytes += line->text.size();
      if (bytes > kMaxBytes) return false;
      has_link_line = has_link_line || line->link_bytes > kMostlyLink * static_cast<double>(line->text.size());
      if (!has_link_line && line->text.size() > kLongText) return false;
    }
    return has_link_line && leads_to_article(tree_, element, host_);
  }

  const Tree& tree_;
  const std::vector<Block>& lines_;
  const std::vector<double>& prose_;
  double total_;
  std::string host_;
};

}  // namespace

std::vector<NodeId> find_teasers(const Tree& tree, NodeId body, const std::vector<Block>& lines,
                                 const std::vector<double>& prose) {
  const Cards cards(tree, lines, prose, prose[body]);
  std::vector<NodeId> found;
  // Parents come in document order, outer ones first.
  for (const auto& [parent, children] : dated_children(tree, body, lines)) {
    if (children.size() < kLeastCards) continue;
    if (!found.empty() && parent < tree.end(found.back())) continue;
    const std::vector<NodeId> more = cards.among(parent, children);
    found.insert(found.end(), more.begin(), more.end());
  }
  return found;
}

}  // namespace assay::page
