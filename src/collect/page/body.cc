// The paragraphs of the article.
//
// Idea: the blocks of the chosen element, less what surrounds an article even inside of its own element: the headline
// and the line of author and date above the text, lines of links, furniture ("Share this"), and everything from
// "Related articles" on.  Headings that nothing follows are dropped last.
// Cost: linear in the blocks.
#include "collect/page/body.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/utf8.h"
#include "collect/page/biography.h"
#include "collect/page/byline_texts.h"
#include "collect/page/lead.h"
#include "collect/page/page_turner.h"
#include "collect/page/phrases.h"

namespace assay::page {
namespace {

using html::Block;
using html::BlockKind;

// In bytes.  What is longer is no line of a head, and no line of links.
constexpr std::size_t kMaxLine = 200;
// Texts of that length that are alike are the same.
constexpr std::size_t kTellingText = 80;
// Notices under articles are shorter, and nearly all paragraphs longer (survey.cc).
constexpr std::size_t kParagraphBytes = 125;

double link_share(const Block& block) {
  return std::min(1.0, static_cast<double>(block.link_bytes) / static_cast<double>(block.text.size()));
}

// Links to somewhere else, not a sentence with links in it.
bool is_link_line(const Block& block) {
  // Swept (eval/extraction/sweep.py), word F1 of 711 pages: .5 .9573, .6 .9578, .7 .9580, .8 .9582, .9 .9584.
  constexpr double kMostlyLinks = 0.7;
  return block.kind != BlockKind::kHeading && link_share(block) > kMostlyLinks && block.text.size() < kMaxLine;
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

// One past the lists of other articles that begin at `block`, each with its heading, "Related news"; `block` where none
// does.
std::vector<Block>::const_iterator end_of_related(const html::Tree& tree, std::vector<Block>::const_iterator block,
                                                  std::vector<Block>::const_iterator end) {
  while (block != end && is_listed_link(tree, block + 1, end) &&
         (begins_after_article(block->text) || may_begin_after_article(block->text))) {
    do ++block;
    while (is_listed_link(tree, block, end));
  }
  return block;
}

// Where the text begins: behind the last headline among the first blocks.  One that is no h1 may be that of a player
// which reads the text out, where a sentence stands above it.
std::size_t begin_of_text(const html::Tree& tree, const std::vector<Block>& blocks, const Head& head) {
  constexpr std::size_t kHeadBlocks = 12;
  constexpr std::size_t kShortSentence = 40;
  std::size_t begin = 0;
  bool has_begun = false;
  for (std::size_t i = 0; i < std::min(blocks.size(), kHeadBlocks); ++i) {
    const Block& block = blocks[i];
    if (block.text == head.title && block.kind == BlockKind::kHeading &&
        (!has_begun || tree.element(block.element) == html::Element::kH1))
      begin = i + 1;
    if (block.text.size() > kMaxLine) break;
    has_begun |= block.kind == BlockKind::kText && block.text.size() >= kShortSentence && ends_sentence(block.text);
  }
  return begin;
}

bool is_paragraph(const Block& block) {
  return block.text.size() >= kParagraphBytes && prose_weight(block) > 0;
}

// The blocks from the first paragraph on to one past the last.
struct Paragraphs {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Paragraphs paragraphs_among(const std::vector<Block>& blocks) {
  const auto first = std::ranges::find_if(blocks, is_paragraph);
  const auto last = std::find_if(blocks.rbegin(), blocks.rend(), is_paragraph);
  return {static_cast<std::size_t>(first - blocks.begin()), static_cast<std::size_t>(last.base() - blocks.begin())};
}

bool ends_text(const Block& block, bool is_behind_paragraphs) {
  constexpr double kLink = 0.5;
  const bool is_of_list = block.kind == BlockKind::kListItem || block.kind == BlockKind::kTableRow;
  if (is_of_list && link_share(block) < kLink) return false;
  return begins_after_article(block.text) || (is_behind_paragraphs && may_begin_after_article(block.text));
}

// Where the text ends: before the heading after which no prose worth the name follows.
std::size_t end_of_text(const std::vector<Block>& blocks, std::size_t begin, const Paragraphs& paragraphs) {
  double total = 0;
  for (std::size_t i = begin; i < blocks.size(); ++i) total += prose_weight(blocks[i]);
  double so_far = 0;
  // Swept: .3 .9572, .5 .9580, .7 .9591; left at .5 for the sake of short news, of which that set has few.
  constexpr double kMostRead = 0.5;
  for (std::size_t i = begin; i < blocks.size(); ++i) {
    if (so_far > kMostRead * total && ends_text(blocks[i], i >= paragraphs.end)) return i;
    so_far += prose_weight(blocks[i]);
  }
  return blocks.size();
}

// The whole text once more in one piece, as microdata hold it for search engines: its first two paragraphs stand in it.
bool repeats_all(std::string_view text, const std::vector<Paragraph>& paragraphs) {
  std::size_t repeated = 0;
  for (const Paragraph& paragraph : paragraphs) {
    if (paragraph.text.size() < kTellingText) continue;
    if (text.size() < 2 * paragraph.text.size() ||
        !text.contains(std::string_view(paragraph.text).substr(0, kTellingText)))
      return false;
    if (++repeated == 2) return true;
  }
  return false;
}

bool names_author_or_site(std::string_view text, const Head& head) {
  return text == head.byline || text == head.site;
}

bool is_kept(const Block& block, const Head& head) {
  if (block.kind == BlockKind::kCaption) return false;
  if (block.kind != BlockKind::kHeading && is_picture_line(block.text)) return false;
  if (block.kind != BlockKind::kTableRow && is_page_turner(block.text)) return false;
  if (is_link_line(block) || is_furniture(block.text, link_share(block))) return false;
  return block.text != head.title;
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

// "She writes from the north." behind a biography.
bool goes_on_of_author(std::string_view text, const std::vector<std::string_view>& names) {
  for (const std::string_view pronoun : {"She ", "He ", "When she", "When he"})
    if (text.starts_with(pronoun)) return true;
  return std::ranges::any_of(names, [text](std::string_view name) {
    return text.starts_with(name.substr(0, name.find(' '))) || text.starts_with(name.substr(name.rfind(' ') + 1));
  });
}

// Where the biography that begins at `begin` does with the lines of name and office above it; `from` at the earliest.
std::size_t begin_with_name(const std::vector<Paragraph>& paragraphs, std::size_t from, std::size_t begin) {
  constexpr std::size_t kShortLine = 60;
  constexpr std::size_t kMostLines = 2;
  const std::size_t earliest = std::max(from, begin - std::min(begin, kMostLines));
  const auto is_line = [](const Paragraph& above) {
    const bool is_listed = above.kind == ParagraphKind::kListItem || above.kind == ParagraphKind::kTableRow;
    return !is_listed && above.text.size() <= kShortLine && !ends_sentence(above.text);
  };
  while (begin > earliest && is_line(paragraphs[begin - 1])) --begin;
  return begin;
}

// The last paragraphs that tell of the authors, with the lines of name and office above them.
void drop_biographies(std::vector<Paragraph>& paragraphs, std::string_view byline) {
  constexpr std::size_t kLastParagraphs = 6;
  const std::vector<std::string_view> names = names_of(byline);
  const std::size_t from = paragraphs.size() > kLastParagraphs ? paragraphs.size() - kLastParagraphs : 1;
  const auto tells_of_author = [&names](std::string_view text) {
    return std::ranges::any_of(names, [text](std::string_view name) { return is_biography(text, name); });
  };
  for (std::size_t at = from; at < paragraphs.size(); ++at) {
    if (!tells_of_author(paragraphs[at].text)) continue;
    const std::size_t begin = begin_with_name(paragraphs, from, at);
    std::size_t end = at + 1;
    while (end < paragraphs.size() && goes_on_of_author(paragraphs[end].text, names)) ++end;
    paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(begin),
                     paragraphs.begin() + static_cast<std::ptrdiff_t>(end));
    at = begin - 1;  // `from` is 1 at least
  }
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
  const Paragraphs prose = paragraphs_among(blocks);
  const std::size_t begin = begin_of_text(tree, blocks, head);
  const std::size_t end = end_of_text(blocks, begin, prose);
  constexpr std::size_t kHeadLines = 6;
  std::vector<Paragraph> paragraphs;
  std::unordered_set<std::string> seen;
  for (std::size_t i = begin; i < end && paragraphs.size() < max_paragraphs; ++i) {
    i = static_cast<std::size_t>(end_of_related(tree, blocks.cbegin() + static_cast<std::ptrdiff_t>(i), blocks.cend()) -
                                 blocks.cbegin());
    if (i >= end) break;
    Block& block = blocks[i];
    const bool is_near_begin = i < begin + kHeadLines;
    if (!is_kept(block, head) || (is_near_begin && is_of_head(block, head.byline))) continue;
    // Between the paragraphs it may head what the author answers; what is no heading is the credit of a picture.
    const bool is_within = !is_near_begin && i >= prose.begin && i < prose.end;
    if (names_author_or_site(block.text, head) && !(is_within && block.kind == BlockKind::kHeading)) continue;
    // Responsive pages hold some text twice, once for each width of the screen.
    if (!paragraphs.empty() && paragraphs.back().text == block.text) continue;
    if (block.text.size() >= kTellingText && !seen.insert(block.text).second) continue;
    if (repeats_all(block.text, paragraphs)) continue;
    paragraphs.push_back({paragraph_kind_of(block.kind), std::move(block.text)});
  }
  drop_foot(paragraphs);
  drop_biographies(paragraphs, head.byline);
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
