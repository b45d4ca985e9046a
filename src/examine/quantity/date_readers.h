// Date readers: one file a way of writing dates.  For this room only; read_date (dates.h) tries them.
// Each reads at the cursor of its Reading and leaves it after what was read; where it returns nothing the place of the
// cursor is not told.  None allocates.
#pragma once

#include <initializer_list>
#include <optional>

#include "examine/quantity/date_fields.h"

namespace assay::quantity {

// Is this alone, or behind a date (or the first end of a range of hours), where a bare 4点 is a time?
enum class TimePlace { kAlone, kAfterDate };

// 2025年11月10日, 前三季度, 上世纪90年代, 1—10月, 10日.
std::optional<WrittenDate> read_chinese_date(Reading& reading);
// 昨日, 上周五, 过去十年, 三天前: what needs another time to be a date.
std::optional<WrittenDate> read_chinese_relative(Reading& reading);
// What may follow a year: 11月10日, 上半年, 第三季度, 年底.  `date` is that year, a point; true where something was
// read.
bool read_chinese_rest_of_year(Reading& reading, WrittenDate& date);
// What may follow a month: 10日, 上旬, 底.  The same way.
bool read_chinese_rest_of_month(Reading& reading, WrittenDate& date);
// The parts of a year that may stand without it too; `year` 0 where none stands there.
std::optional<WrittenDate> read_chinese_quarter(Reading& reading, int year);
std::optional<WrittenDate> read_chinese_half(Reading& reading, int year);
// 11月, 11月10日, 1—10月, of the year of `date` where it has one.
bool read_chinese_month(Reading& reading, WrittenDate& date);
// 下午4点多, 16时30分, 16:30, 早上五到六点, 上午.  `after_date`: a bare 4点 is a time where a date stands before it.
std::optional<WrittenDate> read_chinese_time(Reading& reading, TimePlace place);

// 2025-11-10, 11/10/2025, 10.11.2025, 2025/11: figures alone, with one sign between them.
std::optional<WrittenDate> read_numeric_date(Reading& reading);

// 10 November 2025, Nov. 10, the third quarter of 2025, 1990s, mid-2025, 2025.
std::optional<WrittenDate> read_english_date(Reading& reading);
// The ones that are no day, month or year; read_english_date tries them.
std::optional<WrittenDate> read_english_period(Reading& reading);
// mid-2025, early July, the end of 2025, later this week; the 1990s, the nineties.
std::optional<WrittenDate> read_english_part(Reading& reading);
std::optional<WrittenDate> read_english_decade(Reading& reading);
// The week of November 30; the first two weeks of 2021, the last week of this month.
std::optional<WrittenDate> read_english_week_of(Reading& reading);
std::optional<WrittenDate> read_english_first_or_last(Reading& reading);
// 2025 by itself, where nothing beside it makes it a number.
std::optional<WrittenDate> read_english_bare_year(Reading& reading);
// yesterday, last Friday, the past three years, two weeks ago.
std::optional<WrittenDate> read_english_relative(Reading& reading);
// 9:30 a.m., 4pm, noon, half past eight, in the morning.
std::optional<WrittenDate> read_english_time(Reading& reading, TimePlace place);

// One date with its time of day, in either language and order: 7月25日下午4点多, "9:30 a.m. on July 26".  The longest.
std::optional<WrittenDate> read_date_and_time(Reading& reading, TimePlace place = TimePlace::kAlone);
// Two of them, or one, with the words that leave a side open: from 5 to 10 November, 2016年以前.  The longest.
std::optional<WrittenDate> read_date_range(Reading& reading);

// 以前, 及以后, 起, "or later" after a date; kNone where none stands there.
OpenSide accept_open_suffix(DateCursor& cursor);
// "since 2016", "no later than 10 May": a date behind the word that opens it.
std::optional<WrittenDate> read_open_prefix(Reading& reading);
// " after 2:00", " by 2 in the afternoon" behind `day`.
std::optional<WrittenDate> read_open_hour(Reading& reading, const WrittenDate& day);

// 至, 到, —, "to", "through": the sign between the two ends of a range, with the spaces around it.
bool accept_range_sign(DateCursor& cursor);

// Helpers that several of them need.
using DateReader = std::optional<WrittenDate> (*)(Reading&);
// The reading that gets furthest; the cursor is left behind it, or where it was.
std::optional<WrittenDate> furthest(Reading& reading, std::initializer_list<DateReader> readers);
WrittenDate point(const DateFields& fields);
WrittenDate span(const DateFields& first, const DateFields& last);
// The part of a year, a month, a quarter that 初, 中, 末 and early, mid, late and so on name.
enum class Part { kBeginning, kEarly, kMiddle, kLate, kEnd };
WrittenDate part_of(const WrittenDate& whole, Part part);
// "2025年上半年": the months of a year, given by number.
WrittenDate months_of(int year, int first_month, int last_month);

}  // namespace assay::quantity
