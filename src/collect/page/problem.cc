// Why a page could not be read as an article: simple signs, each worth a sentence to the reader.
//
// Idea: a sign counts only beside little text, so that an article about error pages, or one in a newspaper that asks
// for subscribers on every page, is not refused: what it says it says in full.
#include "collect/page/problem.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/page/body.h"

namespace assay::page {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kTeaser = 1200;

// Lower case, anywhere in a short line.
constexpr auto kErrorPhrases = std::to_array({
    "page not found"sv,
    "page cannot be found"sv,
    "page can't be found"sv,
    "page can’t be found"sv,
    "page could not be found"sv,
    "page doesn't exist"sv,
    "page doesn’t exist"sv,
    "page does not exist"sv,
    "page isn't available"sv,
    "page isn’t available"sv,
    "page is no longer available"sv,
    "can't find that page"sv,
    "can’t find that page"sv,
    "404 not found"sv,
    "404 error"sv,
    "error 404"sv,
    "404错误"sv,
    "403 forbidden"sv,
    "access denied"sv,
    "access to this page has been denied"sv,
    "just a moment..."sv,
    "attention required!"sv,
    "are you a robot"sv,
    "verify you are human"sv,
    "unusual traffic"sv,
    "bad gateway"sv,
    "service unavailable"sv,
    "internal server error"sv,
    "gateway time-out"sv,
    "页面不存在"sv,
    "页面找不到"sv,
    "找不到页面"sv,
    "页面没有找到"sv,
    "页面未找到"sv,
    "无法找到该页"sv,
    "文章不存在"sv,
    "内容不存在"sv,
    "文章已删除"sv,
    "文章已被删除"sv,
    "内容已被发布者删除"sv,
    "内容已被删除"sv,
    "违规无法查看"sv,
    "发送失败无法查看"sv,
    "环境异常"sv,
    "完成验证后即可继续访问"sv,
    "访问受限"sv,
    "访问验证"sv,
    "该公众号已迁移"sv,
    "内容无法查看"sv,
    "侵权，无法查看"sv,
    "此账号已被屏蔽"sv,
    "此帐号已被屏蔽"sv,
    "账号已自主注销"sv,
    "帐号已自主注销"sv,
});

constexpr auto kPaywallPhrases = std::to_array({
    "subscribe to continue"sv,
    "subscribe to read"sv,
    "subscribe to unlock"sv,
    "subscribe for full access"sv,
    "to continue reading"sv,
    "to keep reading"sv,
    "to read the full"sv,
    "to read this article"sv,
    "to unlock this article"sv,
    "for subscribers only"sv,
    "for paying subscribers"sv,
    "for paid subscribers"sv,
    "for members only"sv,
    "already a subscriber"sv,
    "subscriber-only"sv,
    "exclusive to subscribers"sv,
    "reserved for subscribers"sv,
    "付费阅读"sv,
    "付费内容"sv,
    "付费文章"sv,
    "付费后"sv,
    "订阅后"sv,
    "仅限订阅"sv,
    "订阅用户"sv,
    "登录后查看"sv,
    "登录后阅读"sv,
    "登录查看全文"sv,
    "开通会员"sv,
    "会员专享"sv,
    "会员可读"sv,
    "成为会员"sv,
    "购买后阅读"sv,
});

constexpr auto kScriptPhrases = std::to_array({
    "enable javascript"sv,
    "javascript is required"sv,
    "javascript is disabled"sv,
    "requires javascript"sv,
    "turn on javascript"sv,
    "启用javascript"sv,
    "启用 javascript"sv,
    "开启javascript"sv,
    "开启 javascript"sv,
    "不支持javascript"sv,
});

template <class Phrases>
bool says(const Phrases& phrases, std::string_view line) {
  constexpr std::size_t kShortLine = 200;
  if (line.size() > kShortLine) return false;
  const std::string text = ascii::lower(line);
  return std::ranges::any_of(phrases, [&](std::string_view phrase) { return text.find(phrase) != std::string::npos; });
}

// The title says it, or one of the few lines that there are.
bool is_error(const Evidence& evidence, std::string_view title, std::size_t bytes) {
  if (bytes >= kTeaser) return false;
  if (says(kErrorPhrases, title) || title == "404") return true;
  constexpr std::size_t kFewLines = 40;
  const std::vector<html::Block>& lines = evidence.survey.lines;
  return bytes < 2 * kLeastArticle && lines.size() <= kFewLines &&
         std::ranges::any_of(lines, [](const html::Block& line) { return says(kErrorPhrases, line.text); });
}

// What asks for a subscription stands behind the text, or within it; in the page's head it stands above every article.
bool is_paywall(const Evidence& evidence, const std::vector<Paragraph>& paragraphs, std::size_t bytes) {
  if (evidence.structured.is_locked && bytes < kTeaser) return true;
  constexpr std::size_t kLongTeaser = 2000;
  if (paragraphs.empty() || bytes >= kLongTeaser) return false;
  constexpr std::ptrdiff_t kNear = 15;  // lines
  const std::vector<html::Block>& lines = evidence.survey.lines;
  const auto at = [&](const std::string& text) { return std::ranges::find(lines, text, &html::Block::text); };
  const auto first = at(paragraphs.front().text);
  const auto last = at(paragraphs.back().text);
  if (first == lines.end() || last == lines.end() || last < first) return false;
  return std::any_of(first, last + std::min(kNear, lines.end() - last),
                     [](const html::Block& line) { return says(kPaywallPhrases, line.text); });
}

// Text in scripts by far outweighs text on the page, as where a script builds the page.
bool is_script_only(const html::Tree& tree, std::size_t bytes) {
  std::size_t script = 0;
  for (html::NodeId id = 0; id < tree.size(); ++id)
    if (tree.is_text(id) && tree.element(tree.parent(id)) == html::Element::kScript) script += tree.text(id).size();
  constexpr std::size_t kMuchScript = 2000;
  return script > kMuchScript && script > 20 * bytes;
}

bool asks_for_script(const Evidence& evidence) {
  const html::Tree& tree = evidence.tree;
  for (html::NodeId id = tree.find(html::Element::kNoscript); id != html::kNoNode;
       id = tree.find(html::Element::kNoscript, tree.end(id)))
    if (says(kScriptPhrases, html::raw_text_of(tree, id))) return true;
  return std::ranges::any_of(evidence.survey.lines,
                             [](const html::Block& line) { return says(kScriptPhrases, line.text); });
}

bool is_link(const html::Block& block) {
  constexpr double kNearlyAll = 0.8;
  return block.link_bytes > kNearlyAll * static_cast<double>(block.text.size());
}

// <h2><a href="#costs">Costs</a></h2> links to itself.
bool links_elsewhere(const html::Tree& tree, const html::Block& block) {
  const html::NodeId link = tree.find(html::Element::kA, block.element);
  const html::NodeId outer = tree.parent(block.element);  // <a><h2>…</h2></a>
  if (outer != html::kNoNode && tree.element(outer) == html::Element::kA)
    return !tree.attribute(outer, "href").starts_with('#');
  return link != html::kNoNode && tree.contains(block.element, link) && !tree.attribute(link, "href").starts_with('#');
}

// The page's data give it a day of publication and this very headline, which those of an index do not: what looks like
// a list of links is then an article that is one.
bool says_that_it_is_an_article(const Evidence& evidence, std::string_view title) {
  if (!evidence.meta.first({"article:published_time"}).empty()) return true;
  const Structured& structured = evidence.structured;
  return !title.empty() && !structured.published.empty() && structured.headline == title;
}

// Many links, hardly a sentence outside of them.
bool is_list_of_links(const Survey& survey, const std::vector<Paragraph>& paragraphs) {
  std::size_t links = 0;
  std::size_t all = 0;
  for (const html::Block& block : survey.blocks) {
    links += block.link_bytes;
    all += block.text.size();
  }
  constexpr std::size_t kLeast = 400;
  constexpr std::size_t kLongParagraph = 150;  // a short article within a portal's navigation has some
  const auto longs = std::ranges::count_if(
      paragraphs, [](const Paragraph& paragraph) { return paragraph.text.size() >= kLongParagraph; });
  return all > kLeast && links * 2 > all && survey.total() * 5 < static_cast<double>(all) && longs < 2;
}

// Headlines that are links, a line or two about each of them, and no text above the first.
bool is_list_of_teasers(const html::Tree& tree, const Survey& survey, html::NodeId content) {
  std::size_t headlines = 0;
  std::size_t text = 0;
  std::size_t introduction = 0;
  for (const html::Block& block : survey.blocks) {
    if (!tree.contains(content, block.first)) continue;
    if (block.kind == html::BlockKind::kHeading && is_link(block) && links_elsewhere(tree, block))
      ++headlines;
    else if (!is_link(block))
      (headlines == 0 ? introduction : text) += block.text.size();
  }
  constexpr std::size_t kLeastHeadlines = 6;
  constexpr std::size_t kTeaserOfOne = 400;
  constexpr std::size_t kMuchText = 8000;  // of a list of places or books, whose names are links
  return headlines >= kLeastHeadlines && text < std::min(kTeaserOfOne * headlines, kMuchText) &&
         introduction < kTeaserOfOne;
}

}  // namespace

std::string find_problem(const Evidence& evidence, std::string_view title, const std::vector<Paragraph>& paragraphs) {
  const std::size_t bytes = text_bytes(paragraphs);
  if (is_error(evidence, title, bytes)) return "error page: the site shows a notice in the article's place";
  if (is_paywall(evidence, paragraphs, bytes)) return "paywall: only the beginning is on the page";
  const bool is_list = (bytes < kTeaser && is_list_of_links(evidence.survey, paragraphs)) ||
                       is_list_of_teasers(evidence.tree, evidence.survey, evidence.content);
  if (is_list && !(bytes >= kLeastArticle && says_that_it_is_an_article(evidence, title)))
    return "list page: links to articles, not an article";
  if (bytes >= kLeastArticle && !(bytes < 2 * kLeastArticle && asks_for_script(evidence))) return {};
  if (asks_for_script(evidence) || is_script_only(evidence.tree, bytes))
    return "script-only page: its text is loaded by scripts";
  return "too short: no article text";
}

}  // namespace assay::page
