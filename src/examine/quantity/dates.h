// Dates: which day, period or time of day does the text name at this place?
// For this room only; quantity.h is the door.  Pure: no clock, no globals.  Safe to call from many threads.
//
// Read, in Chinese and English: days, months, years, quarters, halves, decades, centuries, fiscal years, five-year
// plans, words relative to the document's time (昨日, last Friday, 过去十年), ranges of all these, open periods
// (2016年以前, "since 2016"), and times of day with a day or alone.  Not read: lunar dates, holidays, repeating times
// ("every Monday"), lengths of time (两年, "two years": amounts, read elsewhere), dates before year 1.
//
// A date without its year takes the year that puts it nearest to Context::at, a tie goes to the past; a bare 26日 is
// the nearest such day; "Friday" is the last one, unless a word says next.  Without Context::at the unknown parts are X
// ("XXXX-12-01", EDTF), and words that say nothing by themselves (昨日) are left out.  A day that no calendar has
// (2月30日) is no date.
//
// Values are those of base/model/quantity.h, and beyond what it lists:
//   a time of day alone          "T16:00", "T09:30/T11:00"
//   a week, a weekend            "2025-W46", "2025-11-15/2025-11-16"
//   a decade, a century          "1990/1999", "2000/2099"
//   an open side, as in EDTF     "../2016" with first_day empty, "2016/.." with last_day empty
//   hours within a day           "2025-11-10T14:00/2025-11-10T16:00"; a part of a day (昨天下午) the same way
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/model/quantity.h"
#include "examine/quantity/quantity.h"

namespace assay::quantity {

// Can a date begin with this character?  True for rather more than dates begin with, false for nearly all of a text;
// made for a caller's table of classes, asked once a character.  Of Latin letters it is to be asked at the start of a
// word only, of digits at the start of a run.
constexpr bool may_start_date(char32_t character) {
  if (character < 0x80) {
    return (character >= U'0' && character <= U'9') || (character >= U'a' && character <= U'z') ||
           (character >= U'A' && character <= U'Z') || character == U'\'';
  }
  constexpr std::u32string_view kFirst =
      U"〇零一二三四五六七八九十两兩廿０１２３４５６７８９公上下本今明昨前后後去这這近过過最未早晚夜凌清傍中正午半深大"
      U"周週星礼禮第首接从從自";
  return kFirst.find(character) != std::u32string_view::npos;
}

// The longest date, period or time of day that starts at byte `at` of `text`, as a quantity of kind kDate whose span
// starts at `at`; nothing where none does.  `at` is the start of a character; what stands before it is looked at too
// (no date starts inside a word or a number).
// Cost: O(length of what is read), no allocation where nothing is found.
std::optional<Quantity> read_date(std::string_view text, std::size_t at, const Context& context);

// A date as `language` ("zh" or "en") writes it: 2025年11月10日, "10 November 2025", 2025年前三季度, "the third quarter
// of 2025", "2016 to 2018", 16时30分, "16:30".  read_date reads the same `date` back, but for the three that English
// cannot say by themselves: a bare day of an unknown month ("the 26th"), two of them, a season of an unknown year.
// Empty where `date.date` is none of the values above.
std::string write_date(const Quantity& date, std::string_view language);

}  // namespace assay::quantity
