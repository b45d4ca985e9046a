// Dates in words.
//
// The value ("2025-07/2025-09") is taken apart into its two ends, the ends into fields, and the most usual name of just
// that period is written: a quarter, a half, the first months of a year, a decade, a century, else "A to B" with what
// both ends share said once.  What is written here is what the readers of this room read back, value for value; that
// decides between "the first half" (which could be a game's) and "January to June" where no year is known.
#include <fmt/format.h>

#include <array>
#include <charconv>

#include "examine/quantity/date_calendar.h"
#include "examine/quantity/dates.h"

namespace assay::quantity {
namespace {

constexpr std::array<std::string_view, 13> kMonths = {"",        "January",  "February", "March",  "April",
                                                      "May",     "June",     "July",     "August", "September",
                                                      "October", "November", "December"};
constexpr std::array<std::string_view, 8> kWeekdays = {"",         "Monday", "Tuesday",  "Wednesday",
                                                       "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> kCounts = {"",    "one",   "two",   "three", "four", "five",
                                                      "six", "seven", "eight", "nine",  "ten",  "eleven"};

// One end of a value.
struct End {
  DateFields fields;
  int week = 0;
  int weekday = 0;
  int season = 0;
  std::string_view time;  // "16:00", without its T
  bool is_open = false;
  bool has_date = false;
};

// Digits, or nothing but X, which is 0.
bool parse_field(std::string_view text, int& out) {
  if (text.empty()) return false;
  if (text.find_first_not_of('X') == std::string_view::npos) {
    out = 0;
    return true;
  }
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size();
}

std::optional<End> parse_end(std::string_view text) {
  End end;
  if (text == "..") {
    end.is_open = true;
    return end;
  }
  const std::size_t time = text.find('T');
  if (time != std::string_view::npos) {
    end.time = text.substr(time + 1);
    if (end.time.size() < 5) return std::nullopt;
    text = text.substr(0, time);
    if (text.empty()) return end;
  }
  end.has_date = true;
  if (text.size() < 4 || !parse_field(text.substr(0, 4), end.fields.year)) return std::nullopt;
  if (text.size() == 4) return end;
  if (text[4] != '-' || text.size() < 7) return std::nullopt;
  const std::string_view rest = text.substr(5);
  if (rest.front() == 'W') {
    if (!parse_field(rest.substr(1, 2), end.week)) return std::nullopt;
    if (rest.size() == 5 && parse_field(rest.substr(4), end.weekday)) return end;
    return rest.size() == 3 ? std::optional(end) : std::nullopt;
  }
  if (!parse_field(rest.substr(0, 2), end.fields.month)) return std::nullopt;
  if (end.fields.month > 20) {
    end.season = end.fields.month - 20;
    end.fields.month = 0;
    return end.season <= 4 && rest.size() == 2 ? std::optional(end) : std::nullopt;
  }
  if (end.fields.month > 12) return std::nullopt;
  if (rest.size() == 2) return end;
  if (rest.size() != 5 || !parse_field(rest.substr(3), end.fields.day) || end.fields.day > 31) return std::nullopt;
  return end;
}

std::string_view ordinal_suffix(int number) {
  if (number / 10 % 10 == 1) return "th";
  return number % 10 == 1 ? "st" : number % 10 == 2 ? "nd" : number % 10 == 3 ? "rd" : "th";
}

class ChineseWriter {
 public:
  static std::string time(std::string_view clock) {
    int hour = 0;
    int minute = 0;
    int second = 0;
    parse_field(clock.substr(0, 2), hour);
    parse_field(clock.substr(3, 2), minute);
    std::string out = fmt::format("{}时", hour);
    if (minute != 0 || clock.size() == 8) out += fmt::format("{}分", minute);
    if (clock.size() == 8 && parse_field(clock.substr(6), second)) out += fmt::format("{}秒", second);
    return out;
  }
  static std::string date(const DateFields& fields) {
    std::string out;
    if (fields.year != 0) out += fmt::format("{}年", fields.year);
    if (fields.month != 0) out += fmt::format("{}月", fields.month);
    if (fields.day != 0) out += fmt::format("{}日", fields.day);
    return out;
  }
  static std::string end(const End& end) {
    constexpr std::array<std::string_view, 5> kSeasons = {"", "春季", "夏季", "秋季", "冬季"};
    constexpr std::array<std::string_view, 8> kDays = {"", "一", "二", "三", "四", "五", "六", "日"};
    std::string out;
    if (end.weekday != 0) {
      out = fmt::format("周{}", kDays[static_cast<std::size_t>(end.weekday)]);
    } else if (end.week != 0) {
      out = fmt::format("{}年第{}周", end.fields.year, end.week);
    } else if (end.season != 0) {
      out = date(end.fields) + std::string(kSeasons[static_cast<std::size_t>(end.season)]);
    } else if (end.has_date) {
      out = date(end.fields);
    }
    if (!end.time.empty()) out += time(end.time);
    return out;
  }
  static std::string months(int year, int first, int last) {
    const std::string head = year == 0 ? "" : fmt::format("{}年", year);
    if (first % 3 == 1 && last == first + 2) {
      constexpr std::array<std::string_view, 4> kQuarters = {"一", "二", "三", "四"};
      return fmt::format("{}第{}季度", head, kQuarters[static_cast<std::size_t>(first / 3)]);
    }
    if (first == 1 && last == 6 && year != 0) return head + "上半年";
    if (first == 7 && last == 12) return head + "下半年";
    if (first == 1 && last == 9) return head + "前三季度";
    if (year != 0 && first == 5 && last == 8) return head + "中";
    if (year != 0 && first == 9 && last == 12) return head + "底";
    return fmt::format("{}{}至{}月", head, first, last);
  }
  static std::string early(const DateFields& month) { return date(month) + "初"; }
  static std::string late(const DateFields& month) { return date(month) + "底"; }
  static std::string decade(int first) { return fmt::format("{}世纪{:02}年代", first / 100 + 1, first % 100); }
  static std::string century(int number) { return fmt::format("{}世纪", number); }
  static std::string range(const End& first, const End& last) {
    End short_last = last;
    if (first.has_date && last.has_date && first.fields.year == last.fields.year && last.fields.month != 0) {
      short_last.fields.year = 0;
      if (first.fields.month == last.fields.month && last.fields.day != 0) short_last.fields.month = 0;
      if (first.fields == last.fields) short_last.has_date = false;
    }
    return end(first) + "至" + end(short_last);
  }
  static std::string open(const std::string& end, OpenSide side) {
    switch (side) {
      case OpenSide::kBefore:
        return end + "以前";
      case OpenSide::kUntil:
        return end + "及以前";
      case OpenSide::kAfter:
        return end + "以后";
      default:
        return end + "以来";
    }
  }
};

class EnglishWriter {
 public:
  static std::string year(int number) {
    const bool stands_alone = (number >= 1950 && number <= 2049 && number % 100 != 0) || number == 2000;
    return fmt::format("{}{}", stands_alone ? "" : "the year ", number);
  }
  static std::string date(const DateFields& fields) {
    if (fields.month == 0 && fields.day == 0) return year(fields.year);
    if (fields.month == 0) return fmt::format("the {}{}", fields.day, ordinal_suffix(fields.day));
    std::string out = fields.day == 0 ? "" : fmt::format("{} ", fields.day);
    out += kMonths[static_cast<std::size_t>(fields.month)];
    if (fields.year != 0) out += fmt::format(" {}", fields.year);
    return out;
  }
  static std::string end(const End& end) {
    constexpr std::array<std::string_view, 5> kSeasons = {"", "spring", "summer", "autumn", "winter"};
    std::string out;
    if (end.weekday != 0) {
      out = kWeekdays[static_cast<std::size_t>(end.weekday)];
    } else if (end.week != 0) {
      out = fmt::format("the {}{} week of {}", end.week, ordinal_suffix(end.week), end.fields.year);
    } else if (end.season != 0) {
      out = kSeasons[static_cast<std::size_t>(end.season)];
      if (end.fields.year != 0) out += fmt::format(" {}", end.fields.year);
    } else if (end.has_date) {
      out = date(end.fields);
    }
    if (!end.time.empty()) out += (out.empty() ? "" : ", ") + std::string(end.time);
    return out;
  }
  static std::string months(int year, int first, int last) {
    const std::string tail = year == 0 ? "" : fmt::format(" of {}", year);
    if (first % 3 == 1 && last == first + 2) {
      constexpr std::array<std::string_view, 4> kQuarters = {"first", "second", "third", "fourth"};
      return fmt::format("the {} quarter{}", kQuarters[static_cast<std::size_t>(first / 3)], tail);
    }
    if (year != 0 && first == 1 && last == 6) return "the first half" + tail;
    if (year != 0 && first == 7 && last == 12) return "the second half" + tail;
    if (first == 1 && last == 9) return "the first three quarters" + tail;
    if (year != 0 && first == 5 && last == 8) return fmt::format("mid-{}", year);
    if (year != 0 && first == 9 && last == 12) return "end" + tail;
    if (first == 1 && last < 12 && last != 6)
      return fmt::format("the first {} months{}", kCounts[static_cast<std::size_t>(last)], tail);
    return fmt::format("{} to {}{}", kMonths[static_cast<std::size_t>(first)], date({0, last, 0}),
                       year == 0 ? "" : fmt::format(" {}", year));
  }
  static std::string early(const DateFields& month) { return "early " + date(month); }
  static std::string late(const DateFields& month) { return "late " + date(month); }
  static std::string decade(int first) { return fmt::format("the {}s", first); }
  static std::string century(int number) { return fmt::format("the {}{} century", number, ordinal_suffix(number)); }
  static std::string range(const End& first, const End& last) {
    if (first.has_date && last.has_date && first.fields == last.fields)
      return end(first) + " to " + std::string(last.time);
    const bool is_plain = first.time.empty() && first.fields.day != 0 && last.fields.day != 0;
    if (is_plain && first.fields.year == last.fields.year) {
      if (first.fields.month == last.fields.month && first.fields.month != 0)
        return fmt::format("{} to {}", first.fields.day, end(last));
      End short_first = first;
      short_first.fields.year = 0;
      return end(short_first) + " to " + end(last);
    }
    if (first.has_date && last.has_date && first.fields.month == 0 && last.fields.month == 0 && first.fields.day == 0)
      return fmt::format("{} to {}", first.fields.year, last.fields.year);
    return end(first) + " to " + end(last);
  }
  static std::string open(const std::string& end, OpenSide side) {
    switch (side) {
      case OpenSide::kBefore:
        return "before " + end;
      case OpenSide::kUntil:
        return "by " + end;
      case OpenSide::kAfter:
        return "after " + end;
      default:
        return "since " + end;
    }
  }
};

// The days of the written end against the open period's own say which word it was.
OpenSide side_of(const Quantity& date, const End& end, bool is_until) {
  const bool is_known = end.has_date && end.fields.year != 0 && end.week == 0 && end.season == 0;
  if (is_until) return is_known && date.last_day == format(last_day(end.fields)) ? OpenSide::kUntil : OpenSide::kBefore;
  const bool is_since = !is_known || date.first_day.empty() || date.first_day == format(first_day(end.fields));
  return is_since ? OpenSide::kSince : OpenSide::kAfter;
}

template <typename Writer>
std::string write_span(const End& first, const End& last) {
  const DateFields& a = first.fields;
  const DateFields& b = last.fields;
  const bool is_plain = first.has_date && last.has_date && first.time.empty() && last.time.empty();
  if (is_plain && a.month == 0 && b.month == 0 && a.day == 0 && b.day == 0) {
    if (a.year % 10 == 0 && b.year == a.year + 9 && a.year >= 1000) return Writer::decade(a.year);
    if (a.year % 100 == 0 && b.year == a.year + 99) return Writer::century(a.year / 100 + 1);
  }
  if (is_plain && a.month != 0 && b.month > a.month && a.day == 0 && b.day == 0 && a.year == b.year) {
    return Writer::months(a.year, a.month, b.month);
  }
  const bool is_in_month = is_plain && a.year != 0 && a.year == b.year && a.month != 0 && a.month == b.month;
  if (is_in_month && a.day == 1 && b.day == 15) return Writer::early({a.year, a.month, 0});
  if (is_in_month && a.day == 16 && b.day == last_day_of_month(b.year, b.month))
    return Writer::late({a.year, a.month, 0});
  return Writer::range(first, last);
}

template <typename Writer>
std::string write_with(const Quantity& date) {
  const std::string_view value = date.date;
  const std::size_t slash = value.find('/');
  const auto first = parse_end(value.substr(0, slash));
  if (!first) return "";
  if (slash == std::string_view::npos) return Writer::end(*first);
  const auto last = parse_end(value.substr(slash + 1));
  if (!last || (first->is_open && last->is_open)) return "";
  if (first->is_open) return Writer::open(Writer::end(*last), side_of(date, *last, true));
  if (last->is_open) return Writer::open(Writer::end(*first), side_of(date, *first, false));
  return write_span<Writer>(*first, *last);
}

}  // namespace

std::string write_date(const Quantity& date, std::string_view language) {
  if (language == "zh") {
    const std::string text = write_with<ChineseWriter>(date);
    return date.approximate && !text.empty() ? text + "许" : text;
  }
  const std::string text = write_with<EnglishWriter>(date);
  return date.approximate && !text.empty() ? "about " + text : text;
}

}  // namespace assay::quantity
