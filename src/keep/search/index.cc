// Index but for its search: opening, statistics, examination.
#include "keep/search/index.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "keep/search/deletions.h"
#include "keep/search/mapped_file.h"
#include "keep/search/snapshot.h"

namespace assay::search {
namespace {

constexpr int kTries = 20;  // of a reader that lost a race against a writer

bool is_same_file(const struct stat& a, const struct stat& b) {
  return a.st_ino == b.st_ino && a.st_dev == b.st_dev;
}

}  // namespace

Index::State::~State() {
  if (manifest_descriptor >= 0) ::close(manifest_descriptor);
}

Index::Index(std::shared_ptr<const State> state) : state_(std::move(state)) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

// A writer may remove files between our reading the manifest and opening what it names: then there is a new manifest.
Result<Index> Index::open(const std::string& folder) {
  const std::string path = folder + "/" + std::string(kManifestName);
  for (int tries = 1;; ++tries) {
    auto state = std::make_shared<State>();
    state->snapshot.folder = folder;
    state->manifest_descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (state->manifest_descriptor < 0) {
      return failure(errno == ENOENT ? ErrorKind::kNotFound : ErrorKind::kInputOutput,
                     "search: there is no index in " + folder);
    }
    ASSAY_TRY(const std::string bytes, read_file(state->manifest_descriptor, path, kMostManifestBytes));
    Result<Snapshot> snapshot = Snapshot::open(folder, bytes);
    if (snapshot) {
      state->snapshot = *std::move(snapshot);
      return Index(std::move(state));
    }
    Error error = std::move(snapshot).error();
    if (error.kind != ErrorKind::kNotFound) return std::unexpected(std::move(error));
    if (tries == kTries || Index(state).is_current()) {
      return failure(ErrorKind::kCorrupt, error.message + ", which the manifest names");
    }
  }
}

bool Index::is_current() const {
  struct stat ours{};
  struct stat now{};
  // By its path: the manifest is replaced by rename.
  const std::string path = state_->snapshot.folder + "/" + std::string(kManifestName);
  return ::fstat(state_->manifest_descriptor, &ours) == 0 && ::stat(path.c_str(), &now) == 0 && is_same_file(ours, now);
}

IndexStatistics Index::statistics() const {
  const Manifest& manifest = state_->snapshot.manifest;
  IndexStatistics statistics{.segments = static_cast<std::int64_t>(manifest.segments.size()),
                             .bytes = static_cast<std::int64_t>(write_manifest(manifest).size()),
                             .sequence = manifest.sequence,
                             .version = manifest.version};
  for (const ManifestSegment& segment : manifest.segments) {
    statistics.documents += segment.file.documents - segment.deleted;
    statistics.deleted += segment.deleted;
    statistics.bytes += static_cast<std::int64_t>(segment.file.bytes);
    if (segment.generation != 0) {
      statistics.bytes += static_cast<std::int64_t>(Deletions::file_bytes(segment.file.documents));
    }
  }
  return statistics;
}

std::vector<std::string> Index::examine() const {
  const Snapshot& snapshot = state_->snapshot;
  std::vector<std::string> wrong;
  const auto manifest = read_file(state_->manifest_descriptor, std::string(kManifestName), kMostManifestBytes);
  if (!manifest || *manifest != write_manifest(snapshot.manifest)) {
    wrong.push_back("search: the manifest in " + snapshot.folder + " is no longer what it was when it was opened");
  }
  for (std::size_t i = 0; i < snapshot.segments.size(); ++i) {
    for (std::string& line : snapshot.segments[i].segment->examine()) wrong.push_back(std::move(line));
    // The file that is mapped, and the deletions that were read, may have been removed since, by a newer manifest.
    const auto again = open_segment(snapshot.folder, snapshot.manifest.segments[i]);
    if (!again && is_current()) wrong.push_back(again.error().message);
  }
  return wrong;
}

}  // namespace assay::search
