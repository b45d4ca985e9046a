// Fields: what they ask for, and which documents they hold of.
#include "examine/query/filters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "examine/quantity/quantity.h"

namespace assay::query {
namespace {

using testing::Contains;
using testing::HasSubstr;

std::int64_t day(int year, unsigned month, unsigned day) {
  using namespace std::chrono;  // NOLINT(google-build-using-namespace): a date
  return sys_seconds(
             sys_days(year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day))))
      .time_since_epoch()
      .count();
}

struct Setting {
  Document document{
      .url = "https://www.news.example.com:80/a/b",
      .title = "稀土",
      .source = "南海 财经",
      .language = "zh",
      .paragraphs = {{.text = "上半年投资12.5亿元，增长5.18%，超过100亿元的项目占三成，1.2至1.5万亿元。"}}};
  text::Analysis analysis = text::analyse(document);
  Facts facts{.published = day(2025, 11, 10),
              .entities = {terms::entity_term("rare-earths"), terms::entity_term("scott-bessent")},
              .figures = quantity::find_quantities(document.paragraphs[0].text, {.language = "zh", .at = {}}),
              .topics = {"稀土"}};
};

bool holds(std::string_view query_text, const Facts* facts, const Setting& setting) {
  const auto query = Query::parse(query_text);
  EXPECT_TRUE(query) << query_text << (query ? "" : query.error().message);
  return query && match(*query, DocumentTerms(setting.document, setting.analysis, facts)).matches;
}

bool holds(std::string_view query_text) {
  static const Setting kSetting;
  return holds(query_text, &kSetting.facts, kSetting);
}

TEST(FilterTest, DatesOfEveryPrecision) {
  EXPECT_EQ(*read_instant("2025"), day(2025, 1, 1));
  EXPECT_EQ(*read_instant("2025-11"), day(2025, 11, 1));
  for (const std::string_view text :
       {"2025-11-02", "2025/11/2", "2025.11.02", "20251102", "2025年11月2日", "2025年11月2号"})
    EXPECT_EQ(*read_instant(text), day(2025, 11, 2)) << text;
  EXPECT_EQ(*read_instant("2025年"), day(2025, 1, 1));
  EXPECT_EQ(*read_instant("2025年11月"), day(2025, 11, 1));
  for (const std::string_view text : {"", "25", "2025-", "2025-13", "2025-02-30", "2025-11-02x", "x", "-2025", "0000",
                                      "2025-1-1-1", "20251", "2025--1", "99999999999"})
    EXPECT_FALSE(read_instant(text)) << text;
}

TEST(FilterTest, Dates) {
  EXPECT_TRUE(holds("after:2025-11-10"));
  EXPECT_FALSE(holds("after:2025-11-11"));
  EXPECT_TRUE(holds("before:2025-11-11"));
  EXPECT_FALSE(holds("before:2025-11-10"));
  EXPECT_TRUE(holds("after:2025 before:2025-12"));
}

TEST(FilterTest, SourceSiteAndLanguage) {
  EXPECT_TRUE(holds("source:\"南海  財經\""));
  EXPECT_FALSE(holds("source:南海"));
  EXPECT_TRUE(holds("site:example.com"));
  EXPECT_TRUE(holds("site:https://WWW.news.example.com/x"));
  EXPECT_FALSE(holds("site:ample.com"));
  EXPECT_TRUE(holds("lang:zh-CN"));
  EXPECT_TRUE(holds("lang:中文"));
  EXPECT_FALSE(holds("lang:en"));
  EXPECT_EQ(read_language("English"), "en");
  EXPECT_EQ(read_language("klingon"), "");
}

TEST(FilterTest, EntitiesByAnyName) {
  EXPECT_TRUE(holds("entity:\"Scott Bessent\""));
  EXPECT_TRUE(holds("entity:贝森特"));
  EXPECT_FALSE(holds("entity:特朗普"));
  Setting setting;
  setting.facts.entities = {terms::entity_term("Acme  Mining")};
  EXPECT_TRUE(holds("entity:\"acme mining\"", &setting.facts, setting)) << "a name that the lexicon lacks";
}

TEST(FilterTest, Topics) {
  EXPECT_TRUE(holds("topic:稀土"));
  EXPECT_FALSE(holds("topic:锂"));
}

