// Judging the figures of a sentence, in two rounds.
//
// First every figure gets the source's figures that bear it out.  The paragraphs that bear out most of the sentence are
// its home (the cited ones, where it cites), and each figure takes the one of its own that stands there, in the order
// of the text, so that two equal figures do not share one.  Then the figures that nothing bears out are explained, from
// the mildest reading to the worst: a percentage that two figures make; a numeral that stands in a word of the source
// (三农); a small number in words, which translators add and drop (both, one of); a slip of scale; a change; absent.
// Cost: some searches of the index a figure.
#include "report/check/judge.h"

#include <algorithm>
#include <array>
#include <map>
#include <ranges>

#include "report/check/figure_change.h"
#include "report/check/figure_slip.h"
#include "report/check/figure_support.h"
#include "report/check/small_numbers.h"

namespace assay::check {
namespace {

constexpr std::size_t kMaxHomes = 4;
constexpr std::size_t kMostShared = 64;  // figures of a sentence that are looked at in pairs

bool contains(const std::vector<int>& list, int value) {
  return std::ranges::find(list, value) != list.end();
}

// The paragraphs that bear out most figures, each figure counted once a paragraph.
std::vector<int> homes_of(const std::vector<std::vector<FigureId>>& supports, const FigureIndex& index) {
  std::map<int, int> votes;
  for (const std::vector<FigureId>& support : supports) {
    std::vector<int> seen;
    for (const FigureId id : support) {
      const int paragraph = index.figure(id).paragraph;
      if (!contains(seen, paragraph)) seen.push_back(paragraph);
    }
    for (const int paragraph : seen) ++votes[paragraph];
  }
  int most = 0;
  for (const auto& [paragraph, count] : votes) most = std::max(most, count);
  std::vector<int> homes;
  for (const auto& [paragraph, count] : votes) {
    if (count == most && homes.size() < kMaxHomes) homes.push_back(paragraph);
  }
  return homes;
}

class Judge {
 public:
  Judge(const std::vector<Figure>& figures, const std::vector<int>& cited, const SourceText& source)
      : figures_(figures), cited_(cited), source_(source), index_(source.figures()) {}

  std::vector<Judgement> judge() {
    std::vector<std::vector<FigureId>> supports;
    supports.reserve(figures_.size());
    for (const Figure& figure : figures_) supports.push_back(supporters(figure, index_));
    homes_ = cited_.empty() ? homes_of(supports, index_) : cited_;
    if (homes_.empty() && source_.paragraphs() <= static_cast<int>(kMaxHomes)) {
      for (int paragraph = 0; paragraph <= source_.paragraphs(); ++paragraph) homes_.push_back(paragraph);
    }
    std::vector<Judgement> judgements;
    judgements.reserve(figures_.size());
    for (std::size_t i = 0; i < figures_.size(); ++i) judgements.push_back(take(supports[i]));
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (!judgements[i].source) judgements[i] = explain(figures_[i]);
    }
    for (std::size_t i = 0; i < figures_.size() && i < kMostShared; ++i) doubt_shared(i, judgements);
    return judgements;
  }

 private:
  Judgement take(const std::vector<FigureId>& support) {
    Judgement judgement;
    if (support.empty()) return judgement;
    for (const FigureId id : support) {
      if (contains(homes_, index_.figure(id).paragraph)) judgement.choices.push_back(id);
    }
    if (judgement.choices.empty()) {
      judgement.is_elsewhere = !cited_.empty();
      judgement.choices = support;
    }
    const auto is_free = [this](FigureId id) { return std::ranges::find(used_, id) == used_.end(); };
    const auto free = std::ranges::find_if(judgement.choices, is_free);
    judgement.source = free == judgement.choices.end() ? judgement.choices.front() : *free;
    used_.push_back(*judgement.source);
    return judgement;
  }

  // Two figures that one of the source must bear out, while another there, a power of ten away, is left over: "10 goals
  // in 10 years" for 100 goals in 10 years.  The one that is of another kind is doubted, else the later.
  void doubt_shared(std::size_t i, std::vector<Judgement>& judgements) const {
    const auto shares = [&](std::size_t k) {
      return judgements[k].source && judgements[k].source == judgements[i].source &&
             judgements[k].verdict == FigureVerdict::kSupported && judgements[k].note.empty();
    };
    if (!shares(i) || figures_[i].quantity.kind == QuantityKind::kDate) return;
    const auto first = std::views::iota(std::size_t{0}, i);
    const auto mate = std::ranges::find_if(first, shares);
    if (mate == first.end()) return;
    const Quantity& theirs = index_.figure(*judgements[i].source).quantity;
    const auto is_like = [&](std::size_t k) {
      return figures_[k].quantity.kind == theirs.kind && figures_[k].quantity.unit == theirs.unit;
    };
    const std::size_t doubted = is_like(i) && !is_like(*mate) ? *mate : i;
    const std::vector<Slip> slips = slips_of(figures_[doubted], index_);
    const auto is_left = [this](const Slip& slip) {
      return contains(homes_, index_.figure(slip.source).paragraph) &&
             std::ranges::find(used_, slip.source) == used_.end();
    };
    const auto slip = std::ranges::find_if(slips, is_left);
    if (slip == slips.end()) return;
    Judgement& judgement = judgements[doubted];
    judgement = {};
    judgement.verdict = FigureVerdict::kScaleSlip;
    judgement.source = slip->source;
    judgement.power = slip->power;
  }

