// A question in our own query language.
#pragma once

#include <string>

#include "search/questions.h"

namespace assay::bench {

// `mark` stands before each term: "=" for the form as written alone, nothing for what a reader asks, other forms
// included.
inline std::string own_query(const Question& question, const std::string& mark = "") {
  if (question.kind == QuestionKind::kPhrase) return mark + '"' + question.words[0] + question.words[1] + '"';
  std::string text;
  for (const std::string& word : question.words) {
    if (!text.empty()) text += question.kind == QuestionKind::kAnd ? " AND " : " OR ";
    text += mark + word;
  }
  return text;
}

}  // namespace assay::bench
