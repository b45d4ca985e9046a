// Who wrote it.
//
// Idea: a page says it several times: in its data, in elements with telling names, in lines that begin with "By".  Data
// are easiest to read and mostly right, but what stands between headline and text is what readers go by.  The steps are
// numbered in find_author.  The outlet's own name comes last: a page whose data name it may still show its author.
//
// Who counts as an author: persons, users' names, agencies and newsrooms ("dpa", "Redaktion"), as the page gives them;
// the outlet by its own name, where its data give it and nobody else.  Not: an outlet's address ("ledger.example"), a
// company by its legal name ("Ledger Media GmbH": it runs the site), and nobody's users ("admin").
#include <algorithm>
#include <array>
#include <optional>
#include <ranges>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/date/date.h"
#include "collect/page/byline_credits.h"
#include "collect/page/byline_labels.h"
#include "collect/page/byline_name.h"
#include "collect/page/byline_sources.h"
#include "collect/page/byline_texts.h"
#include "collect/page/facts.h"
#include "collect/page/phrase_book.h"
#include "collect/page/words.h"

namespace assay::page {
namespace {

// "Ledger Staff", "Sportredaktion"; Jeremy Wagstaff is a person.
bool is_office(std::string_view name) {
  const std::string lower = ascii::lower(name);
  const auto begins_word = [&](std::string_view word) {
    for (std::size_t at = lower.find(word); at != std::string::npos; at = lower.find(word, at + 1))
      if (at == 0 || !ascii::is_letter(lower[at - 1])) return true;
    return false;
  };
  const auto is_in = [&](std::string_view part) { return lower.find(part) != std::string::npos; };
  return std::ranges::any_of(std::initializer_list<std::string_view>{"staff", "team", "editor", "desk", "newsroom"},
                             begins_word) ||
         std::ranges::any_of(std::initializer_list<std::string_view>{"redaktion", "redaktor", "redacci", "redazion",
                                                                     "rédaction", "redactie"},
                             is_in);
}

// The same as author_in, but for "Par Jonsson" and "Von Miller": data hold names, and a preposition before one other
// word is a first name or part of the last.  "By Madonna" is none.
std::string author_in_data(std::string_view text, std::string_view outlet) {
  const std::string_view name = utf8::trim(text);
  const std::optional<FoundLabel> found = label_of(name);
  if (!found || found->label.kind != LabelKind::kOf || found->label.text == "by") return author_in(name, outlet);
  const std::string_view rest = utf8::trim(name.substr(found->bytes));
  const bool is_name = !rest.empty() && rest.find_first_of(" :") == std::string_view::npos &&
                       name != lower_line(name) && !author_in(rest, outlet).empty() && !is_office(rest);
  return is_name ? std::string(name) : author_in(name, outlet);
}

std::string byline_of_json(const std::vector<std::string>& authors, std::string_view outlet) {
  std::string names;
  for (const std::string& author : authors) add_author(names, author_in_data(author, outlet));
  return names;
}

std::string byline_of_meta(const Evidence& evidence, std::string_view outlet) {
  constexpr int kMaxNames = 16;  // of one key, as in JSON-LD
  // Those of scholarly articles name everybody, where "author" may be the one who put the page up.
  for (const std::string_view key :
       {"citation_author", "citation_authors", "author", "authors", "article:author", "article:author_name",
        "dc.creator", "dcterms.creator", "creator", "byl", "byline", "parsely-author", "sailthru.author",
        "article.author", "og:article:author", "cxenseparse:author"}) {
    std::string names;
    for (const std::string_view value : evidence.meta.values(key) | std::views::take(kMaxNames))
      add_author(names, author_in_data(value, outlet));
    if (!names.empty()) return names;
  }
  // The second pair of Twitter's is whatever the publisher likes: "Written by", "Reading time", "Price".
  const bool is_author = credit_label(evidence.meta.first({"twitter:label1"})) == CreditLabel::kAuthor;
  return is_author ? author_in(evidence.meta.first({"twitter:data1"}), outlet) : std::string{};
}

// "城脉数据组" of "城脉数据组 · 发布于 2025-11-10 08:00 · 城脉数据": the part of a line that is called a desk or a
// person's office.
std::string desk_in(std::string_view line, std::string_view outlet) {
  constexpr auto kMarks = std::to_array<std::string_view>({"·", "|", "｜", " ", "/"});
  constexpr auto kDesks =
      std::to_array<std::string_view>({"组", "編輯部", "编辑部", "研究部", "工作室", "評論員", "评论员"});
  while (!line.empty()) {
    std::size_t size = line.size();
    std::size_t mark_size = 0;
    for (const std::string_view mark : kMarks)
      if (const std::size_t at = line.find(mark); at < size) {
        size = at;
        mark_size = mark.size();
      }
    const std::string_view part = utf8::trim(line.substr(0, size));
    line.remove_prefix(size + mark_size);
    const auto is_called = [part](std::string_view desk) { return part.size() > desk.size() && part.ends_with(desk); };
    if (std::ranges::any_of(kDesks, is_called))
      if (std::string name = author_in(part, outlet); name == part) return name;
  }
  return {};
}

// That of the line of date and source near the headline; a row of a table holds days and groups as well.
std::string byline_of_desk(const Evidence& evidence, const BylinePlaces& places, std::string_view outlet) {
  constexpr std::size_t kMaxBytes = 200;
  constexpr int kMaxLines = 100;
  int looked_at = 0;
  for (const html::Block& line : evidence.survey.lines) {
    if (line.first < places.above.start || line.first >= places.head.end || places.is_foreign[line.first] != 0)
      continue;
    if (++looked_at > kMaxLines) break;
    if (line.kind == html::BlockKind::kTableRow || line.text.size() > kMaxBytes ||
        !date::find_date(line.text, std::chrono::minutes(0)))
      continue;
    if (std::string name = desk_in(line.text, outlet); !name.empty()) return name;
  }
  return {};
}

// Whether one byline has a word of the other, or writes it into a longer one: "TurboAda".
bool has_word_of(std::string_view from, std::string_view in) {
  constexpr std::size_t kLeastBytes = 4;
  const std::string lower = ascii::lower(in);
  for (std::size_t start = 0; start < from.size();) {
    const std::size_t end = std::min(from.find_first_of(" ,.-", start), from.size());
    if (end - start >= kLeastBytes && lower.find(ascii::lower(from.substr(start, end - start))) != std::string::npos)
      return true;
    start = end + 1;
  }
  return false;
}

// Names as data list them: "Ada Moss, Bo Lin".
std::vector<std::string_view> listed(std::string_view names) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0; start < names.size();) {
    const std::size_t end = std::min(names.find(", ", start), names.size());
    parts.push_back(names.substr(start, end - start));
    start = end + 2;
  }
  return parts;
}

