// Derived tables: what a follower has made of the record, and may make again.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/model/json.h"
#include "keep/store/database.h"

namespace assay::store {
namespace {

// Adds one member.  The document's place in time is copied, so that a topic's page is one run of an index.  A topic or
// document that is gone by now gets no row.
Result<void> add_member(Query& query, DocumentId document, TopicId topic, double relevance) {
  const double stored = relevance >= 0 ? relevance : 0;  // also what is not a number
  query.bind(stored);
  query.bind(std::int64_t{stored < kPassingMention});
  query.bind(document);
  query.bind(topic);
  return query.run_again();
}

constexpr std::string_view kAddMember =
    "INSERT INTO topic_document (document_id, topic_id, sort, relevance, passing) "
    "SELECT document.id, topic.id, document.sort, ?, ? FROM document, topic WHERE document.id = ? AND topic.id = ?";

}  // namespace

Result<void> Store::set_memberships(DocumentId id, const std::vector<std::pair<TopicId, double>>& relevances) {
  return database_->write([&]() -> Result<void> {
    ASSAY_CHECK(database_->connection->run("DELETE FROM topic_document WHERE document_id = ?", id));
    ASSAY_TRY(Query query, database_->connection->prepare(kAddMember));
    for (const auto& [topic, relevance] : relevances) ASSAY_CHECK(add_member(query, id, topic, relevance));
    return {};
  });
}

Result<void> Store::set_topic_members(TopicId id, const std::vector<Member>& members) {
  return database_->write([&]() -> Result<void> {
    ASSAY_CHECK(database_->connection->run("DELETE FROM topic_document WHERE topic_id = ?", id));
    ASSAY_TRY(Query query, database_->connection->prepare(kAddMember));
    for (const Member& member : members) ASSAY_CHECK(add_member(query, member.document, id, member.relevance));
    return {};
  });
}

Result<void> Store::set_digest(DocumentId id, int revision, const Digest& digest) {
  return database_->write([&]() -> Result<void> {
    return database_->connection->run(
        "INSERT INTO digest (document_id, revision, json) VALUES (?, ?, ?) "
        "ON CONFLICT (document_id) DO UPDATE SET revision = excluded.revision, json = excluded.json",
        id, std::int64_t{revision}, dump(digest_to_json(digest)));
  });
}

Result<std::optional<Digest>> Store::digest(DocumentId id) {
  ASSAY_TRY(Query query,
            database_->connection->query("SELECT json FROM digest JOIN document ON document.id = document_id "
                                         "AND document.revision = digest.revision WHERE document_id = ?",
                                         id));
  ASSAY_TRY(const bool has_row, query.step());
  if (!has_row) return std::nullopt;
  Result<Digest> read = digest_from_json(query.text(0));
  if (read) return std::optional(*std::move(read));
  return failure(ErrorKind::kCorrupt, fmt::format("store: digest of document {}: {}", id, read.error().message));
}

Result<void> Store::clear_derived() {
  return database_->write([&]() -> Result<void> {
    for (const std::string_view sql : {"DELETE FROM topic_document", "DELETE FROM digest", "DELETE FROM follower"}) {
      ASSAY_CHECK(database_->connection->run(sql));
    }
    return {};
  });
}

}  // namespace assay::store
