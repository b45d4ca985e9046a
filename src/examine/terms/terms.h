// Terms: what a text puts into the search index, and what a query looks for there.  Start here.
// One tokenizer for both sides, so that no way of cutting Chinese can hide a word.  Pure; safe to call from many
// threads.
//
// A text is a row of units: a word of letters or digits is one unit, an ideograph is one unit; kana and hangul
// syllables count as ideographs, since there, too, words are hard to part.  Marks between two units are passed over
// where they join (blanks, hyphens, quotes, the point in 唐纳德·特朗普) and take up one position where they part (a
// comma, a stop, a bracket), however many there are.  A paragraph begins kParagraphGap positions after the one before;
// the title comes first.
//
// At the position of its first unit stand, each with a class in its first byte:
//   s  surface     a word of letters or digits in lower case; each pair of neighbouring ideographs of a run (a run goes
//                  on across joining marks); the last ideograph of a run when it is a word by itself
//   c  canonical   the folded and stemmed form of the same unit or pair, where it differs from the surface.  Of a
//   stemmed
//                  word the class is followed by its language: "c" "en" ":" "mine" for mining.  In a text of another
//                  language than English that has stems, always, even where the stem is the surface: else the stems of
//                  all languages would have to be looked for among surfaces, and USA, Italian "us", would find the
//                  pronoun
//   x  cut         a pair of ideographs both of whose ends cut through words of the text (国经 in 中国|经济), folded.
//   It
//                  says that the pair is there, not where: such terms have no positions
//   e  entity      a name's entity of the lexicon, or its folded spelling (no position)
//   f  figure      a figure as kind|unit|value: what 1.2亿美元 and "$120 million" have in common (no position)
//
// So a word without `=` is "s" or "c" of its canonical form, and with `=` "s" of what was written, alone.
// A pair of ideographs is a term; three or more are a pattern of the pairs that they hold.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"
#include "examine/text/analysis.h"

namespace assay::terms {

inline constexpr std::uint32_t kParagraphGap = 64;
inline constexpr std::size_t kMaxTermBytes = 96;  // class included; what is longer is cut at a character

enum class TermClass : char { kSurface = 's', kCanonical = 'c', kCut = 'x', kEntity = 'e', kFigure = 'f' };

constexpr bool has_positions(TermClass term_class) {
  return term_class == TermClass::kSurface || term_class == TermClass::kCanonical;
}

struct Token {
  std::string_view term;    // with its class; lives as long as the TermStream
  std::uint32_t position;   // of its first unit; of a term without positions that of its place, for no more than spans
  std::uint32_t paragraph;  // 0: the title
  Span span;                // in that text; covers all units of the term
};

// The terms of one document in ascending order of position.
class TermStream {
 public:
  TermStream() = default;
  TermStream(TermStream&&) noexcept = default;
  TermStream& operator=(TermStream&&) noexcept = default;

  const std::vector<Token>& tokens() const { return tokens_; }
  std::uint32_t length() const { return length_; }        // units, the measure of BM25
  std::uint32_t title_end() const { return title_end_; }  // positions below it are the title's

 private:
  friend class TermWriter;
  friend class TermStreamBuilder;
  std::vector<std::unique_ptr<char[]>> arena_;  // blocks that the terms point into; they never move
  std::vector<Token> tokens_;
  std::uint32_t length_ = 0;
  std::uint32_t title_end_ = 0;
};

// Classes s, c and x of a document; entities and figures come from other rooms (run/pipeline).
// Cost: O(text), one pass over the analysis.
TermStream read_terms(const Document& document, const text::Analysis& analysis);

// --- the query's side
// -------------------------------------------------------------------------------------------------

enum class Exactness : std::uint8_t {
  kForms,         // with the endings that its language gives it, whichever that is
  kEnglishForms,  // western words are English: a fifth of the terms, each of which every segment is asked for
  kExact,         // `=term`
};

// One place of a pattern: any of `terms` that stands `offset` positions after the pattern's start.
struct Slot {
  std::vector<std::string> terms;      // with positions
  std::vector<std::string> presences;  // class x: fills the slot wherever it stands in the document
  std::uint32_t offset = 0;
  bool is_prefix = false;  // any term that begins with one of `terms` (of class s; of an ideograph also c)
};

// What has to stand together for a form to be found.  Empty when nothing was written to look for.
struct Pattern {
  std::vector<Slot> slots;  // ascending offsets, the first is 0; each offset once
  std::uint32_t units = 0;  // that the pattern covers
  bool has_ideographs = false;
  bool is_empty() const { return slots.empty(); }
};
// A document holds a pattern at position p when every slot is filled: by one of its terms at p + offset or by a
// presence anywhere, and at least one slot by a term at its place.  The pattern's frequency is the number of such p.
// (The presence is why 土矿石 could be found where 黏土|矿物 and 矿石 stand apart: the price of an index without the
// positions of such pairs, a third of its size.)

// `written` as one phrase.  `ends_open`: the last unit is a prefix, `rare earth*`; two or more ideographs need no such
// mark, for a pair is found in whatever word goes on after it; of a single ideograph it is understood.
enum class LastUnit : std::uint8_t { kWhole, kPrefix };
Pattern read_pattern(std::string_view written, Exactness exactness, LastUnit last = LastUnit::kWhole);

std::string entity_term(std::string_view entity_or_name);
std::string figure_term(std::string_view kind, std::string_view unit, std::string_view value);

}  // namespace assay::terms
