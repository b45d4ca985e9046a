// Putting a document on record: which document is it, does it say anything new, and then its next revision.
#include <fmt/format.h>

#include <algorithm>

#include "keep/store/database.h"
#include "keep/store/text_hash.h"

namespace assay::store {
namespace {

struct Known {
  DocumentId id;
  std::int64_t revision;  // the latest
  Origin origin;          // of the latest
  bool is_readable;       // the latest has no problem
};

std::int64_t seconds_of(const Time& time) {
  return time.instant.time_since_epoch().count();
}

// The columns of a time that may be missing: all three hold a value, or none.
struct TimeColumns {
  std::optional<std::int64_t> seconds;
  std::optional<std::int64_t> zone;  // minutes
  std::optional<std::int64_t> precision;
};

TimeColumns columns_of(const std::optional<Time>& time) {
  if (!time) return {};
  return {seconds_of(*time), time->zone.count(), static_cast<std::int64_t>(time->precision)};
}

// What is not a number would be stored as null.
double unit_interval(double value) {
  return value >= 0 ? std::min(value, 1.0) : 0;
}

Result<void> check_complete(const Document& document) {
  if (document.url.empty()) return failure(ErrorKind::kInvalid, "store: a document without a url: " + document.title);
  if (document.source.empty()) return failure(ErrorKind::kInvalid, "store: no source for " + document.url);
  return {};
}

Result<std::optional<Known>> find(Connection& connection, std::string_view url) {
  ASSAY_TRY(
      Query query,
      connection.query("SELECT id, revision, origin, problem = '' FROM document JOIN revision ON document_id = id "
                       "AND number = revision WHERE url = ?",
                       url));
  ASSAY_TRY(const bool is_known, query.step());
  if (!is_known) return std::nullopt;
  return Known{query.integer(0), query.integer(1), static_cast<Origin>(query.integer(2)), query.integer(3) != 0};
}

Result<std::int64_t> source_id(Connection& connection, std::string_view name) {
  ASSAY_TRY(const auto known, connection.integer("SELECT id FROM source WHERE name = ?", name));
  if (known) return *known;
  ASSAY_CHECK(connection.run("INSERT INTO source (name) VALUES (?)", name));
  return connection.last_row();
}

// One document on its way into the database.
class Putting {
 public:
  Putting(Store::Database& database, const Document& document, const Time& now)
      : database_(database),
        connection_(*database.connection),
        document_(document),
        now_(now),
        text_hash_(hash_of(document.paragraphs)),
        is_file_(document.url.starts_with("file:")),
        published_(columns_of(document.published)) {}

  Result<Put> run() {
    ASSAY_CHECK(check_complete(document_));
    ASSAY_TRY(const std::optional<Known> known, find(connection_, document_.url));
    if (!known) {
      ASSAY_TRY(const std::optional<DocumentId> twin, find_same_file());
      return twin ? Put{*twin, PutOutcome::kUnchanged} : add();
    }
    ASSAY_TRY(const bool is_new, says_something_new(*known));
    if (!is_new) return Put{known->id, PutOutcome::kUnchanged};
    return revise(*known);
  }

 private:
  // A file that was moved or copied has another address and the same text.
  Result<std::optional<DocumentId>> find_same_file() {
    if (!file_text_hash()) return std::nullopt;
    return connection_.integer("SELECT id FROM document WHERE file_text_hash = ? ORDER BY id LIMIT 1",
                               *file_text_hash());
  }

  // Unreadable files all have the same text, which is none.
  std::optional<Blob> file_text_hash() const {
    if (!is_file_ || document_.paragraphs.empty()) return std::nullopt;
    return Blob{text_hash_};
  }

