#include <memory>

#include "serve/cli/command.h"
#include "serve/cli/topic_page.h"

namespace assay::cli {
namespace {

struct Options {
  std::string name;
  std::size_t limit = 20;
};

Result<int> show(const Options& options, const Common& common) {
  ASSAY_TRY(store::Store store, open_store(common));
  ASSAY_CHECK(catch_up_and_tell(store));
  ASSAY_CHECK(print_topic(store, options.name, common.json ? Form::kJson : Form::kText, options.limit));
  return kFine;
}

}  // namespace

Action declare_topic_show(CLI::App& app, Common& common) {
  const auto options = std::make_shared<Options>();
  app.add_option("NAME", options->name, "The topic's name")->required();
  app.add_option("--limit", options->limit, "Show so many documents; 0: all (JSON always has all)")
      ->capture_default_str();
  app.footer(
      "Times are in this machine's zone; [3] is the document's third paragraph.\n\n"
      "Example:\n  assay topic show 稀土 --json");
  return [options, &common] { return status_of(show(*options, common)); };
}

}  // namespace assay::cli
