#include "run/config.h"
#include "run/desk_lexicon.h"
#include "run/follower.h"
#include "serve/cli/command.h"
#include "serve/cli/output.h"

namespace assay::cli {

void add_common_options(CLI::App& app, Common& common) {
  app.add_option("--data", common.data, "The data folder (default: $ASSAY_DATA, else $XDG_DATA_HOME/assay)")
      ->type_name("DIR");
  app.add_flag("--json", common.json, "Print JSON for programs");
}

Result<store::Store> open_store(const Common& common) {
  ASSAY_TRY(const std::string folder, run::data_folder(common.data));
  return store::Store::open(folder);
}

Result<void> catch_up_and_tell(store::Store& store) {
  ASSAY_TRY(const run::CatchUp done, run::catch_up(store));
  if (!done.index_problem.empty()) tell("assay: " + done.index_problem);
  return {};
}

Result<lexicon::Lexicon> lexicon_of(const Common& common) {
  const Result<std::string> folder = run::data_folder(common.data);
  // Without a home there is no desk, and the program's own names do.
  return folder ? run::desk_lexicon(*folder) : Result<lexicon::Lexicon>(lexicon::Lexicon::embedded());
}

}  // namespace assay::cli
