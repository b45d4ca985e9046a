// The paragraphs of the article.
//
// Idea: the blocks of the chosen element, less what surrounds an article even inside of its own element: the headline
// and the line of author and date above the text, lines of links, furniture ("Share this"), and everything from
// "Related articles" on.  Headings that head nothing are dropped last.
// Cost: linear in the blocks.
#include "collect/page/body.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/utf8.h"
#include "collect/page/lead.h"
#include "collect/page/page_turner.h"
#include "collect/page/phrases.h"

namespace assay::page {
namespace {

using html::Block;
using html::BlockKind;

double link_share(const Block& block) {
  return std::min(1.0, static_cast<double>(block.link_bytes) / static_cast<double>(block.text.size()));
}

// Links to somewhere else, not a sentence with links in it.
bool is_link_line(const Block& block) {
  // Swept (eval/extraction/sweep.py), word F1 of 711 pages: .5 .9573, .6 .9578, .7 .9580, .8 .9582, .9 .9584.
  constexpr double kMostlyLinks = 0.7;
  constexpr std::size_t kLongText = 200;
  return block.kind != BlockKind::kHeading && link_share(block) > kMostlyLinks && block.text.size() < kLongText;
}

// <li><h3><a>Another article</a></h3></li>, and nothing else in the item; `end` is the end of the blocks.
bool is_listed_link(const html::Tree& tree, std::vector<Block>::const_iterator block,
                    std::vector<Block>::const_iterator end) {
  constexpr double kAllLink = 0.95;
  if (block == end || block->kind != BlockKind::kHeading || link_share(*block) < kAllLink) return false;
  const html::NodeId item = tree.parent(block->element);
  if (item == html::kNoNode || tree.element(item) != html::Element::kLi) return false;
  return block + 1 == end || (block + 1)->first >= tree.end(item);
}

// One past the list of other articles that begins at `block` with its heading, "Related news"; `block` where none does.
std::vector<Block>::const_iterator end_of_related(const html::Tree& tree, std::vector<Block>::const_iterator block,
                                                  std::vector<Block>::const_iterator end) {
  if (!is_listed_link(tree, block + 1, end) || !begins_after_article(block->text)) return block;
  do ++block;
  while (is_listed_link(tree, block, end));
  return block;
}

bool repeats_head(const Block& block, const Head& head) {
  return block.text == head.title || block.text == head.byline || block.text == head.site;
}

// Where the text begins: behind the last line of the head among the first blocks.
std::size_t begin_of_text(const std::vector<Block>& blocks, const Head& head) {
  constexpr std::size_t kHeadBlocks = 12;
  constexpr std::size_t kLongText = 200;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < std::min(blocks.size(), kHeadBlocks); ++i) {
    if (blocks[i].text == head.title && blocks[i].kind == BlockKind::kHeading) begin = i + 1;
    if (blocks[i].text.size() > kLongText) break;
  }
  return begin;
}

// Where the text ends: before the heading after which no prose worth the name follows.
std::size_t end_of_text(const std::vector<Block>& blocks, std::size_t begin) {
  double total = 0;
  for (std::size_t i = begin; i < blocks.size(); ++i) total += prose_weight(blocks[i]);
  double so_far = 0;
  // Swept: .3 .9572, .5 .9580, .7 .9591; left at .5 for the sake of short news, of which that set has few.
  constexpr double kMostRead = 0.5;
  for (std::size_t i = begin; i < blocks.size(); ++i) {
    if (so_far > kMostRead * total && begins_after_article(blocks[i].text)) return i;
    so_far += prose_weight(blocks[i]);
  }
  return blocks.size();
}

// The whole text once more in one piece, as microdata hold it for search engines: its first two paragraphs stand in it.
bool repeats_all(std::string_view text, const std::vector<Paragraph>& paragraphs) {
  constexpr std::size_t kLongText = 80;
  std::size_t repeated = 0;
  for (const Paragraph& paragraph : paragraphs) {
    if (paragraph.text.size() < kLongText) continue;
    if (text.size() < 2 * paragraph.text.size() ||
        !text.contains(std::string_view(paragraph.text).substr(0, kLongText)))
      return false;
    if (++repeated == 2) return true;
  }
  return false;
}

bool is_kept(const Block& block, const Head& head, bool is_near_begin) {
  if (block.kind == BlockKind::kCaption) return false;
  if (block.kind != BlockKind::kHeading && is_picture_line(block.text)) return false;
  if (block.kind != BlockKind::kTableRow && is_page_turner(block.text)) return false;
  if (is_link_line(block) || is_furniture(block.text) || repeats_head(block, head)) return false;
  return !(is_near_begin && is_head_line(block.text));
}

void drop_empty_headings(std::vector<Paragraph>& paragraphs) {
  while (!paragraphs.empty() && paragraphs.back().kind == ParagraphKind::kHeading) paragraphs.pop_back();
}

void drop_foot(std::vector<Paragraph>& paragraphs) {
  constexpr std::size_t kFootParagraphs = 6;
  const std::size_t from = paragraphs.size() > kFootParagraphs ? paragraphs.size() - kFootParagraphs : 1;
  for (std::size_t i = paragraphs.size(); i-- > from;)
    if (is_foot_line(paragraphs[i].text)) paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(i));
}

