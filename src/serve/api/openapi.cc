#include <nlohmann/json.hpp>

#include "serve/api/handlers.h"
#include "serve/api/routes.h"
#include "serve/api/schemas.h"

namespace assay::api {
namespace {

using Json = nlohmann::ordered_json;

Json reference(std::string_view schema) {
  return {{"$ref", "#/components/schemas/" + std::string(schema)}};
}

Json content(std::string_view schema) {
  return {{"application/json", {{"schema", reference(schema)}}}};
}

Json describe(const Parameter& parameter) {
  const bool in_path = parameter.place == ParameterPlace::kPath;
  return {{"name", parameter.name},
          {"in", in_path ? "path" : "query"},
          {"required", in_path},
          {"description", parameter.description},
          {"schema", Json::parse(parameter.schema)}};
}

Json describe(const Answer& answer) {
  Json described = {{"description", answer.description}};
  if (!answer.schema.empty()) described["content"] = content(answer.schema);
  return described;
}

Json describe(const Route& route) {
  Json operation = {{"operationId", route.operation}, {"summary", route.summary}};
  if (!route.parameters.empty()) {
    operation["parameters"] = Json::array();
    for (const Parameter& parameter : route.parameters) operation["parameters"].push_back(describe(parameter));
  }
  if (!route.body_schema.empty()) {
    operation["requestBody"] = {{"required", true}, {"content", content(route.body_schema)}};
  }
  for (const Answer& answer : route.answers) operation["responses"][std::to_string(answer.status)] = describe(answer);
  operation["responses"]["default"] =
      describe(Answer{0, "Error", "Any other failure: a bad Host (421), a foreign Origin (403), a full disk (500), …"});
  return operation;
}

Json make_document() {
  Json document = {{"openapi", "3.1.0"},
                   {"info",
                    {{"title", "Assay"},
                     {"version", ASSAY_VERSION},
                     {"description",
                      "Topics followed through the news. Times are RFC 3339; paragraphs count from 1; every "
                      "failure is an Error. Writes need Content-Type: application/json."},
                     {"license", {{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}}}},
                   {"paths", Json::object()}};
  for (const Route& route : routes()) {
    std::string method(route.method);
    for (char& c : method) c = static_cast<char>(c - 'A' + 'a');
    document["paths"][std::string(route.pattern)][method] = describe(route);
  }
  document["components"]["schemas"] = Json::parse(schemas());
  return document;
}

}  // namespace

Response show_openapi(const Request&, Context&) {
  static const Response kResponse = json_response(200, make_document());
  return kResponse;
}

}  // namespace assay::api
