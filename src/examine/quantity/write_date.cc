#include "examine/quantity/write_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace assay::quantity {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

struct Moment {
  std::string year;  // may be XXXX
  int month = 0;     // 0: not said
  int day = 0;
  int week = 0;
  std::string time;  // "14:30"
};

int number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// "2025-11-10T14:30", "2025-11", "2025", "2025-W46", "T16:00".
std::optional<Moment> parse(std::string_view iso) {
  Moment moment;
  if (const std::size_t mark = iso.find('T'); mark != std::string_view::npos) {
    moment.time = iso.substr(mark + 1);
    iso = iso.substr(0, mark);
    if (moment.time.size() < 2 || moment.time.size() > 8) return std::nullopt;
  }
  if (iso.empty()) return moment;
  if (iso.size() < 4) return std::nullopt;
  moment.year = iso.substr(0, 4);
  iso.remove_prefix(4);
  if (iso.starts_with("-W")) {
    moment.week = number(iso.substr(2, 2));
    return moment;
  }
  if (iso.size() >= 3) moment.month = number(iso.substr(1, 2));
  if (iso.size() >= 6) moment.day = number(iso.substr(4, 2));
  if (moment.month > 12 || moment.day > 31) return std::nullopt;
  return moment;
}

bool has_year(const Moment& moment) {
  return !moment.year.empty() && moment.year.find('X') == std::string::npos;
}

std::string chinese_time(const std::string& time) {
  if (time.empty()) return {};
  const std::string hour = std::to_string(number(time.substr(0, 2))) + "时";
  const std::string minute = time.size() >= 5 ? time.substr(3, 2) : "00";
  return minute == "00" ? hour : hour + std::to_string(number(minute)) + "分";
}

std::string chinese(const Moment& moment) {
  std::string out;
  if (has_year(moment)) out += moment.year + "年";
  if (moment.week != 0) out += "第" + std::to_string(moment.week) + "周";
  if (moment.month != 0) out += std::to_string(moment.month) + "月";
  if (moment.day != 0) out += std::to_string(moment.day) + "日";
  return out + chinese_time(moment.time);
}

std::string english(const Moment& moment) {
  std::string out;
  const auto add = [&](std::string_view word) {
    if (!out.empty()) out += ' ';
    out += word;
  };
  if (moment.day != 0) add(std::to_string(moment.day));
  if (moment.month != 0) add(kMonths.at(static_cast<std::size_t>(moment.month) - 1));
  if (moment.week != 0) add("week " + std::to_string(moment.week) + " of");
  if (has_year(moment)) add(moment.year);
  if (moment.time.empty()) return out;
  const std::string time = moment.time.size() >= 5 ? moment.time.substr(0, 5) : moment.time + ":00";
  return out.empty() ? time : time + " on " + out;
}

// A quarter, a half or the first months of one year, which have names.
std::string named_period(const Moment& first, const Moment& last, bool is_chinese) {
  if (first.year != last.year || first.day != 0 || last.day != 0 || first.month == 0 || !has_year(first)) return {};
  const int months = last.month - first.month + 1;
  if (months == 3 && first.month % 3 == 1) {
    const auto quarter = static_cast<std::size_t>(first.month / 3);
    constexpr std::array<std::string_view, 4> kChinese = {"第一季度", "第二季度", "第三季度", "第四季度"};
    constexpr std::array<std::string_view, 4> kEnglish = {"the first quarter of ", "the second quarter of ",
                                                          "the third quarter of ", "the fourth quarter of "};
    return is_chinese ? first.year + "年" + std::string(kChinese.at(quarter))
                      : std::string(kEnglish.at(quarter)) + first.year;
  }
  if (months == 6 && first.month == 1) return is_chinese ? first.year + "年上半年" : "the first half of " + first.year;
  if (months == 6 && first.month == 7) return is_chinese ? first.year + "年下半年" : "the second half of " + first.year;
  if (months == 9 && first.month == 1)
    return is_chinese ? first.year + "年前三季度" : "the first three quarters of " + first.year;
  return {};
}

std::string period(std::string_view from, std::string_view to, bool is_chinese) {
  const auto first = parse(from == ".." ? "" : from);
  const auto last = parse(to == ".." ? "" : to);
  if (!first || !last) return {};
  if (from == "..") return is_chinese ? chinese(*last) + "以前" : "before " + english(*last);
  if (to == "..") return is_chinese ? chinese(*first) + "以来" : "since " + english(*first);
  if (std::string named = named_period(*first, *last, is_chinese); !named.empty()) return named;
  if (is_chinese) {
    Moment end = *last;
    if (end.year == first->year && first->month != 0) end.year.clear();
    return chinese(*first) + "至" + chinese(end);
  }
  return english(*first) + " to " + english(*last);
}

}  // namespace

std::string write_date(const Quantity& quantity, std::string_view language) {
  const std::string_view iso = quantity.date;
  const bool is_chinese = language == "zh";
  const std::size_t slash = iso.find('/');
  std::string out;
  if (slash != std::string_view::npos) {
    out = period(iso.substr(0, slash), iso.substr(slash + 1), is_chinese);
  } else if (const auto moment = parse(iso)) {
    out = is_chinese ? chinese(*moment) : english(*moment);
  }
  return out.empty() ? std::string(iso) : out;
}

}  // namespace assay::quantity