TEST(FilterTest, WhatIsNotKnownHolds) {
  const Setting setting;
  for (const std::string_view text : {"after:2026", "before:2000", "topic:x", "entity:x", "money>1e30"})
    EXPECT_TRUE(holds(text, nullptr, setting)) << text;
  EXPECT_FALSE(holds("lang:en", nullptr, setting)) << "the document says so itself";
}

TEST(FigureTest, ReadsNumbersAndUnits) {
  const auto low = [](std::string_view kind, std::string_view text) {
    const auto bound = read_figure(kind, Comparison::kGreater, text);
    EXPECT_TRUE(bound) << text << ": " << (bound ? "" : bound.error().message);
    return bound ? std::pair(bound->low, bound->unit) : std::pair(0.0, std::string());
  };
  using Bound = std::pair<double, std::string>;
  EXPECT_EQ(low("money", "1e9CNY"), Bound(1e9, "CNY"));
  EXPECT_EQ(low("money", "10亿元"), Bound(1e9, "CNY"));
  EXPECT_EQ(low("money", "1.5 billion USD"), Bound(1.5e9, "USD"));
  EXPECT_EQ(low("money", "$1.5 billion"), Bound(1.5e9, "USD"));
  EXPECT_EQ(low("money", "10亿"), Bound(1e9, ""));
  EXPECT_EQ(low("money", "1,000,000"), Bound(1e6, ""));
  EXPECT_EQ(low("percent", "50"), Bound(50, ""));
  EXPECT_EQ(low("percent", "5.18%"), Bound(5.18, "%"));
  EXPECT_EQ(low("mass", "30t"), Bound(30'000, "kg"));
  EXPECT_EQ(low("mass", "3万吨"), Bound(3e7, "kg"));
  EXPECT_EQ(low("temperature", "-5Cel"), Bound(-5, "Cel"));
  EXPECT_EQ(low("count", "300辆"), Bound(300, "vehicle"));
}

TEST(FigureTest, RefusesWhatIsNone) {
  const auto message = [](std::string_view kind, std::string_view text) {
    const auto bound = read_figure(kind, Comparison::kLess, text);
    return bound ? "none" : bound.error().message;
  };
  EXPECT_EQ(message("money", "abc"), "not a figure: abc");
  EXPECT_EQ(message("money", "5abc"), "not a figure: 5abc");
  EXPECT_THAT(message("mass", "5CNY"), HasSubstr("another kind: money"));
  EXPECT_EQ(message("money", "1e999"), "not a figure: 1e999");
  EXPECT_EQ(message("money", ""), "not a figure: ");
}

TEST(FigureTest, Bounds) {
  const auto bound = [](Comparison comparison) { return *read_figure("percent", comparison, "50"); };
  const auto at = [](double value) { return FigureRange{value, value}; };
  EXPECT_TRUE(holds(bound(Comparison::kGreaterOrEqual), at(50)));
  EXPECT_FALSE(holds(bound(Comparison::kGreater), at(50)));
  EXPECT_TRUE(holds(bound(Comparison::kLessOrEqual), at(50)));
  EXPECT_FALSE(holds(bound(Comparison::kLess), at(50)));
  EXPECT_TRUE(holds(bound(Comparison::kEqual), at(50)));
  EXPECT_FALSE(holds(bound(Comparison::kEqual), at(50.5)));
  EXPECT_TRUE(holds(bound(Comparison::kEqual), FigureRange{40, 60})) << "any point of a range";
}

TEST(FigureTest, OfADocument) {
  EXPECT_TRUE(holds("money>1e9CNY"));
  EXPECT_TRUE(holds("money=12.5亿元"));
  EXPECT_FALSE(holds("money>1e9USD"));
  EXPECT_TRUE(holds("money>=100亿元 money<=100亿元")) << "a bound counts as what it names";
  EXPECT_TRUE(holds("money=1.3万亿元")) << "within the range";
  EXPECT_FALSE(holds("money>2万亿元"));
  EXPECT_TRUE(holds("percent>5 percent<6"));
  EXPECT_FALSE(holds("percent>6 percent<20")) << "one figure must be within both";
  EXPECT_FALSE(holds("mass>0"));
}

}  // namespace
}  // namespace assay::query
