#include "base/civil_time.h"

namespace assay {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::optional<Time> time_of(const CivilTime& civil) {
  using std::chrono::day, std::chrono::hours, std::chrono::minutes, std::chrono::month, std::chrono::seconds;
  if (civil.year < 0 || civil.year > 9999 || civil.month < 1 || civil.day < 1) return std::nullopt;
  const std::chrono::year_month_day date(std::chrono::year(civil.year), month(static_cast<unsigned>(civil.month)),
                                         day(static_cast<unsigned>(civil.day)));
  if (!date.ok()) return std::nullopt;
  if (civil.hour < 0 || civil.hour > 23 || civil.minute < 0 || civil.minute > 59) return std::nullopt;
  if (civil.second < 0 || civil.second > 60) return std::nullopt;
  if (std::chrono::abs(civil.zone) >= hours(24)) return std::nullopt;
  const int second = civil.second == 60 ? 59 : civil.second;
  const auto local = std::chrono::sys_days(date) + hours(civil.hour) + minutes(civil.minute) + seconds(second);
  // A leap second is only ever the last one of a day of UTC.
  const auto minute_of_day = std::chrono::floor<minutes>(local - civil.zone).time_since_epoch() % hours(24);
  const bool is_last_minute = (minute_of_day + hours(24)) % hours(24) == hours(24) - minutes(1);
  if (civil.second == 60 && !is_last_minute) return std::nullopt;
  return Time{local - civil.zone, civil.zone, civil.precision};
}

bool DateReader::accept(char wanted) {
  if (rest_.empty() || rest_.front() != wanted) return false;
  rest_.remove_prefix(1);
  return true;
}

char DateReader::accept_any(std::string_view wanted) {
  if (rest_.empty() || wanted.find(rest_.front()) == std::string_view::npos) return 0;
  const char found = rest_.front();
  rest_.remove_prefix(1);
  return found;
}

void DateReader::skip_spaces() {
  while (accept_any(" \t\r\n") != 0) {
  }
}

std::optional<int> DateReader::number(int least, int most) {
  int value = 0;
  int size = 0;
  while (size < most && static_cast<std::size_t>(size) < rest_.size() && is_digit(rest_[size])) {
    value = value * 10 + (rest_[size] - '0');
    ++size;
  }
  if (size < least) return std::nullopt;
  rest_.remove_prefix(static_cast<std::size_t>(size));
  return value;
}

std::string_view DateReader::digits() {
  std::size_t size = 0;
  while (size < rest_.size() && is_digit(rest_[size])) ++size;
  const std::string_view run = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return run;
}

std::string_view DateReader::letters() {
  std::size_t size = 0;
  while (size < rest_.size() && is_letter(rest_[size])) ++size;
  const std::string_view run = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return run;
}

std::optional<std::chrono::minutes> read_numeric_zone(DateReader& reader) {
  const char sign = reader.accept_any("+-");
  if (sign == 0) return std::nullopt;
  const auto hours = reader.number(1, 2);
  if (!hours || *hours > 23) return std::nullopt;
  int minutes = 0;
  const bool has_colon = reader.accept(':');
  if (const auto written = reader.number(2, 2)) {
    minutes = *written;
  } else if (has_colon) {
    return std::nullopt;
  }
  if (minutes > 59) return std::nullopt;
  const std::chrono::minutes east = std::chrono::hours(*hours) + std::chrono::minutes(minutes);
  return sign == '-' ? -east : east;
}

}  // namespace assay
