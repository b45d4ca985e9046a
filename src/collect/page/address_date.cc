#include "collect/page/address_date.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"

namespace assay::page {
namespace {

// "20251110" -> "2025-11-10", "10112025" -> the same; empty where the figures begin or end with no year of the web's.
std::string spread(std::string_view digits) {
  const auto is_year = [](std::string_view year) { return year.starts_with("20") || year.starts_with("199"); };
  const auto joined = [](std::string_view year, std::string_view month, std::string_view day) {
    return std::string(year).append("-").append(month).append("-").append(day);
  };
  if (is_year(digits)) return joined(digits.substr(0, 4), digits.substr(4, 2), digits.substr(6));
  return is_year(digits.substr(4)) ? joined(digits.substr(4), digits.substr(2, 2), digits.substr(0, 2)) : std::string{};
}

}  // namespace

std::optional<Time> find_address_date(std::string_view address, const DateConventions& conventions) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kDay = 8;    // digits of a whole day
  constexpr std::size_t kDate = 10;  // with what stands between
  const std::size_t path = std::min(address.find('/', address.find("//") + 2), address.size());
  for (std::size_t at = path; at < address.size(); ++at) {
    if (!ascii::is_digit(address[at])) continue;
    const std::size_t end = std::min(address.find_first_not_of("0123456789", at), address.size());
    const std::size_t size = end - at;
    std::optional<Time> time;
    if (size == kDay)
      time = date::find_date(spread(address.substr(at, size)), conventions.zone);
    else if (size <= 2 || (size == kYear && address[at - 1] == '/'))
      time = date::find_date(address.substr(at, kDate), conventions.zone);
    if (time && time->precision == TimePrecision::kDay) return time;
    at = end;
  }
  return std::nullopt;
}

}  // namespace assay::page
