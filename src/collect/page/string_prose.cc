#include "collect/page/string_prose.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/html/blocks.h"
#include "collect/html/html.h"
#include "collect/page/body.h"
#include "collect/page/survey.h"
#include "collect/plain/plain.h"

namespace assay::page {
namespace {

constexpr std::size_t kMostParagraphs = 5000;

// "@font-face { font-family: …; }"
bool is_style_sheet(std::string_view text) {
  return text.contains('{') && text.contains(";") && text.contains('}') && !is_markup(text) &&
         std::ranges::count(text, '{') * 400 > static_cast<std::ptrdiff_t>(text.size());
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

// A heading, a link, words in bold or code, as Markdown writes them.
bool is_markdown(std::string_view text) {
  for (const std::string_view sign : {"](http", "](/", "](#", "\n# ", "\n## ", "\n### ", "\n#### ", "\n```"})
    if (text.contains(sign)) return true;
  const std::size_t bold = text.find("**");
  return text.starts_with("# ") || text.starts_with("## ") || text.starts_with("### ") ||
         (bold != std::string_view::npos && text.find("**", bold + 3) != std::string_view::npos);
}

// Markdown may hold HTML, but hardly begins with it.
bool is_html(std::string_view text) {
  return is_markup(text) && utf8::trim(text).starts_with('<');
}

std::vector<html::Block> blocks_of_string(const std::string& text) {
  if (is_markup(text)) return html::blocks_of_fragment(text);
  std::vector<html::Block> blocks;
  for (Paragraph& line : paragraphs_of_text(text, kMostParagraphs)) blocks.push_back({.text = std::move(line.text)});
  return blocks;
}

std::vector<Paragraph> paragraphs_of_blocks(std::vector<html::Block> blocks) {
  std::vector<Paragraph> paragraphs;
  for (html::Block& block : blocks)
    if (block.kind != html::BlockKind::kCaption)
      paragraphs.push_back({paragraph_kind_of(block.kind), std::move(block.text)});
  return paragraphs;
}

// As a page of its own, with what follows an article left out.  But it is known to be one: where much of it would go,
// it is taken whole.
std::vector<Paragraph> article_of_html(const std::string& text) {
  const Result<html::Tree> tree = html::parse(text);
  if (!tree) return {};
  const Survey facts = survey(*tree);
  std::vector<Paragraph> article = read_body(*tree, facts, facts.body, {}, kMostParagraphs);
  std::vector<Paragraph> all = paragraphs_of_blocks(html::blocks_of(*tree, tree->root()));
  constexpr double kLeastKept = 0.85;
  const bool is_whole = static_cast<double>(text_bytes(article)) > kLeastKept * static_cast<double>(text_bytes(all));
  return is_whole ? article : all;
}

std::vector<Paragraph> paragraphs_of_markdown(const std::string& text) {
  Result<Document> document = plain::read_markdown(text, {});
  if (!document) return {};
  // Its first heading, which a file has for its title.
  if (!document->title.empty())
    document->paragraphs.insert(document->paragraphs.begin(), {ParagraphKind::kHeading, document->title});
  return std::move(document->paragraphs);
}

}  // namespace

bool is_markup(std::string_view text) {
  const std::size_t open = text.find('<');
  return open != std::string_view::npos && text.find('>', open) != std::string_view::npos;
}

std::string letters_of_string(std::string_view text, std::size_t most) {
  std::string letters;
  bool in_tag = false;
  for (std::size_t i = 0; i < text.size() && letters.size() < most; ++i) {
    const char c = text[i];
    if (c == '<' || c == '>')
      in_tag = c == '<';
    else if (in_tag)
      continue;
    else if (text.substr(i).starts_with("\xE2\x80"))  // the typographic quotation marks, dashes and spaces
      i += 2;
    else if (ascii::is_letter(c) || ascii::is_digit(c) || static_cast<unsigned char>(c) >= 0x80)
      letters += ascii::lower(c);
  }
  return letters;
}

std::vector<Paragraph> paragraphs_of_string(const std::string& text) {
  constexpr std::size_t kLongHtml = 2000;
  if (is_style_sheet(text)) return {};
  if (is_markdown(text) && !is_html(text)) return paragraphs_of_markdown(text);
  if (is_markup(text) && text.size() >= kLongHtml) return article_of_html(text);
  return paragraphs_of_blocks(blocks_of_string(text));
}

double prose_of_string(const std::string& text) {
  constexpr std::size_t kLeastBytes = 40;
  constexpr double kLeastProse = 20;
  if (text.size() < kLeastBytes || is_style_sheet(text) || text.substr(0, 10).find("://") != std::string::npos)
    return 0;
  double prose = 0;
  for (const html::Block& block : blocks_of_string(text))
    if (!is_code(block.text)) prose += prose_weight(block);
  return prose >= kLeastProse ? prose : 0;
}

bool is_words(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c == ' ' || static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace assay::page
