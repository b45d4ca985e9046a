// From lines to paragraphs.
//
// Idea: typesetters begin a paragraph in one of two ways, with white above it or with its first line indented, and end
// it with a line that had room for the next word.  Each pair of neighbouring lines is asked for these signs.  Where a
// column or a page ends, white tells nothing: a document that indents is asked for the indent, another for the room at
// the line's end. A caption, a table or a note between two lines of a paragraph does not end it. Does not apply to
// verse.  Cost: linear.
#include "collect/pdf/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "collect/pdf/characters.h"
#include "collect/pdf/line_kind.h"

namespace assay::pdf {
namespace {

bool is_same_size(const Line& a, const Line& b) {
  return std::abs(a.font_size - b.font_size) <= 0.1 * std::max(a.font_size, 1.0);
}

// What is usual in this document.
class Habits {
 public:
  explicit Habits(const std::vector<Line>& lines) {
    std::map<int, std::vector<double>> pitches;
    std::size_t indented = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (lines[i].block != lines[i - 1].block || !is_same_size(lines[i], lines[i - 1])) continue;
      const double pitch = lines[i].top - lines[i - 1].top;
      if (pitch > 0 && pitch < 3 * lines[i].font_size) pitches[size_class(lines[i])].push_back(pitch);
      if (is_indented(lines[i - 1]) && !is_indented(lines[i])) ++indented;
    }
    for (auto& [size, distances] : pitches) {
      // Most lines of most documents follow one within a paragraph; the lower third still does where paragraphs are
      // short.
      const auto at = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 3);
      std::ranges::nth_element(distances, at);
      usual_pitch_[size] = *at;
    }
    constexpr std::size_t kOneIn = 25;  // lines
    indents_ = indented >= 2 && indented * kOneIn >= lines.size();
  }

  bool indents() const { return indents_; }

  // The white above `line` is more than between the lines of a paragraph.
  bool has_white_above(const Line& before, const Line& line) const {
    const auto usual = usual_pitch_.find(size_class(line));
    const double pitch = line.top - before.top;
    if (usual == usual_pitch_.end()) return pitch > 1.8 * line.font_size;
    return pitch > usual->second + std::max(0.2 * line.font_size, 1.0);
  }

  static bool is_indented(const Line& line) {
    const double indent = line.left - line.column_left;
    return indent > 0.8 * line.font_size && indent < 5 * line.font_size;
  }

 private:
  static int size_class(const Line& line) { return static_cast<int>(std::lround(std::min(line.font_size, 1e6))); }

  std::map<int, double> usual_pitch_;
  bool indents_ = false;
};

class Joiner {
 public:
  Joiner(const std::vector<Line>& lines, double usual, const Hyphens& hyphens)
      : lines_(lines), usual_(usual), hyphens_(hyphens), habits_(lines) {}

