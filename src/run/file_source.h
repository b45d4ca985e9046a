// FileSource: the files below some paths, one after the other, read into memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "run/pipeline.h"

namespace assay::run {

// Walks paths in the order given and folders in name order, deepest names last.  Hidden files, and within folders files
// of no kind that we read, are passed over; links to folders are not followed; only regular files are opened, so that
// no pipe or device can stop us.  A long NDJSON file comes in pieces of whole lines.  One thread at a time.
class FileSource {
 public:
  FileSource(std::vector<std::string> paths, const InputLimits& limits);

  struct Item {
    Result<InputFile> file;  // an error names the path
    bool named_by_caller;    // one of the paths given, not found below one
    bool ends_file;          // false for all but the last piece of a file
  };
  // Nothing at the end.
  std::optional<Item> next();
  std::int64_t files_known() const { return files_known_; }

 private:
  struct Pending {
    std::filesystem::path path;
    bool named_by_caller;
  };

  std::optional<Item> open(const Pending& pending);
  std::optional<Item> list_folder(const Pending& pending);
  Item read_whole(const Pending& pending);
  Item next_piece();

  InputLimits limits_;
  std::vector<Pending> stack_;  // the next one is last
  std::int64_t files_known_ = 0;

  // The NDJSON file being read in pieces, if any.
  std::ifstream lines_;
  std::optional<Pending> lines_of_;
  std::size_t next_line_ = 1;
};

}  // namespace assay::run
