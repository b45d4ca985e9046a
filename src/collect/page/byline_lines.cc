// Bylines that no element marks: a short line that begins with "By" or "Von", or holds a Chinese label.
#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "collect/date/date.h"
#include "collect/page/byline_credits.h"
#include "collect/page/byline_labels.h"
#include "collect/page/byline_name.h"
#include "collect/page/byline_sources.h"
#include "collect/page/byline_texts.h"
#include "collect/page/words.h"

namespace assay::page {
namespace {

constexpr std::size_t kMaxBytes = 160;

// "By Land and Sea" is a headline; "Written by", or "By" and a link, is a byline in a heading too, and so is "By Ada
// Moss" in a small one below the headline.
bool is_headline(const html::Tree& tree, const html::Block& line, std::span<const std::string> texts, bool is_head) {
  const std::optional<FoundLabel> found = label_of(line.text);
  if (!found || found->label.kind != LabelKind::kOf) return false;
  constexpr int kMaxLevels = 3;
  html::NodeId id = line.element;
  for (int level = 0; texts.size() == 1 && level < kMaxLevels && id != html::kNoNode && id > 0; ++level) {
    const html::Element element = tree.element(id);
    if (element >= html::Element::kH1 && element <= (is_head ? html::Element::kH3 : html::Element::kH6)) return true;
    id = tree.parent(id);
  }
  return false;
}

// "By", "Ada Moss"; "by Ada Moss and", "Bo Lin".  Anywhere but in the head of the page, a "by" within a line is one of
// a sentence.
std::string labelled_author(std::span<const std::string> texts, bool is_head, std::string_view outlet) {
  for (std::size_t i = 0; i < (is_head ? texts.size() : std::min<std::size_t>(texts.size(), 1)); ++i) {
    const bool is_label = credit_label(texts[i]) == CreditLabel::kAuthor;
    if ((!is_label && !begins_with_author_label(behind_date(texts[i]))) || (i > 0 && is_other_role(texts[i - 1])))
      continue;
    std::string names = authors_in_texts(texts.subspan(i), outlet);
    // "by focusing on"
    if (!names.empty() && (is_label || !(names[0] >= 'a' && names[0] <= 'z'))) return names;
  }
  return {};
}

// "This post was written by Ada Moss, a teacher from Kent."
std::string author_in_sentence(std::string_view line, std::string_view outlet) {
  constexpr std::string_view kLabel = "written by ";
  const std::size_t at = line.find(kLabel);
  if (at == std::string_view::npos || !line.starts_with("This ")) return {};
  std::string_view name = line.substr(at + kLabel.size());
  name = name.substr(0, name.find_first_of(",.;("));
  const bool has_two_words = name.find(' ') != std::string_view::npos;
  return has_two_words ? likely_author_in(name, outlet) : std::string{};
}

// Whether each of the names has more than one word, and does not begin as "The Numbers" does.
bool are_full_names(std::string_view names) {
  return std::ranges::all_of(names_of(names), [](std::string_view name) {
    return name.find(' ') != std::string_view::npos && !name.starts_with("The ");
  });
}

// A line with a label of one word, which nothing else marks as a byline, may be a deck.
LineKind kind_of(const Evidence& evidence, const html::Block& line, std::span<const std::string> texts,
                 std::string_view names) {
  const std::optional<FoundLabel> found = label_of(line.text);
  if (!found || found->label.kind != LabelKind::kOf || line.link_bytes > 0 || texts.size() > 1 ||
      are_full_names(names) || date::find_date(line.text, std::chrono::minutes(0)))
    return LineKind::kByline;
  constexpr int kMaxLevels = 4;
  html::NodeId id = evidence.tree.parent(line.first);
  for (int level = 0; level < kMaxLevels && id > evidence.survey.body; ++level, id = evidence.tree.parent(id))
    if ((evidence.survey.classes[id] & kBylineWord) != 0) return LineKind::kByline;
  return LineKind::kMayBeDeck;
}

// "The Numbers" of "By The Numbers"; "The Associated Press" is an author.
bool is_the_thing(std::string_view names) {
  constexpr std::string_view kThe = "The ";
  return names.starts_with(kThe) && names.find(' ', kThe.size()) == std::string_view::npos;
}

}  // namespace

LineByline byline_of_lines(const Evidence& evidence, const BylinePlaces& places, const BylineZone& zone,
                           std::string_view outlet) {
  constexpr int kMaxLines = 1000;
  const std::vector<html::Block>& lines = evidence.survey.lines;
  const bool is_head = zone.kind == ZoneKind::kHead;
  bool was_label = false;
  int looked_at = 0;
  for (std::size_t i = 0; i < lines.size() && looked_at < kMaxLines; ++i) {
    const html::Block& line = lines[i];
    const bool is_after_label = std::exchange(was_label, false);
    if (line.first < zone.start || line.first >= zone.end || places.is_foreign[line.first] != 0) continue;
    ++looked_at;
    if (std::string name = chinese_byline_in(line.text, outlet); !name.empty()) return {.names = name};
    if (line.text.size() > kMaxBytes) continue;
    const html::NodeId next = i + 1 < lines.size() ? lines[i + 1].first : zone.end;
    const std::vector<std::string> texts =
        byline_texts(evidence.tree, line.first, std::min(next, evidence.tree.end(line.element)));
    if (!is_after_label && is_headline(evidence.tree, line, texts, is_head)) continue;
    if (std::string names = is_after_label ? authors_in_texts(texts, outlet) : labelled_author(texts, is_head, outlet);
        !names.empty()) {
      const LineKind kind = is_after_label ? LineKind::kByline : kind_of(evidence, line, texts, names);
      if (kind == LineKind::kByline || !is_the_thing(names)) return {.names = std::move(names), .kind = kind};
    }
    if (std::string name = author_in_sentence(line.text, outlet); !name.empty()) return {.names = name};
    was_label = credit_label(line.text) == CreditLabel::kAuthor;
  }
  return {};
}

}  // namespace assay::page
