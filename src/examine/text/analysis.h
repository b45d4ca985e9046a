// A document taken apart once, so that topics, search and digests need not do it again.
#pragma once

#include <string>
#include <vector>

#include "base/model/document.h"
#include "examine/text/text.h"

namespace assay::text {

struct AnalysedSentence {
  Span span;                 // in the paragraph
  std::uint32_t first_word;  // words [first_word, end_word) of the paragraph
  std::uint32_t end_word;
};

struct AnalysedParagraph {
  std::string folded;  // fold(text): code point n of the one is code point n of the other
  std::vector<Word> words;
  std::vector<AnalysedSentence> sentences;
};

// Refers to nothing: owns its words.  Spans point into the document's paragraphs.
struct Analysis {
  std::string language;
  AnalysedParagraph title;
  std::vector<AnalysedParagraph> paragraphs;  // one for each of the document's, same order
};

Analysis analyse(const Document& document);

}  // namespace assay::text
