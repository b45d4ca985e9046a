#include "collect/date/date.h"

#include <gtest/gtest.h>

namespace assay::date {
namespace {

std::string found(std::string_view text, int zone_minutes = 0) {
  const auto time = find_date(text, std::chrono::minutes(zone_minutes));
  if (!time) return "none";
  return format_rfc3339(*time) + (time->precision == TimePrecision::kDay ? " day" : "");
}

TEST(FindDate, ReadsChineseForms) {
  EXPECT_EQ(found("来源：新华社 2025年11月10日 02:06 编辑", 480), "2025-11-10T02:06:00+08:00");
  EXPECT_EQ(found("2025年1月9日9时05分", 480), "2025-01-09T09:05:00+08:00");
  EXPECT_EQ(found("发布时间：2025-11-10 02:06:33", 480), "2025-11-10T02:06:00+08:00");
  EXPECT_EQ(found("2025/10/28 09:00", 480), "2025-10-28T09:00:00+08:00");
  EXPECT_EQ(found("2025.11.08", 480), "2025-11-08T00:00:00+08:00 day");
}

TEST(FindDate, ReadsEnglishForms) {
  EXPECT_EQ(found("November 10, 2025 at 10:10 p.m. EST"), "2025-11-10T22:10:00-05:00");
  EXPECT_EQ(found("By Jane, 10 Nov 2025, 17:30 Beijing"), "2025-11-10T17:30:00+08:00");
  EXPECT_EQ(found("Published Sept. 3rd, 2024"), "2024-09-03T00:00:00Z day");
  EXPECT_EQ(found("12:15 am"), "none");
  EXPECT_EQ(found("May 5, 2025 12:15 AM"), "2025-05-05T00:15:00Z");
  EXPECT_EQ(found("2025-11-10T02:06:00+0800"), "2025-11-10T02:06:00+08:00");
  EXPECT_EQ(found("2025-11-10T02:06:00.123Z"), "2025-11-10T02:06:00Z");
}

TEST(FindDate, TakesNoZoneBeyondFourteenHours) {
  EXPECT_EQ(found("2025-01-10T02:03:00-1420"), "2025-01-10T02:03:00Z");
  EXPECT_EQ(found("2025-01-10T02:03:00-1400"), "2025-01-10T02:03:00-14:00");
}

TEST(FindDate, ReadsFiguresWithTheYearLastWhereOnlyOneReadingIsPossible) {
  EXPECT_EQ(found("Posted on 23.07.2025 at 14:15"), "2025-07-23T14:15:00Z");
  EXPECT_EQ(found("3.7.2025"), "2025-07-03T00:00:00Z day");
  EXPECT_EQ(found("Updated: 10/31/2024"), "2024-10-31T00:00:00Z day");
  EXPECT_EQ(found("le 15/12/2025"), "2025-12-15T00:00:00Z day");
  EXPECT_EQ(found("05/05/2025"), "2025-05-05T00:00:00Z day");
  EXPECT_EQ(found("4/24/2000 12:00:00 AM"), "2000-04-24T00:00:00Z");
  EXPECT_EQ(found("11/10/2025"), "none") << "nobody can say which is the month";
  EXPECT_EQ(found("31/13/2025"), "none");
  EXPECT_EQ(found("10.31.2025"), "none");
}

TEST(FindDate, ReadsFiguresInTheOrderOfTheirPlace) {
  const auto in_order = [](std::string_view text, DayOrder order) {
    const auto time = find_date(text, std::chrono::minutes(0), order);
    return time ? format_rfc3339(*time) : "none";
  };
  EXPECT_EQ(in_order("11/10/2025", DayOrder::kMonthFirst), "2025-11-10T00:00:00Z");
  EXPECT_EQ(in_order("11/10/2025", DayOrder::kDayFirst), "2025-10-11T00:00:00Z");
  EXPECT_EQ(in_order("31/10/2025", DayOrder::kMonthFirst), "2025-10-31T00:00:00Z");
  EXPECT_EQ(in_order("来源：网络 18-03-08 12:30", DayOrder::kYearFirst), "2018-03-08T12:30:00Z");
  EXPECT_EQ(in_order("18-03-08 12:30", DayOrder::kUnknown), "none");
  EXPECT_EQ(in_order("比分 18-03-08", DayOrder::kYearFirst), "none") << "without a time of day it may be anything";
}

TEST(ShownOrder, IsThatOfWordsAndOfFiguresWithOneReading) {
  EXPECT_EQ(shown_order("13 October 2023").order, DayOrder::kDayFirst);
  EXPECT_EQ(shown_order("October 13, 2023").order, DayOrder::kMonthFirst);
  EXPECT_EQ(shown_order("31/10/2023").order, DayOrder::kDayFirst);
  EXPECT_EQ(shown_order("10/31/2023").order, DayOrder::kMonthFirst);
  EXPECT_EQ(shown_order("03/10/2023").order, DayOrder::kUnknown);
  EXPECT_EQ(shown_order("2023-10-03").order, DayOrder::kUnknown);
  EXPECT_TRUE(shown_order("31/10/2023").is_in_figures);
  EXPECT_FALSE(shown_order("13 October 2023").is_in_figures);
}

TEST(FindDate, RefusesWhatIsNoDate) {
  for (const std::string_view text : {"", "2025", "2025-13-01", "2025-02-30", "11/10/2025", "may 2025", "mayor 5, 2025",
                                      "120251-11-10", "1.2.3", "version 2025.11", "Mar", "2025年", "9999-01-01"})
    EXPECT_EQ(found(text), "none") << text;
}

TEST(FindDate, TakesTheFirstOfSeveral) {
  EXPECT_EQ(found("13:99 x 2025-99-99 then 2025-11-10 and 2024-01-01"), "2025-11-10T00:00:00Z day");
}

}  // namespace
}  // namespace assay::date
