// Times of day in English: 9:30 a.m., 4pm, 16:00, noon, half past eight, seven o'clock, in the morning.
//
// Hours up to twelve without "a.m." or "p.m." are read as they stand.  A part of the day moves them (seven in the
// evening), and stands for its own hours alone: morning 8 to 12, afternoon 12 to 16, evening 16 to 20, night 20 to 24;
// "early" and "late" are the two hours at either end.
#include "examine/quantity/date_english_words.h"
#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {
namespace {

struct DayPart {
  std::string_view name;
  std::string_view plural;
  int from_hour;
  int to_hour;
  bool is_afternoon;
};
constexpr DayPart kParts[] = {{"morning", "mornings", 8, 12, false},
                              {"afternoon", "afternoons", 12, 16, true},
                              {"evening", "evenings", 16, 20, true},
                              {"night", "nights", 20, 24, true}};

const DayPart* accept_part(DateCursor& cursor) {
  for (const DayPart& part : kParts) {
    if (cursor.accept_word(part.name) || cursor.accept_word(part.plural)) return &part;
  }
  return nullptr;
}

enum class Meridiem { kNone, kMorning, kAfternoon };

// "a.m.", "am", "AM", "p.m."; also "in the morning", "at night".
Meridiem read_meridiem(DateCursor& cursor) {
  const std::size_t start = cursor.at();
  cursor.skip_spaces();
  const char32_t letter = cursor.accept_any(U"aApP");
  if (letter != 0) {
    const Meridiem which = letter == U'a' || letter == U'A' ? Meridiem::kMorning : Meridiem::kAfternoon;
    const bool has_dot = cursor.accept(U'.');
    cursor.skip_spaces();
    if (cursor.accept_any(U"mM") != 0 && !is_ascii_letter(cursor.peek()) && !is_ascii_digit(cursor.peek())) {
      if (has_dot) cursor.accept(U'.');
      const std::size_t end = cursor.at();  // "8pm in the evening"
      if (!cursor.skip_spaces() || !cursor.accept_words("in the") || !cursor.skip_spaces() ||
          accept_part(cursor) == nullptr) {
        cursor.seek(end);
      }
      return which;
    }
  }
  cursor.seek(start);
  cursor.skip_spaces();
  if (cursor.accept_words("in the") || cursor.accept_word("at")) cursor.skip_spaces();
  if (cursor.accept_word("early") && !cursor.skip_spaces()) return Meridiem::kNone;  // "8:00 early morning"
  if (cursor.at() > start + 2) {
    if (const DayPart* part = accept_part(cursor))
      return part->is_afternoon ? Meridiem::kAfternoon : Meridiem::kMorning;
  }
  cursor.seek(start);
  return Meridiem::kNone;
}

// " o'clock", "oclock".
bool accept_o_clock(DateCursor& cursor) {
  const std::size_t start = cursor.at();
  cursor.skip_spaces();
  if (cursor.accept_word("oclock")) return true;
  if (cursor.accept_word("o") && cursor.accept_any(U"'’") != 0 && cursor.accept_word("clock")) return true;
  cursor.seek(start);
  return false;
}

int hour_within(int hour, Meridiem meridiem) {
  if (meridiem == Meridiem::kMorning) return hour == 12 ? 0 : hour;
  if (meridiem == Meridiem::kAfternoon) return hour < 12 ? hour + 12 : hour;
  return hour;
}

WrittenDate at(const ClockTime& time, bool is_sure) {
  WrittenDate date;
  date.from = time;
  date.is_afternoon_known = is_sure;
  return date;
}

// "340pm", "1140 a.m.": hours and minutes run together, where the half of the day stands behind them in letters.
std::optional<WrittenDate> read_joined_figures(DateCursor& cursor) {
  const auto number = read_date_number(cursor, 100, 1259);
  if (!number || number->is_chinese || number->digits < 3 || number->value % 100 > 59) return std::nullopt;
  DateCursor letters = cursor;
  letters.skip_spaces();
  if (!letters.looking_at_any(U"aApP")) return std::nullopt;
  const Meridiem meridiem = read_meridiem(cursor);
  if (meridiem == Meridiem::kNone) return std::nullopt;
  return at({hour_within(number->value / 100, meridiem), number->value % 100, -1}, true);
}

// "11ish", "11-ish" after the hour.
bool accept_about(DateCursor& cursor) {
  const std::size_t start = cursor.at();
  cursor.accept(U'-');
  if (cursor.accept_word("ish")) return true;
  cursor.seek(start);
  return false;
}

// ":30", ".30", ":30:15" after the hour; true where a colon parts them.  A blank behind the colon is let pass before 00
// alone: "12: 30 people" is no time.
bool read_minutes(DateCursor& cursor, ClockTime& time) {
  const std::size_t start = cursor.at();
  const bool has_colon = cursor.accept(U':');
  if (!has_colon && !cursor.accept(U'.')) return false;
  const bool has_blank = has_colon && cursor.skip_spaces();
  const auto minute = read_date_number(cursor, 0, 59);
  if (!minute || minute->digits != 2 || minute->is_chinese || (has_blank && minute->value != 0)) {
    cursor.seek(start);
    return false;
  }
  time.minute = minute->value;
  const std::size_t after_minute = cursor.at();
  if (!has_colon || !cursor.accept(U':')) return has_colon;
  const auto second = read_date_number(cursor, 0, 60);
  if (second && second->digits == 2) {
    time.second = second->value;
  } else {
    cursor.seek(after_minute);
  }
  return true;
}

// One letter is enough behind minutes, a day or "at": 9:00a, "today at 9p".
Meridiem read_half_letter(DateCursor& cursor) {
  const std::size_t start = cursor.at();
  const char32_t letter = cursor.accept_any(U"aApP");
  const char32_t next = cursor.peek();
  if (letter == 0 || is_ascii_letter(next) || is_ascii_digit(next) || next == U':' || cursor.looking_at(U".m") ||
      cursor.looking_at(U".M")) {
    cursor.seek(start);
    return Meridiem::kNone;
  }
  return letter == U'a' || letter == U'A' ? Meridiem::kMorning : Meridiem::kAfternoon;
}

// 9:30, 9, 9.30 before "a.m."; 16:30:15.
std::optional<WrittenDate> read_figures(DateCursor& cursor, TimePlace place) {
  const char32_t before = cursor.before();
  if (before == U'$' || before == U'.' || before == U':' || before == U'/' || is_ascii_digit(before))
    return std::nullopt;
  const std::size_t start = cursor.at();
  const auto hour = read_date_number(cursor, 0, 24);
  if (!hour || hour->is_chinese || hour->digits > 2) return std::nullopt;
  ClockTime time{hour->value, -1, -1};
  const std::size_t after_hour = cursor.at();
  const bool has_colon = read_minutes(cursor, time);
  const std::size_t end = cursor.at();
  if (hour->value == 12 && cursor.skip_spaces() && cursor.accept_any_word({"noon", "midday"}))
    return at({12, -1, -1}, true);
  cursor.seek(end);
  if (hour->value == 12 && cursor.skip_spaces() && cursor.accept_word("midnight")) return at({0, -1, -1}, true);
  cursor.seek(end);
  if (hour->value > 0 && hour->value <= 12 && accept_about(cursor)) {
    WrittenDate date = at(time, false);
    date.approximate = true;
    return date;
  }
  const bool is_placed = has_colon || place == TimePlace::kAfterDate ||
                         equal_ignoring_case(word_before(DateCursor(cursor.text(), start)), "at");
  if (is_placed && hour->value >= 1 && hour->value <= 12) {
    if (const Meridiem half = read_half_letter(cursor); half != Meridiem::kNone) {
      time.hour = hour_within(time.hour, half);
      return at(time, true);
    }
  }
  const Meridiem meridiem = read_meridiem(cursor);
  if (meridiem != Meridiem::kNone && hour->value <= (meridiem == Meridiem::kMorning ? 12 : 24) && hour->value >= 1) {
    time.hour = hour_within(time.hour, meridiem);
    return at(time, true);
  }
  cursor.seek(end);
  if (accept_o_clock(cursor)) {
    const Meridiem half = read_meridiem(cursor);
    time.hour = hour_within(time.hour, half);
    return at(time, half != Meridiem::kNone);
  }
  cursor.seek(end);
  if (!has_colon || time.minute < 0 || (time.hour == 24 && time.minute > 0)) return std::nullopt;
  if (place == TimePlace::kAlone && hour->digits == 1 &&
      equal_ignoring_case(word_before(DateCursor(cursor.text(), after_hour - 1)), "won"))
    return std::nullopt;
  return at(time, time.hour > 12 || time.hour == 0 || hour->value == 0);
}

// "half past eight", "quarter to nine", "ten past 9", "three minutes to eight".
std::optional<WrittenDate> read_past(DateCursor& cursor) {
  int minutes = 0;
  bool has_unit = true;
  if (cursor.accept_words("a quarter") || cursor.accept_word("quarter")) {
    minutes = 15;
  } else if (cursor.accept_word("half")) {
    minutes = 30;
  } else {
    const auto count = is_ascii_digit(cursor.peek()) ? read_date_number(cursor, 1, 59) : std::nullopt;
    const auto words = count ? std::optional(count->value) : read_english_cardinal(cursor);
    if (!words || *words > 59) return std::nullopt;
    minutes = *words;
    cursor.skip_spaces();
    has_unit = cursor.accept_any_word({"minutes", "minute", "mins", "min"});
  }
  cursor.skip_spaces();
  const bool is_past = cursor.accept_word("past");
  if (!is_past && !cursor.accept_word("to")) return std::nullopt;
  cursor.skip_spaces();
  const auto figure = is_ascii_digit(cursor.peek()) ? read_date_number(cursor, 1, 12) : std::nullopt;
  const auto hour = figure ? std::optional(figure->value) : read_english_cardinal(cursor);
  if (!hour || *hour > 12) return std::nullopt;
  const std::size_t hour_end = cursor.at();
  int half_hour = 0;  // "three minutes to five thirty"
  cursor.skip_spaces();
  if (const auto more = read_english_cardinal(cursor); more && *more >= 10 && *more < 60) {
    half_hour = *more;
  } else {
    cursor.seek(hour_end);
  }
  accept_o_clock(cursor);
  const Meridiem meridiem = read_meridiem(cursor);
  if (!is_past && !has_unit) return std::nullopt;  // "five to seven" is two hours
  constexpr int kDay = 24 * 60;
  const int named = hour_within(*hour, meridiem) * 60 + half_hour;
  const int moment = (named + (is_past ? minutes : -minutes) + kDay) % kDay;
  const ClockTime time{moment / 60, moment % 60, -1};
  return at(time, meridiem != Meridiem::kNone);
}

// "mid-day", "midmorning", "mid afternoon": the hour in the middle of the part.
std::optional<WrittenDate> read_middle_of_part(DateCursor& cursor) {
  const std::size_t start = cursor.at();
  int hour = 0;
  if (cursor.accept_word("midmorning")) {
    hour = 10;
  } else if (cursor.accept_word("midafternoon")) {
    hour = 14;
  } else if (cursor.accept_word("mid") && (cursor.accept(U'-') || cursor.skip_spaces())) {
    hour = cursor.accept_word("morning")     ? 10
           : cursor.accept_word("day")       ? 12
           : cursor.accept_word("afternoon") ? 14
                                             : 0;
  }
  if (hour == 0) {
    cursor.seek(start);
    return std::nullopt;
  }
  WrittenDate date = at({hour, -1, -1}, true);
  date.approximate = hour != 12;
  return date;
}

// "seven thirty p.m.", "eight o'clock", "five in the morning", "noon".
std::optional<WrittenDate> read_words(DateCursor& cursor) {
  if (cursor.accept_any_word({"noon", "midday"})) return at({12, -1, -1}, true);
  if (cursor.accept_word("midnight")) return at({0, -1, -1}, true);
  if (cursor.accept_words("mid night") || cursor.accept(U"mid-night")) return at({0, -1, -1}, true);
  if (cursor.accept_word("noonish")) {
    WrittenDate noon = at({12, -1, -1}, true);
    noon.approximate = true;
    return noon;
  }
  if (auto middle = read_middle_of_part(cursor)) return middle;
  const auto hour = read_english_cardinal(cursor);
  if (!hour || *hour > 23) return std::nullopt;
  ClockTime time{*hour, -1, -1};
  const std::size_t end = cursor.at();
  if (*hour <= 12 && accept_o_clock(cursor)) {
    const Meridiem meridiem = read_meridiem(cursor);
    time.hour = hour_within(time.hour, meridiem);
    return at(time, meridiem != Meridiem::kNone);
  }
  cursor.skip_spaces();
  if (const auto minute = read_english_cardinal(cursor); minute && *minute >= 10 && *minute < 60) {
    time.minute = *minute;
  } else {
    cursor.seek(end);
  }
  const Meridiem meridiem = read_meridiem(cursor);
  const bool is_clock = *hour <= 12 || (time.minute >= 0 && meridiem == Meridiem::kAfternoon);
  if (meridiem == Meridiem::kNone || !is_clock) return std::nullopt;
  time.hour = hour_within(time.hour, meridiem);
  return at(time, true);
}

// "in the morning", "late afternoon", "morning" after a date.
std::optional<WrittenDate> read_part(DateCursor& cursor, TimePlace place) {
  const bool is_placed = equal_ignoring_case(word_before(cursor), "in");
  bool is_early = cursor.accept_words("early in the");
  bool has_word = is_early || cursor.accept_words("in the");
  if (has_word) cursor.skip_spaces();
  if (!is_early && cursor.accept_word("early")) {
    is_early = true;
    has_word = has_word || is_placed;  // "in early morning"
    if (!cursor.skip_spaces() && !cursor.accept(U'-')) return std::nullopt;
  }
  const bool is_late = !is_early && cursor.accept_word("late");
  if (is_late) {
    if (!cursor.skip_spaces() && !cursor.accept(U'-')) return std::nullopt;
  }
  const DayPart* part = accept_part(cursor);
  if (part == nullptr && place == TimePlace::kAfterDate) {  // "Tuesday pm"
    part = cursor.accept_word("am") ? &kParts[0] : cursor.accept_word("pm") ? &kParts[1] : nullptr;
  }
  if (part == nullptr || (!has_word && place == TimePlace::kAlone)) return std::nullopt;
  WrittenDate date;
  date.is_day_part = true;
  date.is_afternoon_known = true;
  date.from.hour = is_late ? part->to_hour - 2 : part->from_hour;
  const int to_hour = is_early ? part->from_hour + 2 : part->to_hour;
  date.to = to_hour == 24 ? ClockTime{23, 59, -1} : ClockTime{to_hour, -1, -1};
  return date;
}

}  // namespace

std::optional<WrittenDate> read_english_time(Reading& reading, TimePlace place) {
  DateCursor& cursor = reading.cursor;
  const std::size_t start = cursor.at();
  if (is_ascii_digit(cursor.peek())) {
    if (auto found = read_figures(cursor, place)) return found;
    cursor.seek(start);
    if (auto found = read_joined_figures(cursor)) return found;
    cursor.seek(start);
    return read_past(cursor);
  }
  const DateWord kind = date_word(cursor.word());
  if (kind != DateWord::kTime && kind != DateWord::kNumber && kind != DateWord::kPart && place == TimePlace::kAlone)
    return std::nullopt;
  if (auto found = read_words(cursor)) return found;
  cursor.seek(start);
  if (auto found = read_past(cursor)) return found;
  cursor.seek(start);
  return read_part(cursor, place);
}

}  // namespace assay::quantity
