// URL: parse, resolve and compare addresses as the WHATWG URL standard says (https://url.spec.whatwg.org).  Start here.
// Pure: no network, no file.  Safe to call from many threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace assay {

// A parsed absolute URL in serialised parts, each already percent-encoded as the standard asks.
struct Url {
  std::string scheme;  // "https", without the colon
  std::string username;
  std::string password;
  std::optional<std::string> host;    // "xn--..." for international names; "[::1]" with its brackets
  std::optional<std::uint16_t> port;  // absent when it is the scheme's own
  std::string path;                   // "/a/b", or an opaque path
  bool has_opaque_path = false;       // "mailto:a@b"
  std::optional<std::string> query;   // without "?"
  std::optional<std::string> fragment;

  std::string href() const;    // the serialised URL
  std::string origin() const;  // "https://host:port", or "null"
  friend bool operator==(const Url&, const Url&) = default;
};

inline constexpr std::size_t kMaxUrlBytes = 65'536;

// Parses `text`, against `base` when it is relative.
// Errors: kInvalid with the offending text (cut to 200 bytes); kTooLarge past kMaxUrlBytes.
Result<Url> parse_url(std::string_view text, const Url* base = nullptr);

// The form under which two addresses of one document are the same: http and https as https, no fragment, no default
// port, no "www." kept as is, tracking parameters (utm_*, fbclid, gclid, spm, from=timeline and the like) removed,
// the remaining parameters in their order, a trailing "index.html" and an empty query dropped; of WeChat's articles,
// what names them stays alone.  Only for http and https; any other URL gives its href without the fragment.
std::string canonical_form(const Url& url);

// file:///… for an absolute path, percent-encoded.
Url file_url(std::string_view absolute_path);

}  // namespace assay
