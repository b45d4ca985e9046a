// Pages that are built in the browser carry their article as data: "publishedAt":"2025-05-27T06:03:43Z", the same with
// escaped quotation marks, or seconds and milliseconds since 1970.  The data are not parsed, for they come in as many
// forms as there are programs; a key that means nothing else, with a time behind it, is enough.  WeChat's public
// accounts have var ct = "1581517074", and show readers no more than "yesterday".
#include "collect/page/script_dates.h"

#include <array>
#include <charconv>
#include <string>

#include "base/ascii.h"

namespace assay::page {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kKeys = {"datePublished"sv, "publishDate"sv,     "publishedDate"sv, "publishedAt"sv,
                              "published_at"sv,  "publicationDate"sv, "publish_date"sv,  "pubDate"sv,
                              "publishTime"sv,   "publish_time"sv,    "var ct"sv,        "\"pubtime"sv};

// 1581517074 or 1581517074000.
std::optional<Time> read_unix_time(std::string_view text, std::chrono::minutes zone) {
  constexpr std::size_t kSecondsDigits = 10;
  constexpr std::size_t kMillisecondsDigits = 13;
  std::size_t digits = 0;
  while (digits < text.size() && ascii::is_digit(text[digits])) ++digits;
  if (digits != kSecondsDigits && digits != kMillisecondsDigits) return std::nullopt;
  std::int64_t seconds = 0;
  text = text.substr(0, kSecondsDigits);
  std::from_chars(text.data(), text.data() + text.size(), seconds);
  return Time{.instant = std::chrono::sys_seconds(std::chrono::seconds(seconds)), .zone = zone};
}

// What stands behind a key, whose quotation mark may be escaped: its value's beginning.
std::string_view value_behind(std::string_view text) {
  constexpr std::size_t kMaxBytes = 40;
  const std::size_t begin = text.find_first_not_of("\\\"' :=");
  if (begin == std::string_view::npos || begin == 0) return {};
  text = text.substr(begin, kMaxBytes);
  return text.substr(0, text.find_first_of("\\\"',;}<"));
}

// Data of programs, one script or one attribute: what they call the time of publication.
struct Days {
  std::optional<Time> first;
  bool is_one_day = true;
};

void look_into(std::string_view data, const DateConventions& conventions, Days& found) {
  for (const std::string_view key : kKeys)
    for (std::size_t at = data.find(key); at != std::string_view::npos; at = data.find(key, at + 1)) {
      const std::string_view value = value_behind(data.substr(at + key.size()));
      std::optional<Time> time = read_unix_time(value, conventions.zone);
      if (!time) time = read_time(value, conventions);
      if (!time) continue;
      if (!found.first) found.first = time;
      found.is_one_day = found.is_one_day && is_same_day(*found.first, *time);
    }
}

}  // namespace

std::optional<Time> find_script_date(const html::Tree& tree, const DateConventions& conventions) {
  Days found;
  for (html::NodeId id = tree.find(html::Element::kScript); id != html::kNoNode && found.is_one_day;
       id = tree.find(html::Element::kScript, id + 1))
    look_into(html::raw_text_of(tree, id), conventions, found);
  // Components get their data as an attribute: <astro-island props="{&quot;datePublished&quot;:…">.
  if (!found.first)
    for (html::NodeId id = 0; id < tree.size() && found.is_one_day; ++id) {
      if (tree.is_text(id)) continue;
      for (const html::Attribute& attribute : tree.attributes(id))
        if (attribute.value.starts_with('{') || attribute.value.starts_with('['))
          look_into(attribute.value, conventions, found);
    }
  return found.is_one_day ? found.first : std::nullopt;
}

}  // namespace assay::page
