#include <fmt/format.h>

#include <memory>

#include "base/log.h"
#include "run/config.h"
#include "serve/api/server.h"
#include "serve/cli/command.h"
#include "serve/cli/output.h"
#include "serve/cli/serving.h"

namespace assay::cli {

Result<int> serve_folder(const std::string& data_folder, const std::string& listen) {
  ASSAY_TRY(const api::Endpoint endpoint, api::parse_endpoint(listen));
  ASSAY_TRY(api::Server server, api::Server::open({.data_folder = data_folder, .endpoint = endpoint}));
  const std::string authority = server.endpoint().authority();
  if (!server.endpoint().is_loopback()) {
    log::warning(fmt::format("{} can be reached from other machines, and asks nobody for a password", authority));
  }
  print(fmt::format("assay: serving http://{}/\n", authority));
  ASSAY_CHECK(flush());
  server.run();
  return kFine;
}

Action declare_serve(CLI::App& app, Common& common) {
  const auto listen = std::make_shared<std::string>(kDefaultListen);
  app.add_option("--listen", *listen, "Where to listen; port 0 is any free one")
      ->type_name("ADDRESS:PORT")
      ->capture_default_str();
  app.footer(
      "There is no password: listen on 127.0.0.1, or put a server that asks for one in front.  Ctrl-C ends it.\n\n"
      "Example:\n  assay serve --listen 127.0.0.1:8080");
  return [listen, &common] {
    const Result<std::string> folder = run::data_folder(common.data);
    return status_of(folder ? serve_folder(*folder, *listen) : std::unexpected(folder.error()));
  };
}

}  // namespace assay::cli
