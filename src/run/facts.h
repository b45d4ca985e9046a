// Facts: what search knows of a document besides its words: whom it names and which figures it holds.
// Pure; safe to call from many threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"
#include "examine/lexicon/lexicon.h"
#include "examine/query/query.h"
#include "group/topic/standing.h"

namespace assay::run {

// `published` is the document's place in time, store::StoredDocument::sort.  `topics` stays empty.
// Cost: that of find_names and find_quantities over the title and every paragraph.
query::Facts find_facts(const Document& document, std::int64_t published, const lexicon::Lexicon& lexicon);

// The same without what none of `asked` needs: names take several times as long to find as figures.
query::Facts find_facts(const Document& document, std::int64_t published, const lexicon::Lexicon& lexicon,
                        const topic::FactsAsked& asked);

// The facts as terms of the index, each once.
std::vector<std::string> fact_terms(const query::Facts& facts);

// The host of an address without its "www."; empty where there is none.
std::string site_of(std::string_view address);

}  // namespace assay::run
