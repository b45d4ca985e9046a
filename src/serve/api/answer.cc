#include "serve/api/answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <optional>

#include "base/log.h"
#include "base/utf8.h"
#include "serve/api/compress.h"
#include "serve/api/routes.h"
#include "serve/web/web.h"

namespace assay::api {
namespace {

constexpr std::size_t kWorthCompressingBytes = 1024;

Response dispatch(Request& request, Context& context, const Endpoint& endpoint) {
  if (std::optional<Response> refusal = refuse(request, endpoint)) return std::move(*refusal);
  Result<Target> target = parse_target(request.target);
  if (!target) {
    return target.error().kind == ErrorKind::kTooLarge ? error_response(414, "too-large", target.error().message)
                                                       : error_response(target.error());
  }
  request.parsed = std::move(*target);
  FoundRoute found = find_route(request.method, request.parsed.segments);
  if (found.allowed.empty()) return error_response(404, "not-found", "api: nothing at " + request.parsed.path);
  if (found.route == nullptr) {
    Response refusal = error_response(
        405, "method-not-allowed",
        fmt::format("api: {} is not for {}: it takes {}", request.method, request.parsed.path, found.allowed));
    refusal.headers.emplace_back("Allow", found.allowed);
    return refusal;
  }
  request.captured = std::move(found.captured);
  return found.route->handler(request, context);
}

// "abc" of the plain bytes is "abc-gzip" of the compressed ones: a strong tag names the bytes as sent.
std::string compressed_tag(std::string_view plain) {
  return std::string(plain.substr(0, plain.size() - 1)) + "-gzip\"";
}

// RFC 9110, section 13.1.2: compares weakly.
bool names_tag(std::string_view if_none_match, std::string_view tag) {
  while (!if_none_match.empty()) {
    const std::string_view item = if_none_match.substr(0, if_none_match.find(','));
    if_none_match.remove_prefix(std::min(if_none_match.size(), item.size() + 1));
    std::string_view named = utf8::trim(item);
    if (named == "*") return true;
    if (named.starts_with("W/")) named.remove_prefix(2);
    if (named == tag) return true;
  }
  return false;
}

bool is_compressible(std::string_view content_type) {
  constexpr std::array<std::string_view, 4> kTypes = {"application/json", "text/", "image/svg+xml",
                                                      "application/manifest+json"};
  return std::ranges::any_of(kTypes, [&](std::string_view type) { return content_type.starts_with(type); });
}

void finish(const Request& request, Response& response) {
  const bool compressible = response.body.size() >= kWorthCompressingBytes && is_compressible(response.content_type);
  if (compressible) response.headers.emplace_back("Vary", "Accept-Encoding");
  const bool compressed = compressible && accepts_gzip(request.accept_encoding);
  if (response.status == 200 && response.caching == Caching::kRevalidate) {
    const std::string plain = response.entity_tag.empty() ? web::entity_tag(response.body) : response.entity_tag;
    response.entity_tag = compressed ? compressed_tag(plain) : plain;
    // A browser that kept the plain bytes may ask with gzip allowed, and the other way about.
    if (names_tag(request.if_none_match, plain) || names_tag(request.if_none_match, compressed_tag(plain))) {
      response.status = 304;
      response.content_type.clear();
      response.body.clear();
      return;
    }
  }
  if (!compressed) return;
  if (std::optional<std::string> smaller = gzip(response.body)) {
    response.body = std::move(*smaller);
    response.headers.emplace_back("Content-Encoding", "gzip");
  }
}

}  // namespace

void add_security_headers(Response& response) {
  constexpr std::array<std::pair<const char*, const char*>, 5> kHeaders = {{
      {"Content-Security-Policy",
       "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src "
       "'self'; "
       "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; manifest-src 'self'"},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "no-referrer"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
  }};
  for (const auto& [name, value] : kHeaders) response.headers.emplace_back(name, value);
}

std::size_t body_limit(const Request& head, const Endpoint& endpoint, std::size_t usual) {
  if (refuse(head, endpoint)) return usual;
  const Result<Target> target = parse_target(head.target);
  if (!target) return usual;
  const FoundRoute found = find_route(head.method, target->segments);
  return found.route == nullptr ? usual : std::max(usual, found.route->body_bytes);
}

Response answer(Request request, Context& context, const Endpoint& endpoint) {
  Response response;
  try {
    response = dispatch(request, context, endpoint);
  } catch (const std::exception& error) {
    // Rooms let no exception out; what comes here is memory that ran out, or our bug.  Others are still to be answered.
    response = error_response(500, "internal", error.what());
  }
  if (response.status >= 500) log::error(fmt::format("{} {}: {}", request.method, request.target, response.body));
  finish(request, response);
  add_security_headers(response);
  return response;
}

}  // namespace assay::api
