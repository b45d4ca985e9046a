#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "collect/sanitise/sanitise.h"

namespace assay::sanitise {
namespace {

constexpr auto kSchemes = std::to_array<std::string_view>(
    {"ftp",  "geo",  "gopher", "http", "https", "im",  "irc", "ircs", "magnet", "mailto", "news",
     "nntp", "sftp", "sip",    "sms",  "svn",   "tag", "tel", "urn",  "webcal", "xmpp"});
constexpr auto kPictures = std::to_array<std::string_view>(
    {"data:image/png", "data:image/gif", "data:image/jpeg", "data:image/jpg", "data:image/webp"});

bool is_space_or_control(char c) {
  return static_cast<unsigned char>(c) <= 0x20;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space_or_control(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space_or_control(text.back())) text.remove_suffix(1);
  return text;
}

// The scheme in lower case, as a browser reads it: tabs and ends of lines within do not count.
std::string scheme_of(std::string_view address) {
  constexpr std::size_t kLongest = 64;
  std::string scheme;
  for (const char c : address) {
    if (c == ':') return scheme;
    if (is_space_or_control(c)) continue;
    const bool fits =
        ascii::is_letter(c) || (!scheme.empty() && (ascii::is_digit(c) || c == '+' || c == '-' || c == '.'));
    if (!fits || scheme.size() >= kLongest) return {};
    scheme += ascii::lower(c);
  }
  return {};
}

}  // namespace

std::string absolute_address(std::string_view address, const Url* base) {
  address = trimmed(address);
  if (address.empty() || address.size() > kMaxUrlBytes) return {};
  if (const std::string scheme = scheme_of(address); !scheme.empty()) {
    if (std::ranges::find(kSchemes, scheme) != kSchemes.end()) return std::string(address);
    const std::string start = ascii::lower(address.substr(0, 16));
    const bool is_picture =
        std::ranges::any_of(kPictures, [&](std::string_view kind) { return start.starts_with(kind); });
    return is_picture ? std::string(address) : std::string();
  }
  if (base == nullptr) return std::string(address);
  const Result<Url> url = parse_url(address, base);
  return url ? url->href() : std::string(address);
}

}  // namespace assay::sanitise
