// EachFile: commands that read many files and print one JSON value a line, in their order.
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "base/result.h"
#include "serve/cli/command.h"

namespace assay::cli {

struct EachFile {
  // What one file holds.  Errors: its own; the path is added where the message lacks it.
  std::function<Result<nlohmann::ordered_json>(const std::string& bytes)> read;
  // The same for people.
  std::function<std::string(const nlohmann::ordered_json&)> describe;
};

// Prints a line a file as soon as it is read, so memory stays level however many there are.  A file that cannot be read
// gives {"error":"…"} in its place (with --json; else a line on standard error), and exit status 2 at the end.
int each_file(const std::vector<std::string>& paths, const Common& common, const EachFile& work);

}  // namespace assay::cli
