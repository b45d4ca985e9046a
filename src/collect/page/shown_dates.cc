// Idea: an article's date stands within a few lines of its headline, above it or below; what stands further away are
// the dates of other articles and of comments.  Of several dates the one that is said to be that of publication is
// taken, else the nearest, and a line below the headline is nearer than one above.  What a date is said to be stands
// before it in its line ("Updated: "), in a short line before that, or in the names of its elements.
//
// Does not apply to pages without a headline that is their title's: then the place is where the article begins.
#include "collect/page/shown_dates.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/date/date.h"
#include "collect/page/date_labels.h"
#include "collect/page/date_places.h"

namespace assay::page {
namespace {

using html::Element;
using html::NodeId;
using std::string_view_literals::operator""sv;

constexpr std::size_t kLinesBefore = 8;
constexpr std::size_t kLinesAfter = 16;
constexpr std::size_t kParagraphs = 2;  // of the text, behind which no date is looked for
constexpr std::size_t kShortLine = 200;
constexpr std::size_t kLineOfDate = 60;  // characters, of date, source and byline

// Without the first letter, which may be a capital.
constexpr auto kOriginally = std::to_array<std::string_view>(
    {"riginally published", "riginally posted", "rsprünglich veröffentlicht", "rstmals veröffentlicht",
     "uerst veröffentlicht", "nitialement publié", "ublicado originalmente", "ubblicato originariamente"});

struct Found {
  Time time;
  DateLabel label = DateLabel::kNone;
};

// "23:16", "9：05".
bool begins_with_clock(std::string_view text) {
  constexpr std::size_t kMostDigits = 2;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > kMostDigits) return false;
  text.remove_prefix(digits);
  return (text.starts_with(':') || text.starts_with("：")) && text.find_first_of("0123456789") <= "："sv.size();
}

class Finder {
 public:
  Finder(const Evidence& evidence, NodeId headline, const DateConventions& conventions)
      : evidence_(evidence),
        lines_(evidence.survey.lines),
        conventions_(conventions),
        has_headline_(headline != html::kNoNode),
        article_(headline == html::kNoNode ? evidence.content : headline),
        head_(head_line()) {}

  ShownDates find() {
    std::size_t paragraphs = 0;
    for (std::size_t i = head_ + has_headline_;
         i < lines_.size() && i <= head_ + kLinesAfter && paragraphs < kParagraphs; ++i) {
      look_at(i, 2 * (i - head_));
      if (lines_[i].text.size() > kShortLine) ++paragraphs;
    }
    for (std::size_t above = 1; above <= std::min(kLinesBefore, head_); ++above) look_at(head_ - above, 2 * above + 1);
    if (const auto time = original()) best_.published = time;
    return best_;
  }

 private:
  // "This article was originally published on 26 September 2019 and has been updated", wherever it stands.
  std::optional<Time> original() const {
    constexpr std::size_t kBehind = 120;  // bytes
    for (const html::Block& line : lines_)
      for (const std::string_view words : kOriginally) {
        const std::size_t at = line.text.find(words);
        if (at == std::string::npos || is_of_others(evidence_, line.first, article_)) continue;
        const std::string_view behind = utf8::prefix(std::string_view(line.text).substr(at + words.size()), kBehind);
        if (const auto time = date::find_date(behind, conventions_.zone, conventions_.order)) return time;
      }
    return std::nullopt;
  }

  // The line of the headline, or the first one of the article.
  std::size_t head_line() const {
    std::size_t line = 0;
    while (line < lines_.size() && lines_[line].first < article_) ++line;
    return line;
  }

  void look_at(std::size_t index, std::size_t distance) {
    const html::Block& line = lines_[index];
    if (line.text.size() > kShortLine || is_calendar(evidence_.tree, line.first)) return;
    if (is_of_others(evidence_, line.first, article_)) return;
    const std::string text = ascii::lower(line.text);
    const std::optional<Time> exact = time_element(index);
    const DateLabel before = index == 0 ? DateLabel::kNone : trailing_label(ascii::lower(lines_[index - 1].text));
    // Text by text: <span>Health</span><span>May 5, 2025</span> are one word to look at, and two to read.
    bool is_read = false;
    DateLabel label = before;
    for (const Piece& piece : pieces_of(index))
      is_read = read(piece.text, piece.place, exact, distance, label) || is_read;
    label = before;
    if (!is_read) is_read = read(text, line.first, exact, distance, label);
    // 03/01/2017 can be read two ways, but what stands behind it only one.
    if (!is_read && exact) offer({*exact, label == DateLabel::kNone ? named_label(line.first) : label}, distance);
  }

  struct Piece {
    std::string text;  // in lower case
    NodeId place;
  };

