// Health: SQLite's own checks, and then whether the tables say what doc/store_schema.md promises.
#include <fmt/format.h>

#include <array>
#include <map>

#include "keep/store/database.h"
#include "keep/store/migrations.h"
#include "keep/store/text_hash.h"

namespace assay::store {
namespace {

constexpr int kMaxReports = 20;  // of one kind: a list that nobody reads helps nobody

struct Check {
  std::string_view what;  // "{}" is what the query names
  std::string_view sql;   // gives one row for each thing that is wrong
};

constexpr std::array<Check, 11> kChecks = {{
    {"the database is damaged: {}",
     "SELECT integrity_check FROM pragma_integrity_check(20) WHERE integrity_check <> 'ok'"},
    {"a row of {} refers to one that is missing", "SELECT \"table\" FROM pragma_foreign_key_check"},
    {"the revisions of {} are not numbered from 1 to its latest",
     "SELECT url FROM document LEFT JOIN (SELECT document_id, count(*) revisions, min(number) first, max(number) last "
     "FROM revision GROUP BY document_id) ON document_id = id "
     "WHERE first IS NOT 1 OR last IS NOT revision OR revisions IS NOT revision"},
    {"the paragraphs of document {} are not numbered from 1",
     "SELECT document_id || ', revision ' || revision FROM paragraph GROUP BY document_id, revision "
     "HAVING min(number) <> 1 OR max(number) <> count(*)"},
    {"document {} holds a number that has no meaning",
     "SELECT document_id || ', revision ' || number FROM revision WHERE origin NOT BETWEEN 0 AND 4 OR "
     "(published IS NULL) <> (published_zone IS NULL) OR (published IS NULL) <> (published_precision IS NULL) OR "
     "published_precision NOT BETWEEN 0 AND 1 OR "
     "(modified IS NULL) <> (modified_zone IS NULL) OR (modified IS NULL) <> (modified_precision IS NULL) OR "
     "modified_precision NOT BETWEEN 0 AND 1 UNION "
     "SELECT document_id || ', revision ' || revision FROM paragraph WHERE kind NOT BETWEEN 0 AND 5"},
    {"{} does not stand in its place in time",
     "SELECT url FROM document JOIN revision latest ON latest.document_id = id AND latest.number = revision "
     "JOIN revision first ON first.document_id = id AND first.number = 1 "
     "WHERE sort <> ifnull(latest.published, first.imported)"},
    {"{} would not be recognised by its text",
     "SELECT url FROM document JOIN revision ON document_id = id AND number = revision "
     "WHERE file_text_hash IS NOT NULL AND file_text_hash <> text_hash"},
    {"the record does not mention document {}",
     "SELECT id FROM document WHERE id NOT IN (SELECT subject FROM change WHERE kind = 1)"},
    {"the members of topic {} are out of order",
     "SELECT DISTINCT topic_id FROM topic_document JOIN document ON id = document_id "
     "WHERE topic_document.sort <> document.sort"},
    {"a total is wrong: {}",
     "WITH counted AS ("
     "SELECT 'documents' AS name, 0 AS topic_id, (SELECT count(*) FROM document) AS count "
     "UNION ALL SELECT 'documents', id, (SELECT count(*) FROM topic_document WHERE topic_id = topic.id) FROM topic "
     "UNION ALL SELECT 'unread', id, (SELECT count(*) FROM topic_document WHERE topic_id = topic.id AND passing = 0 "
     "AND document_id NOT IN (SELECT document_id FROM read_mark)) FROM topic) "
     "SELECT name || ' of topic ' || topic_id FROM "
     "(SELECT * FROM counted EXCEPT SELECT name, topic_id, count FROM total)"},
    {"follower {} is ahead of the record",
     "SELECT name FROM follower WHERE sequence > ifnull((SELECT max(sequence) FROM change), 0)"},
}};

// Damage that stops a query is a finding, not a failure of the examination.
Result<void> note(Result<void> done, std::vector<Problem>& problems) {
  if (done || done.error().kind != ErrorKind::kCorrupt) return done;
  problems.push_back({"cannot be read: " + done.error().message});
  return {};
}

Result<void> run_check(Connection& connection, const Check& check, std::vector<Problem>& problems) {
  ASSAY_TRY(Query query, connection.prepare(check.sql));
  for (int reports = 0; reports < kMaxReports; ++reports) {
    ASSAY_TRY(const bool has_row, query.step());
    if (!has_row) return {};
    problems.push_back({fmt::format(fmt::runtime(check.what), query.text(0))});
  }
  problems.push_back({"and more of the same"});
  return {};
}

// What makes each table, index and trigger, by its name.
Result<std::map<std::string, std::string>> schema_of(Connection& connection) {
  ASSAY_TRY(Query query, connection.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"));
  std::map<std::string, std::string> schema;
  for (;;) {
    ASSAY_TRY(const bool has_row, query.step());
    if (!has_row) return schema;
    schema.emplace(query.text(0), query.text(1));
  }
}

// Against what the migrations make of an empty database: one byte amiss in the name of a column, and whatever asks for
// it fails.
Result<void> check_schema(Connection& connection, std::vector<Problem>& problems) {
  ASSAY_TRY(const std::unique_ptr<Connection> fresh, Connection::open(":memory:"));
  ASSAY_CHECK(migrate(*fresh));
  ASSAY_TRY(const auto wanted, schema_of(*fresh));
  ASSAY_TRY(const auto found, schema_of(connection));
  for (const auto& [name, sql] : wanted) {
    const auto same = found.find(name);
    if (same == found.end() || same->second != sql) problems.push_back({"the schema is damaged: " + name});
  }
  return {};
}

Result<std::string> stored_text_hash(Connection& connection, DocumentId id, std::int64_t revision) {
  ASSAY_TRY(Query query, connection.query("SELECT kind, text FROM paragraph WHERE document_id = ? AND revision = ? "
                                          "ORDER BY number",
                                          id, revision));
  TextHash hash;
  for (;;) {
    ASSAY_TRY(const bool has_row, query.step());
    if (!has_row) return hash.finish();
    hash.add(static_cast<std::uint8_t>(query.integer(0)), query.text(1));
  }
}

Result<void> check_texts(Connection& connection, std::vector<Problem>& problems) {
  ASSAY_TRY(Query query, connection.prepare("SELECT document_id, number, text_hash FROM revision"));
  for (int reports = 0; reports < kMaxReports;) {
    ASSAY_TRY(const bool has_row, query.step());
    if (!has_row) return {};
    ASSAY_TRY(const std::string hash, stored_text_hash(connection, query.integer(0), query.integer(1)));
    if (hash == query.blob(2)) continue;
    problems.push_back({fmt::format("the text of document {}, revision {} is not the one that was stored",
                                    query.integer(0), query.integer(1))});
    ++reports;
  }
  problems.push_back({"and more of the same"});
  return {};
}

}  // namespace

Result<std::vector<Problem>> Store::examine() {
  return database_->read([&]() -> Result<std::vector<Problem>> {
    std::vector<Problem> problems;
    ASSAY_CHECK(note(check_schema(*database_->connection, problems), problems));
    for (const Check& check : kChecks) {
      ASSAY_CHECK(note(run_check(*database_->connection, check, problems), problems));
    }
    ASSAY_CHECK(note(check_texts(*database_->connection, problems), problems));
    return problems;
  });
}

}  // namespace assay::store
