// Sentences: which sentences does this summary hold, and what does each cite?
// Pure; safe to call from many threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/check/marks.h"

namespace assay::check {

struct SummarySentence {
  Span span;                // in the summary; without the marks that follow its stop
  std::vector<Mark> marks;  // in it, after its stop, or before it at the start of its line
};

struct SummaryText {
  std::string bare;  // the summary with blanks where marks and the signs of lists stood; spans hold in both
  std::vector<SummarySentence> sentences;
};

// `marks` are the summary's own, in order; marks that are text (a note's number copied from the source) left out.
SummaryText split_summary(std::string_view summary, std::string_view language, std::vector<Mark> marks);

}  // namespace assay::check
