#include "base/url/host.h"

#include <algorithm>

#include "base/url/percent.h"
#include "base/utf8.h"

namespace assay::url {
namespace {

// https://url.spec.whatwg.org/#forbidden-host-code-point
bool is_forbidden_in_host(char c) {
  return c == '\0' || std::string_view("\t\n\r #/:<>?@[\\]^|").contains(c);
}

// https://url.spec.whatwg.org/#forbidden-domain-code-point
bool is_forbidden_in_domain(char c) {
  return is_forbidden_in_host(c) || static_cast<unsigned char>(c) < 0x20 || c == '%' || c == 0x7F;
}

std::optional<std::string> parse_opaque_host(std::string_view input) {
  if (std::ranges::any_of(input, is_forbidden_in_host)) return std::nullopt;
  std::string out;
  for (const char byte : input) append_encoded(out, byte, PercentSet::kC0Control);
  return out;
}

}  // namespace

std::optional<std::string> parse_host(std::string_view input, HostKind kind) {
  // 1. An IPv6 address in brackets.
  if (input.starts_with('[')) {
    if (!input.ends_with(']') || input.size() < 2) return std::nullopt;
    const auto address = parse_ipv6(input.substr(1, input.size() - 2));
    if (!address) return std::nullopt;
    return "[" + *address + "]";
  }
  // 2. Not special: opaque.
  if (kind == HostKind::kOpaque) return parse_opaque_host(input);
  // 4. UTF-8 decode without BOM on the percent-decoding.  (The standard keeps NUL and refuses it later; repair turns it
  // into U+FFFD, which is refused as well.)
  const std::string domain = utf8::repair(percent_decode(input));
  // 5. to 7. Domain to ASCII, and what a domain may not hold.
  auto ascii = domain_to_ascii(domain);
  if (!ascii || ascii->empty() || std::ranges::any_of(*ascii, is_forbidden_in_domain)) return std::nullopt;
  // 8. A number at the end makes it an IPv4 address.
  if (ends_in_a_number(*ascii)) return parse_ipv4(*ascii);
  return ascii;
}

}  // namespace assay::url
