#include "collect/plain/file_name.h"

#include "base/utf8.h"

namespace assay::plain {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// YYYYMMDD or YYYY-MM-DD at `at`, with any one mark between the parts; no digit may stand before or behind.
std::optional<Time> day_at(std::string_view text, std::size_t at) {
  std::string digits;
  std::size_t end = at;
  for (; end < text.size() && digits.size() < 8; ++end) {
    const bool may_part = digits.size() == 4 || digits.size() == 6;
    if (is_digit(text[end]))
      digits += text[end];
    else if (!may_part || (text[end] != '-' && text[end] != '_' && text[end] != '.' && text[end] != '/') ||
             !is_digit(text[end - 1]))
      return std::nullopt;
  }
  if (digits.size() != 8 || (end < text.size() && is_digit(text[end]))) return std::nullopt;
  digits.insert(6, "-").insert(4, "-");
  const Result<Time> time = parse_rfc3339(digits);
  if (!time) return std::nullopt;
  return *time;
}

}  // namespace

std::string title_from_name(std::string_view name) {
  if (const std::size_t slash = name.rfind('/'); slash != std::string_view::npos) name.remove_prefix(slash + 1);
  if (const std::size_t dot = name.rfind('.'); dot != std::string_view::npos && dot > 0) name = name.substr(0, dot);
  return utf8::collapse_space(name);
}

std::optional<Time> date_from_name(std::string_view name) {
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (!is_digit(name[at]) || (at > 0 && is_digit(name[at - 1]))) continue;
    // A year, not a number of articles.
    if (name[at] != '1' && name[at] != '2') continue;
    if (const auto time = day_at(name, at)) return time;
  }
  return std::nullopt;
}

std::optional<Time> date_from_field(std::string_view value) {
  if (const Result<Time> time = parse_rfc3339(value)) return *time;
  if (const Result<Time> time = parse_rfc822(value)) return *time;
  return date_from_name(value);
}

}  // namespace assay::plain
