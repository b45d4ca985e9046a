// CheckRequest: the body of POST /api/v1/check.
// Read as it streams by, field for field, so that a hostile body of the size that this route allows costs its own size
// and no tree of it.  Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"
#include "base/time.h"

namespace assay::api {

struct CheckRequest {
  std::string summary;  // never empty
  // One of the two.
  std::optional<std::int64_t> document;
  std::optional<std::string> text;
  // Of a text.
  std::string title;
  std::optional<Time> published;
};

// Errors: kInvalid, with the field that is missing, unknown or not what it should be.
Result<CheckRequest> read_check_request(const std::string& body);

}  // namespace assay::api
