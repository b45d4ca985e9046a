// Output: the one way to standard output and standard error.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "base/result.h"

namespace assay::cli {

// To standard output, as it is.  A failure to write is kept for flush().
void print(std::string_view text);
// One line of JSON.
void print_json(const nlohmann::ordered_json& value);
// Errors: kInputOutput when any of it could not be written (a full disk).
Result<void> flush();

// One line to standard error.
void tell(std::string_view line);

bool is_terminal(int descriptor);
// Of standard output; 80 where it is no terminal.
int terminal_width();

}  // namespace assay::cli
