// Date fields: a date as it was written, with its gaps, before anyone asks which day it was.  For this room only.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "examine/quantity/date_cursor.h"

namespace assay::quantity {

// What is not said is 0: {0, 11, 10} is 11月10日, {2025, 0, 0} the year, {0, 0, 26} a bare 26日.
struct DateFields {
  int year = 0;
  int month = 0;
  int day = 0;
  friend bool operator==(const DateFields&, const DateFields&) = default;
};

// -1 is not said.  Hour 24 is the end of the day.
struct ClockTime {
  int hour = -1;
  int minute = -1;
  int second = -1;
  bool is_set() const { return hour >= 0; }
  friend bool operator==(const ClockTime&, const ClockTime&) = default;
};

enum class DateForm : std::uint8_t {
  kNone,     // no date: a time of day alone
  kPoint,    // a day, a month or a year: as many fields as are known, in `first`
  kWeek,     // its Monday in `first`
  kWeekday,  // 1 to 7 in `weekday`, its week unknown for want of a time to count from
  kSeason,   // year in `first`, which in `season`: 1 spring to 4 winter
  kSpan      // from `first` to `last`, each as in kPoint
};

// How a missing year is chosen.
enum class YearChoice : std::uint8_t {
  kNearest,
  kComplete  // the last such period that is over: 前三季度, 1—10月
};

enum class OpenSide : std::uint8_t {
  kNone,
  kBefore,  // 2016年以前: up to it, without it
  kUntil,   // up to it, with it: "by 2016"
  kSince,   // from its start: 2016年以来
  kAfter    // from its end: "after 2016"
};

struct WrittenDate {
  DateForm form = DateForm::kNone;
  DateFields first;
  DateFields last;
  ClockTime from;  // a time of day; with `to`, hours
  ClockTime to;
  int weekday = 0;  // also of a bare weekday whose day is known: Monday to Friday
  int season = 0;
  YearChoice choice = YearChoice::kNearest;
  OpenSide open = OpenSide::kNone;
  bool relative = false;         // said against another time
  bool is_to_month_end = false;  // 2月底: its last day waits for the year
  bool is_range = false;         // two ends were written: 2016-2018, 15 to 19 November
  bool approximate = false;      // 4点多, "about 4 p.m."
  // 上午, "morning": hours that stand for a part of the day.  A clock time that follows is read in it.
  bool is_day_part = false;
  bool is_afternoon_known = false;  // 下午4点, 16时, "4 p.m.": no other half of the day is meant
};

// What the readers know beside the text.
struct Reading {
  DateCursor cursor;
  std::optional<std::chrono::year_month_day> today;  // the day of the document, in its own zone
  std::optional<ClockTime> now;                      // where the document's time has one
  bool is_chinese = true;
  int depth = 0;  // of periods within periods, so that no text makes the readers call each other without end
  bool is_after_open_word = false;  // "later than 2016": the year needs no other sign of being one
};

}  // namespace assay::quantity
