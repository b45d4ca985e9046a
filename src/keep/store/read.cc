// Reading lists of documents, newest first.
//
// Every list is ordered by (time, id), and a cursor is the pair of the last document seen.  The next page continues
// below that pair in an index, so that the thousandth page costs what the first does, and documents that arrive
// meanwhile shift nothing.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>

#include "base/model/json.h"
#include "base/utf8.h"
#include "keep/store/database.h"
#include "keep/store/documents.h"

namespace assay::store {
namespace {

constexpr std::size_t kMaxPage = 10'000;
constexpr std::size_t kBatch = 256;  // documents that each_document looks up at once

struct Place {
  std::int64_t sort = std::numeric_limits<std::int64_t>::max();
  DocumentId id = std::numeric_limits<DocumentId>::max();
  friend auto operator<=>(const Place&, const Place&) = default;
};

// "1731175560.42"
std::string cursor_of(const Place& place) {
  return fmt::format("{}.{}", place.sort, place.id);
}

Result<Place> place_of(std::string_view cursor) {
  Place place;
  if (cursor.empty()) return place;
  const char* end = cursor.data() + cursor.size();
  // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): it is given the end, and needs no null
  const auto sort = std::from_chars(cursor.data(), end, place.sort);
  if (sort.ec == std::errc() && sort.ptr != end && *sort.ptr == '.') {
    const auto id = std::from_chars(sort.ptr + 1, end, place.id);
    if (id.ec == std::errc() && id.ptr == end) return place;
  }
  return failure(ErrorKind::kInvalid, fmt::format("store: not a cursor: {}", utf8::prefix(cursor, 100)));
}

Result<std::vector<Place>> places_of(Result<Query> query) {
  if (!query) return std::unexpected(std::move(query).error());
  std::vector<Place> places;
  for (;;) {
    ASSAY_TRY(const bool has_row, query->step());
    if (!has_row) return places;
    places.push_back({query->integer(0), query->integer(1)});
  }
}

Result<std::vector<Place>> members_before(Connection& connection, TopicId topic, const Place& before,
                                          std::size_t most) {
  return places_of(connection.query(
      "SELECT sort, document_id FROM topic_document WHERE topic_id = ? AND (sort, document_id) < (?, ?) "
      "ORDER BY sort DESC, document_id DESC LIMIT ?",
      topic, before.sort, before.id, static_cast<std::int64_t>(most)));
}

// In two steps: SQLite's planner uses only the first half of a pair whose second half is the row's own number, and
// would walk again and again through all that came at one moment.
Result<std::vector<Place>> documents_before(Connection& connection, const Place& before, std::size_t most) {
  ASSAY_TRY(
      std::vector<Place> places,
      places_of(connection.query("SELECT sort, id FROM document WHERE sort = ? AND id < ? ORDER BY id DESC LIMIT ?",
                                 before.sort, before.id, static_cast<std::int64_t>(most))));
  ASSAY_TRY(
      const std::vector<Place> earlier,
      places_of(connection.query("SELECT sort, id FROM document WHERE sort < ? ORDER BY sort DESC, id DESC LIMIT ?",
                                 before.sort, static_cast<std::int64_t>(most - places.size()))));
  places.insert(places.end(), earlier.begin(), earlier.end());
  return places;
}

// The members among `keep`, newest first.  Cost: one look-up for each of `keep`.
Result<std::vector<Place>> members_among(Connection& connection, TopicId topic, std::vector<DocumentId> keep) {
  std::ranges::sort(keep);
  keep.erase(std::ranges::unique(keep).begin(), keep.end());
  std::vector<Place> places;
  for (const DocumentId id : keep) {
    ASSAY_TRY(const auto sort,
              connection.integer("SELECT sort FROM topic_document WHERE document_id = ? AND topic_id = ?", id, topic));
    if (sort) places.push_back({*sort, id});
  }
  std::ranges::sort(places, std::greater());
  return places;
}

Result<Card> card_of(Connection& connection, TopicId topic, DocumentId id) {
  ASSAY_TRY(Query query,
            connection.query(ASSAY_STORE_SELECT_DOCUMENT
                             ", relevance, digest.json" ASSAY_STORE_FROM_DOCUMENT
                             "JOIN topic_document ON topic_document.document_id = document.id AND topic_id = ? "
                             "LEFT JOIN digest ON digest.document_id = document.id AND "
                             "digest.revision = document.revision WHERE document.id = ?",
                             topic, id));
  ASSAY_TRY(const bool has_row, query.step());
  if (!has_row) return failure(ErrorKind::kCorrupt, fmt::format("store: document {} has no revision", id));
  Card card{document_of(query), query.real(kDocumentColumns), std::nullopt};
  if (query.is_null(kDocumentColumns + 1)) return card;
  Result<Digest> digest = digest_from_json(query.text(kDocumentColumns + 1));
  if (digest) {
    card.digest = *std::move(digest);
    return card;
  }
  return failure(ErrorKind::kCorrupt, fmt::format("store: digest of document {}: {}", id, digest.error().message));
}

}  // namespace

Result<Page> Store::topic_page(std::string_view name, std::string_view before, std::size_t limit,
                               const std::vector<DocumentId>* keep) {
  limit = std::min(limit, kMaxPage);
  return database_->read([&]() -> Result<Page> {
    Connection& connection = *database_->connection;
    ASSAY_TRY(const std::optional<Topic> found, topic(name));
    if (!found) return failure(ErrorKind::kNotFound, fmt::format("store: no topic {}", utf8::prefix(name, 200)));
    ASSAY_TRY(const Place last_seen, place_of(before));
    Page page;
    std::vector<Place> places;
    if (keep != nullptr) {
      ASSAY_TRY(places, members_among(connection, found->id, *keep));
      page.total = static_cast<std::int64_t>(places.size());
      std::erase_if(places, [&](const Place& place) { return place >= last_seen; });
    } else {
      ASSAY_TRY(places, members_before(connection, found->id, last_seen, limit + 1));
      ASSAY_TRY(const auto total,
                connection.integer("SELECT count FROM total WHERE name = 'documents' AND topic_id = ?", found->id));
      page.total = total.value_or(0);
    }
    const bool has_more = places.size() > limit;
    places.resize(std::min(places.size(), limit));
    for (const Place& place : places) {
      ASSAY_TRY(Card card, card_of(connection, found->id, place.id));
      page.cards.push_back(std::move(card));
    }
    if (has_more && !places.empty()) page.next = cursor_of(places.back());
    return page;
  });
}

Result<void> Store::each_document(std::optional<TopicId> topic,
                                  const std::function<bool(const StoredDocument&)>& visit) {
  // In batches, with nothing open while `visit` runs: it may write, and other writers can tidy the log.
  Place place;
  for (;;) {
    ASSAY_TRY(const std::vector<Place> places, topic ? members_before(*database_->connection, *topic, place, kBatch)
                                                     : documents_before(*database_->connection, place, kBatch));
    for (const Place& next : places) {
      ASSAY_TRY(const std::optional<StoredDocument> stored, document(next.id));
      if (stored && !visit(*stored)) return {};
    }
    if (places.size() < kBatch) return {};
    place = places.back();
  }
}

Result<std::optional<std::int64_t>> Store::newest() {
  return database_->connection->integer("SELECT max(sort) FROM document");
}

Result<std::vector<DocumentId>> Store::members_of(TopicId id) {
  ASSAY_TRY(Query query, database_->connection->query(
                             "SELECT document_id FROM topic_document WHERE topic_id = ? ORDER BY document_id", id));
  std::vector<DocumentId> members;
  for (;;) {
    ASSAY_TRY(const bool has_row, query.step());
    if (!has_row) return members;
    members.push_back(query.integer(0));
  }
}

Result<std::vector<Store::TopicOfDocument>> Store::topics_of(DocumentId id) {
  ASSAY_TRY(Query query, database_->connection->query("SELECT name, relevance FROM topic_document JOIN topic ON "
                                                      "topic.id = topic_id WHERE document_id = ? "
                                                      "ORDER BY relevance DESC, name",
                                                      id));
  std::vector<TopicOfDocument> topics;
  for (;;) {
    ASSAY_TRY(const bool has_row, query.step());
    if (!has_row) return topics;
    topics.push_back({std::string(query.text(0)), query.real(1)});
  }
}

}  // namespace assay::store
