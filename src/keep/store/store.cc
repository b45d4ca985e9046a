#include "keep/store/store.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <system_error>
#include <thread>

#include "keep/store/database.h"
#include "keep/store/migrations.h"

namespace assay::store {
namespace {

// The folder and those above it, for the owner alone: what somebody reads is nobody else's business.
Result<void> make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  if (std::filesystem::is_directory(folder, error)) return {};
  if (std::filesystem::exists(folder, error)) {
    return failure(ErrorKind::kInputOutput, fmt::format("store: {} is not a folder", folder.string()));
  }
  if (folder.has_parent_path()) std::filesystem::create_directories(folder.parent_path(), error);
  if (!error && ::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) error.assign(errno, std::generic_category());
  if (!error) return {};
  return failure(ErrorKind::kInputOutput,
                 fmt::format("store: cannot make the folder {}: {}", folder.string(), error.message()));
}

// Switching to WAL needs the file alone for a moment, and SQLite does not wait for that by itself when two processes
// meet on a new database.
Result<void> use_write_ahead_log(Connection& connection) {
  using namespace std::chrono_literals;
  for (auto waited = 0ms;; waited += 20ms) {
    const Result<void> done = connection.execute("PRAGMA journal_mode = WAL");
    if (done || done.error().kind != ErrorKind::kBusy || waited > 30s) return done;
    std::this_thread::sleep_for(20ms);
  }
}

// FULL: what a command said is done survives a power cut, at one fsync a transaction; in transactions of a hundred
// documents it costs an eighth of the speed.  cell_size_check: a damaged page is an error, not a surprise.
constexpr const char* kSettings =
    "PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;"
    "PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864; PRAGMA secure_delete = OFF";

// A file without a byte becomes a database of ours; one that is too short to have a header is somebody else's.
Result<void> check_header(const std::filesystem::path& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error || size == 0 || size >= 512) return {};
  return failure(ErrorKind::kCorrupt, fmt::format("store: {} is not a database of ours", path.string()));
}

}  // namespace

Store::Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

const std::string& Store::folder() const {
  return database_->folder;
}

Result<Store> Store::open(const std::string& data_folder) {
  std::error_code error;
  // Absolute, so that no name is taken for one of SQLite's own ("file:…", ":memory:").
  const std::filesystem::path folder = std::filesystem::absolute(data_folder, error);
  if (data_folder.empty() || error) {
    return failure(ErrorKind::kInputOutput, fmt::format("store: not a folder: {}", data_folder));
  }
  ASSAY_CHECK(make_folder(folder.lexically_normal().has_filename() ? folder.lexically_normal()
                                                                   : folder.lexically_normal().parent_path()));
  const std::filesystem::path path = folder / "assay.db";
  ASSAY_CHECK(check_header(path));
  ASSAY_TRY(std::unique_ptr<Connection> connection, Connection::open(path.string()));
  if (connection->is_read_only()) {
    return failure(ErrorKind::kInputOutput, fmt::format("store: no permission to write {}", path.string()));
  }
  // Nothing is written before the file is known to be ours and not newer.
  ASSAY_CHECK(check_version(*connection));
  ASSAY_CHECK(use_write_ahead_log(*connection));
  ASSAY_CHECK(connection->execute(kSettings));
  ASSAY_CHECK(migrate(*connection));
  auto database = std::make_unique<Database>();
  database->connection = std::move(connection);
  database->folder = folder.string();
  return Store(std::move(database));
}

Result<void> Store::transaction(const std::function<Result<void>()>& work) {
  if (database_->in_callers_transaction) {
    return failure(ErrorKind::kInvalid, "store: transactions do not nest");
  }
  struct Inside {
    bool& flag;
    explicit Inside(bool& f) : flag(f) { flag = true; }
    ~Inside() { flag = false; }
  };
  ASSAY_TRY(Transaction transaction, Transaction::begin(*database_->connection, kForWriting));
  const Inside inside(database_->in_callers_transaction);
  ASSAY_CHECK(work());
  return transaction.commit();
}

}  // namespace assay::store
