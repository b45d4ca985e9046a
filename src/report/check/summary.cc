// Check of a summary, in the order of a reader: its marks, its sentences, the figures of each, then what they cite.
// Cost: the source is read once; each figure and name then costs some searches.
#include "report/check/summary.h"

#include <algorithm>
#include <functional>
#include <unordered_set>
#include <utility>

#include "examine/names/names.h"
#include "examine/quantity/quantity.h"
#include "examine/text/text.h"
#include "report/check/check.h"
#include "report/check/citations.h"
#include "report/check/conflicts.h"
#include "report/check/judge.h"
#include "report/check/name_check.h"
#include "report/check/sentences.h"
#include "report/check/source_text.h"
#include "report/check/subject.h"

namespace assay::check {
namespace {

// A mark with the bytes before it: copied text brings the numbers of its notes along.
std::uint64_t mark_in_text(std::string_view text, const Mark& mark) {
  constexpr std::size_t kBefore = 12;
  std::size_t start = mark.span.start > kBefore ? mark.span.start - kBefore : 0;
  const std::size_t line = text.substr(start, mark.span.start - start).rfind('\n');
  if (line != std::string_view::npos) start += line + 1;
  return std::hash<std::string_view>()(text.substr(start, mark.span.end - start));
}

// The marks of the summary that are citations, not text of the source.
std::vector<Mark> citing_marks(std::string_view summary, const SourceText& source) {
  std::vector<Mark> marks = find_marks(summary);
  if (marks.empty()) return marks;
  std::unordered_set<std::uint64_t> in_source;
  for (int paragraph = 0; paragraph <= source.paragraphs(); ++paragraph) {
    const std::string_view text = source.text(paragraph);
    for (const Mark& mark : find_marks(text)) in_source.insert(mark_in_text(text, mark));
  }
  std::erase_if(marks, [&](const Mark& mark) { return in_source.contains(mark_in_text(summary, mark)); });
  return marks;
}

std::vector<int> existing_paragraphs(const std::vector<Mark>& marks, const SourceText& source) {
  std::vector<int> cited;
  for (const Mark& mark : marks) {
    for (const int number : mark.numbers) {
      if (source.exists(number) && std::ranges::find(cited, number) == cited.end()) cited.push_back(number);
    }
  }
  return cited;
}

Span moved(const Span& span, std::uint32_t from, std::uint32_t to) {
  return {span.start - from + to, span.end - from + to};
}

class SummaryCheck {
 public:
  SummaryCheck(std::string_view summary, std::string_view language, std::vector<int> cited, const SourceText& source,
               const lexicon::Lexicon& lexicon)
      : source_(source),
        lexicon_(lexicon),
        names_(source, lexicon),
        cited_(std::move(cited)),
        language_(language.empty() ? text::detect_language(summary) : std::string(language)),
        text_(split_summary(summary, language_, citing_marks(summary, source))) {
    const quantity::Context context{language_, source.document().published};
    for (Quantity& quantity : quantity::find_quantities(text_.bare, context)) {
      figures_.push_back({std::move(quantity), text_.bare, 0});
    }
    mentions_ = names::find_names(text_.bare, language_, lexicon);
    std::erase_if(mentions_, [this](const Mention& mention) { return is_in_figure(mention.span); });
  }

  CheckReport check() {
    CheckReport report;
    for (const SummarySentence& sentence : text_.sentences) {
      report.sentences.push_back(check_sentence(sentence));
      report.ok = report.ok && is_fine(report.sentences.back());
    }
    return report;
  }

 private:
  static bool is_fine(const CheckedSentence& sentence) {
    return sentence.verdict != SentenceVerdict::kRefuted && sentence.verdict != SentenceVerdict::kUnsupported &&
           std::ranges::all_of(sentence.names,
                               [](const auto& name) { return name.verdict == NameVerdict::kSupported; }) &&
           std::ranges::all_of(sentence.citations,
                               [](const auto& cite) { return cite.verdict == CitationVerdict::kSupported; });
  }

  CheckedSentence check_sentence(const SummarySentence& sentence) {
    CheckedSentence checked;
    checked.span = sentence.span;
    std::vector<int> cited = existing_paragraphs(sentence.marks, source_);
    if (sentence.marks.empty())
      std::ranges::copy_if(cited_, std::back_inserter(cited), [this](int number) { return source_.exists(number); });
    const std::vector<Figure> figures = figures_of(sentence.span);
    const std::vector<Mention> mentions = mentions_of(sentence.span);
    std::vector<Held> held;
    if (const auto place = source_.sentence(sentence.span.of(text_.bare), cited)) {
      take_word_for_word(sentence.span, figures, *place, checked);
      for (const Mention& mention : mentions) take_name_word_for_word(sentence.span, mention, *place, checked);
      held.push_back({sentence.span, {place->paragraph}});
    } else {
      judge(sentence.span, figures, cited, checked, held);
      check_names(mentions, cited, checked, held);
    }
    checked.citations = check_citations(sentence.marks, held, source_.paragraphs());
    checked.verdict = verdict_of(checked);
    return checked;
  }