  Judgement explain(const Figure& figure) const {
    Judgement judgement;
    if (figure.quantity.kind != QuantityKind::kDate && !figure.has_size()) {
      judgement.verdict = FigureVerdict::kAbsent;
      judgement.note = "it is too large to be read";
      return judgement;
    }
    if (auto computed = computed_from(figure, index_, homes_)) {
      judgement.source = computed->first;
      judgement.note = std::move(computed->reason);
      return judgement;
    }
    for (const std::string& numeral : numerals_for(figure)) {
      judgement.place = source_.loose_numeral(numeral);
      if (judgement.place) return judgement;
    }
    for (const std::string_view saying : sayings_for(figure)) {
      judgement.place = place_at_home(saying);
      if (judgement.place) return judgement;
    }
    if (is_small_in_words(figure)) {
      judgement.note = "a small number in words";
      return judgement;
    }
    // "Hundreds of people" have many words; only another vague figure a power of ten away is plainly a slip.
    if (is_vague(figure) && !(explain_slip(figure, judgement) && is_vague(index_.figure(*judgement.source)))) {
      judgement = {};
      judgement.note = "a vague number";
      return judgement;
    }
    if (explain_slip(figure, judgement) || explain_change(figure, judgement)) return judgement;
    judgement.verdict = FigureVerdict::kAbsent;
    return judgement;
  }

  std::optional<Place> place_at_home(std::string_view words) const {
    constexpr std::size_t kMostRead = 1 << 14;
    for (const int paragraph : homes_) {
      const std::size_t at = source_.text(paragraph).substr(0, kMostRead).find(words);
      if (at == std::string_view::npos) continue;
      return Place{paragraph, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())}};
    }
    return std::nullopt;
  }

  bool explain_slip(const Figure& figure, Judgement& judgement) const {
    const std::vector<Slip> slips = slips_of(figure, index_);
    if (slips.empty()) return false;
    const auto is_at_home = [this](const Slip& slip) { return contains(homes_, index_.figure(slip.source).paragraph); };
    const auto home = std::ranges::find_if(slips, is_at_home);
    const Slip& slip = home == slips.end() ? slips.front() : *home;
    judgement.verdict = FigureVerdict::kScaleSlip;
    judgement.source = slip.source;
    judgement.power = slip.power;
    judgement.note = likely_cause(figure, index_.figure(slip.source), slip.power);
    return true;
  }

  bool explain_change(const Figure& figure, Judgement& judgement) const {
    std::optional<Change> change = find_change(figure, index_, homes_, used_);
    if (!change) return false;
    judgement.verdict = FigureVerdict::kChanged;
    judgement.source = change->source;
    judgement.note = std::move(change->what);
    return true;
  }

  const std::vector<Figure>& figures_;
  const std::vector<int>& cited_;
  const SourceText& source_;
  const FigureIndex& index_;
  std::vector<int> homes_;
  std::vector<FigureId> used_;
};

std::string place_name(int paragraph) {
  return paragraph == 0 ? "The title" : "Paragraph " + std::to_string(paragraph);
}

std::string factor_words(int power) {
  const Decimal factor = Decimal(1).scaled(std::abs(power)).value_or(Decimal(1));
  return power > 0 ? factor.to_string() + " times too large" : factor.to_string() + " times too small";
}

std::string reason_of(const Figure& figure, const Judgement& judgement, const CheckedFigure& checked) {
  const std::string where = place_name(checked.paragraph);
  const std::string note = judgement.note.empty() ? "" : "; " + judgement.note;
  switch (judgement.verdict) {
    case FigureVerdict::kSupported:
      if (!judgement.source && !judgement.place) return "Not held against the source: " + judgement.note + ".";
      if (!judgement.note.empty()) return where + " does not say it, but it is " + judgement.note + ".";
      if (judgement.is_elsewhere) return where + ", which is not cited, has " + checked.found + ".";
      return where + " has " + checked.found + ".";
    case FigureVerdict::kScaleSlip:
      return where + " has " + checked.found + ": this is " + factor_words(judgement.power) + note + ".";
    case FigureVerdict::kChanged:
      return where + " has " + checked.found + note + ".";
    case FigureVerdict::kWrongSubject:
      return where + " has " + checked.found + note + ".";
    case FigureVerdict::kAbsent:
      break;
  }
  return "The source has no figure like " + std::string(figure.written()) + note + ".";
}

}  // namespace

std::vector<Judgement> judge_figures(const std::vector<Figure>& figures, const std::vector<int>& cited,
                                     const SourceText& source) {
  return Judge(figures, cited, source).judge();
}

CheckedFigure report_figure(const Figure& figure, const Judgement& judgement, const SourceText& source) {
  CheckedFigure checked;
  checked.span = figure.quantity.span;
  checked.verdict = judgement.verdict;
  if (judgement.verdict == FigureVerdict::kScaleSlip) {
    if (const Result<Decimal> factor = Decimal(1).scaled(judgement.power)) checked.factor = *factor;
  }
  if (judgement.source) {
    const Figure& found = source.figures().figure(*judgement.source);
    checked.paragraph = found.paragraph;
    checked.found = found.written();
    checked.found_span = found.quantity.span;
  } else if (judgement.place) {
    checked.paragraph = judgement.place->paragraph;
    checked.found_span = judgement.place->span;
    checked.found = checked.found_span.of(source.text(checked.paragraph));
  }
  checked.reason = reason_of(figure, judgement, checked);
  return checked;
}

}  // namespace assay::check
