// Times of day in Chinese: 16时30分, 下午4点多, 16:30, 早上七点半, 上午, 凌晨四到六点.
//
// A part of the day moves the hours that follow it to its half (下午4点 is 16:00, 中午1点 is 13:00, 凌晨12点 is 00:00),
// and stands for its own hours where none follow.  A bare 4点 is a point of an argument as often as an hour, so it
// wants a part of the day, a date or a 半, 整, 钟, 分 beside it; 16时 and 16:30 stand alone, but 以3:2, 25:19 and
// 16时期 do not.
#include <algorithm>

#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {
namespace {

enum class Half { kMorning, kNoon, kAfternoon, kNight };

struct DayPart {
  std::u32string_view name;
  int from_hour;
  int to_hour;  // 24: the end of the day
  Half half;
};
constexpr DayPart kParts[] = {
    {U"凌晨", 0, 6, Half::kMorning},     {U"清晨", 4, 8, Half::kMorning},     {U"早晨", 8, 12, Half::kMorning},
    {U"早上", 8, 12, Half::kMorning},    {U"早间", 8, 12, Half::kMorning},    {U"上午", 8, 12, Half::kMorning},
    {U"中午", 11, 13, Half::kNoon},      {U"正午", 11, 13, Half::kNoon},      {U"午后", 12, 16, Half::kAfternoon},
    {U"下午", 12, 16, Half::kAfternoon}, {U"傍晚", 16, 20, Half::kAfternoon}, {U"晚上", 16, 20, Half::kNight},
    {U"晚间", 16, 20, Half::kNight},     {U"夜间", 20, 24, Half::kNight},     {U"夜晚", 20, 24, Half::kNight},
    {U"深夜", 20, 24, Half::kNight},     {U"夜里", 20, 24, Half::kNight},     {U"半夜", 0, 6, Half::kMorning},
};
// One character, after a date or before an hour only.
constexpr DayPart kShortParts[] = {{U"晨", 4, 8, Half::kMorning},
                                   {U"早", 8, 12, Half::kMorning},
                                   {U"晚", 16, 20, Half::kNight},
                                   {U"夜", 20, 24, Half::kNight}};

const DayPart* accept_part(DateCursor& cursor) {
  for (const DayPart& part : kParts) {
    if (cursor.accept(part.name)) return &part;
  }
  for (const DayPart& part : kShortParts) {
    if (cursor.accept(part.name)) return &part;
  }
  return nullptr;
}

int hour_within(int hour, const DayPart* part) {
  if (part == nullptr || hour > 12) return hour;
  switch (part->half) {
    case Half::kMorning:
      return hour == 12 ? 0 : hour;
    case Half::kNoon:
      return hour < 6 ? hour + 12 : hour;
    case Half::kAfternoon:
      return hour < 12 ? hour + 12 : hour;
    case Half::kNight:
      break;
  }
  if (hour == 12) return 24;
  return hour >= 5 ? hour + 12 : hour;  // 晚上2点 is the small hours
}

struct Clock {
  ClockTime time;
  bool has_minutes_word = false;  // 半, 整, 钟, 分: surely a time
  bool is_official = false;       // 16时, 16:30
  bool approximate = false;
};

// 30分, 一刻, 半, 20; and 秒.
void read_minutes(DateCursor& cursor, Clock& clock) {
  if (cursor.accept(U'整')) {
    clock.has_minutes_word = true;
    return;
  }
  if (cursor.accept(U'钟')) {
    clock.has_minutes_word = true;
    if (cursor.accept(U'整')) return;
  }
  if (cursor.looking_at(U'半') && !cursor.looking_at(U"半决赛")) {
    cursor.take();
    clock.time.minute = 30;
    clock.has_minutes_word = true;
    return;
  }
  const std::size_t end = cursor.at();
  cursor.accept(U'过');
  const auto number = read_date_number(cursor, 0, 59);
  if (!number) {
    cursor.seek(end);
    return;
  }
  if (number->value <= 3 && cursor.accept(U'刻')) {
    clock.time.minute = number->value * 15;
    clock.has_minutes_word = true;
  } else if (cursor.looking_at(U'分') && !cursor.looking_at(U"分钟") && !cursor.looking_at(U"分之")) {
    cursor.take();
    clock.time.minute = number->value;
    clock.has_minutes_word = true;
    const std::size_t minute_end = cursor.at();
    const auto second = read_date_number(cursor, 0, 59);
    if (second && cursor.accept(U'秒')) {
      clock.time.second = second->value;
    } else {
      cursor.seek(minute_end);
    }
  } else if (number->value >= 10 && (number->digits == 2 || number->digits == 0) &&
             (number->is_chinese ? cursor.peek() < 0x4E00 || cursor.looking_at_any(U"的在出开抵到至举")
                                 : !cursor.looking_at_any(U"个人年月日元万亿多名家辆度余%.岁公千百米吨,"))) {
    clock.time.minute = number->value;  // 九点二十
    clock.has_minutes_word = true;
  } else {
    cursor.seek(end);
  }
}

// :30, :30:15 after the hour.
bool read_colon_minutes(DateCursor& cursor, Clock& clock) {
  if (!cursor.accept(U':')) return false;
  const auto minute = read_date_number(cursor, 0, 59);
  if (!minute || minute->digits != 2 || minute->is_chinese) return false;
  clock.time.minute = minute->value;
  const std::size_t end = cursor.at();
  if (cursor.accept(U':')) {
    const auto second = read_date_number(cursor, 0, 60);
    if (second && second->digits == 2 && !second->is_chinese) {
      clock.time.second = second->value;
      return true;
    }
    cursor.seek(end);
    if (second) return false;
  }
  return !cursor.looking_at_any(U"%‰");
}

bool is_point_of_argument(const DateCursor& cursor) {
  return cursor.looking_at_any(U"意建要希体看原共主关注启认想感说来子击球位数声做思措倡期发经") ||
         cursor.looking_at_any(U"0123456789");
}

std::optional<Clock> read_clock(DateCursor& cursor, const DayPart* part, TimePlace place) {
  const bool is_zero = cursor.looking_at(U"零点");
  const auto number = read_date_number(cursor, 0, 24);
  if (!number) return std::nullopt;
  Clock clock;
  clock.time.hour = number->value;
  const std::size_t after_hour = cursor.at();
  if (!number->is_chinese && read_colon_minutes(cursor, clock)) {
    clock.is_official = true;
  } else {
    cursor.seek(after_hour);
    const bool is_official = cursor.accept(U'时');
    if (!is_official && !cursor.accept(U'点')) return std::nullopt;
    if (is_official && cursor.looking_at_any(U"期代间段常速空装候机尚差")) return std::nullopt;
    read_minutes(cursor, clock);
    clock.is_official = is_official && !number->is_chinese;
    const bool is_sure = part != nullptr || place == TimePlace::kAfterDate || clock.is_official ||
                         clock.has_minutes_word || (is_zero && !is_number_character(cursor.peek()));
    if (!clock.has_minutes_word && !is_official && is_point_of_argument(cursor)) return std::nullopt;
    if (!is_sure && (number->is_chinese || cursor.peek() >= 0x4E00)) return std::nullopt;
    if (is_zero && is_number_character(cursor.peek())) return std::nullopt;
  }
  clock.approximate = cursor.looking_at_any(U"多许") || cursor.looking_at(U"左右") || cursor.looking_at(U"前后");
  clock.time.hour = hour_within(clock.time.hour, part);
  if (clock.time.hour == 24 && clock.time.minute > 0) {
    if (part == nullptr) return std::nullopt;
    clock.time.hour = 0;
  }
  return clock;
}

// 早上五到六点: the first hour without its unit, where a second follows that has one.
std::optional<WrittenDate> read_hours(Reading& reading, const DayPart* part, TimePlace place) {
  DateCursor& cursor = reading.cursor;
  const auto first = read_date_number(cursor, 0, 24);
  if (!first || !accept_range_sign(cursor)) return std::nullopt;
  const auto last = read_clock(cursor, part, place);
  if (!last || last->time.hour <= hour_within(first->value, part)) return std::nullopt;
  WrittenDate date;
  date.from.hour = hour_within(first->value, part);
  date.to = last->time;
  date.is_afternoon_known = part != nullptr || last->is_official;
  return date;
}

}  // namespace

