#include "run/server_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

namespace assay::run {

Result<ServerLock> ServerLock::take(const std::string& data_folder) {
  std::error_code error;
  std::filesystem::create_directories(data_folder, error);
  if (error) return failure(ErrorKind::kInputOutput, "serve: " + data_folder + ": " + error.message());
  const std::string path = data_folder + "/server.lock";
  ServerLock lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (lock.descriptor_ < 0) return failure(ErrorKind::kInputOutput, "serve: " + path + ": " + std::strerror(errno));
  if (::flock(lock.descriptor_, LOCK_EX | LOCK_NB) != 0) {
    std::array<char, 32> holder{};
    const ssize_t length = ::pread(lock.descriptor_, holder.data(), holder.size() - 1, 0);
    const std::string process = length > 0 ? " (process " + std::string(holder.data()) + ")" : "";
    return failure(ErrorKind::kBusy, "serve: another server" + process + " serves " + data_folder);
  }
  // The number only helps the person who meets the lock, so a failure to write it is none.
  const std::string process = std::to_string(::getpid());
  if (::ftruncate(lock.descriptor_, 0) == 0)
    static_cast<void>(::pwrite(lock.descriptor_, process.data(), process.size(), 0) != 0);
  return lock;
}

ServerLock::ServerLock(ServerLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

ServerLock& ServerLock::operator=(ServerLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

ServerLock::~ServerLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace assay::run
