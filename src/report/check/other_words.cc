// Mending a line, then checking it again: a line is shown only as it passed.
//
// A slip of scale and a change of which we know what happened (a digit, a currency, a bound) are written anew from the
// source's figure; a changed figure without such a sign may have been meant for something else, and is not touched.
// Cost: two checks of a line.
#include "report/check/other_words.h"

#include <algorithm>
#include <ranges>
#include <utility>

#include "examine/quantity/write.h"
#include "examine/text/text.h"
#include "report/check/summary.h"

namespace assay::check {
namespace {

struct Replacement {
  Span span;
  std::string text;
  std::string reason;
};

// The source's figure in the line's language; as it stands where they share one.
std::string figure_in(std::string_view language, const CheckedFigure& figure, const SourceText& source) {
  if (source.language() == language) return figure.found;
  for (const Figure& found : source.figures().of_paragraph(figure.paragraph)) {
    if (found.quantity.span == figure.found_span) return quantity::write(found.quantity, language);
  }
  return {};
}

bool is_mendable(const CheckedFigure& figure) {
  if (figure.found.empty()) return false;
  if (figure.verdict == FigureVerdict::kScaleSlip) return true;
  return figure.verdict == FigureVerdict::kChanged && figure.reason.contains(';');
}

std::vector<Replacement> replacements_for(const CheckReport& report, std::string_view language,
                                          const SourceText& source) {
  std::vector<Replacement> replacements;
  for (const CheckedSentence& sentence : report.sentences) {
    for (const CheckedFigure& figure : sentence.figures) {
      if (!is_mendable(figure)) continue;
      std::string text = figure_in(language, figure, source);
      if (!text.empty()) replacements.push_back({figure.span, std::move(text), figure.reason});
    }
    for (const CheckedName& name : sentence.names) {
      // Only a name of the same script can be put in as it stands.
      if (name.verdict != NameVerdict::kMisspelt || name.found.empty() || source.language() != language) continue;
      replacements.push_back({name.span, name.found, name.reason});
    }
  }
  std::ranges::sort(replacements, {}, [](const Replacement& replacement) { return replacement.span.start; });
  return replacements;
}

std::string apply(std::string text, const std::vector<Replacement>& replacements, std::vector<std::string>& reasons) {
  std::size_t before = text.size();
  for (const Replacement& replacement : std::views::reverse(replacements)) {
    if (replacement.span.end > before) continue;
    before = replacement.span.start;
    reasons.push_back("mended to " + replacement.text + ": " + replacement.reason);
    text.replace(replacement.span.start, replacement.span.end - replacement.span.start, replacement.text);
  }
  return text;
}

std::string first_failure(const CheckReport& report) {
  for (const CheckedSentence& sentence : report.sentences) {
    for (const CheckedFigure& figure : sentence.figures) {
      if (figure.verdict != FigureVerdict::kSupported) return figure.reason;
    }
    if (!sentence.conflicts.empty()) return sentence.conflicts.front();
    for (const CheckedName& name : sentence.names) {
      if (name.verdict != NameVerdict::kSupported) return name.reason;
    }
  }
  return {};
}

// The paragraphs that the line should cite: those that it cites and that exist, and those that hold what it says.
std::vector<int> cites_of(const CheckReport& report, const Bullet& bullet, const SourceText& source) {
  std::vector<int> holding;
  for (const CheckedSentence& sentence : report.sentences) {
    for (const CheckedFigure& figure : sentence.figures) {
      if (source.exists(figure.paragraph)) holding.push_back(figure.paragraph);
    }
    for (const CheckedName& name : sentence.names) {
      if (source.exists(name.paragraph)) holding.push_back(name.paragraph);
    }
  }
  std::vector<int> cites;
  for (const int cite : bullet.cites) {
    const bool holds = std::ranges::find(holding, cite) != holding.end();
    if (source.exists(cite) && (holds || holding.empty())) cites.push_back(cite);
  }
  const bool has_all =
      std::ranges::all_of(holding, [&](int paragraph) { return std::ranges::find(cites, paragraph) != cites.end(); });
  if (!has_all) cites.insert(cites.end(), holding.begin(), holding.end());
  std::ranges::sort(cites);
  cites.erase(std::ranges::unique(cites).begin(), cites.end());
  return cites;
}

}  // namespace

MendedLine mend_line(const Bullet& bullet, const SourceText& source, const lexicon::Lexicon& lexicon) {
  MendedLine line;
  const std::string language = text::detect_language(bullet.text);
  CheckReport report = check_text(bullet.text, language, bullet.cites, source, lexicon);
  std::string text = bullet.text;
  if (!report.ok) {
    const std::vector<Replacement> replacements = replacements_for(report, language, source);
    if (!replacements.empty()) {
      text = apply(std::move(text), replacements, line.reasons);
      report = check_text(text, language, bullet.cites, source, lexicon);
    }
  }
  if (const std::string failure = first_failure(report); !failure.empty()) {
    line.reasons.push_back("dropped: " + failure);
    return line;
  }
  std::vector<int> cites = cites_of(report, bullet, source);
  if (cites.empty()) {
    line.reasons.emplace_back("dropped: it cites no paragraph of the source");
    return line;
  }
  if (cites != bullet.cites) line.reasons.emplace_back("the citation was mended");
  line.bullet = Bullet{std::move(text), std::move(cites)};
  return line;
}

}  // namespace assay::check
