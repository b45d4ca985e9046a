#include "serve/cli/cli.h"

#include <fmt/format.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <memory>
#include <string_view>
#include <vector>

#include "base/log.h"
#include "run/pdf_reader.h"
#include "serve/cli/command.h"
#include "serve/cli/output.h"

namespace assay::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  assay demo                               a desk to look at, on http://127.0.0.1:7400/\n"
    "  assay import ~/clippings feed.xml        read files and folders\n"
    "  assay topic add 稀土                     follow a topic, in every language that the lexicon knows\n"
    "  assay topic show 稀土                    what is new, with cited digests\n"
    "  assay search '\"rare earth\" NOT mining'   words, \"phrases\", OR, NOT, parentheses\n"
    "  assay serve                              the page, on http://127.0.0.1:7400/\n"
    "\n"
    "Exit status: 0 fine, 1 something was found wrong or missing, 2 bad usage or unreadable input.";

log::Level level_from_environment() {
  const char* wanted = std::getenv("ASSAY_LOG");
  return wanted != nullptr && std::string_view(wanted) == "debug" ? log::Level::kDebug : log::Level::kInfo;
}

// A command line that is being read: where each command's action waits until it is known which one was meant.
struct Reading {
  Common common;
  std::vector<std::pair<CLI::App*, Action>> actions;
};

void add_commands(CLI::App& app, std::span<const Command> table, Reading& reading) {
  for (const Command& command : table) {
    CLI::App* sub = app.add_subcommand(command.name, command.help);
    reading.actions.emplace_back(sub, command.declare(*sub, reading.common));
    add_common_options(*sub, reading.common);
  }
}

int run_chosen(const CLI::App& app, const CLI::App& topic, const Reading& reading) {
  for (const auto& [sub, action] : reading.actions) {
    if (sub->parsed()) return action();
  }
  print(topic.parsed() ? topic.help() : app.help());
  return kRefused;
}

// CLI11 tells bad usage and asked-for help by exceptions of one family; success has status 0.
int tell_usage(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) {
    const auto* for_version = dynamic_cast<const CLI::CallForVersion*>(&error);
    print(for_version != nullptr ? std::string(error.what()) + "\n" : app.help());
    return kFine;
  }
  return fail({ErrorKind::kInvalid, std::string(error.what()) + " (see assay --help)"});
}

int run_command_line(int argument_count, char** arguments) {
  CLI::App app{"Assay follows topics through the news and shows each document as a digest that cites its paragraphs.",
               "assay"};
  app.footer(kExamples);
  app.set_version_flag("--version", "assay " ASSAY_VERSION);
  app.get_formatter()->column_width(28);
  Reading reading;
  add_common_options(app, reading.common);
  CLI::App* topic = app.add_subcommand("topic", "Add, change, remove, list and show topics");
  add_commands(*topic, topic_commands(), reading);
  add_commands(app, commands(), reading);
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& error) {
    return tell_usage(app, error);
  }
  return run_chosen(app, *topic, reading);
}

}  // namespace

int run(int argument_count, char** arguments) {
  log::start(level_from_environment());
  // A file that may not grow is a write that fails, like a full disk, and no reason to die.
  std::signal(SIGXFSZ, SIG_IGN);
  // Not for people: the process that reads one PDF (run/pdf_reader.h).
  if (argument_count == 2 && std::string_view(arguments[1]) == "pdf-child") return run::pdf_child();
  try {
    const int status = run_command_line(argument_count, arguments);
    const Result<void> flushed = flush();
    return flushed ? status : fail(flushed.error());
  } catch (const std::exception& error) {
    // Rooms let no exception out; what comes here is memory that ran out, or our bug.
    return fail({ErrorKind::kInputOutput, error.what()});
  }
}

}  // namespace assay::cli
