#include "collect/feed/feed_date.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace assay::feed {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "2003" -> 2003-01-01, "2003-12" -> 2003-12-01, "20031231" and "031231" -> 2003-12-31
std::string completed(std::string_view text) {
  const std::size_t time = std::min(text.find('T'), text.size());
  std::string_view date = text.substr(0, time);
  std::string out;
  if (is_digits(date) && date.size() == 4) {
    out.append(date).append("-01-01");
  } else if (date.size() == 7 && date[4] == '-') {
    out.append(date).append("-01");
  } else if (is_digits(date) && date.size() == 8) {
    out.append(date.substr(0, 4)).append("-").append(date.substr(4, 2)).append("-").append(date.substr(6));
  } else {
    return std::string(text);
  }
  return out.append(text.substr(time));
}

// "Sun Jan  4 16:29:06 PST 2004" -> "Sun, 4 Jan 2004 16:29:06 PST"
std::string from_asctime(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty() && words.size() < 8) {
    const std::size_t size = std::min(text.find(' '), text.size());
    if (size > 0) words.push_back(text.substr(0, size));
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  if (words.size() < 5 || words.size() > 6 || words[3].find(':') == std::string_view::npos) return {};
  std::string out;
  out.append(words[2]).append(" ").append(words[1]).append(" ").append(words.back()).append(" ").append(words[3]);
  return out.append(" ").append(words.size() == 6 ? words[4] : "GMT");
}

// "2025年11月10日 02:06" -> "2025-11-10 02:06"
std::string from_chinese(std::string_view text) {
  std::string out(text);
  for (const auto& [from, to] : {std::pair{"年", "-"}, {"月", "-"}, {"日", ""}})
    if (const std::size_t at = out.find(from); at != std::string::npos)
      out.replace(at, std::string_view(from).size(), to);
  // Months and days of one figure.
  for (std::size_t at = out.find('-'); at != std::string::npos; at = out.find('-', at + 1)) {
    const std::size_t digits = std::min(out.find_first_not_of("0123456789", at + 1), out.size()) - at - 1;
    if (digits == 1) out.insert(at + 1, "0");
  }
  return out;
}

}  // namespace

std::optional<Time> read_feed_date(std::string_view text) {
  text = utf8::trim(text);
  constexpr std::size_t kMaxBytes = 100;
  if (text.empty() || text.size() > kMaxBytes) return std::nullopt;
  if (const Result<Time> time = parse_rfc3339(text)) return *time;
  if (const Result<Time> time = parse_rfc822(text)) return *time;
  if (const Result<Time> time = parse_rfc3339(completed(text))) return *time;
  if (const Result<Time> time = parse_rfc822(from_asctime(text))) return *time;
  if (text.find("年") != std::string_view::npos)
    if (const Result<Time> time = parse_rfc3339(from_chinese(text), std::chrono::minutes(480))) return *time;
  return std::nullopt;
}

}  // namespace assay::feed
