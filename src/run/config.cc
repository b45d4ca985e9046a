#include "run/config.h"

#include <cstdlib>
#include <filesystem>

namespace assay::run {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

// The folder of all of this user's program data, as the XDG Base Directory specification says.
Result<std::filesystem::path> data_home() {
  // The specification asks to ignore a relative value.
  if (std::string home = environment("XDG_DATA_HOME"); home.starts_with('/')) return home;
  if (const std::string home = environment("HOME"); !home.empty()) return std::filesystem::path(home) / ".local/share";
  return failure(ErrorKind::kInvalid, "config: no data folder: give --data, or set ASSAY_DATA or HOME");
}

}  // namespace

Result<std::string> data_folder(std::string_view given) {
  if (!given.empty()) return std::string(given);
  if (std::string folder = environment("ASSAY_DATA"); !folder.empty()) return folder;
  ASSAY_TRY(const std::filesystem::path home, data_home());
  return (home / "assay").string();
}

Result<std::string> demo_folder(std::string_view given) {
  if (!given.empty()) return std::string(given);
  ASSAY_TRY(const std::filesystem::path home, data_home());
  return (home / "assay-demo").string();
}

}  // namespace assay::run
