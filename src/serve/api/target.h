// Target: the request target of HTTP (RFC 9112, section 3.2) taken apart: path segments and query parameters.
// Pure; safe to call from many threads.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace assay::api {

inline constexpr std::size_t kMaxTargetBytes = std::size_t{8} * 1024;
inline constexpr std::size_t kMaxParameters = 64;

struct Target {
  std::string path;                                             // as sent, still encoded, without the query
  std::vector<std::string> segments;                            // decoded: "/topics/%E7%A8%80" is {"topics", "稀"}
  std::vector<std::pair<std::string, std::string>> parameters;  // decoded, in their order

  // The first parameter of that name.
  std::optional<std::string_view> parameter(std::string_view name) const;
};

// Splits at "/" before it decodes, so that an encoded slash belongs to its segment.  In the query "+" is a space.
// Errors: kInvalid (no leading "/", a percent sign without two hexadecimal digits, bytes that are not UTF-8, control
// characters); kTooLarge past the limits above.
Result<Target> parse_target(std::string_view target);

enum class Plus { kIsPlus, kIsSpace };
// Errors: kInvalid, as above.
Result<std::string> percent_decode(std::string_view text, Plus plus);
// Everything but the unreserved characters of RFC 3986 encoded.
std::string percent_encode(std::string_view text);

}  // namespace assay::api
