// Parts of a period in English, and decades: mid-2025, early July, the end of 2025, late last year, later this week,
// the 1990s, the nineties.
//
// How long a part is says date_parts.cc; "earlier this month" goes no further than today, "later" begins no sooner. The
// end of a day is its last minute.  "In her 40s" is an age, no decade.
#include "examine/quantity/date_calendar.h"
#include "examine/quantity/date_english_words.h"
#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {
namespace {

// "Earlier this month" goes no further than today, "later this week" begins no sooner.
std::optional<WrittenDate> beside_today(const WrittenDate& whole, Part part, std::chrono::year_month_day today) {
  WrittenDate date = part_of(whole, part);
  if (date.form != DateForm::kSpan || date.first.day == 0 || date.last.day == 0) return std::nullopt;
  const std::chrono::sys_days now(today);
  const std::chrono::sys_days first = first_day(date.first);
  const std::chrono::sys_days last = last_day(date.last);
  if (part == Part::kLate && now > first && now <= last) date.first = fields_of(now);
  if (part == Part::kEarly && now >= first && now < last) date.last = fields_of(now);
  return date;
}

struct PartName {
  Part part = Part::kEnd;
  bool needs_of = true;         // "the end of 2025", but "early 2025"
  bool needs_relative = false;  // "later this year"
};

std::optional<PartName> read_part_name(DateCursor& cursor) {
  if (cursor.accept_word("later")) return PartName{Part::kLate, false, true};
  if (cursor.accept_word("earlier")) return PartName{Part::kEarly, false, true};
  if (cursor.accept_word("early")) return PartName{Part::kEarly, false, false};
  if (cursor.accept_word("late")) return PartName{Part::kLate, false, false};
  if (cursor.accept_word("mid")) return PartName{Part::kMiddle, false, false};
  if (cursor.accept_word("middle")) return PartName{Part::kMiddle, true, false};
  if (cursor.accept_any_word({"beginning", "start"})) return PartName{Part::kBeginning, true, false};
  if (cursor.accept_word("end")) return PartName{};
  return std::nullopt;
}

// What the part is of: a year, a decade, "the week", anything else that is a period.
std::optional<WrittenDate> read_whole_of_part(Reading& reading, Part part, bool has_of) {
  DateCursor& cursor = reading.cursor;
  const std::size_t rest = cursor.at();
  std::optional<WrittenDate> whole;
  if (const auto year = read_year_figures(cursor)) {
    DateCursor after = cursor;
    if (after.accept_word("s")) {
      cursor.seek(rest);
      whole = read_english_decade(reading);
    } else {
      whole = point({*year, 0, 0});
    }
  }
  if (!whole) {
    cursor.seek(rest);
    whole = read_year_phrase(reading);
  }
  if (!whole && reading.today) {
    cursor.seek(rest);
    if (cursor.accept_word("the")) cursor.skip_spaces();
    const bool is_week = has_of && cursor.accept_word("week");
    if (is_week || (has_of && cursor.accept_word("month"))) {
      whole = is_week ? point(fields_of(monday_of(*reading.today)))
                      : point({fields_of(*reading.today).year, fields_of(*reading.today).month, 0});
      if (is_week) whole->form = DateForm::kWeek;
      whole->relative = true;
    }
  }
  for (const auto reader : {read_english_relative, read_english_date}) {
    if (whole) break;
    cursor.seek(rest);
    if (has_of && part == Part::kEnd && cursor.accept_word("the")) {  // "end of the Sunday"
      cursor.skip_spaces();
      if (date_word(cursor.word()) != DateWord::kWeekday) cursor.seek(rest);
    }
    whole = reader(reading);
  }
  return whole;
}

}  // namespace

// "mid-2025", "early July", "the end of 2025", "late last year", "early next week".
std::optional<WrittenDate> read_english_part(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const std::size_t start = cursor.at();
  const auto name = read_part_name(cursor);
  if (!name) return std::nullopt;
  const auto [part, needs_of, needs_relative] = *name;
  if (!skip_word_joint(cursor)) return std::nullopt;
  const bool has_of = cursor.accept_word("of") || cursor.accept_word("in");
  if (has_of) cursor.skip_spaces();
  if (needs_of && !has_of) return std::nullopt;
  std::optional<WrittenDate> whole = read_whole_of_part(reading, part, has_of);
  if (whole && needs_relative && whole->relative && reading.today) {
    if (auto date = beside_today(*whole, part, *reading.today)) return date;
  }
  if (whole && part == Part::kEnd && has_of && whole->form == DateForm::kPoint && whole->first.day != 0 &&
      !whole->from.is_set()) {
    whole->from = {23, 59, -1};  // "end of tomorrow"
    whole->is_afternoon_known = true;
    return whole;
  }
  if (!whole || (whole->form == DateForm::kPoint && whole->first.day != 0) || (needs_relative && !whole->relative)) {
    cursor.seek(start);
    return std::nullopt;
  }
  return part_of(*whole, part);
}

// 1990s, 90s, '90s, "nineties", "the 2010s".
std::optional<WrittenDate> read_english_decade(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const char32_t before = cursor.before();
  for (const std::string_view owner : {"her", "his", "their", "my", "our", "your"}) {  // "in her 40s": an age
    if (equal_ignoring_case(word_before(cursor), owner)) return std::nullopt;
  }
  const bool has_mark = cursor.accept(U'\'') || cursor.accept(U'’') || cursor.accept(U'‘');
  int start = 0;
  if (is_ascii_digit(cursor.peek())) {
    const auto number = read_date_number(cursor, 10, 2090);
    if (!number || number->value % 10 != 0 || (number->digits != 4 && number->digits != 2)) return std::nullopt;
    if (before == U'$' || before == U'.' || before == U',') return std::nullopt;
    cursor.accept(U'\'');
    cursor.accept(U'’');
    if (!cursor.accept_word("s")) return std::nullopt;
    start = number->value;
    if (number->digits == 2 && !has_mark && !equal_ignoring_case(word_before(cursor), "the") && start < 20)
      return std::nullopt;
  } else {
    const bool has_century = cursor.accept_word("nineteen") && cursor.skip_spaces();
    if (date_word(cursor.word()) != DateWord::kDecade || has_mark) return std::nullopt;
    if (!has_century && cursor.accept_word("noughties")) return span({2000, 0, 0}, {2009, 0, 0});
    constexpr std::string_view kNames[] = {"twenties", "thirties",  "forties",  "fifties",
                                           "sixties",  "seventies", "eighties", "nineties"};
    for (int i = 0; i < 8; ++i) {
      if (cursor.accept_word(kNames[i])) start = 20 + 10 * i;
    }
  }
  if (start < 100) start += start >= 30 ? 1900 : 2000;
  return span({start, 0, 0}, {start + 9, 0, 0});
}

}  // namespace assay::quantity
