// Request and Response: HTTP without the wire.  What a handler is given and what it gives back.
// Plain values: whoever holds one owns it.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "serve/api/target.h"

namespace assay::api {

struct Request {
  std::string method = "GET";  // as sent
  std::string target = "/";    // as sent
  std::string body;

  // The header fields that we read, as sent; empty where absent.
  std::string host;
  std::string origin;
  std::string content_type;
  std::string accept_encoding;
  std::string if_none_match;

  // Filled in by answer() once the target is taken apart and a route found.
  Target parsed;
  std::vector<std::string> captured;  // what the pattern's {name}s stand for, in their order

  // A whole number between `low` and `high` from the query string; `fallback` where the parameter is absent or empty.
  // Errors: kInvalid, with the parameter's name.
  Result<std::size_t> number(std::string_view name, std::size_t fallback, std::size_t low, std::size_t high) const;
  // A parameter's text, empty where absent.
  std::string_view text(std::string_view name) const { return parsed.parameter(name).value_or(std::string_view{}); }
  // A document's number from the path.  Errors: kNotFound when it is no number of a document.
  Result<std::int64_t> captured_id(std::size_t index) const;
  // The body as a JSON object.  Errors: kInvalid.
  Result<nlohmann::ordered_json> json_object() const;
};

enum class Caching {
  kRevalidate,  // kept, but asked for again each time, with its entity tag
  kNever,
};

struct Response {
  int status = 200;
  std::string content_type;  // empty: no body
  std::string body;
  std::string entity_tag;  // empty: made of the body where it is worth it
  Caching caching = Caching::kNever;
  std::vector<std::pair<std::string, std::string>> headers;  // any others
};

Response json_response(int status, const nlohmann::ordered_json& value);
Response no_content();
// {"error":{"kind":"…","message":"…"}}
Response error_response(int status, std::string_view kind, std::string_view message);
Response error_response(const Error& error);

}  // namespace assay::api
