#include "base/utf8.h"
#include "keep/store/database.h"

namespace assay::store {
namespace {

constexpr std::size_t kMaxNameBytes = 200;

Topic topic_of(const Query& row) {
  return {row.integer(0), std::string(row.text(1)), std::string(row.text(2))};
}

std::string shown(std::string_view name) {
  return std::string(utf8::prefix(name, kMaxNameBytes));
}

Result<void> check_name(std::string_view name) {
  if (utf8::trim(name).empty()) return failure(ErrorKind::kInvalid, "store: a topic needs a name");
  if (name.size() > kMaxNameBytes) {
    return failure(ErrorKind::kInvalid, "store: a topic's name has at most 200 bytes: " + shown(name));
  }
  return {};
}

}  // namespace

Result<Topic> Store::add_topic(std::string_view name, std::string_view query) {
  ASSAY_CHECK(check_name(name));
  return database_->write([&]() -> Result<Topic> {
    ASSAY_TRY(const std::optional<Topic> known, topic(name));
    if (known) return failure(ErrorKind::kExists, "store: there is a topic of this name: " + known->name);
    ASSAY_CHECK(database_->connection->run("INSERT INTO topic (name, query) VALUES (?, ?)", name, query));
    const TopicId id = database_->connection->last_row();
    ASSAY_CHECK(database_->append(ChangeKind::kTopic, id));
    return Topic{id, std::string(name), std::string(query)};
  });
}

Result<Topic> Store::change_topic(std::string_view name, const TopicChange& change) {
  if (change.name) ASSAY_CHECK(check_name(*change.name));
  return database_->write([&]() -> Result<Topic> {
    ASSAY_TRY(const std::optional<Topic> known, topic(name));
    if (!known) return failure(ErrorKind::kNotFound, "store: no topic " + shown(name));
    Topic changed{known->id, change.name.value_or(known->name), change.query.value_or(known->query)};
    if (changed == *known) return changed;
    if (changed.name != known->name) {
      ASSAY_TRY(const std::optional<Topic> other, topic(changed.name));
      if (other) return failure(ErrorKind::kExists, "store: there is a topic of this name: " + other->name);
    }
    ASSAY_CHECK(database_->connection->run("UPDATE topic SET name = ?, query = ? WHERE id = ?", changed.name,
                                           changed.query, changed.id));
    // A name alone may be the query as well, so that a follower takes either for a topic that it has not seen yet.
    ASSAY_CHECK(database_->append(ChangeKind::kTopic, changed.id));
    return changed;
  });
}

Result<void> Store::remove_topic(std::string_view name) {
  return database_->write([&]() -> Result<void> {
    ASSAY_TRY(const std::optional<Topic> known, topic(name));
    if (!known) return failure(ErrorKind::kNotFound, "store: no topic " + shown(name));
    // Its members first, by the index that is made for it; their totals go with the topic's own.
    ASSAY_CHECK(database_->connection->run("DELETE FROM topic_document WHERE topic_id = ?", known->id));
    ASSAY_CHECK(database_->connection->run("DELETE FROM topic WHERE id = ?", known->id));
    return database_->append(ChangeKind::kTopicRemoved, known->id);
  });
}

Result<std::vector<Topic>> Store::topics() {
  ASSAY_TRY(Query query, database_->connection->query("SELECT id, name, query FROM topic ORDER BY id"));
  std::vector<Topic> topics;
  for (;;) {
    ASSAY_TRY(const bool has_row, query.step());
    if (!has_row) return topics;
    topics.push_back(topic_of(query));
  }
}

Result<std::optional<Topic>> Store::topic(std::string_view name) {
  ASSAY_TRY(Query query, database_->connection->query("SELECT id, name, query FROM topic WHERE name = ?", name));
  ASSAY_TRY(const bool is_known, query.step());
  if (!is_known) return std::nullopt;
  return topic_of(query);
}

Result<std::vector<TopicCounts>> Store::topic_counts() {
  // The totals are kept by triggers, and the newest document is the last entry of an index: no document is counted
  // here.
  ASSAY_TRY(
      Query query,
      database_->connection->query(
          "SELECT topic.id, topic.name, topic.query, documents.count, unread.count, newest.sort, "
          "ifnull(published_zone, imported_zone), ifnull(published_precision, 1) "
          "FROM topic "
          "JOIN total documents ON documents.name = 'documents' AND documents.topic_id = topic.id "
          "JOIN total unread ON unread.name = 'unread' AND unread.topic_id = topic.id "
          "LEFT JOIN document newest ON newest.id = (SELECT document_id FROM topic_document WHERE topic_id = topic.id "
          "  ORDER BY sort DESC, document_id DESC LIMIT 1) "
          "LEFT JOIN revision ON revision.document_id = newest.id AND revision.number = newest.revision "
          "ORDER BY topic.id"));
  std::vector<TopicCounts> counts;
  for (;;) {
    ASSAY_TRY(const bool has_row, query.step());
    if (!has_row) return counts;
    TopicCounts& topic = counts.emplace_back(TopicCounts{topic_of(query), query.integer(3), query.integer(4), {}});
    if (query.is_null(5)) continue;
    topic.newest = Time{std::chrono::sys_seconds(std::chrono::seconds(query.integer(5))),
                        std::chrono::minutes(query.integer(6)), static_cast<TimePrecision>(query.integer(7))};
  }
}

}  // namespace assay::store
