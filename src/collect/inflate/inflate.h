// Inflate: what is inside this compressed file, within a budget.  Start here.
// Pure; safe to call from many threads.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace assay::inflate {

bool is_gzip(std::string_view bytes);

// Decompresses gzip (all members).  Errors: kInvalid (damaged or cut short), kTooLarge (the result passes `max_bytes`).
Result<std::string> gunzip(std::string_view bytes, std::size_t max_bytes);

}  // namespace assay::inflate
