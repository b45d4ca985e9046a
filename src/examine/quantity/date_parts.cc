// Parts of years and months, and the sign of a range.
//
// Words for parts are vague; the borders here are those that recognizers of this kind agree on, so that 年底 and "the
// end of the year" are the same days in both languages:
//   a year   beginning January to April, early and late its halves, the middle May to August, end September to December
//   a month  beginning and early the 1st to the 15th, the middle the 10th to the 20th, late and end from the 16th on
#include "examine/quantity/date_calendar.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {

WrittenDate point(const DateFields& fields) {
  WrittenDate date;
  date.form = DateForm::kPoint;
  date.first = fields;
  date.last = fields;
  return date;
}

WrittenDate span(const DateFields& first, const DateFields& last) {
  WrittenDate date;
  date.form = DateForm::kSpan;
  date.first = first;
  date.last = last;
  return date;
}

WrittenDate months_of(int year, int first_month, int last_month) {
  WrittenDate date =
      first_month == last_month ? point({year, first_month, 0}) : span({year, first_month, 0}, {year, last_month, 0});
  if (first_month == 1 && year == 0) date.choice = YearChoice::kComplete;
  return date;
}

namespace {

WrittenDate part_of_year(int year, Part part) {
  switch (part) {
    case Part::kBeginning:
      return span({year, 1, 0}, {year, 4, 0});
    case Part::kEarly:
      return span({year, 1, 0}, {year, 6, 0});
    case Part::kMiddle:
      return span({year, 5, 0}, {year, 8, 0});
    case Part::kLate:
      return span({year, 7, 0}, {year, 12, 0});
    case Part::kEnd:
      break;
  }
  return span({year, 9, 0}, {year, 12, 0});
}

WrittenDate part_of_month(const DateFields& month, Part part) {
  const int last = last_day_of_month(month.year == 0 ? 2001 : month.year, month.month);
  const auto days = [&month](int from, int to) {
    return span({month.year, month.month, from}, {month.year, month.month, to});
  };
  switch (part) {
    case Part::kBeginning:
    case Part::kEarly:
      return days(1, 15);
    case Part::kMiddle:
      return days(10, 20);
    case Part::kLate:
    case Part::kEnd:
      break;
  }
  WrittenDate rest = days(16, last);
  rest.is_to_month_end = true;
  return rest;
}

// Thirds or halves of any other run: a quarter, a decade, a century, a week.
WrittenDate part_of_span(const WrittenDate& whole, Part part) {
  DateFields first = whole.first;
  DateFields last = whole.last;
  const auto cut = [part](int& from, int& to) {
    const int size = to - from + 1;
    if (part == Part::kBeginning || part == Part::kEarly) {
      to = from + (size + 2) / 3 - 1;
    } else if (part == Part::kMiddle) {
      from += size / 3;
      to -= size / 3;
    } else {
      from = to - (size + 2) / 3 + 1;
    }
  };
  if (first.month != 0 && first.day == 0 && first.year == last.year) {
    cut(first.month, last.month);
  } else if (first.month == 0 && first.day == 0) {
    cut(first.year, last.year);
  }
  return first == last ? point(first) : span(first, last);
}

}  // namespace

WrittenDate part_of(const WrittenDate& whole, Part part) {
  WrittenDate out = whole;
  if (whole.form == DateForm::kWeek) {
    const std::chrono::sys_days monday = first_day(whole.first);
    const int from = part == Part::kMiddle ? 1 : part == Part::kLate || part == Part::kEnd ? 3 : 0;
    const int to = part == Part::kMiddle ? 4 : part == Part::kLate || part == Part::kEnd ? 6 : 2;
    out = span(fields_of(monday + std::chrono::days(from)), fields_of(monday + std::chrono::days(to)));
  } else if (whole.form == DateForm::kPoint && whole.first.day == 0) {
    out = whole.first.month == 0 ? part_of_year(whole.first.year, part) : part_of_month(whole.first, part);
  } else if (whole.form == DateForm::kSpan) {
    out = part_of_span(whole, part);
  }
  out.relative = whole.relative;
  return out;
}

bool accept_range_sign(DateCursor& cursor) {
  const std::size_t start = cursor.at();
  cursor.skip_spaces();
  bool found = false;
  if (cursor.accept_any(U"至到~～〜")) {
    found = true;
  } else if (cursor.accept_any(U"-–—―−─")) {
    cursor.accept_any(U"-–—―─");  // ——
    found = true;
  }
  if (!found) found = cursor.accept_any_word({"to", "through", "until", "till", "til", "thru"});
  if (!found) {
    cursor.seek(start);
    return false;
  }
  cursor.skip_spaces();
  return true;
}

}  // namespace assay::quantity
