// Citations of one sentence.  Cost: O(citations * things held), both of one sentence.
#include "report/check/citations.h"

#include <algorithm>
#include <string>

namespace assay::check {
namespace {

bool holds(const Held& held, int paragraph) {
  return std::ranges::find(held.paragraphs, paragraph) != held.paragraphs.end();
}

// The mark that stands for what is at `span`: the first one behind it, else the last.
const Mark& mark_for(const std::vector<Mark>& marks, const Span& span) {
  const auto behind = std::ranges::find_if(marks, [&](const Mark& mark) { return mark.span.start >= span.end; });
  return behind == marks.end() ? marks.back() : *behind;
}

class Citations {
 public:
  Citations(const std::vector<Mark>& marks, const std::vector<Held>& held) : marks_(marks), held_(held) {}

  void blame_wrong(std::vector<CheckedCitation>& citations) const {
    for (const Held& held : held_) {
      if (held.paragraphs.empty() || is_cited(citations, held)) continue;
      const Span mark = mark_for(marks_, held.span).span;
      bool has_blamed = false;
      for (CheckedCitation& citation : citations) {
        if (citation.span == mark && !holds_any(citation.number)) has_blamed |= blame(citation, held);
      }
      if (has_blamed) continue;
      for (CheckedCitation& citation : citations) {
        if (citation.span == mark && !has_blamed) has_blamed = blame(citation, held);
      }
    }
  }

 private:
  static bool is_cited(const std::vector<CheckedCitation>& citations, const Held& held) {
    return std::ranges::any_of(citations, [&](const CheckedCitation& citation) {
      return citation.verdict != CitationVerdict::kNoSuchParagraph && holds(held, citation.number);
    });
  }

  bool holds_any(int paragraph) const {
    return std::ranges::any_of(held_, [paragraph](const Held& held) { return holds(held, paragraph); });
  }

  static bool blame(CheckedCitation& citation, const Held& held) {
    if (citation.verdict == CitationVerdict::kNoSuchParagraph) return true;  // enough is said of it
    if (citation.verdict == CitationVerdict::kSupported) {
      citation.verdict = CitationVerdict::kWrongParagraph;
      const int right = held.paragraphs.front();
      citation.reason = "Paragraph " + std::to_string(citation.number) + " does not hold it; " +
                        (right == 0 ? "the title does." : "paragraph " + std::to_string(right) + " does.");
    }
    return true;
  }

  const std::vector<Mark>& marks_;
  const std::vector<Held>& held_;
};

}  // namespace

std::vector<CheckedCitation> check_citations(const std::vector<Mark>& marks, const std::vector<Held>& held,
                                             int paragraphs) {
  std::vector<CheckedCitation> citations;
  for (const Mark& mark : marks) {
    for (const int number : mark.numbers) {
      CheckedCitation citation{mark.span, number, CitationVerdict::kSupported, {}};
      if (number < 1 || number > paragraphs) {
        citation.verdict = CitationVerdict::kNoSuchParagraph;
        citation.reason =
            "The source has " + std::to_string(paragraphs) + (paragraphs == 1 ? " paragraph." : " paragraphs.");
      } else {
        citation.reason =
            "Paragraph " + std::to_string(number) + " exists, and nothing of the sentence contradicts it.";
      }
      citations.push_back(std::move(citation));
    }
  }
  if (!marks.empty()) Citations(marks, held).blame_wrong(citations);
  for (CheckedCitation& citation : citations) {
    const auto is_held = [&](const Held& thing) { return holds(thing, citation.number); };
    if (citation.verdict == CitationVerdict::kSupported && std::ranges::any_of(held, is_held)) {
      citation.reason = "Paragraph " + std::to_string(citation.number) + " holds what the sentence says.";
    }
  }
  return citations;
}

}  // namespace assay::check
