#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "run/config.h"
#include "run/follower.h"
#include "serve/cli/command.h"
#include "serve/cli/output.h"

namespace assay::cli {
namespace {

using Json = nlohmann::ordered_json;

Result<int> rebuild(const Common& common) {
  ASSAY_TRY(store::Store store, open_store(common));
  ASSAY_TRY(const run::CatchUp done, run::rebuild(store));
  if (common.json) {
    print_json({{"documents", done.documents}, {"topics", done.topics}});
  } else {
    print(fmt::format("derived {} documents and {} topics anew\n", done.documents, done.topics));
  }
  return kFine;
}

int report(const Common& common, const std::vector<std::string>& problems, std::int64_t documents) {
  if (common.json) {
    print_json({{"ok", problems.empty()}, {"documents", documents}, {"problems", problems}});
  } else if (problems.empty()) {
    print(fmt::format("all is well: {} documents\n", documents));
  } else {
    for (const std::string& problem : problems) tell("assay: doctor: " + problem);
  }
  return problems.empty() ? kFine : kFound;
}

Result<int> doctor(const Common& common) {
  ASSAY_TRY(const std::string folder, run::data_folder(common.data));
  // Opening would create an empty desk, and then find nothing wrong with it.
  std::error_code ignored;
  if (!std::filesystem::exists(folder, ignored))
    return failure(ErrorKind::kNotFound, "doctor: there is no desk in " + folder);
  Result<store::Store> store = store::Store::open(folder);
  if (!store && store.error().kind == ErrorKind::kCorrupt) return report(common, {store.error().message}, 0);
  if (!store) return std::unexpected(store.error());
  ASSAY_TRY(const std::vector<store::Problem> found, store->examine());
  ASSAY_TRY(const std::int64_t documents, store->document_count());
  std::vector<std::string> problems;
  for (const store::Problem& problem : found) problems.push_back(problem.what);
  return report(common, problems, documents);
}

}  // namespace

Action declare_rebuild(CLI::App& app, Common& common) {
  app.footer("The documents, topics and read marks stay as they are.");
  return [&common] { return status_of(rebuild(common)); };
}

Action declare_doctor(CLI::App& app, Common& common) {
  app.footer("Exit status 0 when all is well, 1 with a line for each thing that is not.");
  return [&common] { return status_of(doctor(common)); };
}

}  // namespace assay::cli
