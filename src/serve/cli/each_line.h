// EachLine: commands that read JSON lines from standard input and print one JSON value a line, in their order.
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace assay::cli {

inline constexpr std::size_t kMaxLineBytes = 64u << 20;

// What one line, a JSON object, gives.  Errors: its own.
using LineWork = std::function<Result<nlohmann::ordered_json>(const nlohmann::ordered_json& object)>;

// Empty lines are passed over.  A line that is no JSON object, or whose work fails, gives {"error":"…"} in its place,
// and exit status 2 at the end.  Memory: one line at a time.
int each_line(const LineWork& work);

// The string at `field`; empty where it is absent or null.  Errors: kInvalid when it is something else.
Result<std::string> string_at(const nlohmann::ordered_json& object, std::string_view field);

}  // namespace assay::cli
