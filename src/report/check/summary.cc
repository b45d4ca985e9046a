// Check of a summary: its sentences one by one, each held by the paragraphs that it cites.
#include <algorithm>
#include <unordered_set>

#include "examine/text/text.h"
#include "report/check/check.h"
#include "report/check/sentences.h"
#include "report/check/verbatim.h"

namespace assay::check {
namespace {

bool exists(const Document& source, int number) {
  return number >= 1 && static_cast<std::size_t>(number) <= source.paragraphs.size();
}

CheckedCitation check_citation(const Mark& mark, int number, const Document& source) {
  CheckedCitation citation{mark.span, number, CitationVerdict::kSupported, {}};
  if (!exists(source, number)) {
    citation.verdict = CitationVerdict::kNoSuchParagraph;
    citation.reason = "The source has " + std::to_string(source.paragraphs.size()) + " paragraphs.";
  }
  return citation;
}

}  // namespace

CheckReport check_summary(std::string_view summary, const Document& source, const lexicon::Lexicon& /*lexicon*/) {
  CheckReport report;
  const SummaryText text = split_summary(summary, text::detect_language(summary), find_marks(summary));
  for (const SummarySentence& sentence : text.sentences) {
    CheckedSentence checked;
    checked.span = sentence.span;
    for (const Mark& mark : sentence.marks) {
      for (const int number : mark.numbers) {
        checked.citations.push_back(check_citation(mark, number, source));
        if (checked.citations.back().verdict != CitationVerdict::kSupported) report.ok = false;
      }
    }
    report.sentences.push_back(std::move(checked));
  }
  return report;
}

}  // namespace assay::check