// "Jane Doe is the paper's editor for health.", behind the text of Jane Doe.  An outlet has one word, and "Reuters is
// not able to verify" is no word on Reuters.
bool is_biography(std::string_view text, std::string_view author) {
  constexpr std::size_t kMaxBytes = 900;
  if (author.find(' ') == std::string_view::npos || text.size() > kMaxBytes || !text.starts_with(author)) return false;
  text.remove_prefix(author.size());
  for (const std::string_view verb :
       {" is a ", " is an ", " is the ", " is one ", " writes ", " covers ", ", a ", ", an ", ", the "})
    if (text.starts_with(verb)) return true;
  return false;
}

// The last paragraphs that tell of the author, the lines of name and office above them, and nothing else.
void drop_biography(std::vector<Paragraph>& paragraphs, std::string_view author) {
  constexpr std::size_t kLastParagraphs = 6;
  constexpr std::size_t kShortLine = 60;
  const std::size_t from = paragraphs.size() > kLastParagraphs ? paragraphs.size() - kLastParagraphs : 1;
  std::size_t begin = std::min(from, paragraphs.size());
  while (begin < paragraphs.size() && !is_biography(paragraphs[begin].text, author)) ++begin;
  if (begin == paragraphs.size()) return;
  std::size_t end = begin + 1;
  const std::string_view first_name = author.substr(0, author.find(' '));
  const std::string_view last_name = author.substr(author.rfind(' ') + 1);
  const auto tells_of_author = [&](std::string_view text) {
    return text.starts_with(first_name) || text.starts_with(last_name) || text.starts_with("She ") ||
           text.starts_with("He ") || text.starts_with("When she") || text.starts_with("When he");
  };
  while (end < paragraphs.size() && tells_of_author(paragraphs[end].text)) ++end;
  while (begin > from && paragraphs[begin - 1].text.size() <= kShortLine) --begin;
  paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(begin),
                   paragraphs.begin() + static_cast<std::ptrdiff_t>(end));
}

}  // namespace

ParagraphKind paragraph_kind_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::kHeading:
      return ParagraphKind::kHeading;
    case BlockKind::kListItem:
      return ParagraphKind::kListItem;
    case BlockKind::kTableRow:
      return ParagraphKind::kTableRow;
    case BlockKind::kCaption:
      return ParagraphKind::kCaption;
    case BlockKind::kQuote:
      return ParagraphKind::kQuote;
    default:
      return ParagraphKind::kText;
  }
}

std::vector<Paragraph> read_body(const html::Tree& tree, const Survey& survey, html::NodeId root, const Head& head,
                                 std::size_t max_paragraphs) {
  std::vector<Block> blocks = find_lead(tree, survey, root, head);
  std::ranges::move(html::blocks_of(tree, root, survey.clutter), std::back_inserter(blocks));
  const std::size_t begin = begin_of_text(blocks, head);
  const std::size_t end = end_of_text(blocks, begin);
  constexpr std::size_t kHeadLines = 6;
  std::vector<Paragraph> paragraphs;
  std::unordered_set<std::string> seen;
  for (std::size_t i = begin; i < end && paragraphs.size() < max_paragraphs; ++i) {
    i = static_cast<std::size_t>(end_of_related(tree, blocks.cbegin() + static_cast<std::ptrdiff_t>(i), blocks.cend()) -
                                 blocks.cbegin());
    if (i >= end) break;
    Block& block = blocks[i];
    if (!is_kept(block, head, i < begin + kHeadLines)) continue;
    // Responsive pages hold some text twice, once for each width of the screen.
    if (!paragraphs.empty() && paragraphs.back().text == block.text) continue;
    constexpr std::size_t kLongText = 80;
    if (block.text.size() >= kLongText && !seen.insert(block.text).second) continue;
    if (repeats_all(block.text, paragraphs)) continue;
    paragraphs.push_back({paragraph_kind_of(block.kind), std::move(block.text)});
  }
  drop_foot(paragraphs);
  drop_biography(paragraphs, head.byline);
  drop_empty_headings(paragraphs);
  return paragraphs;
}

std::vector<Paragraph> paragraphs_of_text(std::string_view text, std::size_t max_paragraphs) {
  std::vector<Paragraph> paragraphs;
  for (std::size_t start = 0; start < text.size() && paragraphs.size() < max_paragraphs;) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    std::string line = utf8::collapse_space(text.substr(start, end - start));
    if (!line.empty()) paragraphs.push_back({ParagraphKind::kText, std::move(line)});
    start = end + 1;
  }
  return paragraphs;
}

std::size_t text_bytes(const std::vector<Paragraph>& paragraphs) {
  std::size_t bytes = 0;
  for (const Paragraph& paragraph : paragraphs) bytes += paragraph.text.size();
  return bytes;
}

}  // namespace assay::page
