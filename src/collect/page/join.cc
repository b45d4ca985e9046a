#include "collect/page/join.h"

#include <algorithm>
#include <unordered_set>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/page/body.h"
#include "collect/page/page_turner.h"
#include "collect/page/problem.h"

namespace assay::page {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kLongText = 80;  // bytes; shorter lines may be said twice

std::string_view without_end_marks(std::string_view text) {
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view mark : {"-"sv, "_"sv, "|"sv, "–"sv, "—"sv, "·"sv, ","sv, "，"sv, ":"sv, "："sv})
      if (text.ends_with(mark)) {
        text = utf8::trim(text.substr(0, text.size() - mark.size()));
        cut = true;
      }
  }
  return text;
}

// Where the digits (with "of" or "/" and more digits) that end `text` begin; its size where none do.
std::size_t begin_of_numbers(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && (ascii::is_digit(text[begin - 1]) || text[begin - 1] == '/' || text[begin - 1] == ' ' ||
                       (begin > 1 && ascii::lower(text.substr(begin - 2, 2)) == "of") ||
                       (begin < text.size() && ascii::lower(text.substr(begin - 1, 2)) == "of")))
    --begin;
  while (begin < text.size() && !ascii::is_digit(text[begin])) ++begin;
  return begin;
}

// Parts whose place in the article is empty.
bool is_lost(const Article& part) {
  return part.paragraphs.empty() || (!part.problem.empty() && !part.problem.starts_with("too short"));
}

class Joining {
 public:
  Joining(std::vector<Article>& parts, const PageLimits& limits) : parts_(parts), limits_(limits) {}

  Joined run() {
    if (parts_.empty()) return {};
    if (parts_.size() > kMaxParts) {
      joined_.notes.push_back("of " + std::to_string(parts_.size()) + " parts, the first " + std::to_string(kMaxParts) +
                              " are read");
      parts_.resize(kMaxParts);
    }
    join_facts();
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (is_lost(parts_[i]))
        joined_.notes.push_back("part " + std::to_string(i + 1) + ": " +
                                (parts_[i].problem.empty() ? "no text" : parts_[i].problem));
      else
        append(parts_[i]);
    }
    judge();
    return std::move(joined_);
  }

 private:
  void join_facts() {
    Article& article = joined_.article;
    const auto first = [&](std::string Article::* fact) {
      for (Article& part : parts_)
        if (article.*fact = part.*fact; !(article.*fact).empty()) return;
    };
    for (std::string Article::* fact :
         {&Article::title, &Article::byline, &Article::site, &Article::language, &Article::url})
      first(fact);
    for (const Article& part : parts_) {
      if (!article.published) article.published = part.published;
      if (part.modified && (!article.modified || article.modified->instant < part.modified->instant))
        article.modified = part.modified;
    }
    // "(1)" is the page's where the next one's title differs by its number alone.
    int number = parts_.front().page_number;
    const std::string_view marked = without_page_mark(article.title, 1);
    if (parts_.size() > 1 && without_page_mark(parts_[1].title, 2) == marked && parts_[1].title != article.title)
      number = 1;
    article.title = std::string(without_page_mark(article.title, parts_.size() > 1 ? number : 0));
    article.page_number = parts_.front().page_number;
    article.next_page = parts_.back().next_page;
    article.is_view = parts_.front().is_view;
  }

  void append(Article& part) {
    std::vector<Paragraph>& all = joined_.article.paragraphs;
    std::vector<Paragraph>& more = part.paragraphs;
    bytes_ += text_bytes(more);
    weighted_confidence_ += part.confidence * static_cast<double>(text_bytes(more));
    // What closes every page, and did so on the last one, closes the article.
    std::size_t closing = 0;
    while (closing < std::min(all.size(), more.size()) &&
           all[all.size() - 1 - closing] == more[more.size() - 1 - closing])
      ++closing;
    if (closing == more.size()) return;  // the same page once more
    all.resize(all.size() - closing);
    bool is_opening = !all.empty();
    std::size_t opening = 0;
    if (opening_.empty())
      for (const Paragraph& paragraph : more)
        if (paragraph.text != joined_.article.title) opening_.push_back(paragraph.text);
    for (Paragraph& paragraph : more) {
      if (all.size() >= limits_.max_paragraphs) break;
      const bool is_known = seen_.contains(paragraph.text);
      const bool closes = static_cast<std::size_t>(&paragraph - more.data()) + closing >= more.size();
      // Line by line as the first page opens: a short line that stood elsewhere is said again.
      const bool opens_so = opening < opening_.size() && paragraph.text == opening_[opening];
      is_opening = is_opening && !closes && (opens_so || paragraph.text == joined_.article.title);
      if (is_opening && opens_so) ++opening;
      if (is_opening || (is_known && !closes && paragraph.text.size() >= kLongText)) continue;
      seen_.insert(paragraph.text);
      all.push_back(std::move(paragraph));
    }
  }

  // Pages that are too short alone may make an article together.
  void judge() {
    Article& article = joined_.article;
    if (bytes_ > 0) article.confidence = weighted_confidence_ / static_cast<double>(bytes_);
    const auto lost = static_cast<double>(std::ranges::count_if(parts_, is_lost));
    article.confidence *= 1 - lost / static_cast<double>(parts_.size());
    if (text_bytes(article.paragraphs) < kLeastArticle)
      article.problem = parts_.front().problem.empty() ? "too short: no article text" : parts_.front().problem;
  }

  std::vector<Article>& parts_;
  const PageLimits& limits_;
  Joined joined_;
  std::unordered_set<std::string> seen_;
  std::vector<std::string> opening_;  // the first page's paragraphs, without its title
  std::size_t bytes_ = 0;
  double weighted_confidence_ = 0;
};

}  // namespace

Joined join_parts(std::vector<Article> parts, const PageLimits& limits) {
  return Joining(parts, limits).run();
}

std::string_view without_page_mark(std::string_view title, int number) {
  std::string_view text = utf8::trim(title);
  for (const auto& [open, close] : {std::pair("("sv, ")"sv), {"（"sv, "）"sv}, {"["sv, "]"sv}, {"【"sv, "】"sv}}) {
    if (!text.ends_with(close)) continue;
    const std::size_t begin = text.rfind(open);
    if (begin == std::string_view::npos || begin == 0) return title;
    const std::string_view inner =
        utf8::trim(text.substr(begin + open.size(), text.size() - begin - open.size() - close.size()));
    const std::string_view before = without_end_marks(utf8::trim(text.substr(0, begin)));
    if (is_page_turner(inner)) return before;
    const bool is_number = inner == std::to_string(number) || inner.starts_with(std::to_string(number) + "/");
    return is_number ? before : title;
  }
  // 第2页
  if (text.ends_with("页") || text.ends_with("頁")) {
    const std::size_t begin = text.rfind("第");
    if (begin != std::string_view::npos && begin > 0 && is_page_turner(text.substr(begin)))
      return without_end_marks(utf8::trim(text.substr(0, begin)));
    return title;
  }
  // "Page 2 of 3"
  const std::size_t numbers = begin_of_numbers(text);
  const std::string_view before = utf8::trim(text.substr(0, numbers));
  if (numbers < text.size() && before.size() > 5 && ascii::lower(before.substr(before.size() - 4)) == "page") {
    const std::string_view rest = utf8::trim(before.substr(0, before.size() - 4));
    const std::string_view bare = without_end_marks(rest);
    if (bare.size() < rest.size()) return bare;
  }
  return title;
}

}  // namespace assay::page
