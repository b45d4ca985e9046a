#include "collect/feed/xml_text.h"

#include <algorithm>

#include "base/utf8.h"
#include "collect/html/blocks.h"
#include "collect/html/character_reference.h"

namespace assay::feed {
namespace {

bool is_name_character(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// One past the document type declaration that begins at `at`: its ">" outside of quotes and of [ ].
std::size_t end_of_doctype(std::string_view text, std::size_t at) {
  char quote = '\0';
  int brackets = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '[') {
      ++brackets;
    } else if (c == ']') {
      --brackets;
    } else if (c == '>' && brackets <= 0) {
      return at + 1;
    }
  }
  return text.size();
}

// The document from its root element on: declaration, comments, document type and stray characters before it are of no
// use.  The last document type wins where several stand.
std::string_view from_root(std::string_view text) {
  std::size_t at = 0;
  while ((at = text.find('<', at)) != std::string_view::npos) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<?")) {
      at = std::min(text.find("?>", at), text.size());
    } else if (rest.starts_with("<!--")) {
      at = std::min(text.find("-->", at), text.size());
    } else if (rest.starts_with("<!")) {
      at = end_of_doctype(text, at);
    } else {
      return rest;
    }
  }
  return {};
}

bool is_predefined(std::string_view name) {
  return name == "lt" || name == "gt" || name == "amp" || name == "quot" || name == "apos";
}

// Appends what stands for the "&" at `at`, and returns where to go on.
std::size_t append_reference(std::string& out, std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestName = 32;
  std::size_t end = at + 1;
  if (end < text.size() && text[end] == '#') ++end;
  while (end < text.size() && end - at <= kLongestName && is_name_character(text[end])) ++end;
  const std::string_view name = text.substr(at + 1, end - at - 1);
  if (end >= text.size() || text[end] != ';' || name.empty()) {
    out += "&amp;";
    return at + 1;
  }
  const std::string_view whole = text.substr(at, end + 1 - at);
  if (is_predefined(name)) {
    out += whole;
    return end + 1;
  }
  std::string characters;
  html::append_resolved(characters, whole, html::ReferencePlace::kText);
  // An unknown name stays visible; a reference to markup or to a control character must not become one.
  if (characters == whole)
    out.append("&amp;").append(whole.substr(1));
  else if (characters == "<" || characters == ">" || characters == "&")
    out += characters == "<" ? "&lt;" : characters == ">" ? "&gt;" : "&amp;";
  else if (characters.size() > 1 || static_cast<unsigned char>(characters[0]) >= 0x20)
    out += characters;
  else
    out += ' ';
  return end + 1;
}

}  // namespace

std::string fit_for_xml(std::string_view utf8) {
  std::string_view text = from_root(utf8);
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  bool in_cdata = false;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '<' && !in_cdata && text.substr(at).starts_with("<![CDATA[")) in_cdata = true;
    if (c == ']' && in_cdata && text.substr(at).starts_with("]]>")) in_cdata = false;
    if (c == '&' && !in_cdata) {
      at = append_reference(out, text, at);
      continue;
    }
    const bool is_forbidden = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    if (!is_forbidden) out += c;
    ++at;
  }
  return out;
}

}  // namespace assay::feed
