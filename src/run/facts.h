// Facts: what is known of one document besides its text, for filters.  Pure; safe to call from many threads.
#pragma once

#include <cstdint>

#include "base/model/document.h"
#include "examine/lexicon/lexicon.h"
#include "examine/query/query.h"
#include "group/topic/standing.h"

namespace assay::run {

// The facts that `asked` names; the others stay empty.  `known_since` stands for the time of a document that has none,
// in seconds since 1970.  Cost: of entities that of examine/names, some 5 MB/s; of figures some 20 MB/s.
query::Facts facts_of(const Document& document, const topic::FactsAsked& asked, std::int64_t known_since,
                      const lexicon::Lexicon& lexicon);

}  // namespace assay::run
