#include "serve/api/guard.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace assay::api {
namespace {

bool is_ipv4(const std::string& text) {
  in_addr address{};
  return inet_pton(AF_INET, text.c_str(), &address) == 1;
}

bool is_ipv6(const std::string& text) {
  in6_addr address{};
  return inet_pton(AF_INET6, text.c_str(), &address) == 1;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

struct HostAndPort {
  std::string host;  // IPv6 without brackets
  std::optional<std::uint16_t> port;
};

std::optional<HostAndPort> split(std::string_view text) {
  HostAndPort parts;
  std::size_t end_of_host = text.rfind(':');
  if (text.starts_with('[')) {
    const std::size_t bracket = text.find(']');
    if (bracket == std::string_view::npos) return std::nullopt;
    parts.host = text.substr(1, bracket - 1);
    if (!is_ipv6(parts.host)) return std::nullopt;
    end_of_host = bracket + 1;
    if (end_of_host < text.size() && text[end_of_host] != ':') return std::nullopt;
  } else {
    end_of_host = std::min(end_of_host, text.size());
    parts.host = lower_case(text.substr(0, end_of_host));
    if (parts.host.contains(':')) return std::nullopt;  // IPv6 without brackets: where would its port begin?
  }
  if (end_of_host >= text.size()) return parts;
  const std::string_view digits = text.substr(end_of_host + 1);
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  parts.port = port;
  return parts;
}

bool is_our_host(std::string_view text, const Endpoint& endpoint) {
  const std::optional<HostAndPort> host = split(text);
  constexpr std::uint16_t kHttpPort = 80;
  if (!host || host->port.value_or(kHttpPort) != endpoint.port) return false;
  constexpr std::array<std::string_view, 3> kAlways = {"127.0.0.1", "::1", "localhost"};
  if (std::ranges::find(kAlways, host->host) != kAlways.end() || host->host == endpoint.address) return true;
  // Listening on every address, ours cannot be listed; but rebinding needs a name, so any plain address is safe.
  return endpoint.is_unspecified() && (is_ipv4(host->host) || is_ipv6(host->host));
}

bool is_json(std::string_view content_type) {
  std::string type = lower_case(content_type.substr(0, content_type.find(';')));
  while (type.ends_with(' ') || type.ends_with('\t')) type.pop_back();
  return type == "application/json";
}

}  // namespace

std::string Endpoint::authority() const {
  return address.find(':') == std::string::npos ? fmt::format("{}:{}", address, port)
                                                : fmt::format("[{}]:{}", address, port);
}

bool Endpoint::is_loopback() const {
  return address == "::1" || (is_ipv4(address) && address.starts_with("127."));
}

bool Endpoint::is_unspecified() const {
  return address == "0.0.0.0" || address == "::";
}

Result<Endpoint> parse_endpoint(std::string_view text) {
  std::optional<HostAndPort> parts = split(text);
  if (parts && parts->host.empty()) parts->host = "127.0.0.1";
  if (parts && parts->host == "localhost") parts->host = "127.0.0.1";
  if (!parts || !parts->port || !(is_ipv4(parts->host) || is_ipv6(parts->host))) {
    return failure(ErrorKind::kInvalid,
                   fmt::format("serve: \"{}\" is not ADDRESS:PORT (127.0.0.1:7400, [::1]:7400)", text));
  }
  return Endpoint{parts->host, *parts->port};
}

std::optional<Response> refuse(const Request& request, const Endpoint& endpoint) {
  if (!is_our_host(request.host, endpoint)) {
    return error_response(
        421, "forbidden",
        fmt::format("api: this server is not \"{}\"; ask for {}", request.host, endpoint.authority()));
  }
  if (request.method == "GET" || request.method == "HEAD") return std::nullopt;
  if (!request.origin.empty() && lower_case(request.origin) != "http://" + lower_case(request.host)) {
    return error_response(403, "forbidden", fmt::format("api: {} may not write here", request.origin));
  }
  if (!request.body.empty() && !is_json(request.content_type)) {
    return error_response(415, "unsupported", "api: the body must be application/json");
  }
  return std::nullopt;
}

}  // namespace assay::api
