// Dates in words.  Months are known in the languages that collect/date knows; words that say nothing ("de", "um", a
// weekday) go; zones that RFC 822 does not know become offsets, since its readers take them for UTC.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/date/month_names.h"
#include "collect/feed/feed_date.h"

namespace assay::feed {
namespace {

constexpr auto kEnglish = std::to_array<std::string_view>(
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"});

struct Zone {
  std::string_view name;
  std::string_view offset;
};
constexpr auto kZones = std::to_array<Zone>({
    {"wet", "+0000"},  {"west", "+0100"}, {"cet", "+0100"},  {"met", "+0100"},  {"mez", "+0100"},
    {"cest", "+0200"}, {"mesz", "+0200"}, {"eet", "+0200"},  {"eest", "+0300"}, {"msk", "+0300"},
    {"jst", "+0900"},  {"kst", "+0900"},  {"hkt", "+0800"},  {"sgt", "+0800"},  {"awst", "+0800"},
    {"acst", "+0930"}, {"aest", "+1000"}, {"aedt", "+1100"}, {"nzst", "+1200"}, {"nzdt", "+1300"},
    {"hst", "-1000"},  {"akst", "-0900"}, {"akdt", "-0800"}, {"et", "-0500"},   {"pt", "-0800"},
});

constexpr auto kFillers = std::to_array<std::string_view>(
    {"de", "del", "of", "at", "um", "uhr", "le", "der", "den", "à", "a", "às", "г", "г."});

// Latin, Greek and Cyrillic capitals have their small letters at a fixed distance.
std::string folded(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const auto [value, size] = utf8::decode(word, at);
    char32_t low = value;
    if ((value >= 'A' && value <= 'Z') || (value >= 0xC0 && value <= 0xDE) || (value >= 0x391 && value <= 0x3A9) ||
        (value >= 0x410 && value <= 0x42F))
      low = value + 0x20;
    utf8::append(out, low);
    at += size;
  }
  return out;
}

std::string_view month_name(std::string_view word) {
  const int month = date::month_named(word.substr(0, date::word_size(word, 0)));
  return month == 0 ? std::string_view{} : kEnglish.at(static_cast<std::size_t>(month) - 1);
}

std::string_view zone_offset_of(const std::string& word) {
  const auto* const found = std::ranges::find(kZones, word, &Zone::name);
  return found == kZones.end() ? std::string_view{} : found->offset;
}

bool is_number(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, ascii::is_digit);
}

// "4:29" with "pm" -> "16:29"
std::string in_24_hours(std::string_view time, bool is_afternoon) {
  const std::size_t colon = time.find(':');
  int hour = 0;
  for (const char c : time.substr(0, colon)) hour = hour * 10 + (c - '0');
  if (hour > 12) return std::string(time);
  return fmt::format("{:02}{}", hour % 12 + (is_afternoon ? 12 : 0), time.substr(colon));
}

bool is_time_of_day(std::string_view word) {
  const std::size_t colon = word.find(':');
  return colon <= 2 && is_number(word.substr(0, colon));
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty() && words.size() < 16) {
    const std::size_t start = std::min(text.find_first_not_of(" ,\t\n"), text.size());
    text.remove_prefix(start);
    const std::size_t size = std::min(text.find_first_of(" ,\t\n"), text.size());
    if (size > 0) words.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return words;
}

}  // namespace

std::string english_date(std::string_view text) {
  std::vector<std::string> out;
  bool has_number = false;
  for (const std::string& word : words_of(text)) {
    const std::string low = folded(word);
    if (const std::string_view month = month_name(low); !month.empty() && !(low == "mar." && !has_number)) {
      out.emplace_back(month);
    } else if (const std::string_view zone = zone_offset_of(low); !zone.empty()) {
      out.emplace_back(zone);
    } else if (!out.empty() && is_time_of_day(out.back()) &&
               (low.starts_with("am") || low.starts_with("pm") || low.starts_with("a.m") || low.starts_with("p.m"))) {
      out.back() = in_24_hours(out.back(), low.front() == 'p');
    } else if (std::ranges::find(kFillers, low) == kFillers.end()) {
      const bool begins_with_digit = ascii::is_digit(word.front());
      if (!has_number && !begins_with_digit) continue;  // a weekday
      has_number = has_number || begins_with_digit;
      // "4." and "4th"
      std::string_view bare = word;
      while (begins_with_digit && bare.size() <= 4 && !ascii::is_digit(bare.back()) && bare.find(':') == bare.npos)
        bare.remove_suffix(1);
      out.emplace_back(bare);
    }
  }
  // "Jan 4 2004" and "Jan 4 16:29:06 2004": the day comes first in RFC 822, the year third.
  if (out.size() >= 3 && !is_number(out[0]) && is_number(out[1])) std::swap(out[0], out[1]);
  if (out.size() >= 4 && is_time_of_day(out[2])) {
    const std::size_t year = out.size() > 4 && is_number(out[4]) && out[4].size() == 4 ? 4 : 3;
    std::rotate(out.begin() + 2, out.begin() + static_cast<std::ptrdiff_t>(year),
                out.begin() + static_cast<std::ptrdiff_t>(year) + 1);
  }
  std::string joined;
  for (const std::string& word : out) joined.append(joined.empty() ? "" : " ").append(word);
  return joined;
}

}  // namespace assay::feed