// Whether what readers see are persons that the data name.  A name of short words, Wei Li, is known
// by the whole of it.
bool names_same(std::string_view shown, std::string_view data) {
  return holds_name(data, shown) || has_word_of(shown, data) || has_word_of(data, shown);
}

// Whether a byline names all of several authors, whatever the order of their names: "Moss, Ada" is Ada Moss.
bool names_all(std::string_view byline, std::string_view authors) {
  const std::vector<std::string_view> names = listed(authors);
  const auto is_named = [byline](std::string_view name) { return byline.find(name) != std::string_view::npos; };
  return names.size() > 1 && std::ranges::all_of(names, is_named);
}

// Whether what readers see overrules the page's data: it names somebody else, or the same persons as they are printed
// ("Ada Moss and Bo Lin").  Data often name the outlet, or who put the page up.
bool overrules(const LineByline& shown, std::string_view data) {
  if (data.empty() || names_all(shown.names, data)) return true;
  return shown.kind == LineKind::kByline && !names_same(shown.names, data) && !is_office(shown.names);
}

// The steps, for names other than `outlet`.
std::string find_author(const Evidence& evidence, const BylinePlaces& places, std::string_view outlet) {
  // 1. What the page's data say: JSON-LD, microdata, then meta elements.
  std::string data = byline_of_json(evidence.structured.authors, outlet);
  if (data.empty()) data = byline_of_json(evidence.structured.page_authors, outlet);
  if (data.empty()) data = byline_of_meta(evidence, outlet);
  // 2. What readers see below the headline, where it is certain to be a name.
  LineByline shown{.names = byline_of_name_elements(evidence, places, places.head, outlet)};
  if (shown.names.empty()) shown = byline_of_lines(evidence, places, places.head, outlet);
  if (!shown.names.empty() && overrules(shown, data)) return shown.names;
  // Above it the site may show its other authors: there nobody overrules the data, but they may be printed in full.
  std::string above = byline_of_name_elements(evidence, places, places.above, outlet);
  if (!data.empty()) return names_all(above, data) ? above : data;
  // 3. Elements near the headline that hold a name among other things.
  if (std::string name = byline_of_elements(evidence, places, places.head, outlet); !name.empty()) return name;
  if (!above.empty()) return above;
  if (std::string name = byline_of_elements(evidence, places, places.above, outlet); !name.empty()) return name;
  // 4. The same of the whole page: many bylines stand below the text.
  if (std::string name = byline_of_name_elements(evidence, places, places.page, outlet); !name.empty()) return name;
  if (std::string name = byline_of_elements(evidence, places, places.page, outlet); !name.empty()) return name;
  if (std::string name = byline_of_lines(evidence, places, places.page, outlet).names; !name.empty()) return name;
  // 5. A desk in the line of date and source.
  return byline_of_desk(evidence, places, outlet);
}

}  // namespace

std::string find_byline(const Evidence& evidence, std::string_view site) {
  const BylinePlaces places = byline_places(evidence);
  if (std::string name = find_author(evidence, places, site); !name.empty()) return name;
  // Nobody but the outlet: a blog that is called by its author's name, a company's own page.
  return site.empty() ? std::string{} : find_author(evidence, places, {});
}

}  // namespace assay::page