  // The names in paragraphs that the sentence cites, else that bear out its figures.
  void check_names(const std::vector<Mention>& mentions, const std::vector<int>& cited, CheckedSentence& checked,
                   std::vector<Held>& held) {
    std::vector<int> homes = cited;
    for (const CheckedFigure& figure : checked.figures) {
      if (!cited.empty() || figure.found.empty()) continue;
      if (std::ranges::find(homes, figure.paragraph) == homes.end()) homes.push_back(figure.paragraph);
    }
    std::vector<Mention> unsure;
    for (const Mention& mention : mentions) {
      CheckedName name = names_.check(mention, text_.bare, homes);
      // A term has as many words as there are writers: it is shown where it was found, and never held against a text.
      if (mention.type == MentionType::kThing && name.verdict != NameVerdict::kSupported) continue;
      // A Chinese name would have been found by its reading.
      const std::string_view written = mention.span.of(text_.bare);
      const bool is_sure = !mention.entity.empty() || is_full_name(mention) || may_be_pinyin(written) ||
                           has_plain_pinyin(written) ||
                           (mention.type != MentionType::kPerson && has_pinyin_word(written, lexicon_));
      if (!is_sure && name.verdict == NameVerdict::kAbsent) unsure.push_back(mention);
      checked.names.push_back(std::move(name));
      add_held(checked.names.back(), held);
    }
    for (const Mention& mention : unsure) {
      if (names_.has_rival(checked.names, homes)) continue;
      CheckedName& name = *std::ranges::find(checked.names, mention.span, &CheckedName::span);
      name.verdict = NameVerdict::kSupported;
      name.reason = "No list knows this name, and the source has none that it could be mistaken for.";
    }
  }

  // "Pedro Seldano": nobody takes two such words for anything but a person, whom the source would name too.
  bool is_full_name(const Mention& mention) const {
    const std::string_view name = mention.span.of(text_.bare);
    const std::size_t blank = name.find(' ');
    if (mention.type != MentionType::kPerson || blank == std::string_view::npos ||
        name.find(' ', blank + 1) != std::string_view::npos)
      return false;
    const bool is_spelt_out = name[1] >= 'a' && blank + 2 < name.size() && name[blank + 2] >= 'a';
    return is_spelt_out && !lexicon_.is_english_word(text::fold(name.substr(0, blank))) &&
           !lexicon_.is_english_word(text::fold(name.substr(blank + 1)));
  }

  static void add_held(const CheckedName& name, std::vector<Held>& held) {
    if (name.verdict == NameVerdict::kSupported && !name.found.empty()) held.push_back({name.span, {name.paragraph}});
  }

  // "US" of "10 US dollars" is said by its figure.
  bool is_in_figure(const Span& span) const {
    const auto after = std::ranges::upper_bound(figures_, span.start, {},
                                                [](const Figure& figure) { return figure.quantity.span.start; });
    return after != figures_.begin() && std::prev(after)->quantity.span.end > span.start;
  }

  std::vector<Mention> mentions_of(const Span& span) {
    std::vector<Mention> mentions;
    for (; next_mention_ < mentions_.size() && mentions_[next_mention_].span.start < span.end; ++next_mention_) {
      if (mentions_[next_mention_].span.start >= span.start) mentions.push_back(mentions_[next_mention_]);
    }
    return mentions;
  }

  void take_name_word_for_word(const Span& sentence, const Mention& mention, const Place& place,
                               CheckedSentence& checked) const {
    CheckedName name;
    name.span = mention.span;
    name.paragraph = place.paragraph;
    name.found_span = moved(mention.span, sentence.start, place.span.start);
    name.found = name.found_span.of(source_.text(place.paragraph));
    name.reason = "The whole sentence stands in the source.";
    checked.names.push_back(std::move(name));
  }

  std::vector<Figure> figures_of(const Span& span) {
    std::vector<Figure> figures;
    for (; next_figure_ < figures_.size() && figures_[next_figure_].quantity.span.start < span.end; ++next_figure_) {
      if (figures_[next_figure_].quantity.span.start >= span.start) figures.push_back(figures_[next_figure_]);
    }
    return figures;
  }

