// Dates: from what is written to what it means.
//
// The readers (date_readers.h) turn text into fields with gaps; date_complete.cc fills the gaps by the document's day;
// here the result becomes a Quantity.  At every place the longest reading wins, so a range is one date and a day keeps
// its hour.
#include "examine/quantity/dates.h"

#include "base/utf8.h"
#include "examine/quantity/date_calendar.h"
#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"
#include "examine/quantity/date_start.h"

namespace assay::quantity {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

// Does a word or a number go on over this place?
bool is_inside(const DateCursor& cursor) {
  const char32_t before = cursor.before();
  const char32_t here = cursor.peek();
  if (is_ascii_letter(here))
    return is_ascii_letter(before) || is_ascii_digit(before) || before == U'_' || before == U'@';
  if (!is_ascii_digit(here)) return false;
  if (is_ascii_digit(before) || std::u32string_view(U"$€£¥￥_@#").find(before) != std::u32string_view::npos)
    return before != 0;
  if (std::u32string_view(U".,:/-").find(before) == std::u32string_view::npos || before == 0) return false;
  DateCursor sign(cursor.text(), cursor.at() - 1);  // all of these are one byte wide, or full-width ones of three
  const char32_t further = sign.before();
  if (before == U'-') return is_ascii_digit(further) || is_ascii_letter(further);
  return is_ascii_digit(further);
}

Reading reading_of(std::string_view text, std::size_t at, const Context& context) {
  Reading reading{DateCursor(text, at), std::nullopt, std::nullopt, context.language == "zh"};
  if (context.at) {
    const auto local = context.at->instant + context.at->zone;
    const auto day = std::chrono::floor<days>(local);
    reading.today = std::chrono::year_month_day(day);
    if (context.at->precision == TimePrecision::kMinute) {
      const auto seconds = static_cast<int>((local - day).count());
      reading.now = ClockTime{seconds / 3600, seconds / 60 % 60, seconds % 60 == 0 ? -1 : seconds % 60};
    }
  }
  return reading;
}

// 今天（10月2日）早上5时: an hour right behind a bracket that holds a day is of that day.  False for a part of a day
// there, which is no time by itself.
bool add_bracketed_day(WrittenDate& time, std::string_view text, std::size_t at, const Context& context) {
  constexpr std::size_t kLongestBracket = 40;  // bytes
  if (DateCursor(text, at).before() != U')') return true;
  const std::size_t from = at > kLongestBracket ? at - kLongestBracket : 0;
  const std::string_view before = text.substr(from, at - from);
  const std::size_t wide = before.rfind("（");
  const std::size_t narrow = before.rfind('(');
  const std::size_t open = wide != std::string_view::npos     ? wide + std::string_view("（").size()
                           : narrow != std::string_view::npos ? narrow + 1
                                                              : std::string_view::npos;
  if (open == std::string_view::npos) return true;
  Reading reading = reading_of(text, from + open, context);
  const auto day = read_date_range(reading);
  const bool is_day = day && day->form == DateForm::kPoint && day->first.day != 0 && !day->from.is_set() &&
                      reading.cursor.accept(U')') && reading.cursor.at() == at;
  if (!is_day) return true;
  if (time.is_day_part) return false;
  time.form = DateForm::kPoint;
  time.first = time.last = day->first;
  time.relative = true;
  return true;
}

struct Days {
  sys_days first;
  sys_days last;
};

// The days that a completed date covers; nothing where its year stayed unknown.
std::optional<Days> days_of(const WrittenDate& date) {
  switch (date.form) {
    case DateForm::kNone:
    case DateForm::kWeekday:
      return std::nullopt;
    case DateForm::kWeek:
      return Days{first_day(date.first), first_day(date.first) + days(6)};
    case DateForm::kSeason: {
      if (date.first.year == 0) return std::nullopt;
      const sys_days start = first_day({date.first.year, date.season * 3, 1});
      return Days{start, add_months(std::chrono::year_month_day(start), 3) - days(1)};
    }
    case DateForm::kPoint:
    case DateForm::kSpan:
      break;
  }
  if (date.first.year == 0 || date.last.year == 0) return std::nullopt;
  return Days{first_day(date.first), last_day(date.last)};
}

bool is_single_day(const WrittenDate& date) {
  return date.form == DateForm::kPoint && date.first.day != 0;
}

std::string value_of(const WrittenDate& date) {
  std::string time = date.from.is_set() ? format(date.from) : std::string();
  switch (date.form) {
    case DateForm::kNone:
      return date.to.is_set() ? time + "/" + format(date.to) : time;
    case DateForm::kWeekday: {
      const std::string day = "XXXX-WXX-" + std::to_string(date.weekday);
      return date.to.is_set() ? day + time + "/" + day + format(date.to) : day + time;
    }
    case DateForm::kWeek:
      return format_week(first_day(date.first));
    case DateForm::kSeason:
      return format(DateFields{date.first.year, 0, 0}) + "-2" + std::to_string(date.season);
    case DateForm::kPoint:
      if (!date.to.is_set()) return format(date.first) + time;
      return format(date.first) + time + "/" +
             format(date.to.hour < date.from.hour && date.first.year != 0 ? fields_of(first_day(date.first) + days(1))
                                                                          : date.first) +
             format(date.to);
    case DateForm::kSpan:
      break;
  }
  if (date.from.is_set() && date.to.is_set())
    return format(date.first) + time + "/" + format(date.last) + format(date.to);
  return format(date.first) + "/" + format(date.last);
}

void set_open_side(Quantity& quantity, const WrittenDate& date, const std::optional<Days>& covered) {
  const bool is_until = date.open == OpenSide::kBefore || date.open == OpenSide::kUntil;
  const std::size_t slash = quantity.date.find('/');
  const std::string first = quantity.date.substr(0, slash);
  const std::string last = slash == std::string::npos ? first : quantity.date.substr(slash + 1);
  quantity.date = is_until ? "../" + last : first + "/..";
  quantity.first_day.clear();
  quantity.last_day.clear();
  if (!covered) return;
  switch (date.open) {
    case OpenSide::kBefore:
      quantity.last_day = format(covered->first - days(date.from.is_set() ? 0 : 1));
      break;
    case OpenSide::kUntil:
      quantity.last_day = format(covered->last);
      break;
    case OpenSide::kSince:
      quantity.first_day = format(covered->first);
      break;
    case OpenSide::kAfter:
      quantity.first_day = format(covered->last + days(date.from.is_set() ? 0 : 1));
      break;
    case OpenSide::kNone:
      break;
  }
}

}  // namespace

std::optional<Quantity> read_date(std::string_view text, std::size_t at, const Context& context) {
  if (at >= text.size()) return std::nullopt;
  const DateCursor start(text, at);
  if (!may_be_date(start) || is_inside(start)) return std::nullopt;
  Reading reading = reading_of(text, at, context);
  auto date = read_date_range(reading);
  const std::size_t end = reading.cursor.at();
  if (date && date->form == DateForm::kNone && !add_bracketed_day(*date, text, at, context)) return std::nullopt;
  if (!date || end <= at || !complete(*date, reading.today)) return std::nullopt;
  Quantity quantity;
  quantity.kind = QuantityKind::kDate;
  quantity.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  quantity.number = quantity.span;
  quantity.relative = date->relative;
  quantity.approximate = date->approximate;
  quantity.date = value_of(*date);
  const auto covered = days_of(*date);
  if (covered && !is_single_day(*date)) {
    quantity.first_day = format(covered->first);
    quantity.last_day = format(covered->last);
  }
  if (date->open != OpenSide::kNone) set_open_side(quantity, *date, covered);
  return quantity;
}

}  // namespace assay::quantity
