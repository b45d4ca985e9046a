// What a Store holds: the connection, and how every file of this room writes and reads through it.
#pragma once

#include <memory>
#include <string>
#include <type_traits>

#include "keep/store/connection.h"
#include "keep/store/store.h"

namespace assay::store {

struct Store::Database {
  std::string folder;  // absolute
  std::unique_ptr<Connection> connection;
  bool in_callers_transaction = false;  // inside Store::transaction

  // Runs `work` in a transaction, or inside the caller's as a step of its own that is undone when it fails.
  template <class Work>
  std::invoke_result_t<Work> write(const Work& work) {
    if (in_callers_transaction && !connection->in_transaction()) {
      // SQLite has rolled back after a full disk or the like.  Going on would save the end without the beginning.
      return failure(ErrorKind::kInputOutput, "store: " + connection->path() + ": the transaction was rolled back");
    }
    return run(kForWriting, work);
  }

  // Runs `work` so that all it reads is of one moment.
  template <class Work>
  std::invoke_result_t<Work> read(const Work& work) {
    return connection->in_transaction() ? work() : run(kForReading, work);
  }

  // Appends to the record.
  Result<void> append(ChangeKind kind, std::int64_t subject) {
    return connection->run("INSERT INTO change (kind, subject) VALUES (?, ?)", static_cast<std::int64_t>(kind),
                           subject);
  }

 private:
  template <class Work>
  std::invoke_result_t<Work> run(std::string_view begin, const Work& work) {
    ASSAY_TRY(Transaction transaction, Transaction::begin(*connection, begin));
    auto result = work();
    if (!result) return result;
    ASSAY_CHECK(transaction.commit());
    return result;
  }
};

}  // namespace assay::store
