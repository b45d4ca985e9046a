#include "base/url/url.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/url/parser.h"
#include "base/url/percent.h"
#include "base/utf8.h"

namespace assay {
namespace {

bool is_c0_control_or_space(char c) {
  return static_cast<unsigned char>(c) <= 0x20;
}
bool is_tab_or_newline(char c) {
  return c == '\t' || c == '\n' || c == '\r';
}

// Steps 1 to 3 of the basic URL parser: what stands around an address, or was broken into lines, does not count.
std::string strip(std::string_view text) {
  while (!text.empty() && is_c0_control_or_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_c0_control_or_space(text.back())) text.remove_suffix(1);
  std::string out;
  out.reserve(text.size());
  std::ranges::copy_if(text, std::back_inserter(out), [](char c) { return !is_tab_or_newline(c); });
  return out;
}

}  // namespace

Result<Url> parse_url(std::string_view text, const Url* base) {
  const std::string_view shown = utf8::prefix(text, 200);
  if (text.size() > kMaxUrlBytes) {
    return failure(ErrorKind::kTooLarge, fmt::format("url: longer than {} bytes: {}", kMaxUrlBytes, shown));
  }
  const std::string input = strip(utf8::is_valid(text) ? std::string(text) : utf8::repair(text));
  url::Parser parser(input, base);
  if (!parser.run()) return failure(ErrorKind::kInvalid, fmt::format("url: not an address: {}", shown));
  return std::move(parser.url());
}

std::string Url::href() const {
  std::string out = scheme + ":";
  if (host) {
    out += "//";
    if (!username.empty() || !password.empty()) {
      out += username;
      if (!password.empty()) out += ":" + password;
      out += '@';
    }
    out += *host;
    if (port) out += fmt::format(":{}", *port);
  } else if (!has_opaque_path && path.starts_with("//")) {
    out += "/.";  // else the path would read as a host
  }
  out += path;
  if (query) out += "?" + *query;
  if (fragment) out += "#" + *fragment;
  return out;
}

std::string Url::origin() const {
  if (scheme == "blob") {  // of the address inside, when it is one of the web
    const Result<Url> inner = parse_url(path);
    return inner && (inner->scheme == "http" || inner->scheme == "https") ? inner->origin() : "null";
  }
  const bool has_origin = scheme == "http" || scheme == "https" || scheme == "ws" || scheme == "wss" || scheme == "ftp";
  if (!has_origin || !host) return "null";
  return scheme + "://" + *host + (port ? fmt::format(":{}", *port) : "");
}

Url file_url(std::string_view absolute_path) {
  std::string path = absolute_path.starts_with('/') ? "" : "/";
  for (const char byte : absolute_path) {
    // A name may hold what an address gives a meaning to: an escape, a slash of Windows, a drive letter.
    if (byte == '%' || byte == '\\' || byte == '|') {
      url::append_encoded_always(path, byte);
    } else {
      url::append_encoded(path, byte, url::PercentSet::kPath);
    }
  }
  if (Result<Url> parsed = parse_url("file://" + path)) return *std::move(parsed);
  Url url;  // longer than an address may be, which no file system allows
  url.scheme = "file";
  url.host = "";
  url.path = std::move(path);
  return url;
}

}  // namespace assay
