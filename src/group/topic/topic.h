// Topic: how much of a document is about a standing query.  Start here.
// Pure; safe to call from many threads.
#pragma once

#include <string>
#include <vector>

#include "base/model/document.h"
#include "base/model/topic.h"
#include "base/result.h"
#include "examine/lexicon/lexicon.h"
#include "examine/query/query.h"
#include "examine/text/analysis.h"

namespace assay::topic {

// The query that a topic really asks: its own, or its name and the names that the lexicon knows for it:
// 稀土 -> 稀土 OR "rare earths" OR "rare earth".
std::string effective_query(const Topic& topic, const lexicon::Lexicon& lexicon = lexicon::Lexicon::embedded());
Result<query::Query> compile(const Topic& topic, const lexicon::Lexicon& lexicon = lexicon::Lexicon::embedded());

// From 0 (does not match) to 1 (is about nothing else).  Below kPassingMention the document only mentions the topic.
// What asks for no subject (source:南海财经) has relevance 1 where it matches.  See relevance.cc for the measure.
double relevance(const query::Query& query, const Document& document, const text::Analysis& analysis);
double relevance(const query::Query& query, const query::DocumentTerms& terms, const text::Analysis& analysis);

// What relevance is the sum of.
struct Parts {
  double title = 0;
  double lead = 0;
  double density = 0;
  double thread = 0;
  double sum() const { return title + lead + density + thread; }
};

// One subject of a query, measured by itself: 稀土 OR "rare earths" is one, 稀土 出口 are two.
struct Subject {
  Span place;  // of the first of its terms, in the query's source
  Parts parts;
  double relevance = 0;
};

// Why a document stands on a topic.
struct Explanation {
  double relevance = 0;           // 0 and nothing else where it does not match
  std::vector<Subject> subjects;  // in the query's order; none where it asks for no subject
  std::vector<query::Hit> hits;   // where its terms stand, in reading order
};
Explanation explain(const query::Query& query, const query::DocumentTerms& terms, const text::Analysis& analysis);

// Why a topic's query can never match anything, or empty: Query::impossible, and terms that no text can hold because of
// how texts are cut into terms.  A sentence for the person who writes the topic.
std::string never_matches(const query::Query& query);

}  // namespace assay::topic