  Result<bool> says_something_new(const Known& known) {
    const bool is_feed_entry = document_.origin == Origin::kFeedEntry;
    if (is_feed_entry && known.origin != Origin::kFeedEntry) return false;
    // A page that turned into an error page or a paywall takes nothing from what was read before.
    if (!document_.problem.empty() && known.is_readable) return false;
    // Equal to any revision: two saved states of one page would else take turns at every import of their folder.
    // The time of the last change is not compared: many pages move it without changing a word.
    // A page that says what the feed said is recorded, so that the feed cannot replace it later.
    ASSAY_TRY(const auto same,
              connection_.integer(
                  "SELECT 1 FROM revision JOIN source ON source.id = source_id WHERE document_id = ? AND "
                  "text_hash = ? AND title = ? AND byline = ? AND source.name = ? AND published IS ? AND "
                  "(origin <> ? OR ?) LIMIT 1",
                  known.id, Blob{text_hash_}, document_.title, document_.byline, document_.source, published_.seconds,
                  static_cast<std::int64_t>(Origin::kFeedEntry), std::int64_t{is_feed_entry}));
    return !same.has_value();
  }

  Result<Put> add() {
    ASSAY_CHECK(connection_.run("INSERT INTO document (url, revision, sort, file_text_hash) VALUES (?, 1, ?, ?)",
                                document_.url, published_.seconds.value_or(seconds_of(now_)), file_text_hash()));
    const DocumentId id = connection_.last_row();
    ASSAY_CHECK(append_revision(id, 1));
    return Put{id, PutOutcome::kAdded};
  }

  Result<Put> revise(const Known& known) {
    // Without a time of publication, a document keeps its place among the others: that of its first import.
    std::int64_t sort = published_.seconds.value_or(0);
    if (!published_.seconds) {
      ASSAY_TRY(const auto first,
                connection_.integer("SELECT imported FROM revision WHERE document_id = ? AND number = 1", known.id));
      sort = first.value_or(seconds_of(now_));
    }
    ASSAY_CHECK(connection_.run("UPDATE document SET revision = ?, sort = ?, file_text_hash = ? WHERE id = ?",
                                known.revision + 1, sort, file_text_hash(), known.id));
    ASSAY_CHECK(connection_.run("UPDATE topic_document SET sort = ? WHERE document_id = ? AND sort <> ?", sort,
                                known.id, sort));
    ASSAY_CHECK(append_revision(known.id, known.revision + 1));
    return Put{known.id, PutOutcome::kRevised};
  }

  Result<void> append_revision(DocumentId id, std::int64_t number) {
    ASSAY_TRY(const std::int64_t source, source_id(connection_, document_.source));
    const TimeColumns modified = columns_of(document_.modified);
    ASSAY_CHECK(connection_.run(
        "INSERT INTO revision (document_id, number, source_id, title, byline, published, published_zone, "
        "published_precision, modified, modified_zone, modified_precision, language, confidence, problem, origin, "
        "text_hash, imported, imported_zone) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id, number, source, document_.title, document_.byline, published_.seconds, published_.zone,
        published_.precision, modified.seconds, modified.zone, modified.precision, document_.language,
        unit_interval(document_.confidence), document_.problem, static_cast<std::int64_t>(document_.origin),
        Blob{text_hash_}, seconds_of(now_), std::int64_t{now_.zone.count()}));
    ASSAY_CHECK(append_paragraphs(id, number));
    return database_.append(ChangeKind::kDocument, id);
  }

  Result<void> append_paragraphs(DocumentId id, std::int64_t revision) {
    ASSAY_TRY(Query query, connection_.query("INSERT INTO paragraph (document_id, revision, number, kind, text) VALUES "
                                             "(?, ?, ?, ?, ?)"));
    std::int64_t number = 0;
    for (const Paragraph& paragraph : document_.paragraphs) {
      query.bind(id);
      query.bind(revision);
      query.bind(++number);
      query.bind(static_cast<std::int64_t>(paragraph.kind));
      query.bind(std::string_view(paragraph.text));
      ASSAY_CHECK(query.run_again());
    }
    return {};
  }

  Store::Database& database_;
  Connection& connection_;
  const Document& document_;
  const Time& now_;
  std::string text_hash_;
  bool is_file_;
  TimeColumns published_;
};

}  // namespace

Result<Put> Store::put(const Document& document, const Time& now) {
  return database_->write([&] { return Putting(*database_, document, now).run(); });
}

}  // namespace assay::store
