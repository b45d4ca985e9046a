// Subjects of figures: two figures of one kind and unit, given to each other's subjects.
//
// Each figure of the sentence is compared with every figure of its kind and unit in the paragraph that bears it out, by
// the words around both (context.h); figures that are beyond doubt (one place in the source, another kind) are words
// too.  Two figures of the sentence are taken for swapped when the words fit the swapped places better, by more than
// the order of the two allows: writers and translators mostly keep the order of the source, so two figures that stand
// in the source's order are believed unless the words speak plainly against it, and two that do not are doubted unless
// the words speak for them.  One figure alone is given to another subject only where the words are plain. Order counts
// only within one sentence of the source. Cost: O(figures^2) comparisons a sentence, figures capped at kMaxFigures.
#include "report/check/subject.h"

#include <algorithm>
#include <array>
#include <optional>

#include "examine/text/text.h"
#include "report/check/change_end.h"
#include "report/check/context.h"

namespace assay::check {
namespace {

constexpr std::size_t kMaxFigures = 24;
constexpr std::uint32_t kMaxSurroundings = 4096;  // bytes of a source's paragraph on each side

// Tuned on the first half of the translations that eval/check reads; see there.
constexpr double kAgainstOrder = 0.12;  // the share by which words must favour what the order speaks against
constexpr double kAloneFavour = 0.50;   // and what it takes against one figure alone
constexpr double kAloneAtLeast = 0.15;  // in words shared near to both: one plain word beside each
constexpr std::size_t kMaxAsked = 256;
constexpr double kPlainly = 0.45;  // the share by which words alone overrule

bool is_same_group(const Quantity& a, const Quantity& b) {
  if (a.kind == QuantityKind::kDate || b.kind == QuantityKind::kDate) {
    return a.kind == b.kind && a.date.size() == b.date.size() && a.date.contains('T') == b.date.contains('T');
  }
  return a.kind == b.kind && a.unit == b.unit && a.per == b.per;
}

std::string_view between(std::string_view text, const Span& a, const Span& b) {
  const std::uint32_t start = std::min(a.end, b.end);
  const std::uint32_t end = std::max(a.start, b.start);
  return start < end ? text.substr(start, end - start) : std::string_view();
}

std::vector<Span> spans_of(std::span<const Figure> figures) {
  std::vector<Span> spans;
  for (const Figure& figure : figures) spans.push_back(figure.quantity.span);
  return spans;
}

class Subjects {
 public:
  Subjects(const Sentence& sentence, const std::vector<Figure>& figures, const SourceText& source,
           const lexicon::Lexicon& lexicon, std::vector<Judgement>& judgements)
      : sentence_(sentence), figures_(figures), source_(source), lexicon_(lexicon), judgements_(judgements) {}

  void judge() {
    std::vector<int> paragraphs;
    for (std::size_t i = 0; i < figures_.size() && i < kMaxFigures; ++i) {
      if (!is_open(i)) continue;
      const int paragraph = source_.figures().figure(*judgements_[i].source).paragraph;
      if (std::ranges::find(paragraphs, paragraph) == paragraphs.end()) paragraphs.push_back(paragraph);
    }
    for (const int paragraph : paragraphs) judge_in(paragraph);
  }

 private:
  // Whether the figure at `i` is borne out, and others stand beside its place in the source.
  bool is_open(std::size_t i) const {
    const Judgement& judgement = judgements_[i];
    if (judgement.verdict != FigureVerdict::kSupported || !judgement.source || !judgement.note.empty()) return false;
    const Figure& mine = source_.figures().figure(*judgement.source);
    return source_.figures().of_paragraph(mine.paragraph).size() > 1;
  }

