// Civil time: fields as written on a page, put together into a Time.  For the date parsers of this room.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "base/time.h"

namespace assay {

struct CivilTime {
  int year = 0;
  int month = 0;  // from 1
  int day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;  // 60 for a leap second, which becomes the second before it
  std::chrono::minutes zone{0};
  TimePrecision precision = TimePrecision::kMinute;
};

// Nothing when the fields name no real day, time or zone.
std::optional<Time> time_of(const CivilTime& civil);

// Reads a text from left to right; every function leaves the place alone when it does not match.
class DateReader {
 public:
  explicit DateReader(std::string_view text) : rest_(text) {}
  bool at_end() const { return rest_.empty(); }
  bool accept(char wanted);
  char accept_any(std::string_view wanted);  // the character, or 0
  void skip_spaces();
  // A number of at least `least` and at most `most` digits; `most` is below 9.
  std::optional<int> number(int least, int most);
  std::string_view digits();   // a run of ASCII digits, perhaps empty
  std::string_view letters();  // a run of ASCII letters, perhaps empty
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

// "+08:00", "+0800", "+08", "+8".  Nothing when it is none of these; the reader is then somewhere inside.
std::optional<std::chrono::minutes> read_numeric_zone(DateReader& reader);

}  // namespace assay
