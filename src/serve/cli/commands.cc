#include <array>

#include "serve/cli/command.h"

namespace assay::cli {
namespace {

constexpr std::array<Command, 13> kCommands = {{
    {"import", "Read files and folders into the desk", declare_import},
    {"search", "Find documents", declare_search},
    {"match", "Tell which topics each document of a stream belongs to", declare_match},
    {"digest", "Show the digest of one document", declare_digest},
    {"serve", "Serve the page and the HTTP interface", declare_serve},
    {"demo", "Load the demonstration desk and serve it", declare_demo},
    {"extract", "Read the article out of HTML pages", declare_extract},
    {"parse-feed", "Read the entries of RSS and Atom feeds", declare_parse_feed},
    {"quantities", "List the figures of a text, and what each means", declare_quantities},
    {"names", "List the names of a text", declare_names},
    {"check", "Hold a summary against its source", declare_check},
    {"rebuild", "Derive topics and digests anew from the record", declare_rebuild},
    {"doctor", "Check the data folder", declare_doctor},
}};

constexpr std::array<Command, 5> kTopicCommands = {{
    {"add", "Follow a topic", declare_topic_add},
    {"change", "Give a topic another name or query", declare_topic_change},
    {"remove", "Follow a topic no more", declare_topic_remove},
    {"list", "List the topics", declare_topic_list},
    {"show", "Show a topic's documents with their digests, newest first", declare_topic_show},
}};

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}
std::span<const Command> topic_commands() {
  return kTopicCommands;
}

}  // namespace assay::cli