  void judge_in(int paragraph) {
    open_.clear();
    for (std::size_t i = 0; i < figures_.size() && open_.size() < kMaxFigures; ++i) {
      // "30,000 mu (2,000 hectares)" is one figure said twice; the first speaks for both.
      const auto is_same = [&](std::size_t other) { return judgements_[other].source == judgements_[i].source; };
      if (is_open(i) && at(i).paragraph == paragraph && std::ranges::none_of(open_, is_same)) open_.push_back(i);
    }
    read_surroundings(paragraph);
    const SharedWords shared(mine_, theirs_);
    for (const std::size_t i : open_) choose_among_equals(i, shared);
    for (std::size_t i = 0; i < open_.size(); ++i) {
      for (std::size_t j = i + 1; j < open_.size(); ++j) judge_pair(open_[i], open_[j], shared);
    }
    for (const std::size_t i : open_) judge_alone(i, shared);
  }

  const Figure& at(std::size_t i) const { return source_.figures().figure(*judgements_[i].source); }

  void read_surroundings(int paragraph) {
    mine_ = read_context(sentence_.text, sentence_.span, sentence_.language, spans_of(figures_), lexicon_);
    const std::string_view text = source_.text(paragraph);
    auto first = static_cast<std::uint32_t>(text.size());
    std::uint32_t last = 0;
    for (const std::size_t i : open_) {
      first = std::min(first, at(i).quantity.span.start);
      last = std::max(last, at(i).quantity.span.end);
    }
    first -= std::min(first, kMaxSurroundings);
    last = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), last + kMaxSurroundings));
    while (first < last && (static_cast<unsigned char>(text[first]) & 0xC0) == 0x80) ++first;
    theirs_ = read_context(text, {first, last}, source_.language(), spans_of(source_.figures().of_paragraph(paragraph)),
                           lexicon_);
  }

  // How well the surroundings of the figure at `i` fit those of a place of the source.  Figures of other kinds that
  // have one place in the source join the two texts as words do: "4.3 billion euros (5 billion dollars)".
  double fit(std::size_t i, std::uint32_t their_place, const SharedWords& shared) const {
    const std::uint32_t my_place = figures_[i].quantity.span.start;
    double sum = shared.around(my_place, their_place);
    for (std::size_t k = 0; k < figures_.size() && k < kMaxFigures; ++k) {
      const Judgement& judgement = judgements_[k];
      if (k == i || judgement.choices.size() != 1 || judgement.verdict != FigureVerdict::kSupported) continue;
      const Quantity& other = at(k).quantity;
      if (at(k).paragraph != at(i).paragraph || is_same_group(other, at(i).quantity)) continue;
      if (is_same_group(figures_[k].quantity, figures_[i].quantity)) continue;
      sum += shared.added_by(figures_[k].quantity.span.start, other.span.start, my_place, their_place);
    }
    return sum;
  }

  void choose_among_equals(std::size_t i, const SharedWords& shared) {
    if (judgements_[i].choices.size() < 2) return;
    // The one that comes next in the source was taken; another must fit it well better.
    constexpr double kBetter = 2.5;
    double best = kBetter * fit(i, at(i).quantity.span.start, shared);
    for (const FigureId id : judgements_[i].choices) {
      const Figure& choice = source_.figures().figure(id);
      if (is_taken(id) || choice.paragraph != at(i).paragraph || !is_same_group(choice.quantity, at(i).quantity))
        continue;
      const double fitting = fit(i, choice.quantity.span.start, shared);
      if (fitting > best) {
        best = fitting;
        judgements_[i].source = id;
      }
    }
  }

  bool is_choice(std::size_t i, FigureId id) const {
    return std::ranges::find(judgements_[i].choices, id) != judgements_[i].choices.end();
  }

  bool may_be_plain(std::size_t i) const { return is_plain(at(i).quantity.kind); }

  // "134 million of the 700 million", where Chinese says 7亿中的1.34亿: the part is the smaller one.
  std::optional<bool> is_part_first(std::size_t i, std::size_t j) const {
    const std::string_view between = between_mine(i, j);
    constexpr std::array<std::string_view, 6> kOf = {" of ",         " of the ", " out of ",
                                                     " out of the ", " of all ", " in "};
    // "Won 20, drew 8 and lost 6 of its 34": one whole for the whole list.
    constexpr std::size_t kFarthest = 60;
    const bool is_of_list =
        between.size() <= kFarthest && (between.ends_with(" of its ") || between.ends_with(" of their "));
    if (!is_of_list && std::ranges::find(kOf, between) == kOf.end()) return std::nullopt;
    if (!figures_[i].quantity.value || !figures_[j].quantity.value) return std::nullopt;
    return *figures_[i].quantity.value <= *figures_[j].quantity.value;
  }

  // The same the other way round: 三场战争，其中两场 for "two of their three wars".
  bool is_part_last(std::size_t i, std::size_t j) const {
    const std::uint32_t start = at(j).quantity.span.end;
    const std::uint32_t end = at(i).quantity.span.start;
    const std::string_view text = at(i).text;
    if (start >= end || end - start > 16 || !text.substr(start, end - start).starts_with(" of ")) return false;
    const auto& whole = figures_[i].quantity.value;
    const auto& part = figures_[j].quantity.value;
    return whole && part && *part <= *whole;
  }

  std::string_view between_mine(std::size_t i, std::size_t j) const {
    return between(sentence_.text, figures_[i].quantity.span, figures_[j].quantity.span);
  }
  std::string_view between_theirs(std::size_t i, std::size_t j) const {
    return between(at(i).text, at(i).quantity.span, at(j).quantity.span);
  }

  // "a fifth to a quarter" is the same range the other way round.
  bool is_range_of(std::size_t i, std::size_t j) const {
    constexpr std::array<std::string_view, 5> kJoints = {" to ", "-", "–", "至", "到"};
    return std::ranges::find(kJoints, between_mine(i, j)) != kJoints.end() || is_lost_score(i, j);
  }

  // A game lost 2-0 is 0:2 to who names the loser first.
  bool is_lost_score(std::size_t i, std::size_t j) const {
    constexpr std::array<std::string_view, 5> kJoints = {":", "：", "比", "-", "–"};
    if (std::ranges::find(kJoints, between_mine(i, j)) == kJoints.end()) return false;
    const std::string_view mine = surroundings(sentence_.text, figures_[i].quantity.span);
    const std::string_view theirs = surroundings(at(i).text, at(i).quantity.span);
    constexpr std::array<std::string_view, 10> kLost = {" loss", " lost", " losing", "beaten by", "defeat to",
                                                        "不敌",  "负于",  "告负",    "输",        "败给"};
    return std::ranges::any_of(kLost, [&](auto word) { return mine.contains(word) || theirs.contains(word); });
  }
  static std::string_view surroundings(std::string_view text, const Span& span) {
    constexpr std::uint32_t kNear = 24;
    return text.substr(span.start - std::min(span.start, kNear)).substr(0, 2 * kNear + span.end - span.start);
  }

  // Whether one of two figures is where a change began and the other where it arrived, the same in both texts (true) or
  // turned round (false).
  std::optional<bool> keeps_ends(std::size_t i, std::size_t j) const {
    const auto mine_of = [this](std::size_t k) { return change_end(sentence_.text, figures_[k].quantity.span.start); };
    const auto theirs_of = [this](std::size_t k) { return change_end(at(k).text, at(k).quantity.span.start); };
    const ChangeEnd mine = mine_of(i);
    const ChangeEnd theirs = theirs_of(i);
    if (mine == ChangeEnd::kNone || theirs == ChangeEnd::kNone) return std::nullopt;
    const auto is_other_end = [](ChangeEnd a, ChangeEnd b) { return b != ChangeEnd::kNone && a != b; };
    if (!is_other_end(mine, mine_of(j)) || !is_other_end(theirs, theirs_of(j))) return std::nullopt;
    return mine == theirs;
  }

  void judge_pair(std::size_t i, std::size_t j, const SharedWords& shared) {
    // Either text may leave out what it counts.
    const bool is_same_kind =
        is_same_group(at(i).quantity, at(j).quantity) ||
        (is_same_group(figures_[i].quantity, figures_[j].quantity) && may_be_plain(i) && may_be_plain(j));
    if (!is_same_kind || is_range_of(i, j)) return;
    const FigureId of_i = *judgements_[i].source;
    const FigureId of_j = *judgements_[j].source;
    if (of_i == of_j || is_choice(i, of_j) || is_choice(j, of_i)) return;
    const std::uint32_t my_i = figures_[i].quantity.span.start;
    const std::uint32_t my_j = figures_[j].quantity.span.start;
    const std::uint32_t their_i = at(i).quantity.span.start;
    const std::uint32_t their_j = at(j).quantity.span.start;
    const double kept = fit(i, their_i, shared) + fit(j, their_j, shared);
    const double swapped = fit(i, their_j, shared) + fit(j, their_i, shared);
    const double sum = kept + swapped;
    const double favour = sum > 0 ? (swapped - kept) / sum : 0;  // of the swap, -1 to 1
    const bool is_in_order = (my_i < my_j) == (their_i < their_j);
    if (is_part_first(i, j).value_or(false) || is_part_last(i, j)) return;
    const std::optional<bool> ends = keeps_ends(i, j);
    if (ends.value_or(false)) return;
    const bool is_tied = is_tied_by_preposition(between_mine(i, j)) || is_tied_by_preposition(between_theirs(i, j));
    const double against_order = is_tied ? kAgainstOrder : -kAgainstOrder;
    if (ends || (is_in_order ? favour > kPlainly : favour > against_order)) {
      mark(i, of_j);
      mark(j, of_i);
    }
  }

  bool is_taken(FigureId id) const {
    return std::ranges::any_of(judgements_, [id](const Judgement& judgement) { return judgement.source == id; });
  }

  // Whether a figure of the source that the sentence does not speak of has the subject of this one.
  void judge_alone(std::size_t i, const SharedWords& shared) {
    const double kept = fit(i, at(i).quantity.span.start, shared);
    std::optional<FigureId> fitting;
    double best = kAloneAtLeast;
    FigureId id = source_.figures().first_of_paragraph(at(i).paragraph);
    std::size_t asked = 0;
    for (const Figure& other : source_.figures().of_paragraph(at(i).paragraph)) {
      const FigureId current = id++;
      if (++asked > kMaxAsked) break;
      if (is_taken(current) || is_choice(i, current) || !is_same_group(other.quantity, at(i).quantity)) continue;
      const double swapped = fit(i, other.quantity.span.start, shared);
      if ((swapped - kept) / (swapped + kept) > kAloneFavour && swapped > best) {
        best = swapped;
        fitting = current;
      }
    }
    if (fitting) mark(i, *fitting);
  }

  void mark(std::size_t i, FigureId fitting) {
    Judgement& judgement = judgements_[i];
    if (judgement.verdict != FigureVerdict::kSupported) return;
    judgement.verdict = FigureVerdict::kWrongSubject;
    judgement.note =
        "for what this sentence speaks of it has " + std::string(source_.figures().figure(fitting).written());
  }

  const Sentence& sentence_;
  const std::vector<Figure>& figures_;
  const SourceText& source_;
  const lexicon::Lexicon& lexicon_;
  std::vector<Judgement>& judgements_;
  std::vector<std::size_t> open_;  // figures in question, of one paragraph of the source
  std::vector<ContextWord> mine_;
  std::vector<ContextWord> theirs_;
};

}  // namespace

void judge_subjects(const Sentence& sentence, const std::vector<Figure>& figures, const SourceText& source,
                    const lexicon::Lexicon& lexicon, std::vector<Judgement>& judgements) {
  Subjects(sentence, figures, source, lexicon, judgements).judge();
}

}  // namespace assay::check
