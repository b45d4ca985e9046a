// The HTML standard's prescan
// (https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding).
//
// It looks at the first 1,024 bytes.  A browser that meets a declaration later begins the page anew in that encoding
// ("changing the encoding while parsing"); we read on at once instead, past scripts and other raw text, as its parser
// would.  Cost: one pass over kReadBytes at most.
#include "collect/encoding/prescan.h"

#include <algorithm>
#include <array>
#include <string>

#include "collect/encoding/encoding.h"

namespace assay::encoding {
namespace {

constexpr std::size_t kPrescanBytes = 1024;
constexpr std::size_t kReadBytes = 64u << 10;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

struct Scanner {
  std::string_view bytes;
  std::size_t at = 0;

  bool done() const { return at >= bytes.size(); }
  bool skip_past(std::string_view mark) {
    const std::size_t found = bytes.find(mark, at);
    at = found == std::string_view::npos ? bytes.size() : found + mark.size();
    return found != std::string_view::npos;
  }
  void skip_space() {
    while (!done() && is_space(bytes[at])) ++at;
  }
};

struct Attribute {
  std::string name;
  std::string value;
};

std::string read_value(Scanner& in) {
  in.skip_space();
  if (in.done()) return {};
  const char quote = in.bytes[in.at];
  if (quote == '"' || quote == '\'') {
    const std::size_t start = ++in.at;
    const std::size_t end = std::min(in.bytes.find(quote, start), in.bytes.size());
    in.at = std::min(end + 1, in.bytes.size());
    return lower(in.bytes.substr(start, end - start));
  }
  const std::size_t start = in.at;
  while (!in.done() && !is_space(in.bytes[in.at]) && in.bytes[in.at] != '>') ++in.at;
  return lower(in.bytes.substr(start, in.at - start));
}

// "get an attribute"; an empty name: the tag ends here, or the input does.
Attribute read_attribute(Scanner& in) {
  while (!in.done() && (is_space(in.bytes[in.at]) || in.bytes[in.at] == '/')) ++in.at;
  if (in.done() || in.bytes[in.at] == '>') return {};
  const std::size_t start = in.at++;
  while (!in.done() && !is_space(in.bytes[in.at]) && in.bytes[in.at] != '=' && in.bytes[in.at] != '>' &&
         in.bytes[in.at] != '/')
    ++in.at;
  Attribute attribute{.name = lower(in.bytes.substr(start, in.at - start))};
  in.skip_space();
  if (in.done() || in.bytes[in.at] != '=') return attribute;
  ++in.at;
  attribute.value = read_value(in);
  return attribute;
}

// "extracting a character encoding from a meta element"
std::string_view charset_in_content(std::string_view content) {
  constexpr std::string_view kCharset = "charset";
  for (std::size_t at = content.find(kCharset); at != std::string_view::npos; at = content.find(kCharset, at)) {
    at += kCharset.size();
    while (at < content.size() && is_space(content[at])) ++at;
    if (at >= content.size() || content[at] != '=') continue;
    ++at;
    while (at < content.size() && is_space(content[at])) ++at;
    if (at < content.size() && (content[at] == '"' || content[at] == '\'')) {
      const std::size_t end = content.find(content[at], at + 1);
      return end == std::string_view::npos ? std::string_view{} : content.substr(at + 1, end - at - 1);
    }
    return content.substr(at, std::min(content.find_first_of(" \t\n\f\r;", at), content.size()) - at);
  }
  return {};
}

// The encoding that one meta element declares, the scanner standing behind its name.
std::string_view read_meta(Scanner& in) {
  std::string charset;
  bool is_pragma = false;
  bool needs_pragma = false;
  for (Attribute attribute = read_attribute(in); !attribute.name.empty(); attribute = read_attribute(in)) {
    if (attribute.name == "http-equiv") is_pragma = attribute.value == "content-type";
    if (attribute.name == "charset" && !attribute.value.empty()) {
      charset = attribute.value;
      needs_pragma = false;
    }
    if (attribute.name == "content" && charset.empty()) {
      charset = charset_in_content(attribute.value);
      needs_pragma = true;
    }
  }
  // A tag that the input cuts declares nothing.
  if (in.done() || charset.empty() || (needs_pragma && !is_pragma)) return {};
  const std::string_view name = name_for_label(charset);
  // The declaration was read as ASCII, so it cannot be UTF-16.
  if (name.starts_with("UTF-16")) return "UTF-8";
  return name == "x-user-defined" ? "windows-1252" : name;
}

constexpr std::size_t kLongestName = 16;
constexpr auto kRawText = std::to_array<std::string_view>(
    {"iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp"});

void skip_raw_text(Scanner& in, std::string_view name) {
  while (in.skip_past("</"))
    if (lower(in.bytes.substr(in.at, name.size())) == name) return;
}

}  // namespace

ByteOrderMark byte_order_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {"UTF-8", 3};
  if (bytes.starts_with("\xFE\xFF")) return {"UTF-16BE", 2};
  if (bytes.starts_with("\xFF\xFE")) return {"UTF-16LE", 2};
  return {};
}

std::string_view prescan_html(std::string_view bytes) {
  Scanner in{.bytes = bytes.substr(0, kReadBytes)};
  while (in.skip_past("<")) {
    const std::string_view rest = in.bytes.substr(in.at);
    if (rest.starts_with("!--")) {
      in.at += 1;  // "<!-->" is a comment too
      in.skip_past("-->");
    } else if (rest.size() > 4 && lower(rest.substr(0, 4)) == "meta" && (is_space(rest[4]) || rest[4] == '/')) {
      in.at += 4;
      const std::string_view name = read_meta(in);
      if (!name.empty()) return name;
    } else if (!rest.empty() && (is_letter(rest[0]) || rest[0] == '/')) {
      const std::size_t start = in.at;
      while (!in.done() && !is_space(in.bytes[in.at]) && in.bytes[in.at] != '>') ++in.at;
      const std::string name = lower(in.bytes.substr(start, std::min<std::size_t>(in.at - start, kLongestName)));
      while (!read_attribute(in).name.empty()) {
      }
      if (start > kPrescanBytes && std::ranges::find(kRawText, name) != kRawText.end()) skip_raw_text(in, name);
    } else if (!rest.empty() && (rest[0] == '!' || rest[0] == '?')) {
      in.skip_past(">");
    }
  }
  return {};
}

std::string_view prescan_xml(std::string_view bytes) {
  Scanner in{.bytes = bytes.substr(0, kPrescanBytes)};
  in.skip_space();
  if (!in.bytes.substr(in.at).starts_with("<?xml")) return {};
  in.bytes = in.bytes.substr(0, std::min(in.bytes.find("?>"), in.bytes.size()));
  if (!in.skip_past("encoding")) return {};
  in.skip_space();
  if (in.done() || in.bytes[in.at] != '=') return {};
  ++in.at;
  return name_for_label(read_value(in));
}

}  // namespace assay::encoding
