// A zone that nobody names is Beijing's for Chinese pages, and UTC for the rest.
//
// 11/10/2025 has its month where the page's other dates have it ("13 October 2023", "10/31/2024"): a page that is
// written in one country is dated in its way, whatever template it uses.  Only where they show none, the language with
// its region says, or the country of the address.
#include "collect/page/date_conventions.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/url/url.h"

namespace assay::page {
namespace {

using date::DayOrder;
using html::Element;

constexpr std::chrono::minutes kBeijing{480};

// Of the dates in the page's short lines the order that more of them show.
DayOrder shown_order(const Survey& survey) {
  constexpr std::size_t kShortLine = 200;
  constexpr std::size_t kLines = 1000;
  int day_first = 0;
  int month_first = 0;
  for (std::size_t i = 0; i < std::min(survey.lines.size(), kLines); ++i) {
    if (survey.lines[i].text.size() > kShortLine) continue;
    const DayOrder order = date::shown_order(survey.lines[i].text);
    day_first += order == DayOrder::kDayFirst;
    month_first += order == DayOrder::kMonthFirst;
  }
  if (day_first == month_first) return DayOrder::kUnknown;
  return day_first > month_first ? DayOrder::kDayFirst : DayOrder::kMonthFirst;
}

// "gb" of <html lang="en-GB">, in lower case; empty where no region is declared.
std::string declared_region(const html::Tree& tree) {
  const html::NodeId root = tree.find(Element::kHtml);
  if (root == html::kNoNode) return {};
  const std::string language = ascii::lower(tree.attribute(root, "lang"));
  const std::size_t dash = language.find_first_of("-_");
  return dash == std::string::npos ? std::string{} : language.substr(dash + 1);
}

// "uk" of www.example.co.uk.
std::string country_of(std::string_view address) {
  const Result<Url> url = parse_url(address);
  if (!url || !url->host) return {};
  const std::size_t dot = url->host->rfind('.');
  return dot == std::string::npos ? std::string{} : url->host->substr(dot + 1);
}

DayOrder order_of_english(std::string_view region, std::string_view country) {
  constexpr auto kDayFirst = std::to_array<std::string_view>(
      {"gb", "uk", "au", "nz", "ie", "in", "za", "sg", "hk", "my", "ng", "ke", "pk", "lk", "gh", "jm", "mt"});
  for (const std::string_view place : {country, region})
    if (std::ranges::find(kDayFirst, place) != kDayFirst.end()) return DayOrder::kDayFirst;
  return region == "us" || country == "us" || country == "gov" ? DayOrder::kMonthFirst : DayOrder::kUnknown;
}

DayOrder find_order(const Evidence& evidence, std::string_view language, std::string_view address) {
  if (language == "zh" || language == "ja" || language == "ko") return DayOrder::kYearFirst;
  if (const DayOrder order = shown_order(evidence.survey); order != DayOrder::kUnknown) return order;
  if (language.empty() || language == "en")
    return order_of_english(declared_region(evidence.tree), country_of(address));
  return DayOrder::kDayFirst;
}

}  // namespace

DateConventions find_conventions(const Evidence& evidence, std::string_view language, std::string_view address) {
  return {language == "zh" ? kBeijing : std::chrono::minutes(0), find_order(evidence, language, address)};
}

}  // namespace assay::page
