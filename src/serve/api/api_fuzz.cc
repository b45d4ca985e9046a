// The request target, the Host field and the JSON bodies: whatever comes, they are read or refused.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "serve/api/check_request.h"
#include "serve/api/compress.h"
#include "serve/api/guard.h"
#include "serve/api/request.h"
#include "serve/api/routes.h"
#include "serve/api/target.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void read_target(std::string_view text) {
  const assay::Result<assay::api::Target> target = assay::api::parse_target(text);
  if (!target) return;
  for (const std::string& segment : target->segments) {
    require(assay::utf8::is_valid(segment));
    require(assay::api::percent_decode(assay::api::percent_encode(segment), assay::api::Plus::kIsPlus) == segment);
  }
  require(target->parameters.size() <= assay::api::kMaxParameters);
  const assay::api::FoundRoute found = assay::api::find_route("GET", target->segments);
  require(found.route == nullptr || !found.allowed.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  read_target(text);
  assay::api::accepts_gzip(text);
  const assay::api::Endpoint endpoint{"127.0.0.1", 7400};
  if (!assay::api::refuse({.host = text}, endpoint)) require(text.ends_with(":7400"));
  const auto object = assay::api::Request{.body = text}.json_object();
  require(!object || object->is_object());
  const auto check = assay::api::read_check_request(text);
  require(!check || check->document.has_value() != check->text.has_value());
  require(check || check.error().message.starts_with("api: "));
  return 0;
}