  void take_word_for_word(const Span& sentence, const std::vector<Figure>& figures, const Place& place,
                          CheckedSentence& checked) const {
    const std::string_view paragraph = source_.text(place.paragraph);
    for (const Figure& figure : figures) {
      CheckedFigure out;
      out.span = figure.quantity.span;
      out.paragraph = place.paragraph;
      out.found_span = moved(out.span, sentence.start, place.span.start);
      out.found_span.end = std::min(out.found_span.end, static_cast<std::uint32_t>(paragraph.size()));
      out.found = out.found_span.of(paragraph);
      out.reason = "The whole sentence stands in the source.";
      checked.figures.push_back(std::move(out));
    }
  }

  void judge(const Span& sentence, const std::vector<Figure>& figures, const std::vector<int>& cited,
             CheckedSentence& checked, std::vector<Held>& held) const {
    std::vector<Judgement> judgements = judge_figures(figures, cited, source_);
    judge_subjects({text_.bare, sentence, language_}, figures, source_, lexicon_, judgements);
    for (std::size_t i = 0; i < figures.size(); ++i) {
      checked.figures.push_back(report_figure(figures[i], judgements[i], source_));
      if (judgements[i].verdict == FigureVerdict::kSupported && !judgements[i].choices.empty()) {
        held.push_back({figures[i].quantity.span, paragraphs_of(judgements[i].choices)});
      }
    }
    add_codes(sentence, checked);
    for (const Conflict& conflict : find_conflicts(sentence.of(text_.bare), in_sentence(figures, sentence))) {
      checked.conflicts.push_back(conflict.reason);
    }
  }

  // Codes such as 5G that the source has with another number.
  void add_codes(const Span& sentence, CheckedSentence& checked) const {
    for (const Code& code : find_codes(text_.bare, sentence)) {
      const std::optional<Place> other = is_in_figure(code.span) ? std::nullopt : source_.other_code(code);
      if (!other) continue;
      CheckedFigure figure;
      figure.span = code.span;
      figure.verdict = FigureVerdict::kChanged;
      figure.paragraph = other->paragraph;
      figure.found_span = other->span;
      figure.found = other->span.of(source_.text(other->paragraph));
      figure.reason = "The source has " + figure.found + ", and no " + std::string(code.span.of(text_.bare)) + ".";
      const auto after = std::ranges::upper_bound(checked.figures, figure.span.start, {},
                                                  [](const CheckedFigure& before) { return before.span.start; });
      checked.figures.insert(after, std::move(figure));
    }
  }

  std::vector<int> paragraphs_of(const std::vector<FigureId>& figures) const {
    std::vector<int> paragraphs;
    for (const FigureId id : figures) {
      const int paragraph = source_.figures().figure(id).paragraph;
      if (std::ranges::find(paragraphs, paragraph) == paragraphs.end()) paragraphs.push_back(paragraph);
    }
    return paragraphs;
  }

  // The figures with spans into the sentence alone.
  std::vector<Figure> in_sentence(std::vector<Figure> figures, const Span& sentence) const {
    for (Figure& figure : figures) {
      figure.text = sentence.of(text_.bare);
      figure.quantity.span = moved(figure.quantity.span, sentence.start, 0);
      figure.quantity.number = moved(figure.quantity.number, sentence.start, 0);
    }
    return figures;
  }

  static SentenceVerdict verdict_of(const CheckedSentence& checked) {
    bool is_absent = false;
    for (const CheckedFigure& figure : checked.figures) {
      if (figure.verdict == FigureVerdict::kAbsent) is_absent = true;
      if (figure.verdict != FigureVerdict::kAbsent && figure.verdict != FigureVerdict::kSupported) {
        return SentenceVerdict::kRefuted;
      }
    }
    if (!checked.conflicts.empty()) return SentenceVerdict::kRefuted;
    if (is_absent) return SentenceVerdict::kUnsupported;
    return checked.figures.empty() ? SentenceVerdict::kNoFigures : SentenceVerdict::kSupported;
  }

  const SourceText& source_;
  const lexicon::Lexicon& lexicon_;
  NameChecker names_;
  std::vector<int> cited_;  // by sentences without marks
  std::string language_;
  SummaryText text_;
  std::vector<Figure> figures_;  // of the whole summary
  std::size_t next_figure_ = 0;
  std::vector<Mention> mentions_;  // of the whole summary
  std::size_t next_mention_ = 0;
};

}  // namespace

CheckReport check_text(std::string_view text, std::string_view language, const std::vector<int>& cited,
                       const SourceText& source, const lexicon::Lexicon& lexicon) {
  return SummaryCheck(text, language, cited, source, lexicon).check();
}

CheckReport check_summary(std::string_view summary, const Document& source, const lexicon::Lexicon& lexicon) {
  const SourceText text(source);
  return check_text(summary, {}, {}, text, lexicon);
}

}  // namespace assay::check
