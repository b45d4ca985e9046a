// What a document is known by while queries are asked of it.  Internal to examine/query.
#pragma once

#include "examine/query/query.h"
#include "examine/terms/term_table.h"

namespace assay::query {

struct DocumentTerms::Table {
  Table(const Document& of, const text::Analysis& its_analysis, const Facts* its_facts)
      : document(of),
        analysis(its_analysis),
        facts(its_facts),
        stream(terms::read_terms(of, its_analysis)),
        terms(stream) {}

  const Document& document;
  const text::Analysis& analysis;
  const Facts* facts;
  terms::TermStream stream;
  terms::TermTable terms;
};

}  // namespace assay::query
