// Connection and Query: SQLite behind Result, with its statements prepared once and its parameters always bound.
// One thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace assay::store {

class Connection;

struct Blob {
  std::string_view bytes;
};

// A prepared statement on loan; it goes back to its connection when the Query ends, which must be before the connection
// does.  Two queries of the same text may run at once.
class Query {
 public:
  Query(Query&& other) noexcept;
  Query& operator=(Query&&) = delete;
  ~Query();

  // Binds the next parameter.  A failure is kept and returned by step.
  void bind(std::int64_t value);
  void bind(double value);
  void bind(std::string_view value);
  void bind(Blob value);
  void bind(std::nullopt_t);
  template <class T>
  void bind(const std::optional<T>& value) {
    value ? bind(*value) : bind(std::nullopt);
  }

  Result<bool> step();  // whether there is a row
  Result<void> run();   // to the end, whatever rows there are
  // To the end, and ready for new parameters: what run does, for a loop.
  Result<void> run_again();

  // Of the row; text and blob live until the next step.
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;
  std::string_view blob(int column) const;
  bool is_null(int column) const;
  std::optional<std::int64_t> optional_integer(int column) const;

 private:
  friend class Connection;
  Query(Connection& connection, sqlite3_stmt* statement) : connection_(&connection), statement_(statement) {}
  void check_bound(int status);

  Connection* connection_;
  sqlite3_stmt* statement_;
  int bound_ = 0;
  int bind_status_ = 0;
};

class Connection {
 public:
  // Opens or creates the file.  Waits up to 30 seconds for others, from here on.
  static Result<std::unique_ptr<Connection>> open(const std::string& path);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  // `sql` is one statement.  Its text is the key of the cache, so it is never put together from values.
  Result<Query> prepare(std::string_view sql);
  template <class... Values>
  Result<Query> query(std::string_view sql, const Values&... values) {
    Result<Query> made = prepare(sql);
    if (made) (made->bind(values), ...);
    return made;
  }
  // Runs one statement to its end.
  template <class... Values>
  Result<void> run(std::string_view sql, const Values&... values) {
    Result<Query> made = query(sql, values...);
    if (!made) return std::unexpected(std::move(made).error());
    return made->run();
  }
  // The first column of the first row; nothing where there is no row or it is null.
  template <class... Values>
  Result<std::optional<std::int64_t>> integer(std::string_view sql, const Values&... values) {
    Result<Query> made = query(sql, values...);
    if (!made) return std::unexpected(std::move(made).error());
    const Result<bool> row = made->step();
    if (!row) return std::unexpected(row.error());
    return *row ? made->optional_integer(0) : std::nullopt;
  }
  // Any number of statements without parameters: migrations and settings.
  Result<void> execute(const std::string& sql);

  const std::string& path() const { return path_; }
  bool in_transaction() const;
  bool is_read_only() const;
  std::int64_t last_row() const;
  int rows_changed() const;

 private:
  friend class Query;
  Connection(sqlite3* handle, std::string path) : handle_(handle), path_(std::move(path)) {}
  // What SQLite says of its last failure.
  Error error(int status) const;
  void give_back(sqlite3_stmt* statement);

  sqlite3* handle_;
  std::string path_;
  std::unordered_map<std::string_view, std::vector<sqlite3_stmt*>> idle_;  // by text, which the statements own
};

// A transaction or, inside one, a savepoint: undone unless commit() succeeds.
class Transaction {
 public:
  // `begin`: "BEGIN IMMEDIATE" for writing, "BEGIN" for a steady view of several reads.
  static Result<Transaction> begin(Connection& connection, std::string_view begin);
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  Result<void> commit();

 private:
  Transaction(Connection& connection, bool is_savepoint) : connection_(&connection), is_savepoint_(is_savepoint) {}
  Connection* connection_;  // null: finished
  bool is_savepoint_;
};

inline constexpr std::string_view kForWriting = "BEGIN IMMEDIATE";
inline constexpr std::string_view kForReading = "BEGIN";

}  // namespace assay::store
