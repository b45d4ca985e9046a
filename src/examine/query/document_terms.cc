#include "examine/query/document_table.h"

namespace assay::query {

DocumentTerms::DocumentTerms(const Document& document, const text::Analysis& analysis, const Facts* facts)
    : table_(std::make_unique<Table>(document, analysis, facts)) {}
DocumentTerms::DocumentTerms(DocumentTerms&&) noexcept = default;
DocumentTerms& DocumentTerms::operator=(DocumentTerms&&) noexcept = default;
DocumentTerms::~DocumentTerms() = default;

const terms::TermStream& DocumentTerms::stream() const {
  return table_->stream;
}

const terms::TermTable& DocumentTerms::term_table() const {
  return table_->terms;
}
const Facts* DocumentTerms::facts() const {
  return table_->facts;
}

}  // namespace assay::query
