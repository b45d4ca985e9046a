#include "keep/search/facets.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <functional>

namespace assay::search {
namespace {

constexpr std::int64_t kDaySeconds = 86'400;

std::int64_t day_of(std::int64_t sort) {
  return sort >= 0 ? sort / kDaySeconds : -((-sort + kDaySeconds - 1) / kDaySeconds);
}

std::vector<FacetValue> most_first(const std::map<std::string, std::int64_t, std::less<>>& counts) {
  std::vector<FacetValue> values;
  for (const auto& [value, count] : counts) values.push_back({value, count});
  std::ranges::stable_sort(values, std::ranges::greater{}, &FacetValue::count);
  return values;
}

void count_values(std::map<std::string, std::int64_t, std::less<>>& counts, const std::vector<std::string>& names,
                  const std::vector<std::int64_t>& numbers) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (numbers[i] > 0) counts[names[i]] += numbers[i];
  }
}

}  // namespace

void Facets::add(const Segment& segment, const Bitmap& matches) {
  std::vector<std::int64_t> sources(segment.sources().size());
  std::vector<std::int64_t> languages(segment.languages().size());
  std::int64_t day = 0;
  std::int64_t* count_of_day = nullptr;
  for (std::uint32_t document = matches.next(0); document != kNoDocument; document = matches.next(document + 1)) {
    ++sources[segment.source(document)];
    ++languages[segment.language(document)];
    matching_.push_back(segment.id(document));
    // Documents are in order of time, so that a day is looked up once.
    const std::int64_t sort = segment.sort(document);
    if (count_of_day == nullptr || day_of(sort) != day) {
      day = day_of(sort);
      count_of_day = &days_[day];
    }
    ++*count_of_day;
  }
  count_values(sources_, segment.sources(), sources);
  count_values(languages_, segment.languages(), languages);
}

void Facets::write(Found& found) const {
  found.sources = most_first(sources_);
  found.languages = most_first(languages_);
  for (const auto& [day, count] : days_) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    found.days.push_back(
        {fmt::format("{:04}-{:02}-{:02}", int{date.year()}, unsigned{date.month()}, unsigned{date.day()}), count});
  }
  found.matching = matching_;
  std::ranges::sort(found.matching);
}

}  // namespace assay::search
