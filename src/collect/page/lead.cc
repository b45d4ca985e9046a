// Idea: publishing systems write the headline and the first sentences, which sum the article up, into a header of their
// own, above the element that holds the rest.  Between the two stand a date, a name and a picture besides: so that what
// reads as a sentence there is the lead.  Does not apply where the headline stands within the article's element: then
// the lead does too.
#include "collect/page/lead.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/page/biography.h"
#include "collect/page/byline_texts.h"
#include "collect/page/phrase_book.h"
#include "collect/page/phrases.h"

namespace assay::page {
namespace {

using html::Block;
using html::BlockKind;
using html::Element;
using html::NodeId;
using html::Tree;

bool is_headline(const Tree& tree, const Block& block, std::string_view title) {
  return block.kind == BlockKind::kHeading && (block.text == title || tree.element(block.element) == Element::kH1);
}

// What Chinese pages put there is a box with a summary of the text below, or the editor's note.
bool begins_in_chinese(std::string_view text) {
  constexpr std::size_t kProbe = 24;
  std::size_t han = 0;
  for (std::size_t at = 0; at < std::min(text.size(), kProbe);) {
    const utf8::CodePoint next = utf8::decode(text, at);
    han += utf8::is_han(next.value);
    at += next.size_bytes;
  }
  return han >= 3;
}

// "We may earn …", "Get our newsletter", "This article is for subscribers only"; `low` is in lower case.
bool speaks_to_reader(std::string_view low) {
  constexpr auto kRequests = std::to_array<std::string_view>({"sign up", "subscribe", "get ", "join ", "receive "});
  if (std::ranges::any_of(kRequests, [low](std::string_view word) { return low.starts_with(word); })) return true;
  constexpr auto kPageNames = std::to_array<std::string_view>(
      {"this article", "this post", "this page", "this story", "this site", "this website"});
  if (std::ranges::any_of(kPageNames, [low](std::string_view name) { return low.contains(name); })) return true;
  constexpr auto kPersons = std::to_array<std::string_view>({"we", "our", "us", "you", "your", "i", "my"});
  for (std::size_t start = 0; start < low.size();) {
    const auto end =
        static_cast<std::size_t>(std::ranges::find_if_not(low.substr(start), ascii::is_letter) - low.begin());
    if (std::ranges::find(kPersons, low.substr(start, end - start)) != kPersons.end()) return true;
    start = end + 1;
  }
  return false;
}

// Links that pay, letters that may be ordered: outlets say so above the text.  What does not speak to the reader tells
// of other links and letters: "Google will phase out cookies next year."
bool is_notice(std::string_view text) {
  constexpr auto kSubjects = std::to_array<std::string_view>(
      {"affiliate", "earn a commission", "earn commission", "newsletter", "your inbox", "sign up", "cookies",
       "subscribe to", "subscribe now", "subscribers only", "for subscribers", "subscriber-only"});
  const std::string low = lower_line(text);
  return std::ranges::any_of(kSubjects, [&low](std::string_view subject) { return low.contains(subject); }) &&
         speaks_to_reader(low);
}

// "Ada Moss, Berlin", "Ada is a writer from …" stand beside her picture.
bool tells_of_author(std::string_view text, std::string_view byline) {
  return std::ranges::any_of(names_of(byline), [text](std::string_view name) {
    return is_biography(text, name) || (name.contains(' ') && text.starts_with(name));
  });
}

bool is_of_lead(const Block& block, std::string_view byline) {
  constexpr std::size_t kShort = 40;
  constexpr std::size_t kLong = 80;  // a headline-like deck without a full stop
  constexpr double kFewLinks = 0.3;
  if (block.kind == BlockKind::kCaption || block.kind == BlockKind::kTableRow) return false;
  if (block.text.size() < (ends_sentence(block.text) ? kShort : kLong)) return false;
  if (block.link_bytes > kFewLinks * static_cast<double>(block.text.size())) return false;
  if (tells_of_author(block.text, byline) || begins_in_chinese(block.text)) return false;
  return !is_of_head(block, byline) && !is_notice(block.text) && !is_furniture(block.text) &&
         !is_picture_line(block.text) && !is_foot_line(block.text);
}

}  // namespace

bool is_of_head(const Block& block, std::string_view byline) {
  return block.kind == BlockKind::kHeading ? is_head_heading(block.text, byline) : is_head_line(block.text);
}

std::vector<Block> find_lead(const Tree& tree, const Survey& survey, NodeId root, const Head& head) {
  const std::vector<Block>& blocks = survey.blocks;
  const auto end = std::ranges::lower_bound(blocks, root, {}, &Block::first);
  const auto is_title = [&](const Block& block) { return is_headline(tree, block, head.title); };
  const auto last_inside = std::ranges::lower_bound(end, blocks.end(), tree.end(root), {}, &Block::first);
  if (std::any_of(end, last_inside, is_title)) return {};
  constexpr std::ptrdiff_t kNear = 30;  // blocks between the headline and the text
  const auto from = end - std::min(kNear, end - blocks.begin());
  const auto headline = std::find_if(std::make_reverse_iterator(end), std::make_reverse_iterator(from), is_title);
  if (headline == std::make_reverse_iterator(from)) return {};
  std::vector<Block> lead;
  std::copy_if(headline.base(), end, std::back_inserter(lead),
               [&](const Block& block) { return is_of_lead(block, head.byline); });
  return lead;
}

}  // namespace assay::page
