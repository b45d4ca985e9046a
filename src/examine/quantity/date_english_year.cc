// A bare year in English: "in 2025", "the 2018 election", but "2000 people", "more than 2,025", "$2025", "room 2025".
//
// Four figures between 1900 and 2100 are a year where a preposition stands before them ("in", "since") or where they
// are none of the round numbers that things are counted in.  A plural noun or a unit behind them, a sign of money
// before them, "than", "about" or "room" make them a number.
#include "examine/quantity/date_english_words.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {
namespace {

// May a bare 2025 at this place be a year?
bool is_year_alone(const Reading& reading, const DateCursor& start, int year) {
  const DateCursor& after = reading.cursor;
  if (year < 1900 || year > 2100) return false;
  const char32_t sign = start.before();
  if (std::u32string_view(U"$€£¥#@+*=/._-–—").find(sign) != std::u32string_view::npos || is_ascii_letter(sign))
    return false;
  if (reading.is_after_open_word) return true;
  const std::string_view before = word_before(start);
  if (is_one_of(before, {"than",   "about",         "nearly", "over",    "some", "around", "total", "least",
                         "most",   "approximately", "almost", "only",    "up",   "model",  "isbn",  "no",
                         "number", "room",          "page",   "article", "rs",   "hk",     "us"}))
    return false;
  DateCursor next = after;
  if (next.accept_any(U"-–—/") != 0 && (is_ascii_digit(next.peek()) || is_ascii_letter(next.peek()))) return false;
  next = after;
  if (is_ascii_letter(next.peek()) || next.peek() >= 0x2E80 || next.accept_any(U"%°℃") != 0) return false;
  if (next.accept(U'.') && is_ascii_digit(next.peek())) return false;
  next = after;
  next.skip_spaces();
  const std::string_view noun = next.word();
  const bool is_counted =
      !noun.empty() && noun.front() >= 'a' && noun.front() <= 'z' &&
      ((noun.back() == 's' && noun.size() > 3 && !noun.ends_with("ss") && !is_one_of(noun, {"was", "has", "does"})) ||
       is_one_of(noun, {"people", "percent",  "million", "billion", "trillion", "men",    "women", "children",
                        "more",   "m",        "km",      "kg",      "mm",       "cm",     "mg",    "hectares",
                        "yuan",   "kilowatt", "square",  "cubic",   "feet",     "metric", "meter", "metre"}));
  const bool is_placed =
      is_one_of(before, {"in",   "since", "by",    "until",  "till",    "before",  "after",  "during",
                         "year", "late",  "early", "mid",    "through", "between", "fiscal", "from",
                         "for",  "of",    "end",   "spring", "summer",  "autumn",  "fall",   "winter"});
  if (is_counted) return is_placed && year % 100 != 0 && !is_one_of(before, {"of", "for", "by", "from", "between"});
  return is_placed || (year % 100 != 0 && year >= 1950 && year <= 2050) || year == 2000;
}

}  // namespace

std::optional<WrittenDate> read_english_bare_year(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const DateCursor start = cursor;
  const auto year = read_year_figures(cursor);
  if (!year || reading.is_chinese) return std::nullopt;
  const std::size_t end = cursor.at();
  cursor.skip_spaces();
  if (cursor.accept(U',')) cursor.skip_spaces();
  if (const auto name = read_month_name(cursor);
      name && (name->is_full || name->is_capital || cursor.at_end())) {  // "2016, nov"
    DateCursor after = cursor;
    after.skip_spaces();
    const bool is_other_word = name->month == 5 || name->month == 3;
    const bool is_end = after.at_end() || equal_ignoring_case(after.word(), "and") ||
                        equal_ignoring_case(after.word(), "to") || after.looking_at_any(U".,;-–—)");
    if (!is_ascii_digit(after.peek()) && (!is_other_word || (name->is_full && name->is_capital && is_end)))
      return point({*year, name->month, 0});
  }
  cursor.seek(end);
  if (!is_year_alone(reading, start, *year)) return std::nullopt;
  return point({*year, 0, 0});
}

}  // namespace assay::quantity
