// A zone that nobody names is Beijing's for Chinese pages and for outlets that publish in Chinese as well, and UTC for
// the rest.
//
// 11/10/2025 has its month where the page's other figures have it ("31/10/2023"), for a page that is written in one
// country is dated in its way, whatever template it uses.  Where they show nothing, the language with its region says,
// or the country of the address; then its dates in words ("13 October 2023").
#include "collect/page/date_conventions.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/url/url.h"
#include "base/utf8.h"

namespace assay::page {
namespace {

using date::DayOrder;
using html::Element;

constexpr std::chrono::minutes kBeijing{480};

// How many more of some dates have the day first than the month.
struct Excess {
  int in_figures = 0;
  int in_words = 0;
};

// Of the dates in the page's short lines.
Excess shown_orders(const Survey& survey) {
  constexpr std::size_t kShortLine = 200;
  constexpr std::size_t kLines = 1000;
  Excess excess;
  for (std::size_t i = 0; i < std::min(survey.lines.size(), kLines); ++i) {
    if (survey.lines[i].text.size() > kShortLine) continue;
    const date::ShownOrder shown = date::shown_order(survey.lines[i].text);
    int& count = shown.is_in_figures ? excess.in_figures : excess.in_words;
    count += (shown.order == DayOrder::kDayFirst) - (shown.order == DayOrder::kMonthFirst);
  }
  return excess;
}

DayOrder order_of(int excess) {
  if (excess == 0) return DayOrder::kUnknown;
  return excess > 0 ? DayOrder::kDayFirst : DayOrder::kMonthFirst;
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

DayOrder order_of_place(std::string_view region, std::string_view country) {
  constexpr auto kDayFirst = std::to_array<std::string_view>(
      {"gb", "uk", "au", "nz", "ie", "in", "za", "sg", "hk", "my", "ng", "ke", "pk", "lk", "gh", "jm", "mt",
       "de", "at", "ch", "fr", "be", "nl", "es", "pt", "it", "dk", "no", "fi", "pl", "cz", "sk", "si", "hr",
       "ro", "bg", "gr", "cy", "tr", "ru", "ua", "il", "br", "ar", "cl", "pe", "mx", "id", "vn", "eu"});
  for (const std::string_view place : {country, region})
    if (std::ranges::find(kDayFirst, place) != kDayFirst.end()) return DayOrder::kDayFirst;
  return region == "us" || country == "us" || country == "gov" ? DayOrder::kMonthFirst : DayOrder::kUnknown;
}

DayOrder find_order(const Evidence& evidence, std::string_view language, std::string_view address) {
  const std::string region = declared_region(evidence.tree);
  const bool is_european = region == "hk" || region == "mo";
  if ((language == "zh" && !is_european) || language == "ja" || language == "ko") return DayOrder::kYearFirst;
  const Excess shown = shown_orders(evidence.survey);
  if (shown.in_figures != 0) return order_of(shown.in_figures);
  if (!language.empty() && language != "en") return DayOrder::kDayFirst;
  if (const DayOrder order = order_of_place(region, country_of(address)); order != DayOrder::kUnknown) return order;
  return order_of(shown.in_words);
}

// A link to the same outlet's Chinese pages.
bool has_chinese_edition(const html::Tree& tree) {
  for (html::NodeId id = tree.find(Element::kA); id != html::kNoNode; id = tree.find(Element::kA, id + 1)) {
    const html::NodeId text = tree.first_child(id);
    if (text != html::kNoNode && utf8::trim(tree.text(text)) == "中文") return true;
  }
  return false;
}

}  // namespace

DateConventions find_conventions(const Evidence& evidence, std::string_view language, std::string_view address) {
  const bool is_beijing = language == "zh" || has_chinese_edition(evidence.tree);
  return {is_beijing ? kBeijing : std::chrono::minutes(0), find_order(evidence, language, address)};
}

}  // namespace assay::page
