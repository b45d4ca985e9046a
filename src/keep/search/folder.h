// Folder: the few things that the writer asks of the file system, so that a test can make any of them fail.
// Names are those of files in the folder.  Every error is kInputOutput and names the file.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace assay::search {

// A new file that is written from its start.  Closed by its destructor.
class OutputFile {
 public:
  virtual ~OutputFile() = default;
  virtual Result<void> write(std::string_view bytes) = 0;
};

class Folder {
 public:
  virtual ~Folder() = default;
  virtual const std::string& path() const = 0;
  // Empties a file that is there already.
  virtual Result<std::unique_ptr<OutputFile>> create(const std::string& name) = 0;
  virtual Result<void> sync_file(const std::string& name) = 0;  // what was written is on the disk
  virtual Result<void> rename(const std::string& from, const std::string& to) = 0;
  virtual Result<void> sync() = 0;  // which files there are is on the disk
  virtual Result<void> remove(const std::string& name) = 0;
  virtual Result<std::vector<std::string>> list() = 0;
};

// Makes the folder (and those above it) where absent.
Result<std::unique_ptr<Folder>> open_folder(const std::string& path);

// One writer at a time, of whichever process.  Released by the destructor, and by the kernel when the process ends.
class FolderLock {
 public:
  // Errors: kBusy, kInputOutput.
  static Result<FolderLock> take(const std::string& folder);
  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&& other) noexcept;
  ~FolderLock();

 private:
  explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

// For a file that nobody needs: where it cannot be removed it is a stray, which the next writer removes.
void discard(Folder& folder, const std::string& name);

// Writes a whole file and syncs it.
Result<void> write_file(Folder& folder, const std::string& name, std::string_view bytes);

}  // namespace assay::search
