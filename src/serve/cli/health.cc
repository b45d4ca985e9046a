#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <nlohmann/json.hpp>

#include "run/config.h"
#include "run/follower.h"
#include "run/indexer.h"
#include "serve/cli/command.h"
#include "serve/cli/output.h"

namespace assay::cli {
namespace {

using Json = nlohmann::ordered_json;

Result<int> rebuild(const Common& common) {
  ASSAY_TRY(store::Store store, open_store(common));
  ASSAY_TRY(const run::CatchUp done, run::rebuild(store));
  if (!done.index_problem.empty()) tell("assay: " + done.index_problem);
  if (common.json) {
    print_json({{"documents", done.documents}, {"topics", done.topics}, {"failed_lines", done.failed_lines}});
  } else {
    print(fmt::format("derived {} documents and {} topics anew\n", done.documents, done.topics));
    if (done.failed_lines > 0) {
      print(fmt::format("{} lines of digests failed the check, and were mended or dropped\n", done.failed_lines));
    }
  }
  return done.index_problem.empty() ? kFine : kFound;
}

struct Findings {
  std::vector<std::string> problems;
  std::int64_t documents = 0;
};

int report(const Common& common, const Findings& findings) {
  const bool all_well = findings.problems.empty();
  if (common.json) {
    print_json({{"ok", all_well}, {"documents", findings.documents}, {"problems", findings.problems}});
  } else if (all_well) {
    print(fmt::format("all is well: {} documents\n", findings.documents));
  } else {
    for (const std::string& problem : findings.problems) tell("assay: doctor: " + problem);
  }
  return all_well ? kFine : kFound;
}

Result<Findings> examine(const std::string& folder) {
  ASSAY_TRY(store::Store store, store::Store::open(folder));
  Findings findings;
  ASSAY_TRY(const std::vector<store::Problem> found, store.examine());
  for (const store::Problem& problem : found) findings.problems.push_back(problem.what);
  ASSAY_TRY(findings.documents, store.document_count());
  ASSAY_TRY(std::vector<std::string> of_index, run::examine_index(store));
  std::ranges::move(of_index, std::back_inserter(findings.problems));
  return findings;
}

Result<int> doctor(const Common& common) {
  ASSAY_TRY(const std::string folder, run::data_folder(common.data));
  // Opening would create an empty desk, and then find nothing wrong with it.
  std::error_code ignored;
  if (!std::filesystem::exists(folder, ignored)) {
    return failure(ErrorKind::kNotFound, "doctor: there is no desk in " + folder);
  }
  const Result<Findings> findings = examine(folder);
  if (findings) return report(common, *findings);
  // What is too damaged even to be examined has been found out all the same.
  if (findings.error().kind == ErrorKind::kCorrupt) return report(common, {.problems = {findings.error().message}});
  return std::unexpected(findings.error());
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
