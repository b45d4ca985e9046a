// Query: what a reader asks, in the language of the search box and of topics.  Start here.
//
//   rare earth              both words
//   "rare earth"            the words side by side
//   稀土 OR "rare earths"    either; OR binds weaker than the words around it
//   稀土 NOT 股价, 稀土 -股价   without
//   (a OR b) c              parentheses
//
// Words compare by their terms (examine/text), so case, width, script and English endings do not matter.
// AND may be written and means the same as a space.  Operators are upper case; "or" is a word.
// Chinese quotes and brackets “ ” （ ） count as " ( ), and outside quotes marks such as ， separate words like a
// space. Pure; a Query is immutable and safe to share between threads.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "examine/text/analysis.h"

namespace assay::query {

struct QueryLimits {
  std::size_t max_bytes = std::size_t{16} * 1024;
  std::size_t max_clauses = 512;
  std::size_t max_depth = 32;
};

struct Node;  // syntax tree, in node.h

class Query {
 public:
  // Errors: kInvalid with the place ("query: unclosed quote at character 7"); kTooLarge past a limit.  An empty query,
  // or one of only NOT, is kInvalid: it asks for nothing.
  static Result<Query> parse(std::string_view text, const QueryLimits& limits = {});

  const std::string& source() const { return source_; }
  const Node& root() const { return *root_; }

 private:
  std::string source_;
  std::shared_ptr<const Node> root_;
};

// Where a query's terms stand in a document.
struct Hit {
  std::uint32_t paragraph;  // 0: the title; else the paragraph's number from 1
  Span span;                // in that text
};

struct Match {
  bool matches = false;
  std::vector<Hit> hits;  // of the positive terms and phrases, in reading order, not overlapping; empty unless matches
};

// Evaluates the query over a whole document (title and paragraphs).  A phrase lies within one text.
// Chinese words match whichever way the text was split: 稀土 is found in 稀土矿 and in 轻稀土.  Only characters that
// begin in the middle of one word and end in the middle of another, or of the same, do not count: 中国 is not in
// 发展中国家.  Some kMaxHits hits a text are reported, and at least one of each phrase in it.
// Cost: O(phrases of the query * bytes of the document).
inline constexpr std::size_t kMaxHits = 1000;
Match match(const Query& query, const Document& document, const text::Analysis& analysis);

// A short passage around the best hits, at most `max_bytes`, cut at clause or word boundaries.
struct Snippet {
  std::string text;
  std::vector<Span> marks;  // of the hits, in `text`
  std::uint32_t paragraph;  // 0: the title
};
Snippet make_snippet(const Match& match, const Document& document, std::size_t max_bytes = 240);

}  // namespace assay::query
