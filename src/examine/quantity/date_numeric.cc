// Dates of figures alone: 2025-11-10, 2025/11, 11/10/2025, 13.5.2015, 21/04/16.
//
// The year first is the same everywhere.  With the year last, an English text has the month first (11/10 is November)
// unless that cannot be, a Chinese one the day; so has every text where dots part the figures.  Two signs of one kind,
// no letter or further figure at either side: 10.11.12 and 192.168.1.1 are versions and addresses, 4/5 a fraction, 3-2
// a score, and none is read.
#include "examine/quantity/date_calendar.h"
#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {
namespace {

int full_year(const DateNumber& number) {
  if (number.digits == 4) return number.value;
  return number.value < 50 ? 2000 + number.value : 1900 + number.value;
}

// Does the figure go on: another digit, a unit of measure, a second sign?
bool goes_on(const DateCursor& cursor, char32_t sign) {
  DateCursor after = cursor;
  if (after.accept(U'%')) return true;
  if (is_ascii_digit(after.peek())) return true;
  if (is_ascii_letter(after.peek()) && after.peek() != U'T') return true;
  if (after.accept(sign) || after.accept_any(U".,:/")) return is_ascii_digit(after.peek());
  return false;
}

std::optional<WrittenDate> checked(int year, int month, int day) {
  const DateFields fields{year, month, day};
  if (month < 1 || !exists(fields) || (day == 0 && year == 0)) return std::nullopt;
  return point(fields);
}

std::optional<WrittenDate> year_last(const DateNumber& a, const DateNumber& b, const DateNumber& c, bool month_first) {
  if (c.digits != 4 && c.digits != 2) return std::nullopt;
  if (month_first || b.value > 12) {
    if (const auto date = checked(full_year(c), a.value, b.value)) return date;
  }
  return checked(full_year(c), b.value, a.value);
}

std::optional<WrittenDate> two_figures(const Reading& reading, const DateNumber& a, const DateNumber& b,
                                       char32_t sign) {
  if (a.digits == 4 && a.value >= 1900 && a.value <= 2100 && b.value >= 1 && b.value <= 12) {
    const bool is_safe = sign == U'/' || (sign == U'-' && b.digits == 2);
    return is_safe ? checked(a.value, b.value, 0) : std::nullopt;  // 2025.3 is a number
  }
  if (b.digits == 4 && a.digits <= 2 && b.value >= 1900 && b.value <= 2100 && sign != U'.')
    return checked(b.value, a.value, 0);
  // 12/1, and 1/2 the fraction: only where the day cannot be mistaken, or where no words stand beside it.
  if (sign != U'/' || a.digits > 2 || b.digits > 2 || b.value == 0) return std::nullopt;
  const bool could_be_fraction = a.value < b.value && a.digits + b.digits < 4 && a.value <= 3;
  if (could_be_fraction) return std::nullopt;
  if (a.value > 12) return reading.is_chinese ? std::nullopt : checked(0, b.value, a.value);
  return checked(0, a.value, b.value);
}

// "11 / 2016", "2016 - 11", "11 -2016": a month and a year with a sign and spaces between them; nothing may be joined
// to either side.
std::optional<WrittenDate> read_spaced_month(DateCursor& cursor) {
  const auto a = read_date_number(cursor);
  if (!a || a->is_chinese) return std::nullopt;
  const bool has_space = cursor.skip_spaces();
  if (cursor.accept_any(U"/-") == 0 || (!cursor.skip_spaces() && !has_space)) return std::nullopt;
  const auto b = read_date_number(cursor);
  if (!b || b->is_chinese) return std::nullopt;
  const bool is_year_first = a->digits == 4;
  const DateNumber& year = is_year_first ? *a : *b;
  const DateNumber& month = is_year_first ? *b : *a;
  if (year.digits != 4 || year.value < 1900 || year.value > 2100 || month.digits > 2) return std::nullopt;
  DateCursor after = cursor;
  after.skip_spaces();
  if (is_ascii_digit(after.peek()) || is_ascii_letter(after.peek()) || after.peek() >= 0x2E80 ||
      after.accept_any(U"%/-–:") != 0 || (after.accept_any(U".,") != 0 && is_ascii_digit(after.peek())))
    return std::nullopt;
  return checked(year.value, month.value, 0);
}

// "20161016"
std::optional<WrittenDate> read_compact_date(DateCursor& cursor) {
  constexpr int kDigits = 8;
  int value = 0;
  int digits = 0;
  while (digits < kDigits && is_ascii_digit(cursor.peek())) {
    value = value * 10 + static_cast<int>(cursor.take() - U'0');
    ++digits;
  }
  const char32_t next = cursor.peek();
  const int year = value / 10'000;
  DateCursor after = cursor;
  const bool is_longer = is_ascii_digit(next) || is_ascii_letter(next) || next >= 0x2E80 || next == U'%' ||
                         next == U'-' || next == U'/' ||
                         (after.accept_any(U".,:") != 0 && is_ascii_digit(after.peek()));
  if (digits != kDigits || is_longer || year < 1900 || year > 2100 || value % 100 == 0) return std::nullopt;
  return checked(year, value / 100 % 100, value % 100);
}

}  // namespace

std::optional<WrittenDate> read_numeric_date(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const std::size_t start = cursor.at();
  const char32_t before = cursor.before();
  if (is_ascii_digit(before) || is_ascii_letter(before) || before == U'$' || before == U'.' || before == U'/' ||
      before == U'第')
    return std::nullopt;
  if (auto month = read_spaced_month(cursor)) return month;
  cursor.seek(start);
  if (auto day = read_compact_date(cursor)) return day;
  cursor.seek(start);
  const auto a = read_date_number(cursor);
  if (!a || a->is_chinese || a->digits == 3) return std::nullopt;
  const bool is_iso = a->digits == 4;
  const bool has_space = is_iso && cursor.skip_spaces();
  const char32_t sign = cursor.accept_any(U"-/.");
  if (sign == 0 && !has_space) return std::nullopt;
  const auto b = read_date_number(cursor);
  if (!b || b->is_chinese || b->digits > 4 || b->digits == 3) return std::nullopt;
  const std::size_t after_two = cursor.at();
  const bool has_third = sign == 0 ? cursor.skip_spaces() : cursor.accept(sign);
  if (has_third && b->digits <= 2) {
    const auto c = read_date_number(cursor);
    if (c && !c->is_chinese && !goes_on(cursor, sign)) {
      if (is_iso && c->digits <= 2) {
        if (sign == 0 && (b->digits != 2 || c->digits != 2 || a->value < 1900 || a->value > 2100)) return std::nullopt;
        return checked(a->value, b->value, c->value);
      }
      const bool is_short_dotted = sign == U'.' && c->digits == 2;  // 10.11.12
      if (is_iso || a->digits > 2 || is_short_dotted || sign == 0) return std::nullopt;
      return year_last(*a, *b, *c, !reading.is_chinese && sign != U'.');
    }
    return std::nullopt;
  }
  cursor.seek(after_two);
  if (sign == U'/' && a->digits <= 2 && b->digits <= 2 && cursor.accept(U',')) {  // "08/12, 2015"
    cursor.skip_spaces();
    const auto year = read_date_number(cursor, 1900, 2100);
    if (year && !year->is_chinese && !goes_on(cursor, sign)) return year_last(*a, *b, *year, !reading.is_chinese);
  }
  cursor.seek(after_two);
  if (sign == 0 || goes_on(cursor, sign)) return std::nullopt;
  return two_figures(reading, *a, *b, sign);
}

}  // namespace assay::quantity
