#include "collect/page/string_prose.h"

#include <algorithm>

#include "base/ascii.h"
#include "collect/page/body.h"

namespace assay::page {
namespace {

bool is_markup(std::string_view text) {
  const std::size_t open = text.find('<');
  return open != std::string_view::npos && text.find('>', open) != std::string_view::npos;
}

// Programs, style sheets and drawings: few letters, or few spaces between them.
bool is_code(std::string_view text) {
  std::size_t letters = 0;
  std::size_t spaces = 0;
  std::size_t others = 0;
  std::size_t foreign = 0;  // bytes of letters beyond ASCII; Chinese has no spaces
  for (const char c : text) {
    if (ascii::is_letter(c))
      ++letters;
    else if (static_cast<unsigned char>(c) >= 0x80)
      ++foreign;
    else if (c == ' ')
      ++spaces;
    else
      ++others;
  }
  constexpr std::size_t kLongestWords = 12;  // on average, in letters
  return others * 5 > letters + foreign || (foreign < letters && letters > kLongestWords * (spaces + 1));
}

}  // namespace

std::vector<html::Block> blocks_of_string(const std::string& text) {
  if (is_markup(text)) return html::blocks_of_fragment(text);
  std::vector<html::Block> blocks;
  constexpr std::size_t kMost = 5000;
  for (Paragraph& line : paragraphs_of_text(text, kMost)) blocks.push_back({.text = std::move(line.text)});
  return blocks;
}

double prose_of_string(const std::string& text) {
  constexpr std::size_t kLeastBytes = 40;
  constexpr double kLeastProse = 20;
  if (text.size() < kLeastBytes || text.substr(0, 10).find("://") != std::string::npos) return 0;
  double prose = 0;
  for (const html::Block& block : blocks_of_string(text))
    if (!is_code(block.text)) prose += prose_weight(block);
  return prose >= kLeastProse ? prose : 0;
}

bool is_words(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c == ' ' || static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace assay::page
