// Rows of documents, for the files of this room that read them.
#pragma once

#include <string_view>
#include <vector>

#include "keep/store/connection.h"
#include "keep/store/store.h"

namespace assay::store {

// The columns and tables of a document in its latest revision, for a SELECT to begin with and continue.
// Kept as one text, so that every statement that starts with it stays a constant.
#define ASSAY_STORE_SELECT_DOCUMENT                                                              \
  "SELECT document.id, document.revision, document.url, source.name, title, byline, published, " \
  "published_zone, published_precision, modified, modified_zone, modified_precision, language, " \
  "confidence, problem, origin, imported, imported_zone, "                                       \
  "EXISTS (SELECT 1 FROM read_mark WHERE read_mark.document_id = document.id), document.sort"
#define ASSAY_STORE_FROM_DOCUMENT                                                                               \
  " FROM document JOIN revision ON revision.document_id = document.id AND revision.number = document.revision " \
  "JOIN source ON source.id = revision.source_id "
inline constexpr int kDocumentColumns = 20;  // how many the first of them makes

// Of a row that starts with these columns; without paragraphs.
StoredDocument document_of(const Query& row);
Result<std::vector<Paragraph>> paragraphs_of(Connection& connection, DocumentId id, std::int64_t revision);

}  // namespace assay::store
