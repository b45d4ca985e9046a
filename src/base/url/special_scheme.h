// Special schemes (https://url.spec.whatwg.org/#special-scheme): the six whose addresses have a host and slashes.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace assay::url {

constexpr bool is_special(std::string_view scheme) {
  return scheme == "https" || scheme == "http" || scheme == "file" || scheme == "ftp" || scheme == "ws" ||
         scheme == "wss";
}

constexpr std::optional<std::uint16_t> default_port(std::string_view scheme) {
  if (scheme == "https" || scheme == "wss") return std::uint16_t{443};
  if (scheme == "http" || scheme == "ws") return std::uint16_t{80};
  if (scheme == "ftp") return std::uint16_t{21};
  return std::nullopt;
}

}  // namespace assay::url
