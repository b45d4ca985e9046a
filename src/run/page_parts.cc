#include "run/page_parts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "base/url/url.h"
#include "collect/page/join.h"

namespace assay::run {
namespace {

page::Article to_article(Document&& document, const PagePlace& place) {
  page::Article article;
  article.url = std::move(document.url);
  article.title = std::move(document.title);
  article.site = std::move(document.source);
  article.byline = std::move(document.byline);
  article.language = std::move(document.language);
  article.published = document.published;
  article.modified = document.modified;
  article.paragraphs = std::move(document.paragraphs);
  article.confidence = document.confidence;
  article.problem = std::move(document.problem);
  article.next_page = place.next_page;
  article.page_number = place.number;
  return article;
}

class Joiner {
 public:
  explicit Joiner(std::span<PageFile> files) : files_(files) {}

  std::vector<bool> run() {
    find_full_pages();
    index_pages();
    std::vector<std::optional<std::size_t>> next(files_.size());
    std::vector<bool> is_later(files_.size());
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (is_part(i)) next[i] = following(i);
      if (next[i]) is_later[*next[i]] = true;
    }
    // Pages in a circle have no first one, and stay as they are.
    for (std::size_t i = 0; i < files_.size(); ++i)
      if (next[i] && !is_later[i]) join_from(i, next);
    drop_views();
    std::vector<bool> is_open(files_.size());
    for (std::size_t i = 0; i < files_.size(); ++i) is_open[i] = is_page(i) && !place(i).next_page.empty();
    return is_open;
  }

 private:
  bool is_page(std::size_t i) const {
    const Collected* collected = files_[i].collected;
    return collected != nullptr && collected->page && collected->documents.size() == 1;
  }
  bool is_part(std::size_t i) const { return is_page(i) && !full_page_.contains(i); }
  PagePlace& place(std::size_t i) { return *files_[i].collected->page; }
  Document& document(std::size_t i) { return files_[i].collected->documents.front(); }

  // The page in full dress at each address that has a view, too.
  void find_full_pages() {
    std::unordered_map<std::string, std::size_t> full;
    for (std::size_t i = 0; i < files_.size(); ++i)
      if (is_page(i) && !place(i).is_view && document(i).problem.empty()) full.emplace(document(i).url, i);
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!is_page(i) || !place(i).is_view) continue;
      if (const auto found = full.find(document(i).url); found != full.end()) full_page_[i] = found->second;
    }
  }

  // A view gives way to the page itself, unless that lacks its later pages and the view has more of the text.
  void drop_views() {
    for (const auto& [view, full] : full_page_) {
      if (!is_page(view)) continue;
      // Pages of an article that is whole have none themselves: their text is in the first one's.
      const bool is_kept = is_page(full) && !place(full).next_page.empty() && document(view).problem.empty() &&
                           text_size(document(view)) > text_size(document(full));
      files_[is_kept ? full : view].collected->documents.clear();
    }
  }

  static std::size_t text_size(const Document& document) {
    std::size_t bytes = 0;
    for (const Paragraph& paragraph : document.paragraphs) bytes += paragraph.text.size();
    return bytes;
  }

  static std::string key_of(std::string_view first_page, int number) {
    return std::string(first_page) + "\n" + std::to_string(number);
  }

  // By which address a page's number counts: none of a later page that tells only its own.
  std::string_view first_page_of(std::size_t i) {
    if (!place(i).part_of.empty()) return place(i).part_of;
    return place(i).number == 1 ? std::string_view(document(i).url) : std::string_view{};
  }

  void index_pages() {
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!is_part(i)) continue;
      by_address_.emplace(document(i).url, i);
      by_address_.emplace(file_url(files_[i].name).href(), i);
      if (const std::string_view first = first_page_of(i); !first.empty())
        by_number_.emplace(key_of(first, place(i).number), i);
    }
  }

  std::optional<std::size_t> following(std::size_t i) {
    if (place(i).next_page.empty()) return std::nullopt;
    if (const auto found = by_address_.find(place(i).next_page); found != by_address_.end() && found->second != i)
      return found->second;
    const std::string_view first = first_page_of(i);
    if (first.empty()) return std::nullopt;
    const auto found = by_number_.find(key_of(first, place(i).number + 1));
    return found != by_number_.end() && found->second != i ? std::optional(found->second) : std::nullopt;
  }

  // Two pages may lead to the same one: the first has it.
  void join_from(std::size_t head, const std::vector<std::optional<std::size_t>>& next) {
    std::vector<page::Article> parts;
    PagePlace last = place(head);
    for (std::optional<std::size_t> at = head; at && is_page(*at) && parts.size() < page::kMaxParts; at = next[*at]) {
      last = place(*at);
      parts.push_back(to_article(std::move(document(*at)), last));
      files_[*at].collected->documents.clear();
    }
    page::Joined joined = page::join_parts(std::move(parts));
    Collected& whole = *files_[head].collected;
    for (std::string& line : joined.notes)
      if (whole.notes.size() < kMaxNotes) whole.notes.push_back(std::move(line));
    whole.documents.push_back(page::to_document(std::move(joined.article)));
    // What comes later goes on behind the last one.
    whole.page->part_of = std::string(first_page_of(head));
    whole.page->number = last.number;
    whole.page->next_page = std::move(last.next_page);
  }

  std::span<PageFile> files_;
  std::unordered_map<std::string, std::size_t> by_address_;
  std::unordered_map<std::string, std::size_t> by_number_;
  std::map<std::size_t, std::size_t> full_page_;  // of views, by their files
};

}  // namespace

std::vector<bool> join_pages(std::span<PageFile> files) {
  return Joiner(files).run();
}

}  // namespace assay::run
