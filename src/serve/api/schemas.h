// The shapes of what goes over the wire, as JSON Schema (the dialect of OpenAPI 3.1).
#pragma once

#include <string_view>

namespace assay::api {

// One JSON object: name of a schema -> schema.
std::string_view schemas();

}  // namespace assay::api
