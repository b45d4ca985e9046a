// Citations: does each paragraph that a sentence cites hold what the sentence says?
// Pure; safe to call from many threads.
#pragma once

#include <vector>

#include "base/model/verdict.h"
#include "report/check/marks.h"

namespace assay::check {

// Something of the sentence, a figure or a name, and the paragraphs of the source that hold it.
struct Held {
  Span span;  // in the summary
  std::vector<int> paragraphs;
};

// A citation is wrong when what stands before its mark is held by other paragraphs only: by none that the sentence
// cites.  Of the citations of a mark those that hold nothing of the sentence are to blame, else the last one.
// A paragraph that does not exist is said so.  `paragraphs` is how many the source has.
std::vector<CheckedCitation> check_citations(const std::vector<Mark>& marks, const std::vector<Held>& held,
                                             int paragraphs);

}  // namespace assay::check
