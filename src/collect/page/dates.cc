// When it was published.
//
// Idea: what machines were told comes first (JSON-LD, the many meta names); then what readers see around the headline
// (shown_dates.cc); then dates further away, in the page's data, in its address.  One thing overrules the machines: an
// earlier day that stands above the text (settled_date.cc).  Publishing systems put the day on which a page was moved
// or rebuilt into its data, and no article was published before the day that it bears itself.  A day that is that of
// the last change does not count, whatever it is called.
//
// A time of day beats a bare day when both name the same day, wherever it stands.  What a date leaves open
// (date_conventions.cc) follows from the page.
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/date/date.h"
#include "collect/page/address_date.h"
#include "collect/page/date_conventions.h"
#include "collect/page/date_labels.h"
#include "collect/page/date_places.h"
#include "collect/page/facts.h"
#include "collect/page/script_dates.h"
#include "collect/page/settled_date.h"
#include "collect/page/shown_dates.h"
#include "collect/page/words.h"

namespace assay::page {
namespace {

using html::Element;
using html::NodeId;
using std::string_view_literals::operator""sv;

std::optional<Time> from_meta(const Evidence& evidence, const DateConventions& conventions) {
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
                                      "article:create_at",
                                      "timestamp"})
    if (const auto time = read_time(evidence.meta.first({name}), conventions)) return time;
  return std::nullopt;
}

bool is_near_time_word(const Evidence& evidence, NodeId id) {
  constexpr std::uint32_t kWords = kDateWord | kMetaLineWord | kBylineWord | kSourceWord;
  return (evidence.survey.classes[id] & kWords) != 0;
}

// The first date of a line that it does not call that of a change or of something else, else its first one.
std::optional<Time> find_in_line(std::string_view line, const DateConventions& conventions) {
  const std::optional<Time> first = date::find_date(line, conventions.zone, conventions.order);
  if (!first) return first;
  const std::string low = ascii::lower(line);
  for (const LabelledPart& part : labelled_parts(low)) {
    if (part.label == DateLabel::kUpdated || part.label == DateLabel::kOther) continue;
    if (const auto time = date::find_date(part.text, conventions.zone, conventions.order)) return time;
  }
  return first;
}

// <time>, and elements whose class says date: the first one from the headline on, else the first one of the page.
std::optional<Time> from_elements(const Evidence& evidence, NodeId headline, const DateConventions& conventions) {
  const html::Tree& tree = evidence.tree;
  const NodeId article = headline == html::kNoNode ? evidence.content : headline;
  std::optional<Time> before;
  constexpr std::size_t kMaxBytes = 300;
  for (NodeId id = evidence.survey.body; id < tree.size(); ++id) {
    if (tree.is_text(id)) continue;
    const bool is_time = tree.element(id) == Element::kTime;
    if (!is_time && !is_near_time_word(evidence, id)) continue;
    // A clock of the page itself, and the dates of comments and related articles, are no times of this article.
    if (evidence.survey.prose[id] > kMaxBytes || is_calendar(tree, id)) continue;
    std::optional<Time> time;
    // <time datetime=…>, and <abbr title=…> of the days before it.
    for (const std::string_view attribute : {"datetime"sv, "title"sv})
      if (!time) time = read_time(tree.attribute(id, attribute), conventions);
    if (!time) {
      const std::string text = html::text_of(tree, id, 16 * kMaxBytes);
      if (text.size() <= kMaxBytes) time = find_in_line(text, conventions);
    }
    if (!time || is_of_others(evidence, id, article)) continue;
    if (headline == html::kNoNode || id > headline) return time;
    if (!before) before = time;
  }
  return before;
}

// The first date in the short lines from the headline to the end of the text, or at the beginning of a longer one.
std::optional<Time> from_lines(const Evidence& evidence, NodeId headline, const DateConventions& conventions) {
  constexpr std::size_t kShortLine = 200;
  constexpr std::size_t kFigures = 10;
  const NodeId start = headline == html::kNoNode ? evidence.survey.body : headline;
  std::optional<Time> day;
  for (const html::Block& line : evidence.survey.lines) {
    if (line.first < start || is_calendar(evidence.tree, line.first)) continue;
    // Of a longer line the first word: "27.1.2022 - The town council …"
    const bool is_short = line.text.size() <= kShortLine;
    const std::string_view text =
        std::string_view(line.text).substr(0, is_short ? line.text.size() : line.text.find(' '));
    if (text.size() > (is_short ? kShortLine : kFigures)) continue;
    const std::optional<Time> time = find_in_line(text, conventions);
    if (!time || is_of_others(evidence, line.first, start)) continue;
    if (time->precision == TimePrecision::kMinute) return time;
    if (!day) day = time;
    if (line.first > evidence.tree.end(evidence.content)) break;
  }
  return day;
}

