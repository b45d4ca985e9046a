// When it was published.
//
// Idea: what machines were told (JSON-LD, the many meta names, <time>) comes first; then what readers see, nearest to
// the headline first; then a date in the address.  A time of day beats a bare day when both name the same day, wherever
// it stands.  A zone that nobody names is Beijing's for Chinese pages, and UTC for the rest.
#include <array>

#include "base/utf8.h"
#include "collect/date/date.h"
#include "collect/page/facts.h"
#include "collect/page/words.h"

namespace assay::page {
namespace {

using html::Element;
using html::NodeId;
using std::chrono::minutes;

std::optional<Time> read_time(std::string_view text, minutes zone) {
  text = utf8::trim(text);
  constexpr std::size_t kMaxBytes = 100;
  if (text.empty() || text.size() > kMaxBytes) return std::nullopt;
  if (Result<Time> time = parse_rfc3339(text, zone)) return *time;
  if (Result<Time> time = parse_rfc822(text)) return *time;
  return date::find_date(text, zone);
}

std::optional<Time> from_meta(const Evidence& evidence, minutes zone) {
  for (const std::string_view name : {"article:published_time",
                                      "og:published_time",
                                      "datepublished",
                                      "bytedance:published_time",
                                      "article:published",
                                      "og:article:published_time",
                                      "publishdate",
                                      "publish_date",
                                      "publish-date",
                                      "pubdate",
                                      "publication_date",
                                      "publication-date",
                                      "date_published",
                                      "sailthru.date",
                                      "parsely-pub-date",
                                      "article.published",
                                      "pub_date",
                                      "publishedtime",
                                      "weibo: article:create_at",
                                      "weibo:article:create_at",
                                      "og:time",
                                      "og:release_date",
                                      "dc.date.issued",
                                      "dcterms.issued",
                                      "dc.date.created",
                                      "dcterms.created",
                                      "dc.date",
                                      "dcterms.date",
                                      "citation_publication_date",
                                      "citation_date",
                                      "created",
                                      "article_date_original",
                                      "rnews:datepublished",
                                      "firstpublished",
                                      "date",
                                      "ptime",
                                      "apub:time",
                                      "article:create_at",
                                      "timestamp"})
    if (const auto time = read_time(evidence.meta.first({name}), zone)) return time;
  return std::nullopt;
}

bool is_near_time_word(const Evidence& evidence, NodeId id) {
  constexpr std::uint32_t kWords = kDateWord | kMetaLineWord | kBylineWord | kSourceWord;
  return (evidence.survey.classes[id] & kWords) != 0;
}

// <time>, and elements whose class says date: the first one from the headline on, else the first one of the page.
std::optional<Time> from_elements(const Evidence& evidence, NodeId headline, minutes zone) {
  const html::Tree& tree = evidence.tree;
  std::optional<Time> before;
  constexpr std::size_t kMaxBytes = 300;
  for (NodeId id = evidence.survey.body; id < tree.size(); ++id) {
    if (tree.is_text(id)) continue;
    const bool is_time = tree.element(id) == Element::kTime;
    if (!is_time && !is_near_time_word(evidence, id)) continue;
    // A clock of the page itself, and the dates of comments and related articles, are no times of this article.
    if (evidence.survey.prose[id] > kMaxBytes) continue;
    std::optional<Time> time;
    if (is_time) time = read_time(tree.attribute(id, "datetime"), zone);
    if (!time) {
      const std::string text = html::text_of(tree, id);
      if (text.size() <= kMaxBytes) time = date::find_date(text, zone);
    }
    if (!time) continue;
    if (headline == html::kNoNode || id > headline) return time;
    if (!before) before = time;
  }
  return before;
}

// The first date in the short lines from the headline to the end of the text.
std::optional<Time> from_lines(const Evidence& evidence, NodeId headline, minutes zone) {
  constexpr std::size_t kShortLine = 200;
  const NodeId start = headline == html::kNoNode ? evidence.survey.body : headline;
  std::optional<Time> day;
  for (const html::Block& line : evidence.survey.lines) {
    if (line.first < start || line.text.size() > kShortLine) continue;
    const std::optional<Time> time = date::find_date(line.text, zone);
    if (!time) continue;
    if (time->precision == TimePrecision::kMinute) return time;
    if (!day) day = time;
    if (line.first > evidence.tree.end(evidence.content)) break;
  }
  return day;
}

// /2025/11/10/, /2025-11-10/, /20251110/
std::optional<Time> from_address(std::string_view address, minutes zone) {
  for (std::size_t at = address.find("/20"); at != std::string_view::npos; at = address.find("/20", at + 1)) {
    const std::string_view rest = address.substr(at + 1, 10);
    if (const auto time = date::find_date(rest, zone)) return time;
    if (rest.size() >= 8 && rest.substr(0, 8).find_first_not_of("0123456789") == std::string_view::npos) {
      std::string spread(rest.substr(0, 4));
      spread.append("-").append(rest.substr(4, 2)).append("-").append(rest.substr(6, 2));
      if (const auto time = date::find_date(spread, zone)) return time;
    }
  }
  return std::nullopt;
}

bool is_same_day(const Time& a, const Time& b) {
  return std::chrono::floor<std::chrono::days>(a.instant + a.zone) ==
         std::chrono::floor<std::chrono::days>(b.instant + b.zone);
}

}  // namespace

Dates find_dates(const Evidence& evidence, std::string_view title, std::string_view language,
                 std::string_view address) {
  const minutes zone(language == "zh" ? 480 : 0);
  const NodeId headline = headline_element(evidence, title);
  Dates dates;
  dates.modified = read_time(evidence.structured.modified, zone);
  if (!dates.modified)
    dates.modified = read_time(evidence.meta.first({"article:modified_time", "og:updated_time"}), zone);
  dates.published = read_time(evidence.structured.published, zone);
  if (!dates.published) dates.published = from_meta(evidence, zone);
  if (!dates.published) dates.published = from_elements(evidence, headline, zone);
  if (dates.published && dates.published->precision == TimePrecision::kMinute) return dates;
  const std::optional<Time> visible = from_lines(evidence, headline, zone);
  if (!dates.published || (visible && is_same_day(*visible, *dates.published))) {
    if (visible) dates.published = visible;
  }
  if (!dates.published) dates.published = from_address(address, zone);
  return dates;
}

}  // namespace assay::page
