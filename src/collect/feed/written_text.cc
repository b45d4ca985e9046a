#include "collect/feed/written_text.h"

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/sanitise/sanitise.h"

namespace assay::feed {
namespace {

int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  return c == '/' || c == '_' ? 63 : -1;
}

// Nothing where it is no base64, or stands for no text.
std::optional<std::string> decode_base64(std::string_view text) {
  std::string out;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    if (c == '=') break;
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') continue;
    const int value = base64_value(c);
    if (value < 0) return std::nullopt;
    bits = (bits << 6) | static_cast<std::uint32_t>(value);
    count += 6;
    if (count >= 8) {
      count -= 8;
      out += static_cast<char>((bits >> count) & 0xFF);
    }
  }
  if (!utf8::is_valid(out) || out.find('\0') != std::string::npos) return std::nullopt;
  return out;
}

// <div>…</div> around all of it: without the two.
std::string_view unwrapped(std::string_view markup) {
  const std::string_view whole = utf8::trim(markup);
  if (!(whole.starts_with("<div>") || whole.starts_with("<div ")) || !whole.ends_with("</div>")) return markup;
  std::size_t depth = 0;
  for (std::size_t at = 0; (at = whole.find('<', at)) != std::string_view::npos; ++at) {
    const std::string_view rest = whole.substr(at);
    if (rest.starts_with("<div>") || rest.starts_with("<div ")) ++depth;
    if (!rest.starts_with("</div>")) continue;
    --depth;
    if (depth == 0 && rest.size() > 6) return markup;  // closed before the end: one of several
  }
  const std::size_t start = whole.find('>') + 1;
  return whole.substr(start, whole.size() - start - 6);
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      default:
        out += c;
    }
  }
}

Writing writing_of(std::string_view type, Writing otherwise) {
  const std::string lower = ascii::lower(type.substr(0, 64));
  if (lower.empty()) return otherwise;
  if (lower == "html" || lower.starts_with("text/html")) return Writing::kHtml;
  if (lower == "xhtml" || lower.ends_with("xml")) return Writing::kXhtml;
  if (lower == "text" || lower == "plain" || lower.starts_with("text/")) return Writing::kPlain;
  // RSS gives other things a type, of media or of its own making.
  return lower.find('/') == std::string::npos ? otherwise : Writing::kOther;
}

Text html_text(std::string_view html, const Url* base) {
  return {.value = sanitise::sanitise(html, base), .kind = TextKind::kHtml};
}

Text read_text(WrittenText written, const Url* base) {
  if (written.is_base64 || written.writing == Writing::kOther) {
    std::optional<std::string> decoded = decode_base64(written.characters);
    // A picture, say.
    if (!decoded && written.writing == Writing::kOther) return {};
    if (decoded) written.characters = std::move(*decoded);
    if (written.writing != Writing::kHtml) written.may_be_html = true;
    if (written.writing == Writing::kOther) written.writing = Writing::kPlain;
  }
  if (written.writing == Writing::kXhtml)
    return html_text(written.has_wrapping_div ? unwrapped(written.characters) : written.characters, base);
  if (written.writing == Writing::kHtml) return html_text(written.characters, base);
  if (written.may_be_html && sanitise::looks_like_html(written.characters)) return html_text(written.characters, base);
  return {.value = std::string(utf8::trim(written.characters)), .kind = TextKind::kPlain};
}

}  // namespace assay::feed
