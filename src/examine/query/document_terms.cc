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

}  // namespace assay::query
