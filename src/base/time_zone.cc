#include <fmt/format.h>
#include <unicode/timezone.h>

#include <memory>

#include "base/time.h"
#include "base/utf8.h"

namespace assay {

Result<std::chrono::minutes> zone_offset(std::string_view zone_name, std::chrono::sys_seconds at) {
  const auto unknown = [&] {
    return failure(ErrorKind::kNotFound, fmt::format("time: no such time zone: {}", utf8::prefix(zone_name, 100)));
  };
  if (zone_name.empty() || zone_name.size() > 100) return unknown();
  const auto id = icu::UnicodeString::fromUTF8(icu::StringPiece(zone_name.data(), static_cast<int>(zone_name.size())));
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(id));
  if (zone == nullptr) return unknown();
  icu::UnicodeString found;
  if (zone->getID(found) == UNICODE_STRING_SIMPLE("Etc/Unknown")) return unknown();
  std::int32_t standard = 0;  // milliseconds
  std::int32_t daylight = 0;
  UErrorCode status = U_ZERO_ERROR;
  const UDate milliseconds = static_cast<double>(at.time_since_epoch().count()) * 1000;
  zone->getOffset(milliseconds, 0 /* `at` is UTC */, standard, daylight, status);
  if (U_FAILURE(status)) return unknown();
  return std::chrono::duration_cast<std::chrono::minutes>(std::chrono::milliseconds(standard + daylight));
}

}  // namespace assay
