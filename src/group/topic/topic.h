// Topic: how much of a document is about a standing query.  Start here.
// Pure; safe to call from many threads.
#pragma once

#include <string>

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
// See relevance.cc for the measure.
double relevance(const query::Query& query, const query::DocumentTerms& document, const text::Analysis& analysis);
double relevance(const query::Query& query, const Document& document, const text::Analysis& analysis);

}  // namespace assay::topic
