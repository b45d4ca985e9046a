#include "collect/feed/feed_date.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/date/date.h"

namespace assay::feed {
namespace {

struct EastAsianMarks {
  std::string_view year, month, day;
  std::chrono::minutes zone;
};
constexpr EastAsianMarks kChinese = {"年", "月", "日", std::chrono::minutes(480)};
constexpr EastAsianMarks kKorean = {"년", "월", "일", std::chrono::minutes(540)};

// Cuts what stands before `mark` off the text, without it.
std::string_view take_until(std::string_view& text, std::string_view mark) {
  const std::size_t end = text.find(mark);
  if (end == std::string_view::npos) return {};
  const std::string_view taken = utf8::trim(text.substr(0, end));
  text.remove_prefix(end + mark.size());
  return taken;
}

std::string two_digits(std::string_view number) {
  return std::string(number.size() == 1 ? "0" : "").append(number);
}

// "下午2:06" -> "14:06"
std::string time_of_day(std::string_view text) {
  text = utf8::trim(text);
  bool is_afternoon = false;
  for (const std::string_view mark : {"下午", "오후", "午後", "PM", "pm"}) is_afternoon |= text.find(mark) != text.npos;
  text.remove_prefix(std::min(text.find_first_of("0123456789"), text.size()));
  const std::size_t colon = text.find(':');
  if (colon > 2) return {};
  int hour = 0;
  for (const char c : text.substr(0, colon)) hour = hour * 10 + (c - '0');
  if (is_afternoon && hour < 12) hour += 12;
  return two_digits(std::to_string(hour)).append(text.substr(colon));
}

// "2025年11月1日 02:06" -> "2025-11-01T02:06"
std::string from_east_asian(std::string_view text, const EastAsianMarks& marks) {
  const std::string_view year = take_until(text, marks.year);
  const std::string_view month = take_until(text, marks.month);
  const std::string_view day = take_until(text, marks.day);
  if (year.size() != 4 || month.empty() || day.empty()) return {};
  const std::string date = std::string(year) + "-" + two_digits(month) + "-" + two_digits(day);
  const std::string time = time_of_day(text);
  return time.empty() ? date : date + "T" + time;
}

// A zone in figures, or one that RFC 822 knows: then there is nothing to translate.
bool has_plain_zone(std::string_view text) {
  return ascii::is_digit(text.back()) || text.ends_with("GMT") || text.ends_with("UTC") || text.ends_with('Z');
}

}  // namespace

std::optional<Time> read_feed_date(std::string_view text) {
  text = utf8::trim(text);
  constexpr std::size_t kMaxBytes = 100;
  if (text.empty() || text.size() > kMaxBytes) return std::nullopt;
  if (const Result<Time> time = parse_rfc3339(text)) return *time;
  if (has_plain_zone(text))
    if (const Result<Time> time = parse_rfc822(text)) return *time;
  if (const Result<Time> time = parse_rfc822(english_date(text))) return *time;
  if (const Result<Time> time = parse_rfc822(text)) return *time;
  if (const Result<Time> time = parse_rfc3339(full_iso_date(text))) return *time;
  for (const EastAsianMarks& marks : {kChinese, kKorean})
    if (const Result<Time> time = parse_rfc3339(from_east_asian(text, marks), marks.zone)) return *time;
  // What a person would read as a date all the same.
  return date::find_date(text, std::chrono::minutes(0));
}

}  // namespace assay::feed