// "w-published-date", "cdc:first_published": any meta name that says that it is the time of publication.
// Of several the earliest: the others are those of the publishing system's last run.
std::optional<Time> from_other_meta(const Evidence& evidence, const DateConventions& conventions) {
  std::optional<Time> earliest;
  for (const auto& [name, content] : evidence.meta.all()) {
    const bool says_so = name.contains("publish") || name.contains("pubdate") || name.contains("posted");
    const bool says_otherwise = name.contains("publisher") || name.contains("expir") || name.contains("modif");
    if (!says_so || says_otherwise) continue;
    const auto time = read_time(content, conventions);
    if (time && (!earliest || time->instant < earliest->instant)) earliest = time;
  }
  return earliest;
}

// Attributes that page builders put it into, on whatever element.
std::optional<Time> from_attributes(const Evidence& evidence, const DateConventions& conventions) {
  const html::Tree& tree = evidence.tree;
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (tree.is_text(id)) continue;
    for (const std::string_view name : {"data-pubdate", "data-published", "data-publish-date", "data-published-date",
                                        "data-publication-date", "data-date-published"})
      if (const auto time = read_time(tree.attribute(id, name), conventions)) return time;
  }
  return std::nullopt;
}

// What the machines were told.
std::optional<Time> declared_time(const Evidence& evidence, const DateConventions& conventions) {
  if (const auto time = read_time(evidence.structured.published, conventions)) return time;
  if (const auto time = from_meta(evidence, conventions)) return time;
  if (const auto time = read_time(evidence.structured.page_published, conventions)) return time;
  if (const auto time = read_time(evidence.structured.item_published, conventions)) return time;
  return from_other_meta(evidence, conventions);
}

// Where nothing stands around the headline and the machines were told nothing.
std::optional<Time> found_elsewhere(const Evidence& evidence, NodeId headline, std::string_view address,
                                    const DateConventions& conventions) {
  if (const auto time = from_elements(evidence, headline, conventions)) return time;
  if (const auto time = from_lines(evidence, headline, conventions)) return time;
  if (const auto time = from_attributes(evidence, conventions)) return time;
  if (const auto time = find_script_date(evidence.tree, conventions)) return time;
  // QQ's: when the page was made, which may be hours after what its data call the time of publication.
  if (const auto time = read_time(evidence.meta.first({"apub:time"}), conventions)) return time;
  return find_address_date(address, conventions);
}

}  // namespace

Dates find_dates(const Evidence& evidence, std::string_view title, std::string_view language,
                 std::string_view address) {
  const DateConventions conventions = find_conventions(evidence, language, address);
  const NodeId headline = headline_element(evidence, title);
  const ShownDates shown = find_shown_dates(evidence, headline, conventions);
  Dates dates;
  for (const std::string_view text :
       {std::string_view(evidence.structured.modified),
        evidence.meta.first({"article:modified_time", "og:updated_time", "dateupdate", "datemodified"}),
        std::string_view(evidence.structured.page_modified)})
    if (!dates.modified) dates.modified = read_time(text, conventions);
  if (!dates.modified) dates.modified = shown.updated;
  if (const std::optional<Time> declared = declared_time(evidence, conventions))
    dates.published = in_outlets_zone(settle(*declared, shown, dates.modified),
                                      {shown.published, find_address_date(address, conventions)});
  else
    dates.published = shown.published;
  if (!dates.published) dates.published = found_elsewhere(evidence, headline, address, conventions);
  if (dates.published && dates.published->precision == TimePrecision::kDay)
    if (const auto visible = from_lines(evidence, headline, conventions);
        visible && is_same_day(*visible, *dates.published))
      dates.published = visible;
  // A page that tells no more than when it was changed was published by then.
  if (!dates.published) dates.published = dates.modified;
  return dates;
}

}  // namespace assay::page
