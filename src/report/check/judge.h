// Judge: what is to be said of each figure of one sentence?
// Pure; safe to call from many threads.
#pragma once

#include <vector>

#include "base/model/verdict.h"
#include "report/check/source_text.h"

namespace assay::check {

// What was found for one figure, before it is put into words.
struct Judgement {
  FigureVerdict verdict = FigureVerdict::kSupported;
  std::optional<FigureId> source;  // the source's figure
  std::optional<Place> place;      // where there is none: a numeral of the source
  int power = 0;                   // scale slips
  bool is_elsewhere = false;       // borne out, but not by a cited paragraph
  std::string note;                // what was changed, computed or suspected; part of a sentence
  std::vector<FigureId> choices;   // all figures that bear it out equally well where it is looked for
};

// `figures` are those of one sentence in order; `cited` the existing paragraphs that it cites, empty for none.
std::vector<Judgement> judge_figures(const std::vector<Figure>& figures, const std::vector<int>& cited,
                                     const SourceText& source);

// The judgement in the words and fields of the report.
CheckedFigure report_figure(const Figure& figure, const Judgement& judgement, const SourceText& source);

}  // namespace assay::check
