#include "keep/store/documents.h"

#include "keep/store/database.h"

namespace assay::store {
namespace {

Time make_time(std::int64_t seconds, std::int64_t zone, std::int64_t precision) {
  return {std::chrono::sys_seconds(std::chrono::seconds(seconds)), std::chrono::minutes(zone),
          static_cast<TimePrecision>(precision)};
}

// Of three columns in a row: seconds, zone, precision.  None where they are null.
std::optional<Time> time_at(const Query& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return make_time(row.integer(column), row.integer(column + 1), row.integer(column + 2));
}

}  // namespace

StoredDocument document_of(const Query& row) {
  StoredDocument stored;
  stored.id = row.integer(0);
  stored.revision = static_cast<int>(row.integer(1));
  stored.revisions = stored.revision;  // they are numbered without gaps
  Document& document = stored.document;
  document.url = row.text(2);
  document.source = row.text(3);
  document.title = row.text(4);
  document.byline = row.text(5);
  document.published = time_at(row, 6);
  document.modified = time_at(row, 9);
  document.language = row.text(12);
  document.confidence = row.real(13);
  document.problem = row.text(14);
  document.origin = static_cast<Origin>(row.integer(15));
  stored.imported = make_time(row.integer(16), row.integer(17), static_cast<std::int64_t>(TimePrecision::kMinute));
  stored.read = row.integer(18) != 0;
  stored.sort = row.integer(19);
  return stored;
}

Result<std::vector<Paragraph>> paragraphs_of(Connection& connection, DocumentId id, std::int64_t revision) {
  ASSAY_TRY(Query query, connection.query("SELECT kind, text FROM paragraph WHERE document_id = ? AND revision = ? "
                                          "ORDER BY number",
                                          id, revision));
  std::vector<Paragraph> paragraphs;
  for (;;) {
    ASSAY_TRY(const bool has_row, query.step());
    if (!has_row) return paragraphs;
    paragraphs.push_back({static_cast<ParagraphKind>(query.integer(0)), std::string(query.text(1))});
  }
}

Result<std::optional<StoredDocument>> Store::document(DocumentId id) {
  ASSAY_TRY(Query query, database_->connection->query(
                             ASSAY_STORE_SELECT_DOCUMENT ASSAY_STORE_FROM_DOCUMENT "WHERE document.id = ?", id));
  ASSAY_TRY(const bool is_known, query.step());
  if (!is_known) return std::nullopt;
  StoredDocument stored = document_of(query);
  // Revisions never change, so that nobody can come between these two reads.
  ASSAY_TRY(stored.document.paragraphs, paragraphs_of(*database_->connection, id, stored.revision));
  return stored;
}

Result<std::optional<DocumentId>> Store::find_url(std::string_view url) {
  return database_->connection->integer("SELECT id FROM document WHERE url = ?", url);
}

Result<std::int64_t> Store::document_count() {
  ASSAY_TRY(const auto count,
            database_->connection->integer("SELECT count FROM total WHERE name = 'documents' AND topic_id = 0"));
  return count.value_or(0);
}

Result<void> Store::set_read(DocumentId id, bool read) {
  return database_->write([&]() -> Result<void> {
    Connection& connection = *database_->connection;
    ASSAY_TRY(const auto found, connection.integer("SELECT 1 FROM document WHERE id = ?", id));
    if (!found) return failure(ErrorKind::kNotFound, "store: no document " + std::to_string(id));
    if (read) {
      ASSAY_CHECK(connection.run("INSERT OR IGNORE INTO read_mark VALUES (?)", id));
    } else {
      ASSAY_CHECK(connection.run("DELETE FROM read_mark WHERE document_id = ?", id));
    }
    if (connection.rows_changed() == 0) return {};
    return database_->append(ChangeKind::kReadMark, id);
  });
}

}  // namespace assay::store