  // The texts of a line.  A time of day goes to the date before it: <span>18-03-08</span><span>23:16</span>.
  std::vector<Piece> pieces_of(std::size_t index) const {
    std::vector<Piece> pieces;
    for (NodeId id = lines_[index].first; id < end_of(index); ++id) {
      if (!evidence_.tree.is_text(id) || html::is_unseen(evidence_.tree.element(evidence_.tree.parent(id)))) continue;
      const std::string text = ascii::lower(utf8::trim(evidence_.tree.text(id)));
      if (!pieces.empty() && begins_with_clock(text))
        pieces.back().text.append(" ").append(text);
      else if (!text.empty())
        pieces.push_back({text, id});
    }
    return pieces;
  }

  // `label`: that of what stands before the text; then that of its end.
  bool read(std::string_view text, NodeId place, const std::optional<Time>& exact, std::size_t distance,
            DateLabel& label) {
    bool is_read = false;
    const std::vector<LabelledPart> parts = labelled_parts(text);
    // "A report published on May 5, 2019 in a journal finds new risks."
    const bool is_sentence =
        text.ends_with('.') && utf8::count(text) > kLineOfDate && !utf8::trim(parts.front().text).empty();
    for (const LabelledPart& part : parts) {
      if (part.label != DateLabel::kNone) label = part.label;
      std::optional<Time> time = date::find_date(part.text, conventions_.zone, conventions_.order);
      if (!time) continue;
      const bool is_exact = exact && is_same_day(*exact, *time);
      if (is_sentence && !is_exact && part.label != DateLabel::kUpdated) continue;
      const DateLabel said = label == DateLabel::kNone ? named_label(place) : label;
      // "Since May 1, 1999 the plant has …" tells of another day than the article's.
      if (said == DateLabel::kNone && !is_exact && utf8::count(part.text) > kLineOfDate) continue;
      offer({is_exact ? *exact : *time, said}, distance);
      label = DateLabel::kNone;
      is_read = true;
    }
    return is_read;
  }

  NodeId end_of(std::size_t index) const {
    const NodeId begin = lines_[index].first;
    const NodeId end = index + 1 < lines_.size() ? lines_[index + 1].first : evidence_.tree.size();
    constexpr NodeId kMaxNodes = 60;
    return std::min(end, begin + kMaxNodes);
  }

  // The datetime of a <time> around or in the line.
  std::optional<Time> time_element(std::size_t index) const {
    const html::Tree& tree = evidence_.tree;
    const NodeId first = lines_[index].first;
    for (NodeId id = tree.parent(first), levels = 0; levels < 3 && id != html::kNoNode; id = tree.parent(id), ++levels)
      if (tree.element(id) == Element::kTime)
        if (auto time = read_time(tree.attribute(id, "datetime"), conventions_)) return time;
    for (NodeId id = first; id < end_of(index); ++id)
      if (tree.element(id) == Element::kTime)
        if (auto time = read_time(tree.attribute(id, "datetime"), conventions_)) return time;
    return std::nullopt;
  }

  // What the class, id and itemprop of the elements around a text say.
  DateLabel named_label(NodeId text) const {
    const html::Tree& tree = evidence_.tree;
    constexpr int kLevels = 3;
    int levels = 0;
    for (NodeId id = tree.parent(text); id != html::kNoNode && levels < kLevels; id = tree.parent(id), ++levels)
      for (const std::string_view attribute : {"class"sv, "id"sv, "itemprop"sv}) {
        constexpr std::size_t kMaxBytes = 200;
        const std::string names = ascii::lower(tree.attribute(id, attribute).substr(0, kMaxBytes));
        if (names.contains("modified") || names.contains("updated")) return DateLabel::kUpdated;
        if (names.contains("publish") || names.contains("pubdate")) return DateLabel::kPublished;
      }
    return DateLabel::kNone;
  }

  void offer(const Found& found, std::size_t distance) {
    if (found.label == DateLabel::kOther) return;
    if (found.label == DateLabel::kUpdated) {
      if (!best_.updated) best_.updated = found.time;
      return;
    }
    constexpr std::size_t kSaidToBe = 100;  // counts for more than any distance
    const std::size_t rank = found.label == DateLabel::kPublished ? distance : kSaidToBe + distance;
    const bool tells_the_time_of_that_day = best_.published && best_.published->precision == TimePrecision::kDay &&
                                            found.time.precision == TimePrecision::kMinute &&
                                            is_same_day(found.time, *best_.published);
    if (best_.published && rank >= rank_ && !tells_the_time_of_that_day) return;
    best_.published = found.time;
    rank_ = std::min(rank, rank_);
  }

  const Evidence& evidence_;
  const std::vector<html::Block>& lines_;
  const DateConventions& conventions_;
  bool has_headline_;  // a day that it names is that of what it tells
  NodeId article_;     // the headline, or where the article begins
  std::size_t head_;
  ShownDates best_;
  std::size_t rank_ = SIZE_MAX;
};

}  // namespace

ShownDates find_shown_dates(const Evidence& evidence, NodeId headline, const DateConventions& conventions) {
  return Finder(evidence, headline, conventions).find();
}

}  // namespace assay::page
