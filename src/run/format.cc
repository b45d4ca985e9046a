// Which format is this file?  Its first bytes decide where they are telling (PDF, markup, a feed's root element, JSON);
// the name decides among plain texts, which all look alike.
#include <algorithm>
#include <array>
#include <cctype>

#include "base/utf8.h"
#include "collect/feed/feed.h"
#include "collect/inflate/inflate.h"
#include "run/pipeline.h"

namespace assay::run {
namespace {

constexpr std::size_t kSniffBytes = 4096;

std::string lower_extension(std::string_view name) {
  std::string lower(inflate::name_inside(name));
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const std::size_t dot = lower.find_last_of("./");
  return dot == std::string::npos || lower[dot] == '/' ? std::string() : lower.substr(dot + 1);
}

// UTF-16 is full of zero bytes and is text all the same: its byte order mark tells.
bool has_utf16_mark(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

// Text holds no control bytes but white space and escapes (ISO-2022-JP uses ESC); a few strays are forgiven.
bool looks_binary(std::string_view bytes) {
  if (has_utf16_mark(bytes)) return false;
  const std::string_view head = bytes.substr(0, kSniffBytes);
  const auto controls = std::ranges::count_if(
      head, [](unsigned char c) { return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B; });
  return static_cast<std::size_t>(controls) * 50 > head.size();
}

bool contains_tag(std::string_view head, std::string_view tag) {
  const auto same = [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); };
  return !std::ranges::search(head, tag, same).empty();
}

bool looks_like_html(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kSniffBytes);
  static constexpr std::array<std::string_view, 7> kTags = {"<!doctype html", "<html", "<head", "<body",
                                                            "<title",         "<meta", "<div"};
  return std::ranges::any_of(kTags, [&](std::string_view tag) { return contains_tag(head, tag); });
}

}  // namespace

Result<Format> detect_format(std::string_view name, std::string_view bytes) {
  if (bytes.empty()) return failure(ErrorKind::kInvalid, "import: empty file " + std::string(name));
  if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return Format::kPdf;
  const std::string extension = lower_extension(name);
  const bool page_by_name = extension == "html" || extension == "htm" || extension == "xhtml" || extension == "shtml";
  if (looks_binary(bytes)) {
    // A page with stray control bytes is still a page; a picture named .html is not.
    if (!page_by_name || !looks_like_html(bytes))
      return failure(ErrorKind::kUnsupported, "import: not a text, page, feed or PDF: " + std::string(name));
    return Format::kHtml;
  }
  if (page_by_name) return Format::kHtml;
  if (extension == "ndjson" || extension == "jsonl") return Format::kNdjson;
  if (extension == "md" || extension == "markdown") return Format::kMarkdown;
  if (extension == "txt" || extension == "text") return Format::kText;
  if (feed::looks_like_feed(bytes)) return Format::kFeed;
  if (extension == "xml" || extension == "rss" || extension == "atom" || extension == "opml")
    return looks_like_html(bytes)
               ? Result<Format>(Format::kHtml)
               : failure(ErrorKind::kInvalid, "import: no feed, list of feeds or sitemap in " + std::string(name));
  if (looks_like_html(bytes)) return Format::kHtml;
  if (utf8::trim(bytes.substr(0, kSniffBytes)).starts_with('{')) return Format::kNdjson;
  return Format::kText;
}

}  // namespace assay::run
