// Query: what a reader asks, in the one language of the search box, of topics and of alerts.  Start here.
//
//   rare earth              plain words: a document that holds both comes first; as a topic's query, both
//   "rare earth"            the words side by side
//   稀土 OR "rare earths"    either; OR binds weaker than the words around it
//   稀土 NOT 股价, 稀土 -股价   without
//   稀土 AND 出口            both, in a search as well
//   (a OR b) c              parentheses
//   稀土 NEAR/5 出口          at most five units apart, in any order (a word is a unit, an ideograph is one)
//   rare earth*             a word that begins so
//   =Earths                 this form alone: no other script, width, ending or language
//   title:稀土               in the title; title:"rare earth" as well
//   source: site: lang: topic: entity:      source:"南海财经", site:example.com, lang:zh, entity:"Scott Bessent"
//   after:2025-11-01 before:2025-12         published on that day or later; before that day, month or year
//   money>1e9CNY  percent>=50  mass<30t     a figure that is so large (kind, comparison, number, unit; unit may be left
//   out) -form:"rare earths"     do not use this other form of a term
//
// Without `=`, a term finds its other forms: Traditional and Simplified, full and half width, English endings, and its
// names in the other language (the lexicon's); forms_of tells which were used.  Operators are upper case; "or" is a
// word. Chinese quotes, brackets and colons “ ” （ ） ： count as " ( ) :, and outside quotes marks such as ， separate
// words. Chinese that is written in one piece is split where its words part: 稀土出口 asks for 稀土 and 出口; within
// quotes it stands as it is.  Pure; a Query is immutable and safe to share between threads.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/quantity.h"
#include "base/result.h"
#include "examine/lexicon/lexicon.h"
#include "examine/terms/terms.h"
#include "examine/text/analysis.h"

namespace assay::terms {
class TermTable;  // in term_table.h
}

namespace assay::query {

struct QueryLimits {
  std::size_t max_bytes = std::size_t{16} * 1024;
  std::size_t max_clauses = 512;
  std::size_t max_depth = 32;
};

// What a query is for.  A topic is strict: a mistake in it is an error.  A search passes over what is wrong where that
// is safe, says so, and answers the rest; of its plain words the general dictionary's meanings count as well.
enum class Purpose : std::uint8_t { kTopic, kSearch };

struct Node;  // syntax tree, in node.h

struct Mistake {
  std::string message;  // "unclosed quote"
  Span place;           // bytes of the source
};

// A term and the forms by which it was looked for.
struct TermForms {
  Span place;  // of the term in the source
  std::string written;
  std::vector<std::string> others;    // names in other languages that were used
  std::vector<std::string> meanings;  // of the general dictionary, that were used
};

class Query {
 public:
  // Errors: kInvalid with the place ("query: unclosed quote at character 7"); kTooLarge past a limit.  An empty query,
  // or one of only NOT or only filters that hold for everything, is kInvalid: it asks for nothing.
  static Result<Query> parse(std::string_view text, Purpose purpose = Purpose::kTopic,
                             const lexicon::Lexicon& lexicon = lexicon::Lexicon::embedded(),
                             const QueryLimits& limits = {});

  const std::string& source() const { return source_; }
  const Node& root() const { return *root_; }
  const std::vector<Mistake>& mistakes() const { return mistakes_; }  // of kSearch: what was passed over
  std::vector<TermForms> forms() const;

  // The same with plain words that must all be there: what a topic asks, and what match answers.
  Query strict() const;

  // Why no document can ever answer, or empty: "after:2025-12 before:2025-11", "a NOT a".
  std::string impossible() const;

 private:
  std::string source_;
  std::shared_ptr<const Node> root_;
  std::vector<Mistake> mistakes_;
};

// What is known of a document besides its text, for filters.  Facts of a document on its own; `topics` only where
// known.
struct Facts {
  std::int64_t published = 0;         // seconds since 1970; the import's where the document has no time of its own
  std::vector<std::string> entities;  // terms of class e, sorted
  std::vector<Quantity> figures;
  std::vector<std::string> topics;
};

// A document made ready for many queries: its terms by hash.  Refers to the document, the analysis and the facts.
class DocumentTerms {
 public:
  DocumentTerms(const Document& document, const text::Analysis& analysis, const Facts* facts = nullptr);
  DocumentTerms(DocumentTerms&&) noexcept;
  DocumentTerms& operator=(DocumentTerms&&) noexcept;
  ~DocumentTerms();

  struct Table;  // for the files of this room
  const Table& table() const { return *table_; }
  const terms::TermStream& stream() const;
  const terms::TermTable& term_table() const;
  const Facts* facts() const;  // null where none were given

 private:
  std::unique_ptr<Table> table_;
};

// Where a query's terms stand in a document.
struct Hit {
  std::uint32_t paragraph;  // 0: the title; else the paragraph's number from 1
  Span span;                // in that text
  std::uint32_t term = 0;   // which of the query's terms, counted from 0 as they are written
};

struct Match {
  bool matches = false;
  std::vector<Hit> hits;  // of the positive terms, in reading order, not overlapping; empty unless matches
};

// Evaluates the query over a whole document, strictly: plain words must all be there.  Filters on facts that are not
// given hold.  Some kMaxHits hits a text are reported, and at least one of each term in it. Cost: that of a look-up a
// term of the query, and O(its occurrences).
inline constexpr std::size_t kMaxHits = 1000;
Match match(const Query& query, const DocumentTerms& document);
Match match(const Query& query, const Document& document, const text::Analysis& analysis);

// As match, but of any plain words that are there: for the marks of a search's hit that holds only some of them.
Match match_any(const Query& query, const DocumentTerms& document);

// A short passage around the best hits (those of the most and the rarest terms), at most `max_bytes`, cut at clause or
// word boundaries.
struct Snippet {
  std::string text;
  std::vector<Span> marks;  // of the hits, in `text`
  std::uint32_t paragraph;  // 0: the title
};
Snippet make_snippet(const Match& match, const Document& document, std::size_t max_bytes = 240);

}  // namespace assay::query
