#include "serve/cli/read_file.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "base/utf8.h"
#include "collect/inflate/inflate.h"

namespace assay::cli {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

std::unexpected<Error> refused(const std::string& path, int error_number) {
  return failure(ErrorKind::kInputOutput, fmt::format("{}: {}", path, std::strerror(error_number)));
}

Result<std::string> read_all(const std::string& path) {
  const File file(path == "-" ? stdin : std::fopen(path.c_str(), "rbe"));
  if (!file) return refused(path, errno);
  struct stat status{};
  if (::fstat(::fileno(file.get()), &status) == 0 && S_ISDIR(status.st_mode)) return refused(path, EISDIR);
  std::string bytes;
  std::array<char, std::size_t{64} * 1024> part{};
  for (std::size_t size = part.size(); size == part.size();) {
    size = std::fread(part.data(), 1, part.size(), file.get());
    bytes.append(part.data(), size);
    if (bytes.size() > kMaxFileBytes) {
      return failure(ErrorKind::kTooLarge, fmt::format("{}: larger than {} MiB", path, kMaxFileBytes >> 20));
    }
  }
  if (std::ferror(file.get()) != 0) return refused(path, errno);
  return bytes;
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
  ASSAY_TRY(std::string bytes, read_all(path));
  const auto coding = inflate::coding_of_file(path, bytes);
  if (!coding) return bytes;
  Result<std::string> inflated = inflate::decompress(bytes, *coding, kMaxFileBytes);
  if (!inflated) return failure(inflated.error().kind, fmt::format("{}: {}", path, inflated.error().message));
  return inflated;
}

Result<std::string> read_text(const std::string& path) {
  ASSAY_TRY(std::string bytes, read_file(path));
  return utf8::is_valid(bytes) ? std::move(bytes) : utf8::repair(bytes);
}

}  // namespace assay::cli
