// English lengths that dates count by: "two weeks", "a few months".  For this room only.
#pragma once

#include <cstdint>
#include <optional>

#include "examine/quantity/date_readers.h"

namespace assay::quantity {

enum class Unit : std::uint8_t { kMinute, kHour, kDay, kWeek, kMonth, kQuarter, kYear, kDecade };

// "weeks"; a fortnight is a week here, and two of them to the caller.
std::optional<Unit> read_unit(DateCursor& cursor);
// So many units from the document's day, which must be known.
std::chrono::sys_days shifted(const Reading& reading, int count, Unit unit);
// "three years" after "past" or "next": up to now, or from now on.
std::optional<WrittenDate> read_units(Reading& reading, int step);
// "two weeks ago", "2 weeks and 2 days ago", "3 days from now", "5 upcoming years".
std::optional<WrittenDate> read_english_ago(Reading& reading);

WrittenDate as_relative(WrittenDate date);
// The day so many days from the document's own.
WrittenDate day_word(const Reading& reading, int step);

}  // namespace assay::quantity
