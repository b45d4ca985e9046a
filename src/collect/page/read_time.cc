#include "collect/page/read_time.h"

#include "base/utf8.h"

namespace assay::page {

std::optional<Time> read_time(std::string_view text, const DateConventions& conventions) {
  text = utf8::trim(text);
  constexpr std::size_t kMaxBytes = 100;
  if (text.empty() || text.size() > kMaxBytes) return std::nullopt;
  if (Result<Time> time = parse_rfc3339(text, conventions.zone)) return *time;
  if (Result<Time> time = parse_rfc822(text)) return *time;
  return date::find_date(text, conventions.zone, conventions.order);
}

bool is_same_day(const Time& a, const Time& b) {
  return std::chrono::floor<std::chrono::days>(a.instant + a.zone) ==
         std::chrono::floor<std::chrono::days>(b.instant + b.zone);
}

}  // namespace assay::page
