// A file's bytes in memory, read-only, for as long as this lives: also after the file was removed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace assay::search {

class MappedFile {
 public:
  MappedFile() = default;
  // Errors: kNotFound, kInputOutput.
  static Result<MappedFile> open(const std::string& path);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  const std::uint8_t* data() const { return data_; }
  std::size_t size() const { return size_; }
  std::string_view text() const { return {reinterpret_cast<const char*>(data_), size_}; }

 private:
  const std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
};

// Reads a small file whole.  Errors: kNotFound, kTooLarge, kInputOutput.
Result<std::string> read_file(const std::string& path, std::size_t most_bytes);
// The same of an open file, from its start.
Result<std::string> read_file(int descriptor, const std::string& path, std::size_t most_bytes);

}  // namespace assay::search
