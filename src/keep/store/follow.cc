#include <fmt/format.h>

#include <algorithm>

#include "keep/store/database.h"

namespace assay::store {

Result<Sequence> Store::last_sequence() {
  ASSAY_TRY(const auto last, database_->connection->integer("SELECT max(sequence) FROM change"));
  return last.value_or(0);
}

Result<std::vector<Change>> Store::changes(Sequence after, std::size_t limit) {
  const auto most = static_cast<std::int64_t>(std::min<std::size_t>(limit, 1'000'000));
  ASSAY_TRY(Query query, database_->connection->query("SELECT sequence, kind, subject FROM change WHERE sequence > ? "
                                                      "ORDER BY sequence LIMIT ?",
                                                      after, most));
  std::vector<Change> changes;
  for (;;) {
    ASSAY_TRY(const bool has_row, query.step());
    if (!has_row) return changes;
    changes.push_back({query.integer(0), static_cast<ChangeKind>(query.integer(1)), query.integer(2)});
  }
}

Result<Store::Progress> Store::progress(std::string_view follower) {
  ASSAY_TRY(Query query,
            database_->connection->query("SELECT sequence, version FROM follower WHERE name = ?", follower));
  ASSAY_TRY(const bool has_run, query.step());
  if (!has_run) return Progress{};
  return Progress{query.integer(0), static_cast<int>(query.integer(1))};
}

Result<void> Store::advance(std::string_view follower, const Progress& from, const Progress& to) {
  return database_->write([&]() -> Result<void> {
    Connection& connection = *database_->connection;
    ASSAY_CHECK(
        connection.run("UPDATE follower SET sequence = ?, version = ? WHERE name = ? AND sequence = ? AND "
                       "version = ?",
                       to.sequence, std::int64_t{to.version}, follower, from.sequence, std::int64_t{from.version}));
    if (connection.rows_changed() == 1) return {};
    if (from.sequence == 0 && from.version == 0) {  // it never ran, and has no row
      ASSAY_CHECK(connection.run("INSERT OR IGNORE INTO follower (name, sequence, version) VALUES (?, ?, ?)", follower,
                                 to.sequence, std::int64_t{to.version}));
      if (connection.rows_changed() == 1) return {};
    }
    return failure(ErrorKind::kBusy, fmt::format("store: somebody else moved {} on from {}", follower, from.sequence));
  });
}

}  // namespace assay::store
