// Host: the host parser of https://url.spec.whatwg.org/#host-parsing, with its serialiser.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace assay::url {

enum class HostKind { kSpecial, kOpaque };

// The serialised host, or nothing where the standard says failure.
std::optional<std::string> parse_host(std::string_view input, HostKind kind);

// "192.0.2.1" of a domain whose last label is a number; nothing on failure (ipv4.cc).
bool ends_in_a_number(std::string_view domain);
std::optional<std::string> parse_ipv4(std::string_view domain);
// "1:2::3" of an address without its brackets; nothing on failure (ipv6.cc).
std::optional<std::string> parse_ipv6(std::string_view text);

// Domain to ASCII, not strict (idna.cc).  A domain that needs IDNA and is longer than kMaxInternationalDomainBytes
// fails: Punycode takes time in the square of the length, and no domain has more than 253 letters.
inline constexpr std::size_t kMaxInternationalDomainBytes = 8192;
std::optional<std::string> domain_to_ascii(std::string_view domain);

}  // namespace assay::url
