#include "keep/search/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace assay::search {
namespace {

std::unexpected<Error> refused(const std::string& path) {
  const int code = errno;
  return failure(code == ENOENT ? ErrorKind::kNotFound : ErrorKind::kInputOutput,
                 "search: cannot read " + path + ": " + std::generic_category().message(code));
}

// Closes a descriptor and leaves errno as it was.
struct Closer {
  int descriptor;
  ~Closer() {
    const int code = errno;
    ::close(descriptor);
    errno = code;
  }
};

}  // namespace

Result<MappedFile> MappedFile::open(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return refused(path);
  const Closer closer{descriptor};
  struct stat status{};
  if (::fstat(descriptor, &status) != 0) return refused(path);
  MappedFile file;
  if (status.st_size == 0) return file;
  const auto size = static_cast<std::size_t>(status.st_size);
  void* memory = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
  if (memory == MAP_FAILED) return refused(path);
  file.data_ = static_cast<const std::uint8_t*>(memory);
  file.size_ = size;
  return file;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}
MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}
MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<std::uint8_t*>(data_), size_);
}

Result<std::string> read_file(const std::string& path, std::size_t most_bytes) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return refused(path);
  const Closer closer{descriptor};
  return read_file(descriptor, path, most_bytes);
}

Result<std::string> read_file(int descriptor, const std::string& path, std::size_t most_bytes) {
  std::string bytes;
  std::array<char, 4096> part;
  while (true) {
    const ssize_t got = ::pread(descriptor, part.data(), part.size(), static_cast<off_t>(bytes.size()));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return refused(path);
    if (got == 0) return bytes;
    bytes.append(part.data(), static_cast<std::size_t>(got));
    if (bytes.size() > most_bytes) {
      return failure(ErrorKind::kTooLarge, "search: " + path + " is larger than such a file can be");
    }
  }
}

}  // namespace assay::search
