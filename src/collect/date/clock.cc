#include "collect/date/clock.h"

#include <array>

#include "base/ascii.h"

namespace assay::date {
namespace {

using ascii::is_letter;
using std::chrono::minutes;

struct Zone {
  std::string_view name;
  int offset_minutes;
};

// Those of the world's news; PST and the like are what American pages write, never Pakistan's.
constexpr auto kZones = std::to_array<Zone>({
    {"gmt", 0},    {"utc", 0},    {"bst", 60},  {"cest", 120},    {"cet", 60},   {"eest", 180}, {"eet", 120},
    {"edt", -240}, {"est", -300}, {"et", -300}, {"cdt", -300},    {"cst", -360}, {"mdt", -360}, {"mst", -420},
    {"pdt", -420}, {"pst", -480}, {"hkt", 480}, {"sgt", 480},     {"jst", 540},  {"kst", 540},  {"ist", 330},
    {"aest", 600}, {"aedt", 660}, {"msk", 180}, {"beijing", 480}, {"mez", 60},   {"mesz", 120},
});

// "et" and "est" are French words as well: "à 10h30 et mis à jour".
bool is_word_besides(std::string_view zone, std::string_view behind) {
  return (zone == "et" || zone == "est") && behind.size() > 1 && behind[0] == ' ' &&
         (is_letter(behind[1]) || (behind[1] & 0x80) != 0);
}

std::optional<minutes> take_zone(Cursor& in, bool has_half) {
  Cursor ahead = in;
  ahead.skip_space();
  ahead.take("(");
  const bool is_signed = ahead.take("+") || (ahead.at < ahead.text.size() && ahead.text[ahead.at] == '-');
  if (is_signed) {
    const bool is_west = ahead.take("-");
    int hours = ahead.number(4, 4);
    int rest = 0;
    if (hours >= 0) {
      rest = hours % 100;
      hours /= 100;
    } else {
      hours = ahead.number(2, 2);
      if (hours < 0 || !ahead.take(":")) return std::nullopt;
      rest = ahead.number(2, 2);
    }
    const int most = is_west ? 12 : 14;
    if (rest < 0 || rest > 59 || hours * 60 + rest > most * 60) return std::nullopt;
    in = ahead;
    return minutes((is_west ? -1 : 1) * (hours * 60 + rest));
  }
  for (const Zone& zone : kZones) {
    Cursor word = ahead;
    if (!word.take_word(zone.name)) continue;
    if (word.at < word.text.size() && is_letter(word.text[word.at])) continue;
    if (!has_half && is_word_besides(zone.name, word.text.substr(word.at))) continue;
    in = word;
    return minutes(zone.offset_minutes);
  }
  return std::nullopt;
}

constexpr auto kSigns = std::to_array<std::string_view>({",", "t", "|", "·", "-", "—", "–", "•", "/", "(", "\u060C"});
// "at" in the languages of news, as it stands before a time of day.
constexpr auto kAtWords = std::to_array<std::string_view>({
    "at ",  "um ",  "à ",  "a las ",   "alle ore ", "alle ",  "ore ",   "às ",  "as ",     "om ",
    "klo ", "kl. ", "kl ", "klokken ", "o godz. ",  "godz. ", "o ",     "ob ",  "saat ",   "u ",
    "в ",   "о ",   "об ", "στις ",    "la ",       "ora ",   "pukul ", "lúc ", "الساعة ",
});

// What may stand between a date and its time of day; whether that is a word.
bool skip_between(Cursor& in) {
  constexpr int kPieces = 4;
  bool has_word = false;
  for (int i = 0; i < kPieces; ++i) {
    in.skip_space();
    if (in.take_one(kSigns)) continue;
    if (!in.take_one(kAtWords)) break;
    has_word = true;
  }
  return has_word;
}

// A point or an "h" makes no time of day by itself: "14.15" is one behind "um" or before "Uhr".
std::optional<int> take_minutes(Cursor& in, bool has_word) {
  Cursor ahead = in;
  const bool has_point = ahead.take(".");
  const bool has_sign =
      has_point || ahead.take_one(std::to_array<std::string_view>({":", "：", "时", "時", "시", "h", " h "}));
  ahead.skip_space();
  const int minute = has_sign ? ahead.number(2, 2) : -1;
  if (minute < 0) return std::nullopt;
  Cursor behind = ahead;
  behind.skip_space();
  if (has_point && !has_word && !behind.take_word("uhr")) return std::nullopt;
  in = ahead;
  return minute;
}

// "PM" turns the hour into one of 24; false where nothing is said.
bool take_half(Cursor& in, int& hour) {
  constexpr int kNoon = 12;
  Cursor ahead = in;
  ahead.skip_space();
  const bool is_afternoon = ahead.take_word("pm") || ahead.take_word("p.m.");
  if (!is_afternoon && !ahead.take_word("am") && !ahead.take_word("a.m.")) return false;
  if (is_afternoon) hour += hour < kNoon ? kNoon : 0;
  if (!is_afternoon) hour -= hour == kNoon ? kNoon : 0;
  in = ahead;
  return true;
}

}  // namespace

std::optional<ClockTime> take_clock(Cursor& in) {
  constexpr int kHours = 24;
  constexpr int kMinutes = 60;
  Cursor ahead = in;
  const bool has_word = skip_between(ahead);
  // 星期一, (Monday) and the like are skipped by nobody: pages put them before the date.
  ClockTime clock;
  clock.hour = ahead.number(1, 2);
  if (clock.hour < 0) return std::nullopt;
  const std::optional<int> minute = take_minutes(ahead, has_word);
  clock.minute = minute.value_or(0);
  if (minute) {
    ahead.take("分");
    if (ahead.take(":") && ahead.number(2, 2) >= 0 && ahead.take(".")) ahead.number(1, 9);
  }
  const bool has_half = take_half(ahead, clock.hour);
  if ((!minute && !has_half) || clock.hour >= kHours || clock.minute >= kMinutes) return std::nullopt;
  ahead.skip_space();
  if (ahead.take_word("uhr")) ahead.skip_space();
  if (ahead.take("Z"))
    clock.zone = minutes(0);
  else
    clock.zone = take_zone(ahead, has_half);
  in = ahead;
  return clock;
}

}  // namespace assay::date
