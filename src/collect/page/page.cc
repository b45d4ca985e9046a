// The article in a page, by a cascade:
//  1. what the page says of itself in JSON-LD, microdata and meta tags (json_ld.cc, microdata.cc, meta_tags.cc,
//     wechat.cc)
//  2. an element that says of itself that it is the article (containers.cc)
//  3. else the element under which the prose stands thickest (density.cc)
//  4. else the whole body
//  5. where the page says little, and the data that it carries for its programs say more: JSON-LD's text, or that of
//     the page's state (state_text.cc)
// Then the paragraphs (body.cc), the facts (title.cc, byline.cc, site.cc, dates.cc, address.cc, language.cc) and, where
// the result does not look like an article, why (problem.cc), how far to trust it (confidence.cc), and where the
// article goes on (paging.cc).
#include "collect/page/page.h"

#include <algorithm>

#include "base/utf8.h"
#include "collect/encoding/encoding.h"
#include "collect/html/html.h"
#include "collect/page/body.h"
#include "collect/page/confidence.h"
#include "collect/page/content.h"
#include "collect/page/facts.h"
#include "collect/page/paging.h"
#include "collect/page/problem.h"
#include "collect/page/state_text.h"
#include "collect/page/view.h"

namespace assay::page {
namespace {

// Text has hardly any control characters; images, archives and programs have plenty.
bool is_binary(std::string_view bytes) {
  constexpr std::size_t kProbe = 4096;
  bytes = bytes.substr(0, kProbe);
  for (const std::string_view magic : {"%PDF-", "\x89PNG", "PK\x03\x04", "\xFF\xD8\xFF", "GIF8", "\x1F\x8B", "\177ELF"})
    if (bytes.starts_with(magic)) return true;
  // UTF-16 is full of zeros, and is text.
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;
  std::size_t controls = 0;
  std::size_t zeros = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    zeros += byte == 0;
    controls +=
        byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1B && byte != 0;
  }
  const bool has_markup = bytes.find('<') != std::string_view::npos && zeros * 3 >= bytes.size();
  return controls * 20 > bytes.size() || (zeros * 20 > bytes.size() && !has_markup);
}

// Whether the text itself is Chinese, whatever the page declares.
bool is_chinese(const Survey& survey) {
  std::size_t han = 0;
  std::size_t other = 0;
  std::size_t kana = 0;
  constexpr std::size_t kEnough = 2000;
  for (const html::Block& block : survey.blocks) {
    for (std::size_t at = 0; at < block.text.size();) {
      const utf8::CodePoint next = utf8::decode(block.text, at);
      at += next.size_bytes;
      han += utf8::is_han(next.value);
      kana += utf8::is_kana(next.value);
      other += next.value < 0x250 && next.value > 0x40;
    }
    if (han + other > kEnough) break;
  }
  return han * 4 > other && kana * 10 < han;
}

// Whether the longer text goes on from what is shown, or repeats a paragraph of it.
bool repeats_any(const std::vector<Paragraph>& shown, const std::vector<Paragraph>& data) {
  constexpr std::size_t kLongText = 80;
  return std::ranges::any_of(shown, [&data](const Paragraph& paragraph) {
    return paragraph.text.size() >= kLongText && std::ranges::any_of(data, [&](const Paragraph& other) {
             return other.text.starts_with(std::string_view(paragraph.text).substr(0, kLongText));
           });
  });
}

// Step 5.  Data hold other articles too, and what a subscriber alone shall read: only where the page has hardly a text
// of its own, and more of it where the article's title does not stand beside it.
void read_state(const html::Tree& tree, const Structured& structured, Article& article, const PageLimits& limits) {
  const std::size_t bytes = text_bytes(article.paragraphs);
  constexpr std::size_t kLittleText = 1500;
  if (bytes >= kLittleText || structured.is_locked) return;
  StateText state = find_state_text(tree, article.title, limits.max_paragraphs);
  const std::size_t factor = state.has_title ? 2 : 5;
  if (text_bytes(state.paragraphs) <= factor * bytes) return;
  // A short text of its own does not give way to another article's.
  constexpr std::size_t kOwnText = 300;
  if (!state.has_title && bytes >= kOwnText && !repeats_any(article.paragraphs, state.paragraphs)) return;
  article.paragraphs = std::move(state.paragraphs);
  constexpr double kNearTitle = 0.6;
  constexpr double kAnywhere = 0.4;
  article.confidence = std::min(article.confidence, state.has_title ? kNearTitle : kAnywhere);
}

// A list has pages as well, and no article.
void read_paging(const html::Tree& tree, const std::optional<Url>& given, Article& article) {
  if (article.problem.starts_with("list page") || article.problem.starts_with("error page")) return;
  Paging paging = find_paging(tree, given, article.url);
  article.next_page = std::move(paging.next_page);
  article.page_number = paging.number;
  // A canonical link on every page to the first one.
  if (paging.number == 1 || article.url.empty() || bears_number(article.url, paging.number)) return;
  article.part_of = std::move(article.url);
  article.url = given && given->scheme != "file" ? canonical_form(*given) : std::string{};
}

Result<Article> read_article(const html::Tree& tree, const std::optional<Url>& given, const PageLimits& limits) {
  const MetaTags meta(tree);
  Structured structured = read_json_ld(tree);
  add_microdata(tree, structured);
  add_wechat(tree, meta, structured);
  const Survey facts = survey(tree);
  const html::NodeId content = find_content(tree, facts);
  const Evidence evidence{tree, meta, structured, facts, content};

  Article article;
  article.language = find_language(tree, meta, structured);
  article.url = find_address(tree, meta, structured, given && given->scheme == "file" ? std::nullopt : given);
  article.site = find_site(evidence, article.url);
  article.title = find_title(evidence, article.site);
  article.byline = find_byline(evidence, article.site);
  const Dates dates = find_dates(evidence, article.title, is_chinese(facts) ? "zh" : article.language, article.url);
  article.published = dates.published;
  article.modified = dates.modified;
  article.paragraphs =
      read_body(tree, facts, content, {article.title, article.byline, article.site}, limits.max_paragraphs);
  if (structured.body.size() > 2 * text_bytes(article.paragraphs))
    article.paragraphs = paragraphs_of_text(structured.body, limits.max_paragraphs);
  article.confidence = confidence_of(read_signals(evidence, article.paragraphs));
  read_state(tree, structured, article, limits);
  article.problem = find_problem(evidence, article.title, article.paragraphs);
  if (!article.problem.empty()) article.confidence = std::min(article.confidence, 0.2);
  read_paging(tree, given, article);
  article.is_view = is_view(tree);
  return article;
}

}  // namespace

Result<Article> extract(std::string_view bytes, std::string_view url, std::string_view transport_charset,
                        const PageLimits& limits) {
  if (bytes.empty()) return failure(ErrorKind::kInvalid, "page: empty");
  if (bytes.size() > limits.max_bytes)
    return failure(ErrorKind::kTooLarge,
                   "page: " + std::to_string(bytes.size()) + " bytes, more than " + std::to_string(limits.max_bytes));
  if (is_binary(bytes)) return failure(ErrorKind::kInvalid, "page: not text");
  std::optional<Url> given;
  if (!url.empty())
    if (Result<Url> parsed = parse_url(url)) given = *parsed;
  const encoding::Decoded decoded = encoding::decode_html(bytes, transport_charset);
  // UTF-8 takes up to three bytes where another encoding takes one.
  const html::ParseLimits parse_limits{.max_bytes = 4 * limits.max_bytes, .max_elements = limits.max_elements};
  ASSAY_TRY(const html::Tree tree, html::parse(decoded.text, parse_limits));
  return read_article(tree, given, limits);
}

}  // namespace assay::page
