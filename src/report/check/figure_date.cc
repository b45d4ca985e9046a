// Dates across two texts.
//
// A source's date bears out every date that says less: 2025-11-10 bears out November 2025 and 10 November.  A summary
// that says more than the source is not borne out, with one exception: where the source leaves the year out and no time
// is known to resolve it by, the summary's year is believed.  So every date is turned into keys, and a date is borne
// out when one of its queries is a key.  Written without the unknown parts: "2025-11-10", "--11-10", "---10" (a day of
// some month); keys of dates without a year stand a second time with "~" before them, for queries that name the year.
// A time of day is a key of its own; a period by its two ends, and by its first and last day.
// Cost: some short strings a date.
#include "report/check/figure_date.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace assay::check {
namespace {

struct Day {
  std::string_view year;     // empty: unknown
  std::string_view month;    // or a week, "W46"
  std::string_view day;      // of the month
  std::string_view weekday;  // "6", of a week
  std::string_view time;     // "T14:30"
  bool has_date() const { return !year.empty() || !month.empty() || !day.empty() || !weekday.empty(); }
};

std::string_view known(std::string_view part) {
  return part.contains('X') ? std::string_view() : part;
}

Day parse(std::string_view date) {
  Day day;
  if (const std::size_t at = date.find('T'); at != std::string_view::npos) {
    day.time = date.substr(at);
    date = date.substr(0, at);
  }
  day.year = known(date.substr(0, 4));
  if (date.size() <= 5) return day;
  const std::size_t end = std::min(date.find('-', 5), date.size());
  const std::string_view middle = date.substr(5, end - 5);
  day.month = known(middle);
  const std::string_view last = end < date.size() ? known(date.substr(end + 1)) : std::string_view();
  (middle.starts_with('W') ? day.weekday : day.day) = last;
  return day;
}

// "2025-11-10", "--11-10", "---10".
std::string form(std::string_view year, std::string_view month, std::string_view day) {
  std::string out = year.empty() ? "-" : std::string(year);
  if (!month.empty() || !day.empty()) out.append("-").append(month);
  if (!day.empty()) out.append("-").append(day);
  return out;
}

std::string form_of(const Day& day) {
  if (!day.weekday.empty()) return form(day.year, day.month, "w" + std::string(day.weekday));
  return form(day.year, day.month, day.day);
}

// What a date says without its year, and its day alone; what it does not know is left out.
std::vector<std::string> forms_without_year(const Day& day) {
  std::vector<std::string> forms;
  if (!day.weekday.empty()) forms.push_back(form({}, {}, "w" + std::string(day.weekday)));
  if (!day.month.empty() && !day.day.empty()) forms.push_back(form({}, day.month, day.day));
  if (!day.month.empty()) forms.push_back(form({}, day.month, {}));
  if (!day.day.empty()) forms.push_back(form({}, {}, day.day));
  return forms;
}

void add_keys(const Day& day, std::vector<std::string>& keys) {
  std::vector<std::string> dates;
  for (std::string& key : forms_without_year(day)) {
    if (day.year.empty()) dates.push_back("~" + key);
    dates.push_back(std::move(key));
  }
  // A day whose month is unknown may be of any.
  if (day.month.empty() && !day.day.empty()) dates.push_back("~~" + form({}, {}, day.day));
  if (!day.year.empty()) {
    dates.emplace_back(day.year);
    if (!day.month.empty()) dates.push_back(form(day.year, day.month, {}));
    if (!day.day.empty() || !day.weekday.empty()) dates.push_back(form_of(day));
  }
  if (!day.time.empty()) {
    keys.emplace_back(day.time);
    if (!day.has_date()) keys.push_back("~" + std::string(day.time));
    for (const std::string& date : dates) keys.push_back(date + std::string(day.time));
  }
  keys.insert(keys.end(), std::make_move_iterator(dates.begin()), std::make_move_iterator(dates.end()));
}

void add_queries(const Day& day, std::vector<std::string>& queries) {
  const std::string time(day.time);
  if (!day.has_date()) {
    if (!time.empty()) queries.push_back(time);
    return;
  }
  queries.push_back(form_of(day) + time);
  if (!day.year.empty() && !day.month.empty()) queries.push_back("~" + form({}, day.month, day.day) + time);
  if (!day.month.empty() && !day.day.empty()) queries.push_back("~~" + form({}, {}, day.day) + time);
  // Where the source's time stands apart from its date.
  if (!time.empty()) queries.push_back("~" + time);
}

std::string period_of_days(std::string_view first_day, std::string_view last_day) {
  return std::string(first_day) + ".." + std::string(last_day);
}

struct Ends {
  std::string_view first;
  std::string_view last;
};
Ends ends_of(std::string_view period) {
  const std::size_t slash = period.find('/');
  return {period.substr(0, slash), period.substr(slash + 1)};
}

std::string period_form(const Ends& ends, bool with_years) {
  Day first = parse(ends.first);
  Day last = parse(ends.last);
  if (!with_years) first.year = last.year = {};
  return form_of(first) + std::string(first.time) + "/" + form_of(last) + std::string(last.time);
}

}  // namespace

std::vector<std::string> date_keys(std::string_view date, std::string_view first_day, std::string_view last_day) {
  std::vector<std::string> keys;
  if (!first_day.empty() && !last_day.empty()) keys.push_back(period_of_days(first_day, last_day));
  if (!date.contains('/')) {
    add_keys(parse(date), keys);
    return keys;
  }
  const Ends ends = ends_of(date);
  keys.push_back(period_form(ends, true));
  const std::string yearless = period_form(ends, false);
  keys.push_back(yearless);
  if (parse(ends.first).year.empty()) keys.push_back("~" + yearless);
  for (const std::string_view end : {ends.first, ends.last}) {
    if (end != "..") add_keys(parse(end), keys);
  }
  return keys;
}

std::vector<std::string> date_queries(std::string_view date, std::string_view first_day, std::string_view last_day) {
  std::vector<std::string> queries;
  if (!first_day.empty() && !last_day.empty()) queries.push_back(period_of_days(first_day, last_day));
  if (!date.contains('/')) {
    add_queries(parse(date), queries);
    return queries;
  }
  const Ends ends = ends_of(date);
  queries.push_back(period_form(ends, true));
  queries.push_back("~" + period_form(ends, false));
  if (ends.first == "..") add_queries(parse(ends.last), queries);
  if (ends.last == "..") add_queries(parse(ends.first), queries);
  return queries;
}

}  // namespace assay::check
