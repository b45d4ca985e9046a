// Verdicts: what the check says of a figure, a name, a citation and the sentence that holds them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/model/document.h"

namespace assay {

enum class FigureVerdict : std::uint8_t {
  kSupported,
  kScaleSlip,     // the same digits, a power of ten away: 40721.17亿元 as 40,721.17 billion yuan
  kChanged,       // the source holds a figure for this, and it is another
  kAbsent,        // the source holds nothing like it
  kWrongSubject,  // the source holds the figure, for something else
};
enum class NameVerdict : std::uint8_t { kSupported, kMisspelt, kAbsent };
enum class CitationVerdict : std::uint8_t { kSupported, kWrongParagraph, kNoSuchParagraph };
enum class SentenceVerdict : std::uint8_t { kSupported, kRefuted, kUnsupported, kNoFigures };

// As the commands print them: "scale-slip", "wrong-subject", "no-such-paragraph", "no-figures", …
std::string_view to_string(FigureVerdict verdict);
std::string_view to_string(NameVerdict verdict);
std::string_view to_string(CitationVerdict verdict);
std::string_view to_string(SentenceVerdict verdict);

struct CheckedFigure {
  Span span;  // in the summary as given
  FigureVerdict verdict = FigureVerdict::kSupported;
  std::optional<Decimal> factor;  // scale slips: the summary's value over the source's, 10 or 0.001
  int paragraph = 0;              // of the source, from 1, where `found` stands; 0: its title
  std::string found;              // the source's figure as written; empty when there is none
  Span found_span;                // of `found`, in that paragraph
  std::string reason;             // one sentence in English for a person
};

struct CheckedName {
  Span span;  // in the summary as given
  NameVerdict verdict = NameVerdict::kSupported;
  int paragraph = 0;
  std::string found;  // how the source writes it
  Span found_span;
  std::string reason;
};

struct CheckedCitation {
  Span span;  // of the mark, "[2]"
  int number = 0;
  CitationVerdict verdict = CitationVerdict::kSupported;
  std::string reason;
};

struct CheckedSentence {
  Span span;  // in the summary as given
  SentenceVerdict verdict = SentenceVerdict::kNoFigures;
  std::vector<CheckedFigure> figures;
  std::vector<CheckedName> names;
  std::vector<CheckedCitation> citations;
  std::vector<std::string> conflicts;  // figures of this sentence that do not fit together, one line each
};

struct CheckReport {
  bool ok = true;  // no sentence is refuted or unsupported, no name or citation fails
  std::vector<CheckedSentence> sentences;
};

}  // namespace assay
