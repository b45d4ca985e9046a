#include "serve/cli/each_file.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "serve/cli/output.h"
#include "serve/cli/read_file.h"

namespace assay::cli {
namespace {

Result<nlohmann::ordered_json> read_one(const std::string& path, const EachFile& work) {
  ASSAY_TRY(const std::string bytes, read_file(path));
  Result<nlohmann::ordered_json> value = work.read(bytes);
  if (!value) return failure(value.error().kind, fmt::format("{}: {}", path, value.error().message));
  return value;
}

}  // namespace

int each_file(const std::vector<std::string>& paths, const Common& common, const EachFile& work) {
  int status = kFine;
  for (const std::string& path : paths) {
    const Result<nlohmann::ordered_json> value = read_one(path, work);
    if (!value) status = kRefused;
    if (common.json) {
      print_json(value ? *value : nlohmann::ordered_json{{"error", value.error().message}});
    } else if (value) {
      print(work.describe(*value));
    }
    if (!value) tell("assay: " + value.error().message);
  }
  return status;
}

}  // namespace assay::cli
