#include "serve/api/request.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/model/json.h"

namespace assay::api {
namespace {

struct KindOfError {
  ErrorKind kind;
  std::string_view name;
  int status;
};
// The one place that maps errors to HTTP.  A spent budget is the request's fault here: oversized messages, which have a
// status of their own, never get as far as a handler.
constexpr std::array<KindOfError, 9> kErrors = {{{ErrorKind::kInvalid, "invalid", 400},
                                                 {ErrorKind::kNotFound, "not-found", 404},
                                                 {ErrorKind::kExists, "exists", 409},
                                                 {ErrorKind::kTooLarge, "too-large", 400},
                                                 {ErrorKind::kUnsupported, "unsupported", 400},
                                                 {ErrorKind::kInputOutput, "input-output", 500},
                                                 {ErrorKind::kBusy, "busy", 503},
                                                 {ErrorKind::kCorrupt, "corrupt", 500},
                                                 {ErrorKind::kNewerVersion, "newer-version", 500}}};

// Digits only, all of `text`.
std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.starts_with('-')) return std::nullopt;
  return value;
}

}  // namespace

Result<std::size_t> Request::number(std::string_view name, std::size_t fallback, std::size_t low,
                                    std::size_t high) const {
  const std::string_view given = text(name);
  if (given.empty()) return fallback;
  const std::optional<std::int64_t> value = whole_number(given);
  if (!value || *value < static_cast<std::int64_t>(low) || *value > static_cast<std::int64_t>(high)) {
    return failure(ErrorKind::kInvalid,
                   fmt::format("api: {} must be a number from {} to {}, not \"{}\"", name, low, high, given));
  }
  return static_cast<std::size_t>(*value);
}

Result<std::int64_t> Request::captured_id(std::size_t index) const {
  const std::optional<std::int64_t> value = whole_number(captured.at(index));
  if (!value) return failure(ErrorKind::kNotFound, fmt::format("api: no document {}", captured.at(index)));
  return *value;
}

Result<nlohmann::ordered_json> Request::json_object() const {
  auto value = nlohmann::ordered_json::parse(body, nullptr, /*allow_exceptions=*/false);
  if (value.is_discarded()) return failure(ErrorKind::kInvalid, "api: the body is not JSON");
  if (!value.is_object()) return failure(ErrorKind::kInvalid, "api: the body is not a JSON object");
  return value;
}

Response json_response(int status, const nlohmann::ordered_json& value) {
  Response response{.status = status, .content_type = "application/json; charset=utf-8", .body = dump(value)};
  if (status == 200) response.caching = Caching::kRevalidate;
  return response;
}

Response no_content() {
  return {.status = 204};
}

Response error_response(int status, std::string_view kind, std::string_view message) {
  return json_response(status, {{"error", {{"kind", kind}, {"message", message}}}});
}

Response error_response(const Error& error) {
  for (const KindOfError& known : kErrors) {
    if (known.kind == error.kind) return error_response(known.status, known.name, error.message);
  }
  return error_response(500, "internal", error.message);
}

}  // namespace assay::api
