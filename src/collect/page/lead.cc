// Idea: publishing systems write the headline and the first sentences, which sum the article up, into a header of their
// own, above the element that holds the rest.  Between the two stand a date, a name and a picture besides: so that what
// reads as a sentence there is the lead.  Does not apply where the headline stands within the article's element: then
// the lead does too.
#include "collect/page/lead.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
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
bool is_chinese(std::string_view text) {
  constexpr std::size_t kProbe = 24;
  std::size_t han = 0;
  for (std::size_t at = 0; at < std::min(text.size(), kProbe);) {
    const utf8::CodePoint next = utf8::decode(text, at);
    han += utf8::is_han(next.value);
    at += next.size_bytes;
  }
  return han >= 3;
}

bool ends_sentence(std::string_view text) {
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{".", "!", "?", "…", "。", "！", "？", "“", "”", "\""},
      [&](std::string_view mark) { return text.ends_with(mark); });
}

// Links that pay, letters that may be ordered: outlets say so above the text.
bool is_notice(std::string_view text) {
  const std::string low = lower_line(text);
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{"affiliate", "earn a commission", "earn commission", "newsletter",
                                              "your inbox", "sign up", "cookies", "subscribe to", "subscribe now",
                                              "subscribers only", "for subscribers", "subscriber-only"},
      [&](std::string_view word) { return low.find(word) != std::string::npos; });
}

bool begins_with_name(std::string_view text, std::string_view name) {
  constexpr std::size_t kLeastBytes = 3;
  return name.size() >= kLeastBytes && name != "The" && text.starts_with(name) &&
         (text.size() == name.size() || !ascii::is_letter(text[name.size()]));
}

bool is_of_lead(const Block& block, std::string_view author) {
  constexpr std::size_t kShort = 40;
  constexpr std::size_t kLong = 80;  // a headline-like deck without a full stop
  constexpr double kFewLinks = 0.3;
  if (block.kind == BlockKind::kCaption || block.kind == BlockKind::kTableRow) return false;
  if (block.text.size() < (ends_sentence(block.text) ? kShort : kLong)) return false;
  if (block.link_bytes > kFewLinks * static_cast<double>(block.text.size())) return false;
  // "Ada is a writer from …" stands beside her picture.
  if (begins_with_name(block.text, author.substr(0, author.find(' ')))) return false;
  if (is_chinese(block.text)) return false;
  return !is_notice(block.text) && !is_furniture(block.text) && !is_head_line(block.text) &&
         !is_picture_line(block.text) && !is_foot_line(block.text);
}

}  // namespace

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