std::optional<WrittenDate> read_chinese_time(Reading& reading, TimePlace place) {
  DateCursor& cursor = reading.cursor;
  const char32_t before = cursor.before();
  if (is_number_character(cursor.peek())) {
    if (before == U'第' || before == U'以' || before == U'比' || before == U'分' || before == U'.' || before == U':')
      return std::nullopt;
    if (place == TimePlace::kAlone && is_number_character(before)) return std::nullopt;
  }
  const DayPart* part = accept_part(cursor);
  const std::size_t after_part = cursor.at();
  cursor.skip_spaces();
  const std::size_t digits = cursor.at();
  if (const auto clock = read_clock(cursor, part, place)) {
    WrittenDate date;
    date.from = clock->time;
    date.approximate = clock->approximate;
    date.is_afternoon_known = part != nullptr || clock->time.hour > 12 || clock->time.hour == 0;
    return date;
  }
  cursor.seek(digits);
  if (auto hours = read_hours(reading, part, place)) return hours;
  if (part == nullptr) return std::nullopt;
  cursor.seek(after_part);
  constexpr std::u32string_view kAlone[] = {U"上午", U"中午", U"下午", U"晚上"};
  if (place == TimePlace::kAlone && std::ranges::find(kAlone, part->name) == std::end(kAlone)) return std::nullopt;
  if (part->name.size() == 1 && (place == TimePlace::kAlone || cursor.looking_at_any(U"些期稻"))) return std::nullopt;
  WrittenDate date;
  date.is_day_part = true;
  date.is_afternoon_known = true;
  date.from.hour = part->from_hour;
  date.to = part->to_hour == 24 ? ClockTime{23, 59, -1} : ClockTime{part->to_hour, -1, -1};
  return date;
}

}  // namespace assay::quantity
