#include "run/demo.h"

#include <memory>

#include "run/config.h"
#include "serve/cli/command.h"
#include "serve/cli/output.h"
#include "serve/cli/serving.h"
#include "serve/cli/topic_page.h"

namespace assay::cli {
namespace {

struct Options {
  bool once = false;
  std::string listen = kDefaultListen;
};

constexpr std::size_t kFirstDocuments = 5;

// The store is closed again before the server opens its own.
Result<void> load_and_print(const std::string& folder, const Options& options, Form form) {
  ASSAY_TRY(store::Store store, store::Store::open(folder));
  ASSAY_CHECK(run::load_demo(store));
  ASSAY_CHECK(catch_up_and_tell(store));
  return print_topic(store, run::kDemoTopic, form, options.once ? 0 : kFirstDocuments);
}

Result<int> demo(const Options& options, const Common& common) {
  ASSAY_TRY(const std::string folder, run::demo_folder(common.data));
  ASSAY_CHECK(load_and_print(folder, options, common.json ? Form::kJson : Form::kText));
  if (options.once) return kFine;
  return serve_folder(folder, options.listen);
}

}  // namespace

Action declare_demo(CLI::App& app, Common& common) {
  const auto options = std::make_shared<Options>();
  app.add_flag("--once", options->once, "Print the whole topic page and end");
  app.add_option("--listen", options->listen, "Where to listen; port 0 is any free one")
      ->type_name("ADDRESS:PORT")
      ->capture_default_str();
  app.footer(
      "Its documents are written for this purpose, and its outlets are invented.  It has a data folder of its own.");
  return [options, &common] { return status_of(demo(*options, common)); };
}

}  // namespace assay::cli
