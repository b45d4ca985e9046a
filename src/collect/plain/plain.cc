#include "collect/plain/plain.h"

#include <algorithm>

#include "base/url/url.h"
#include "base/utf8.h"
#include "collect/encoding/encoding.h"
#include "collect/plain/file_name.h"
#include "collect/plain/front_matter.h"
#include "collect/plain/markdown.h"

namespace assay::plain {
namespace {

bool is_binary(std::string_view bytes) {
  constexpr std::size_t kProbe = 4096;
  bytes = bytes.substr(0, kProbe);
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;
  std::size_t controls = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    controls += byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1B;
  }
  return controls * 50 > bytes.size();
}

Result<std::string> decoded(std::string_view bytes, std::string_view name, const PlainLimits& limits) {
  if (bytes.size() > limits.max_bytes)
    return failure(ErrorKind::kTooLarge, "plain: " + std::string(name) + " has " + std::to_string(bytes.size()) +
                                             " bytes, more than " + std::to_string(limits.max_bytes));
  if (is_binary(bytes)) return failure(ErrorKind::kInvalid, "plain: " + std::string(name) + " is not text");
  std::string text = encoding::decode_text(bytes).text;
  if (utf8::trim(text).empty()) return failure(ErrorKind::kInvalid, "plain: " + std::string(name) + " is empty");
  return text;
}

std::string_view first_of(const FrontMatter& matter, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys)
    if (const std::string_view value = matter.first(key); !value.empty()) return value;
  return {};
}

// "zh-CN" -> "zh"
std::string primary_language(std::string_view tag) {
  std::string language;
  for (const char c : tag) {
    const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (low < 'a' || low > 'z') break;
    language += low;
  }
  return language.size() == 2 ? language : "und";
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    lines.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return lines;
}

// Without blank lines between them, long lines are paragraphs; short ones are wrapped text.
bool parts_at_every_line(const std::vector<std::string_view>& lines) {
  constexpr std::size_t kLongLine = 120;
  std::size_t filled = 0;
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_blank = utf8::trim(lines[i]).empty();
    if (is_blank && filled > 0 && i + 1 < lines.size()) return false;
    filled += !is_blank;
    bytes += lines[i].size();
  }
  return filled > 0 && bytes / filled > kLongLine;
}

bool ends_in_han(std::string_view text) {
  if (text.empty()) return false;
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  const char32_t last = utf8::decode(text, at).value;
  return utf8::is_han(last) || (last >= 0x3000 && last <= 0x303F) || (last >= 0xFF00 && last <= 0xFF60);
}

std::vector<Paragraph> paragraphs_of(std::string_view text) {
  const std::vector<std::string_view> lines = lines_of(text);
  const bool every_line = parts_at_every_line(lines);
  std::vector<Paragraph> paragraphs;
  std::string current;
  const auto flush = [&] {
    if (!current.empty()) paragraphs.push_back({ParagraphKind::kText, std::move(current)});
    current.clear();
  };
  for (const std::string_view line : lines) {
    const std::string trimmed = utf8::collapse_space(line);
    if (trimmed.empty() || every_line) flush();
    if (trimmed.empty()) continue;
    // Chinese text wraps without a space.
    if (!current.empty() && !(ends_in_han(current) && utf8::is_han(utf8::decode(trimmed, 0).value))) current += ' ';
    current += trimmed;
  }
  flush();
  return paragraphs;
}

}  // namespace

Result<Document> read_markdown(std::string_view bytes, std::string_view name, const PlainLimits& limits) {
  ASSAY_TRY(const std::string text, decoded(bytes, name, limits));
  const FrontMatter matter = read_front_matter(text);
  Markdown markdown = read_markdown_text(matter.rest);
  Document document;
  document.origin = Origin::kPlain;
  document.title = first_of(matter, {"title"});
  if (document.title.empty()) document.title = markdown.first_heading;
  if (document.title.empty()) document.title = title_from_name(name);
  if (const auto url = parse_url(first_of(matter, {"url", "link", "canonical", "permalink"})))
    document.url = canonical_form(*url);
  document.source = first_of(matter, {"source", "site", "publisher"});
  document.byline = first_of(matter, {"author", "byline", "authors"});
  document.language = primary_language(first_of(matter, {"language", "lang"}));
  document.published = date_from_field(first_of(matter, {"date", "published", "pubdate"}));
  if (!document.published) document.published = date_from_name(name);
  document.paragraphs = std::move(markdown.paragraphs);
  if (document.paragraphs.empty()) document.problem = "no text but a title";
  return document;
}

Result<Document> read_text(std::string_view bytes, std::string_view name, const PlainLimits& limits) {
  ASSAY_TRY(const std::string text, decoded(bytes, name, limits));
  Document document;
  document.origin = Origin::kPlain;
  document.language = "und";
  document.published = date_from_name(name);
  document.paragraphs = paragraphs_of(text);
  constexpr std::size_t kShortLine = 160;
  if (document.paragraphs.size() > 1 && document.paragraphs.front().text.size() <= kShortLine) {
    document.title = std::move(document.paragraphs.front().text);
    document.paragraphs.erase(document.paragraphs.begin());
  } else {
    document.title = title_from_name(name);
  }
  return document;
}

}  // namespace assay::plain
