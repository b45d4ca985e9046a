// Routes: the one definition of what can be asked.  Dispatch, HEAD, 405 and the OpenAPI document all come from this
// table. Immutable; safe to call from many threads.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "serve/api/context.h"
#include "serve/api/request.h"

namespace assay::api {

using Handler = Response (*)(const Request&, Context&);

enum class ParameterPlace { kPath, kQuery };
struct Parameter {
  std::string_view name;
  ParameterPlace place;
  std::string_view schema;  // JSON Schema of the value, as JSON
  std::string_view description;
};

struct Answer {
  int status;
  std::string_view schema;  // name of a schema in schemas.h; empty: no body
  std::string_view description;
};

struct Route {
  std::string_view method;
  std::string_view pattern;  // "/api/v1/topics/{name}"
  Handler handler;
  std::string_view operation;  // operationId
  std::string_view summary;
  std::span<const Parameter> parameters;
  std::string_view body_schema;  // name of a schema, empty: no body
  std::span<const Answer> answers;
  std::size_t body_bytes = 0;  // the most that a body may have where that is more than the server's usual limit
};

std::span<const Route> routes();

struct FoundRoute {
  const Route* route = nullptr;       // nullptr: see `allowed`
  std::vector<std::string> captured;  // of the path, in the pattern's order
  std::string allowed;                // "GET, HEAD, POST": what the path takes; empty: there is no such path
};
// HEAD finds the route of GET.  A {name} captures one segment that is not empty.
FoundRoute find_route(std::string_view method, const std::vector<std::string>& segments);

}  // namespace assay::api
