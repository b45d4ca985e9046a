// Any text gives no date or one within the years that a date may name, in a zone that exists.
#include <array>
#include <cstdint>
#include <cstdlib>

#include "base/utf8.h"
#include "collect/date/date.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace std::chrono;
  const std::string text = assay::utf8::repair({reinterpret_cast<const char*>(data), size});
  using assay::date::DayOrder;
  constexpr std::array kOrders = {DayOrder::kUnknown, DayOrder::kYearFirst, DayOrder::kMonthFirst, DayOrder::kDayFirst};
  const auto time = assay::date::find_date(text, minutes(480), kOrders.at(size % kOrders.size()));
  if (!time) return 0;
  require(time->zone >= hours(-14) && time->zone <= hours(14));
  require(time->precision == assay::TimePrecision::kDay || time->precision == assay::TimePrecision::kMinute);
  require(time->instant >= sys_days(year(1979) / 12 / 31) && time->instant < sys_days(year(2101) / 1 / 2));
  const auto again = assay::parse_rfc3339(assay::format_rfc3339(*time));
  require(again.has_value() && again->instant == time->instant);
  return 0;
}
