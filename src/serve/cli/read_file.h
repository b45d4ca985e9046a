// ReadFile: the bytes of a file named on the command line.
#pragma once

#include <string>

#include "base/result.h"

namespace assay::cli {

inline constexpr std::size_t kMaxFileBytes = 64u << 20;

// "-" is standard input.  What is gzip or Zstandard inside, or named .br, is decompressed.
// Errors: kInputOutput (missing, a folder, no permission), kTooLarge, kInvalid (damaged compression); each names the
// path.
Result<std::string> read_file(const std::string& path);

inline constexpr const char* kStandardInput = "-";

// The same as text: ill-formed UTF-8 becomes U+FFFD, so that every offset printed points into what was read.
Result<std::string> read_text(const std::string& path);

}  // namespace assay::cli
