// Command: one row of the table of commands, and what they share.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <span>
#include <string>

#include "base/result.h"
#include "examine/lexicon/lexicon.h"
#include "keep/store/store.h"

namespace assay::cli {

inline constexpr int kFine = 0;
inline constexpr int kFound = 1;    // something wrong or missing
inline constexpr int kRefused = 2;  // bad usage or unreadable input

// Options that every command takes.
struct Common {
  std::string data;  // as given; run::data_folder knows the default
  bool json = false;
};

// Runs a command whose options have been read.  Returns the exit status.
using Action = std::function<int()>;

struct Command {
  const char* name;
  const char* help;
  // Adds the command's options to `app`.  `common` and what the action holds live until it has run.
  Action (*declare)(CLI::App& app, Common& common);
};

std::span<const Command> commands();        // in the order of the help
std::span<const Command> topic_commands();  // below `assay topic`

Action declare_extract(CLI::App& app, Common& common);     // extract.cc
Action declare_parse_feed(CLI::App& app, Common& common);  // parse_feed.cc
Action declare_import(CLI::App& app, Common& common);      // import.cc
Action declare_quantities(CLI::App& app, Common& common);  // quantities.cc
Action declare_names(CLI::App& app, Common& common);       // names.cc
Action declare_check(CLI::App& app, Common& common);       // check.cc
Action declare_rebuild(CLI::App& app, Common& common);     // health.cc
Action declare_doctor(CLI::App& app, Common& common);
Action declare_search(CLI::App& app, Common& common);     // search.cc
Action declare_match(CLI::App& app, Common& common);      // match.cc
Action declare_digest(CLI::App& app, Common& common);     // digest.cc
Action declare_demo(CLI::App& app, Common& common);       // demo.cc
Action declare_serve(CLI::App& app, Common& common);      // serve.cc
Action declare_topic_add(CLI::App& app, Common& common);  // topic.cc
Action declare_topic_change(CLI::App& app, Common& common);
Action declare_topic_remove(CLI::App& app, Common& common);
Action declare_topic_list(CLI::App& app, Common& common);
Action declare_topic_show(CLI::App& app, Common& common);  // topic_show.cc

// --data and --json.
void add_common_options(CLI::App& app, Common& common);

// The store of --data.  Errors: run::data_folder's, the store's.
Result<store::Store> open_store(const Common& common);
// Catches derived data up, and tells on standard error where the search index could not follow.
Result<void> catch_up_and_tell(store::Store& store);
// The lexicon, with the names of the desk at --data where there is one.  Errors: run::desk_lexicon's.
Result<lexicon::Lexicon> lexicon_of(const Common& common);

// Prints "assay: …" on standard error.  Returns the exit status for that kind of failure.
int fail(const Error& error);
// The same for a result of an Action's own work: kFine, or fail().
int status_of(const Result<int>& result);

}  // namespace assay::cli
