// Reading: the document as the steps of a digest see it, worked out once.
// Everything here refers to the document and its analysis by index and owns the rest.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"
#include "examine/text/analysis.h"

namespace assay::digest {

// Which of our rule tables apply.
enum class Tongue : std::uint8_t { kChinese, kEnglish, kOther };

// What a paragraph is good for.
enum class Role : std::uint8_t {
  kBody,   // its sentences may be shown
  kLabel,  // a heading, or a short line that works as one
  kAside,  // captions, credits, calls to subscribe: read by nobody
};

using TermId = std::uint32_t;
inline constexpr TermId kNoTerm = 0xFFFFFFFF;  // a stop word, a number, a mark

struct Term {
  std::string text;         // as text::Word::term
  std::uint32_t count = 0;  // sentences of the body that hold it
  double weight = 0;        // how much it says about this document
};

// One sentence of the body.  Sentences are numbered through the document in reading order.
struct Sentence {
  std::uint32_t paragraph = 0;  // from 0
  std::uint32_t in_paragraph = 0;
  Span span;
  std::uint32_t first_word = 0;
  std::uint32_t end_word = 0;
};

struct Reading {
  const Document* document = nullptr;
  const text::Analysis* analysis = nullptr;
  Tongue tongue = Tongue::kOther;
  bool dense = false;                    // a script that needs few characters: Chinese, Japanese, Korean
  std::vector<Role> roles;               // one for each paragraph
  std::vector<std::vector<TermId>> ids;  // paragraph, word
  std::vector<std::vector<bool>> stops;  // paragraph, word: a stop word
  std::vector<TermId> title_ids;         // title, word
  std::vector<bool> title_stops;
  std::vector<Term> terms;
  std::vector<Sentence> sentences;  // of paragraphs whose role is kBody
  std::size_t body_length = 0;      // code points in body paragraphs

  std::string_view text(std::uint32_t paragraph) const { return document->paragraphs[paragraph].text; }
  const text::AnalysedParagraph& words(std::uint32_t paragraph) const { return analysis->paragraphs[paragraph]; }
};

Reading read(const Document& document, const text::Analysis& analysis);

// The distinct content terms of words [first, end) of a paragraph, ascending.
std::vector<TermId> terms_between(const Reading& reading, std::uint32_t paragraph, std::uint32_t first,
                                  std::uint32_t end);

}  // namespace assay::digest
