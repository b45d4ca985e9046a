#include "collect/page/headings.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "collect/html/blocks.h"
#include "collect/page/words.h"

namespace assay::page {
namespace {

using html::Element;
using html::NodeId;
using html::Tree;

// What publishers call the small line above a headline, or below it.
constexpr auto kSideLineWords = std::to_array<std::string_view>(
    {"kicker",     "eyebrow",     "overline",   "topline",    "roofline",  "pretitle",  "supertitle", "suptitle",
     "subtitle",   "subheadline", "subheading", "subline",    "dachzeile", "oberzeile", "spitzmarke", "unterzeile",
     "untertitel", "surtitre",    "soustitre",  "antetitulo", "subtitulo", "volanta",   "occhiello",  "bovenkop"});

bool is_side_line(const Tree& tree, NodeId id) {
  constexpr std::size_t kMaxBytes = 200;
  if (tree.element(id) == Element::kSmall) return true;
  return std::ranges::any_of(
      split_words(tree.attribute(id, "class").substr(0, kMaxBytes)),
      [](const std::string& word) { return std::ranges::find(kSideLineWords, word) != kSideLineWords.end(); });
}

// "Opinion: " before the headline.
std::string_view without_marks(std::string_view text) {
  for (std::size_t before = 0; before != text.size();) {
    before = text.size();
    text = utf8::trim(text);
    for (const std::string_view mark : {":", "|", "-", "–", "—", "/", "•", "·"})
      if (text.starts_with(mark)) text.remove_prefix(mark.size());
  }
  return text;
}

// The heading's text without the lines beside the headline; all of it, where nothing else is there.  What stands below
// the headline is a part of it, where the page's title has it too.
std::string headline_in(const Tree& tree, NodeId heading, const std::string& whole, std::string_view title) {
  constexpr NodeId kMaxNodes = 40;
  constexpr int kMaxSideLines = 4;
  std::string_view text = whole;
  const NodeId end = std::min(tree.end(heading), heading + kMaxNodes);
  int side_lines = 0;
  for (NodeId id = heading + 1; id < end && side_lines < kMaxSideLines; ++id) {
    if (tree.is_text(id) || !is_side_line(tree, id)) continue;
    ++side_lines;
    const std::string line = html::text_of(tree, id, kMaxHeadingSource);
    if (line.empty() || line.size() >= text.size()) continue;
    if (text.starts_with(line))
      text = without_marks(text.substr(line.size()));
    else if (text.ends_with(line) && title.find(line) == std::string_view::npos)
      text = utf8::trim(text.substr(0, text.size() - line.size()));
  }
  return std::string(text.empty() ? std::string_view(whole) : text);
}

// What a heading says: some are escaped twice ("Q&amp;amp;A").
std::string heading_text(const Tree& tree, NodeId id, std::string_view title) {
  std::string text = headline_in(tree, id, html::text_of(tree, id, kMaxHeadingSource), title);
  const bool has_reference = text.find('&') < text.find(';') && text.find('<') == std::string::npos;
  return has_reference ? html::text_of_fragment(text) : text;
}

// "/", "https://ledger.example/", "/?lang=en": the first page of a site.
bool is_home(std::string_view address) {
  constexpr std::string_view kScheme = "://";
  address = address.substr(0, address.find('?'));
  const std::size_t scheme = address.find(kScheme);
  if (scheme == std::string_view::npos) return address == "/";
  const std::size_t path = address.find('/', scheme + kScheme.size());
  return path == std::string_view::npos || path + 1 == address.size();
}

// Where the text begins: the first paragraph in the element that holds the article.
NodeId text_start(const Evidence& evidence) {
  constexpr std::size_t kParagraphBytes = 150;
  for (const html::Block& block : evidence.survey.blocks)
    if (block.text.size() >= kParagraphBytes && evidence.tree.contains(evidence.content, block.first))
      return block.first;
  return evidence.tree.size();
}

}  // namespace

bool leads_home(const Tree& tree, NodeId heading) {
  constexpr NodeId kMaxNodes = 10;
  const NodeId end = std::min(tree.end(heading), heading + kMaxNodes);
  for (NodeId id = heading + 1; id < end; ++id)
    if (tree.element(id) == Element::kA && is_home(tree.attribute(id, "href"))) return true;
  return false;
}

Headings headings_of(const Evidence& evidence, std::string_view title, std::string_view site) {
  Headings found;
  constexpr std::size_t kMaxHeadings = 8;
  constexpr std::size_t kMaxLookedAt = 64;  // each of nested headings holds all others, and is read once more
  constexpr std::size_t kMaxBytes = 400;
  const Tree& tree = evidence.tree;
  const NodeId text = text_start(evidence);
  for (const Element element : {Element::kH1, Element::kH2}) {
    std::size_t looked_at = 0;
    for (NodeId id = tree.find(element);
         id != html::kNoNode && found.all.size() < kMaxHeadings && looked_at < kMaxLookedAt;
         id = tree.find(element, id + 1), ++looked_at) {
      if (leads_home(tree, id)) continue;
      std::string heading = heading_text(tree, id, title);
      if (heading.empty() || heading.size() > kMaxBytes || std::ranges::find(found.all, heading) != found.all.end())
        continue;
      if (id < text && !names_site(heading, site)) found.above.push_back(heading);
      found.all.push_back(std::move(heading));
    }
    if (!found.all.empty()) break;
    found.are_second = true;
  }
  return found;
}

}  // namespace assay::page
