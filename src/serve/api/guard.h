// Guard: whether a request may be answered at all, whatever it asks.
//
// A page of another site must not reach the desk through its reader's browser.  Three gates, each with its own attack:
//   Host          DNS rebinding: a name of the attacker's that comes to resolve to 127.0.0.1 still sends its own name.
//   Origin        a form or fetch of another site says where it comes from; only our own origin may write.
//   Content-Type  a plain HTML form cannot send application/json, whatever else it manages to leave out.
// Pure; safe to call from many threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "serve/api/request.h"

namespace assay::api {

// Where the server listens.
struct Endpoint {
  std::string address = "127.0.0.1";  // an IP address, IPv6 without brackets
  std::uint16_t port = 0;

  std::string authority() const;  // "127.0.0.1:7400", "[::1]:7400"
  bool is_loopback() const;
  bool is_unspecified() const;  // 0.0.0.0 or ::, every address of the machine
};

// "127.0.0.1:7400", "[::1]:7400", "localhost:7400", ":7400" (127.0.0.1).  Errors: kInvalid.
Result<Endpoint> parse_endpoint(std::string_view text);

// The refusal, or nothing when the request may pass.
std::optional<Response> refuse(const Request& request, const Endpoint& endpoint);

}  // namespace assay::api
