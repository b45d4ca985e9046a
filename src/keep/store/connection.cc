#include "keep/store/connection.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace assay::store {
namespace {

constexpr int kBusyMilliseconds = 30'000;

ErrorKind kind_of(int status) {
  switch (status & 0xFF) {  // the primary code of an extended one
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ErrorKind::kBusy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      return ErrorKind::kCorrupt;
    case SQLITE_CONSTRAINT:
      if (status == SQLITE_CONSTRAINT_FOREIGNKEY) return ErrorKind::kNotFound;
      return status == SQLITE_CONSTRAINT_CHECK || status == SQLITE_CONSTRAINT_NOTNULL ? ErrorKind::kInvalid
                                                                                      : ErrorKind::kExists;
    case SQLITE_TOOBIG:
      return ErrorKind::kTooLarge;
    case SQLITE_MISUSE:
    case SQLITE_RANGE:
    case SQLITE_ERROR:
      return ErrorKind::kInvalid;
    default:
      return ErrorKind::kInputOutput;
  }
}

std::string_view view(const void* bytes, int size) {
  return bytes == nullptr ? std::string_view{} : std::string_view(static_cast<const char*>(bytes), size);
}

}  // namespace

Query::Query(Query&& other) noexcept
    : connection_(other.connection_),
      statement_(std::exchange(other.statement_, nullptr)),
      bound_(other.bound_),
      bind_status_(other.bind_status_) {}

Query::~Query() {
  if (statement_ != nullptr) connection_->give_back(statement_);
}

void Query::check_bound(int status) {
  if (bind_status_ == SQLITE_OK) bind_status_ = status;
}

void Query::bind(std::int64_t value) {
  check_bound(sqlite3_bind_int64(statement_, ++bound_, value));
}
void Query::bind(double value) {
  check_bound(sqlite3_bind_double(statement_, ++bound_, value));
}
void Query::bind(std::nullopt_t) {
  check_bound(sqlite3_bind_null(statement_, ++bound_));
}

void Query::bind(std::string_view value) {
  // Copied: a parameter may be a temporary.  An empty view may have no address, which would bind null.
  const char* bytes = value.empty() ? "" : value.data();
  check_bound(sqlite3_bind_text64(statement_, ++bound_, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::bind(Blob value) {
  const char* bytes = value.bytes.empty() ? "" : value.bytes.data();
  check_bound(sqlite3_bind_blob64(statement_, ++bound_, bytes, value.bytes.size(), SQLITE_TRANSIENT));
}

Result<bool> Query::step() {
  if (bind_status_ != SQLITE_OK) return std::unexpected(connection_->error(bind_status_));
  const int status = sqlite3_step(statement_);
  if (status == SQLITE_ROW) return true;
  if (status == SQLITE_DONE) return false;
  return std::unexpected(connection_->error(status));
}

Result<void> Query::run() {
  for (;;) {
    ASSAY_TRY(const bool has_row, step());
    if (!has_row) return {};
  }
}

Result<void> Query::run_again() {
  const Result<void> done = run();
  sqlite3_reset(statement_);
  bound_ = 0;
  return done;
}

std::int64_t Query::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}
double Query::real(int column) const {
  return sqlite3_column_double(statement_, column);
}
bool Query::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::string_view Query::text(int column) const {
  const void* bytes = sqlite3_column_text(statement_, column);  // before its size
  return view(bytes, sqlite3_column_bytes(statement_, column));
}

std::string_view Query::blob(int column) const {
  const void* bytes = sqlite3_column_blob(statement_, column);
  return view(bytes, sqlite3_column_bytes(statement_, column));
}

std::optional<std::int64_t> Query::optional_integer(int column) const {
  if (is_null(column)) return std::nullopt;
  return integer(column);
}

Result<std::unique_ptr<Connection>> Connection::open(const std::string& path) {
  sqlite3* handle = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const int status = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  std::unique_ptr<Connection> connection(new Connection(handle, path));  // owns the handle even of a failure
  if (status != SQLITE_OK) return std::unexpected(connection->error(status));
  sqlite3_busy_timeout(handle, kBusyMilliseconds);
  // Neither SQL nor the schema of a file that we did not write may reach below tables.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  return connection;
}

Connection::~Connection() {
  for (const auto& [text, statements] : idle_) {
    for (sqlite3_stmt* statement : statements) sqlite3_finalize(statement);
  }
  sqlite3_close(handle_);
}

Error Connection::error(int status) const {
  const char* said =
      handle_ != nullptr && sqlite3_errcode(handle_) != SQLITE_OK ? sqlite3_errmsg(handle_) : sqlite3_errstr(status);
  return {kind_of(status), fmt::format("store: {}: {}", path_, said)};
}

Result<Query> Connection::prepare(std::string_view sql) {
  const auto found = idle_.find(sql);
  if (found != idle_.end() && !found->second.empty()) {
    sqlite3_stmt* statement = found->second.back();
    found->second.pop_back();
    return Query(*this, statement);
  }
  sqlite3_stmt* statement = nullptr;
  const int status = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
  if (status != SQLITE_OK) return std::unexpected(error(status));
  return Query(*this, statement);
}

void Connection::give_back(sqlite3_stmt* statement) {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  // The key must live as long as the entry: the first statement of a text lends its own copy, and none is finalized
  // before the connection ends.
  idle_[sqlite3_sql(statement)].push_back(statement);
}

Result<void> Connection::execute(const std::string& sql) {
  const int status = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (status != SQLITE_OK) return std::unexpected(error(status));
  return {};
}

bool Connection::in_transaction() const {
  return sqlite3_get_autocommit(handle_) == 0;
}
bool Connection::is_read_only() const {
  return sqlite3_db_readonly(handle_, "main") == 1;
}
std::int64_t Connection::last_row() const {
  return sqlite3_last_insert_rowid(handle_);
}
int Connection::rows_changed() const {
  return sqlite3_changes(handle_);
}

Result<Transaction> Transaction::begin(Connection& connection, std::string_view begin) {
  const bool is_savepoint = connection.in_transaction();
  ASSAY_CHECK(connection.run(is_savepoint ? "SAVEPOINT step" : begin));
  return Transaction(connection, is_savepoint);
}

Transaction::Transaction(Transaction&& other) noexcept
    : connection_(std::exchange(other.connection_, nullptr)), is_savepoint_(other.is_savepoint_) {}

Transaction::~Transaction() {
  // A serious failure (a full disk) makes SQLite roll back by itself; then there is nothing left to undo.
  if (connection_ == nullptr || !connection_->in_transaction()) return;
  // Whatever this gives, the caller is already on its way out with a failure that says more.
  [[maybe_unused]] const auto undone =
      connection_->execute(is_savepoint_ ? "ROLLBACK TO step; RELEASE step" : "ROLLBACK");
}

Result<void> Transaction::commit() {
  ASSAY_CHECK(connection_->run(is_savepoint_ ? "RELEASE step" : "COMMIT"));
  connection_ = nullptr;
  return {};
}

}  // namespace assay::store
