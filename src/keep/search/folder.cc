#include "keep/search/folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

namespace assay::search {
namespace {

std::unexpected<Error> refused(std::string_view what, const std::string& path) {
  const int code = errno;
  return failure(ErrorKind::kInputOutput,
                 "search: cannot " + std::string(what) + " " + path + ": " + std::generic_category().message(code));
}

class PosixOutputFile final : public OutputFile {
 public:
  PosixOutputFile(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}
  PosixOutputFile(const PosixOutputFile&) = delete;
  PosixOutputFile& operator=(const PosixOutputFile&) = delete;
  ~PosixOutputFile() override { ::close(descriptor_); }

  Result<void> write(std::string_view bytes) override {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return refused("write", path_);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
  }

 private:
  int descriptor_;
  std::string path_;
};

Result<void> sync_path(const std::string& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0) return refused("open", path);
  const int status = ::fsync(descriptor);
  const int code = errno;
  ::close(descriptor);
  errno = code;
  if (status != 0) return refused("sync", path);
  return {};
}

class PosixFolder final : public Folder {
 public:
  explicit PosixFolder(std::string path) : path_(std::move(path)) {}

  const std::string& path() const override { return path_; }

  Result<std::unique_ptr<OutputFile>> create(const std::string& name) override {
    std::string file = in(name);
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0) return refused("create", file);
    return std::make_unique<PosixOutputFile>(descriptor, std::move(file));
  }
  Result<void> sync_file(const std::string& name) override { return sync_path(in(name), O_RDONLY); }
  Result<void> rename(const std::string& from, const std::string& to) override {
    if (::rename(in(from).c_str(), in(to).c_str()) != 0) return refused("rename", in(from));
    return {};
  }
  Result<void> sync() override { return sync_path(path_, O_RDONLY | O_DIRECTORY); }
  Result<void> remove(const std::string& name) override {
    if (::unlink(in(name).c_str()) != 0 && errno != ENOENT) return refused("remove", in(name));
    return {};
  }
  Result<std::vector<std::string>> list() override {
    std::vector<std::string> names;
    std::error_code code;
    std::filesystem::directory_iterator entry(path_, code);
    for (; !code && entry != std::filesystem::directory_iterator(); entry.increment(code)) {
      names.push_back(entry->path().filename().string());
    }
    if (code) return failure(ErrorKind::kInputOutput, "search: cannot list " + path_ + ": " + code.message());
    return names;
  }

 private:
  std::string in(const std::string& name) const { return path_ + "/" + name; }
  std::string path_;
};

}  // namespace

Result<std::unique_ptr<Folder>> open_folder(const std::string& path) {
  std::error_code code;
  std::filesystem::create_directories(path, code);
  if (code) return failure(ErrorKind::kInputOutput, "search: cannot make the folder " + path + ": " + code.message());
  return std::make_unique<PosixFolder>(path);
}

Result<FolderLock> FolderLock::take(const std::string& folder) {
  const std::string path = folder + "/LOCK";
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) return refused("open", path);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    const bool is_held = errno == EWOULDBLOCK;
    auto error = refused("lock", path);
    ::close(descriptor);
    if (is_held) return failure(ErrorKind::kBusy, "search: another process writes the index in " + folder);
    return error;
  }
  return FolderLock(descriptor);
}

FolderLock::FolderLock(FolderLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}
FolderLock::~FolderLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void discard(Folder& folder, const std::string& name) {
  [[maybe_unused]] const Result<void> removed = folder.remove(name);
}

Result<void> write_file(Folder& folder, const std::string& name, std::string_view bytes) {
  {
    ASSAY_TRY(const std::unique_ptr<OutputFile> file, folder.create(name));
    ASSAY_CHECK(file->write(bytes));
  }
  return folder.sync_file(name);
}

}  // namespace assay::search
