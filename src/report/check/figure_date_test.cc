#include "report/check/figure_date.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace assay::check {
namespace {

bool bears_out(std::string_view summary, std::string_view source) {
  const auto keys = date_keys(source, {}, {});
  return std::ranges::any_of(date_queries(summary, {}, {}),
                             [&](const std::string& query) { return std::ranges::find(keys, query) != keys.end(); });
}

TEST(FigureDate, ADateBearsOutWhatSaysLess) {
  EXPECT_TRUE(bears_out("2025-11-10", "2025-11-10"));
  EXPECT_TRUE(bears_out("2025-11", "2025-11-10"));
  EXPECT_TRUE(bears_out("2025", "2025-11-10"));
  EXPECT_TRUE(bears_out("XXXX-11-10", "2025-11-10"));
  EXPECT_TRUE(bears_out("XXXX-XX-10", "2025-11-10"));
  EXPECT_TRUE(bears_out("2025-11-10", "2025-11-10T14:30"));
  EXPECT_TRUE(bears_out("T14:30", "2025-11-10T14:30"));
}

TEST(FigureDate, ADateDoesNotBearOutWhatSaysMoreOrOther) {
  EXPECT_FALSE(bears_out("2025-11-10", "2025-11"));
  EXPECT_FALSE(bears_out("2025-11-11", "2025-11-10"));
  EXPECT_FALSE(bears_out("2024-11-10", "2025-11-10"));
  EXPECT_FALSE(bears_out("XXXX-12-10", "2025-11-10"));
  EXPECT_FALSE(bears_out("2025-11-10T15:30", "2025-11-10T14:30"));
}

TEST(FigureDate, BelievesAYearThatTheSourceLeavesOut) {
  EXPECT_TRUE(bears_out("2025-12-01", "XXXX-12-01"));
  EXPECT_TRUE(bears_out("2025-12-01", "XXXX-XX-01"));
  EXPECT_FALSE(bears_out("2025-12-01", "2024-12-01"));
  EXPECT_FALSE(bears_out("2025-12-02", "XXXX-12-01"));
}

TEST(FigureDate, KnowsPeriodsByTheirDaysAndTheirEnds) {
  const auto keys = date_keys("2025-01/2025-09", "2025-01-01", "2025-09-30");
  const auto queries = date_queries("2025-Q1/2025-Q3", "2025-01-01", "2025-09-30");
  EXPECT_TRUE(std::ranges::any_of(queries, [&](const auto& q) { return std::ranges::find(keys, q) != keys.end(); }));
  EXPECT_TRUE(bears_out("2016/2018", "2016/2018"));
  EXPECT_FALSE(bears_out("2016/2019", "2016/2018"));
  EXPECT_TRUE(bears_out("2016", "2016/2018"));
  EXPECT_TRUE(bears_out("2016/..", "2016"));
}

TEST(FigureDate, SurvivesWhatIsNoDate) {
  for (const char* date : {"", "/", "T", "-", "X", "..", "../..", "2025-", "2025-1", "////"}) {
    date_keys(date, {}, {});
    date_queries(date, {}, {});
  }
}

}  // namespace
}  // namespace assay::check