  std::vector<Paragraph> join() {
    mark_notes();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const LineKind kind = is_note_[i] ? LineKind::kNote : kind_of(lines_[i], usual_);
      if (kind == LineKind::kNote) {
        add_note(i);
      } else if (kind == LineKind::kTableRow) {
        floats_.push_back({ParagraphKind::kTableRow, lines_[i].text});
        last_float_.reset();
      } else if (kind == LineKind::kCaption) {
        floats_.push_back({ParagraphKind::kCaption, lines_[i].text});
        last_float_ = i;
      } else if (continues_caption(i)) {
        hyphens_.append(floats_.back().text, lines_[i].text);
        last_float_ = i;
      } else {
        last_float_.reset();
        add_to_flow(i, kind);
      }
    }
    close();
    std::ranges::move(notes_, std::back_inserter(paragraphs_));
    return std::move(paragraphs_);
  }

 private:
  // A note reaches from its mark to the end of its block, in small print.
  void mark_notes() {
    is_note_.assign(lines_.size(), false);
    constexpr double kSmall = 0.92;
    for (std::size_t end = lines_.size(); end > 0;) {
      std::size_t first = end;
      while (first > 0 && lines_[first - 1].block == lines_[end - 1].block) --first;
      std::size_t small = end;
      while (small > first && lines_[small - 1].font_size < kSmall * usual_) --small;
      while (small < end && kind_of(lines_[small], usual_) != LineKind::kNote) ++small;
      for (std::size_t i = small; i < end; ++i) is_note_[i] = true;
      end = first;
    }
  }

  void add_note(std::size_t i) {
    const bool begins = notes_.empty() || i == 0 || !is_note_[i - 1] || lines_[i - 1].block != lines_[i].block ||
                        (kind_of(lines_[i], usual_) == LineKind::kNote && !ends_early_by_chance(i));
    if (begins) {
      notes_.push_back({ParagraphKind::kText, lines_[i].text});
    } else {
      hyphens_.append(notes_.back().text, lines_[i].text);
    }
  }

  // A continuation line that happens to begin with a number: the line before it was full and no sentence ended.
  bool ends_early_by_chance(std::size_t i) const { return !has_room(i - 1, i) && !ends_sentence(lines_[i - 1].text); }

  bool continues_caption(std::size_t i) const {
    if (!last_float_ || *last_float_ + 1 != i) return false;
    const Line& before = lines_[*last_float_];
    return before.block == lines_[i].block && is_same_size(before, lines_[i]) && before.is_bold == lines_[i].is_bold &&
           !habits_.has_white_above(before, lines_[i]) && !has_room(i - 1, i) &&
           (before.font_size < 0.96 * usual_ || !ends_sentence(before.text));
  }

  void add_to_flow(std::size_t i, LineKind kind) {
    if (last_ && !begins_paragraph(*last_, i, kind)) {
      hyphens_.append(open_.text, lines_[i].text);
      ++open_lines_;
    } else {
      close();
      const bool is_item = kind == LineKind::kListItem;
      open_.kind = kind == LineKind::kHeading ? ParagraphKind::kHeading
                   : is_item                  ? ParagraphKind::kListItem
                                              : ParagraphKind::kText;
      open_.text = is_item ? without_bullet(lines_[i].text) : lines_[i].text;
      open_lines_ = 1;
    }
    last_ = i;
  }

  void close() {
    if (!open_.text.empty()) paragraphs_.push_back(std::move(open_));
    open_ = {};
    std::ranges::move(floats_, std::back_inserter(paragraphs_));
    floats_.clear();
  }

  // Whether line `i` could have taken the first word of line `next`: then it ended because its paragraph did.  The
  // right edge is that of the lines around it, which may run beside a picture.
  bool has_room(std::size_t i, std::size_t next) const {
    constexpr std::size_t kAround = 3;
    const Line& line = lines_[i];
    double edge = line.right;
    for (std::size_t k = i - std::min(i, kAround); k < std::min(lines_.size(), i + kAround + 1); ++k)
      if (lines_[k].block == line.block && std::abs(lines_[k].column_left - line.column_left) < 1)
        edge = std::max(edge, lines_[k].right);
    const bool is_han = is_wide(first_code_point(lines_[next].text));
    const double word = is_han ? 2.2 * line.font_size : lines_[next].first_word_width + 0.4 * line.font_size;
    return edge - line.right > std::min(word, 0.6 * (line.column_right - line.column_left)) + 0.3 * line.font_size;
  }

  bool begins_paragraph(std::size_t at, std::size_t i, LineKind kind) const {
    const Line& before = lines_[at];
    const Line& line = lines_[i];
    if (open_.kind == ParagraphKind::kHeading || kind == LineKind::kHeading) return begins_heading(before, line, kind);
    if (!is_same_size(before, line)) return true;
    if (kind == LineKind::kListItem && (before.block != line.block || has_room(at, i) || ends_sentence(before.text)))
      return true;
    if (before.block != line.block || line.top <= before.top) return begins_after_break(at, i);
    if (at + 1 == i && habits_.has_white_above(before, line)) return true;
    if (at + 1 != i) return begins_after_break(at, i);  // a caption or a table stood between
    if (open_.kind == ParagraphKind::kListItem) {
      // What hangs under a bullet goes on; what moves out again does not.
      return has_room(at, i) || (line.left < before.left - 0.8 * line.font_size && open_lines_ > 1);
    }
    if (has_room(at, i)) return !goes_on_in_small_letters(at, i) || is_very_short(before);
    return is_first_line(at, i);
  }

  // "the" after a line without a full stop: the sentence goes on, and so does the paragraph.
  bool goes_on_in_small_letters(std::size_t at, std::size_t i) const {
    const char first = lines_[i].text.front();
    return first >= 'a' && first <= 'z' && !ends_sentence(lines_[at].text);
  }

  static bool is_very_short(const Line& line) {
    return line.right < line.column_right - 0.4 * (line.column_right - line.column_left);
  }

  bool begins_heading(const Line& before, const Line& line, LineKind kind) const {
    // One that a column's end broke has no text below its first part.
    const bool is_near = before.block == line.block ? !(line.top - before.top > 1.7 * line.font_size)
                                                    : before.page == line.page && line.top < before.top;
    const bool goes_on = kind == LineKind::kHeading && open_.kind == ParagraphKind::kHeading && is_near &&
                         before.is_bold == line.is_bold && is_same_size(before, line);
    return !goes_on;
  }

  // Indented, as the first line of a paragraph is and the lines that hang under one are not.
  bool is_first_line(std::size_t at, std::size_t i) const {
    const Line& line = lines_[i];
    if (!Habits::is_indented(line) || lines_[at].left > line.left - 0.5 * line.font_size) return false;
    if (i + 1 >= lines_.size() || lines_[i + 1].block != line.block) return true;
    return lines_[i + 1].left < line.left - 0.5 * line.font_size || open_lines_ > 1;
  }

  bool begins_after_break(std::size_t at, std::size_t i) const {
    if (goes_on_in_small_letters(at, i)) return false;
    if (habits_.indents()) return Habits::is_indented(lines_[i]) || (has_room(at, i) && ends_sentence(lines_[at].text));
    // Of ten lines that end with a sentence, one is followed by more of the paragraph; of those that are full to the
    // edge where all are, most.
    return has_room(at, i) || (ends_sentence(lines_[at].text) && !is_justified(at));
  }

  // Ends exactly at the right edge, as most lines of its block do.
  bool is_justified(std::size_t at) const {
    const Line& line = lines_[at];
    const auto is_full = [](const Line& of) { return of.column_right - of.right < 0.1 * of.font_size; };
    if (!is_full(line)) return false;
    std::size_t all = 0;
    std::size_t full = 0;
    constexpr std::size_t kLook = 20;  // lines back
    for (std::size_t i = at - std::min(at, kLook); i <= at; ++i) {
      if (lines_[i].block != line.block) continue;
      ++all;
      if (is_full(lines_[i])) ++full;
    }
    return full * 2 > all;
  }

  const std::vector<Line>& lines_;
  double usual_;
  const Hyphens& hyphens_;
  Habits habits_;
  std::vector<bool> is_note_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Paragraph> floats_;  // met since the open paragraph's last line
  std::vector<Paragraph> notes_;
  Paragraph open_;
  std::size_t open_lines_ = 0;
  std::optional<std::size_t> last_;        // the last line of the open paragraph
  std::optional<std::size_t> last_float_;  // the last line of an open caption
};

}  // namespace

std::vector<Paragraph> join_lines(const std::vector<Line>& lines, double usual, const Hyphens& hyphens) {
  return Joiner(lines, usual, hyphens).join();
}

}  // namespace assay::pdf
