// Serving: `assay serve` and the second half of `assay demo`.
#pragma once

#include <string>

#include "base/result.h"

namespace assay::cli {

inline constexpr const char* kDefaultListen = "127.0.0.1:7400";

// Prints "assay: serving http://…/" once it listens, then serves until SIGINT or SIGTERM.
// Errors: api::Server::open's, kInvalid (the address).
Result<int> serve_folder(const std::string& data_folder, const std::string& listen);

}  // namespace assay::cli
