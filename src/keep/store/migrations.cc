#include "keep/store/migrations.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "keep/store/connection.h"

namespace assay::store {
namespace {

// 1: the records, what is derived from them, and the running totals.
constexpr std::string_view kFirst = R"sql(
  CREATE TABLE change (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    at INTEGER NOT NULL DEFAULT (unixepoch())
  ) STRICT;

  CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
  ) STRICT;

  CREATE TABLE document (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL UNIQUE CHECK (url <> ''),
    revision INTEGER NOT NULL,
    sort INTEGER NOT NULL,
    file_text_hash BLOB
  ) STRICT;
  CREATE INDEX document_order ON document (sort);
  CREATE INDEX document_file_text ON document (file_text_hash) WHERE file_text_hash IS NOT NULL;

  CREATE TABLE revision (
    document_id INTEGER NOT NULL REFERENCES document,
    number INTEGER NOT NULL,
    source_id INTEGER NOT NULL REFERENCES source,
    title TEXT NOT NULL,
    byline TEXT NOT NULL,
    published INTEGER,
    published_zone INTEGER,
    published_precision INTEGER,
    language TEXT NOT NULL,
    confidence REAL NOT NULL,
    problem TEXT NOT NULL,
    origin INTEGER NOT NULL,
    text_hash BLOB NOT NULL,
    imported INTEGER NOT NULL,
    imported_zone INTEGER NOT NULL,
    PRIMARY KEY (document_id, number)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE paragraph (
    document_id INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (document_id, revision, number),
    FOREIGN KEY (document_id, revision) REFERENCES revision (document_id, number)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE read_mark (
    document_id INTEGER PRIMARY KEY REFERENCES document
  ) STRICT;

  CREATE TABLE topic (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    query TEXT NOT NULL
  ) STRICT;

  CREATE TABLE follower (
    name TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL,
    version INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE topic_document (
    document_id INTEGER NOT NULL REFERENCES document,
    topic_id INTEGER NOT NULL REFERENCES topic ON DELETE CASCADE,
    sort INTEGER NOT NULL,
    relevance REAL NOT NULL,
    passing INTEGER NOT NULL,
    PRIMARY KEY (document_id, topic_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX topic_document_order ON topic_document (topic_id, sort, document_id, relevance);

  CREATE TABLE digest (
    document_id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    json TEXT NOT NULL,
    FOREIGN KEY (document_id, revision) REFERENCES revision (document_id, number)
  ) STRICT;

  CREATE TABLE total (
    name TEXT NOT NULL,
    topic_id INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (name, topic_id)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO total VALUES ('documents', 0, 0);

  CREATE TRIGGER document_added AFTER INSERT ON document BEGIN
    UPDATE total SET count = count + 1 WHERE name = 'documents' AND topic_id = 0;
  END;
  CREATE TRIGGER topic_added AFTER INSERT ON topic BEGIN
    INSERT INTO total VALUES ('documents', new.id, 0), ('unread', new.id, 0);
  END;
  CREATE TRIGGER topic_removed AFTER DELETE ON topic BEGIN
    DELETE FROM total WHERE topic_id = old.id;
  END;
  CREATE TRIGGER member_added AFTER INSERT ON topic_document BEGIN
    UPDATE total SET count = count + 1 WHERE name = 'documents' AND topic_id = new.topic_id;
    UPDATE total SET count = count + 1 WHERE name = 'unread' AND topic_id = new.topic_id AND new.passing = 0
      AND NOT EXISTS (SELECT 1 FROM read_mark WHERE document_id = new.document_id);
  END;
  CREATE TRIGGER member_removed AFTER DELETE ON topic_document BEGIN
    UPDATE total SET count = count - 1 WHERE name = 'documents' AND topic_id = old.topic_id;
    UPDATE total SET count = count - 1 WHERE name = 'unread' AND topic_id = old.topic_id AND old.passing = 0
      AND NOT EXISTS (SELECT 1 FROM read_mark WHERE document_id = old.document_id);
  END;
  CREATE TRIGGER read_mark_added AFTER INSERT ON read_mark BEGIN
    UPDATE total SET count = count - 1 WHERE name = 'unread' AND topic_id IN
      (SELECT topic_id FROM topic_document WHERE document_id = new.document_id AND passing = 0);
  END;
  CREATE TRIGGER read_mark_removed AFTER DELETE ON read_mark BEGIN
    UPDATE total SET count = count + 1 WHERE name = 'unread' AND topic_id IN
      (SELECT topic_id FROM topic_document WHERE document_id = old.document_id AND passing = 0);
  END;
)sql";

// 2: when the publisher last changed what a revision says.
constexpr std::string_view kModified = R"sql(
  ALTER TABLE revision ADD COLUMN modified INTEGER;
  ALTER TABLE revision ADD COLUMN modified_zone INTEGER;
  ALTER TABLE revision ADD COLUMN modified_precision INTEGER;
)sql";

// Never change a step that has been released: add one.
constexpr std::array<std::string_view, 2> kSteps = {kFirst, kModified};

Result<std::int64_t> integer_of(Connection& connection, std::string_view sql) {
  ASSAY_TRY(const std::optional<std::int64_t> value, connection.integer(sql));
  return value.value_or(0);
}

// The number of steps that the database has behind it; refuses what is not ours or too new.  Reads only.  The three
// numbers must be of one moment, so this runs inside a transaction: another process may be creating the database.
Result<std::size_t> steps_done(Connection& connection) {
  ASSAY_TRY(const std::int64_t version, integer_of(connection, "PRAGMA user_version"));
  ASSAY_TRY(const std::int64_t application, integer_of(connection, "PRAGMA application_id"));
  ASSAY_TRY(const std::int64_t tables, integer_of(connection, "SELECT count(*) FROM sqlite_schema"));
  const bool is_new = version == 0 && application == 0 && tables == 0;
  if (!is_new && application != kApplicationId) {
    return failure(ErrorKind::kCorrupt, "store: " + connection.path() + " is not a database of ours");
  }
  if (version < 0 || version > static_cast<std::int64_t>(kSteps.size())) {
    return failure(ErrorKind::kNewerVersion,
                   fmt::format("store: {} was written by a later version (schema {}; this one knows {})",
                               connection.path(), version, kSteps.size()));
  }
  return static_cast<std::size_t>(version);
}

}  // namespace

Result<void> check_version(Connection& connection) {
  ASSAY_TRY(Transaction transaction, Transaction::begin(connection, kForReading));
  ASSAY_TRY([[maybe_unused]] const std::size_t done, steps_done(connection));
  return transaction.commit();
}

Result<void> migrate(Connection& connection) {
  ASSAY_TRY(const std::optional<std::int64_t> version, connection.integer("PRAGMA user_version"));
  if (version == static_cast<std::int64_t>(kSteps.size())) return {};
  ASSAY_TRY(Transaction transaction, Transaction::begin(connection, kForWriting));
  ASSAY_TRY(const std::size_t done, steps_done(connection));  // another process may have come first
  for (std::size_t step = done; step < kSteps.size(); ++step) {
    ASSAY_CHECK(connection.execute(std::string(kSteps[step])));
  }
  // Pragmas take no parameters; both values are constants of ours.
  ASSAY_CHECK(connection.execute(
      fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, kSteps.size())));
  return transaction.commit();
}

}  // namespace assay::store
