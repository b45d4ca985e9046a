// Subjects: is this the figure of what the sentence speaks of, or of something else?
// Pure; safe to call from many threads.
#pragma once

#include <string_view>
#include <vector>

#include "examine/lexicon/lexicon.h"
#include "report/check/judge.h"

namespace assay::check {

struct Sentence {
  std::string_view text;  // that the figures' spans refer to
  Span span;              // of the sentence in it
  std::string_view language;
};

// Marks, among `judgements` of `figures` that the source bears out, those whose value the source gives to something
// else, and chooses among equal figures of the source the one whose surroundings fit best.
void judge_subjects(const Sentence& sentence, const std::vector<Figure>& figures, const SourceText& source,
                    const lexicon::Lexicon& lexicon, std::vector<Judgement>& judgements);

}  // namespace assay::check
