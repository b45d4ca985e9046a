// The syntax tree of a query, for those that evaluate it: match.cc, group/topic, and later the search index.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "examine/query/query.h"

namespace assay::query {

// What may stand between two neighbours of a phrase.
enum class Gap : std::uint8_t {
  kJoiner,   // blanks and joining marks: rare-earth is "rare earth", 唐纳德·特朗普 is 唐纳德特朗普
  kAnyMark,  // any marks, because the phrase as written has one there
};

// One piece of a phrase: a run of ideographs, or a western word.
struct Piece {
  std::string folded;
  bool is_ideographs = false;
  Gap gap_before = Gap::kJoiner;
};

// Words that stand side by side; a single word is the shortest phrase.
// With ideographs in it, its pieces are looked for as characters of the folded text, so that it does not matter how the
// text was cut into words.  Without, its words are compared by their terms.
struct Phrase {
  std::vector<Piece> pieces;
  bool has_ideographs = false;
  // Without ideographs: the terms of the pieces in each language that has a stemmer.
  std::map<std::string, std::vector<std::string>, std::less<>> terms;
};

struct Node {
  enum class Kind : std::uint8_t { kPhrase, kAnd, kOr, kNot };
  Kind kind = Kind::kPhrase;
  Phrase phrase;               // of kPhrase
  std::vector<Node> children;  // of the others; kNot has one
};

// The same as match (query.h) for a part of a query.
Match match(const Node& node, const Document& document, const text::Analysis& analysis);

}  // namespace assay::query
