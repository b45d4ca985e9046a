#include <gtest/gtest.h>

#include "base/time.h"
#include "examine/quantity/dates.h"

namespace assay::quantity {
namespace {

Quantity date_of(std::string_view value, std::string_view first_day = "", std::string_view last_day = "") {
  Quantity quantity;
  quantity.kind = QuantityKind::kDate;
  quantity.date = value;
  quantity.first_day = first_day;
  quantity.last_day = last_day;
  return quantity;
}

TEST(DateWrite, SaysPeriodsByTheirNames) {
  EXPECT_EQ(write_date(date_of("2025-11-10"), "en"), "10 November 2025");
  EXPECT_EQ(write_date(date_of("2025-11-10"), "zh"), "2025年11月10日");
  EXPECT_EQ(write_date(date_of("2025-07/2025-09"), "en"), "the third quarter of 2025");
  EXPECT_EQ(write_date(date_of("2025-01/2025-09"), "zh"), "2025年前三季度");
  EXPECT_EQ(write_date(date_of("2025-01/2025-10"), "en"), "the first ten months of 2025");
  EXPECT_EQ(write_date(date_of("2016/2018"), "en"), "2016 to 2018");
  EXPECT_EQ(write_date(date_of("1990/1999"), "en"), "the 1990s");
  EXPECT_EQ(write_date(date_of("1990/1999"), "zh"), "20世纪90年代");
  EXPECT_EQ(write_date(date_of("T16:30"), "zh"), "16时30分");
  EXPECT_EQ(write_date(date_of("T16:30"), "en"), "16:30");
  EXPECT_EQ(write_date(date_of("../2026", "", "2025-12-31"), "en"), "before 2026");
  EXPECT_EQ(write_date(date_of("../2026", "", "2026-12-31"), "en"), "by 2026");
  EXPECT_EQ(write_date(date_of("2016/..", "2017-01-01"), "zh"), "2016年以后");
  EXPECT_EQ(write_date(date_of("2025-11-05/2025-11-10"), "en"), "5 to 10 November 2025");
}

TEST(DateWrite, HasNoWordsForWhatIsNoDate) {
  for (const char* value :
       {"", "..", "../..", "20", "2025-", "2025-13", "2025-11-40", "T9", "2025-W", "x/y", "2025-11-1"}) {
    EXPECT_EQ(write_date(date_of(value), "en"), "") << value;
    EXPECT_EQ(write_date(date_of(value), "zh"), "") << value;
  }
}

// Whatever is written is read back whole, as the same value.
TEST(DateWrite, IsReadBackAsTheSameDate) {
  const Quantity values[] = {date_of("2025-11-10"),
                             date_of("1949-10-01"),
                             date_of("2024-02-29"),
                             date_of("2025-11"),
                             date_of("2025-05"),
                             date_of("2025"),
                             date_of("2000"),
                             date_of("1900"),
                             date_of("1357"),
                             date_of("2100"),
                             date_of("2025-W46"),
                             date_of("2026-W01"),
                             date_of("2020-W53"),
                             date_of("2017-21"),
                             date_of("2017-24"),
                             date_of("2025-01/2025-03"),
                             date_of("2025-10/2025-12"),
                             date_of("2025-01/2025-06"),
                             date_of("2025-07/2025-12"),
                             date_of("2025-01/2025-09"),
                             date_of("2025-01/2025-02"),
                             date_of("2025-01/2025-12"),
                             date_of("2025-03/2025-05"),
                             date_of("2025-09/2025-12"),
                             date_of("2025-05/2025-08"),
                             date_of("2025-01/2025-04"),
                             date_of("2024-02-16/2024-02-29"),
                             date_of("2025-09-01/2025-09-15"),
                             date_of("2024-11/2025-03"),
                             date_of("2016/2018"),
                             date_of("2021/2025"),
                             date_of("1990/1999"),
                             date_of("2000/2009"),
                             date_of("2010/2019"),
                             date_of("2000/2099"),
                             date_of("1900/1999"),
                             date_of("2025-11-05/2025-11-10"),
                             date_of("2025-06-28/2025-07-03"),
                             date_of("2024-12-30/2025-01-02"),
                             date_of("2025-11-10T16:30"),
                             date_of("2025-11-10T00:00"),
                             date_of("2025-11-10T16:40:50"),
                             date_of("2025-11-10T08:00/2025-11-10T12:00"),
                             date_of("2025-11-10T16:00/2025-11-11T04:00"),
                             date_of("T16:00"),
                             date_of("T09:30/T11:00"),
                             date_of("T16:40:50"),
                             date_of("../2026", "", "2025-12-31"),
                             date_of("../2026", "", "2026-12-31"),
                             date_of("2016/..", "2016-01-01"),
                             date_of("2016/..", "2017-01-01"),
                             date_of("../2025-11", "", "2025-10-31"),
                             date_of("2025-11-10/..", "2025-11-10"),
                             date_of("../T15:00"),
                             date_of("T15:00/..")};
  for (const Quantity& value : values) {
    for (const std::string_view language : {"zh", "en"}) {
      const std::string text = write_date(value, language);
      Context context;
      context.language = language;
      context.at = *parse_rfc3339("2025-11-10T10:00:00+08:00");
      const auto read = read_date(text, 0, context);
      ASSERT_TRUE(read) << value.date << ": " << text;
      EXPECT_EQ(read->span.end, text.size()) << text;
      EXPECT_EQ(read->date, value.date) << text;
      if (value.date.find("..") != std::string::npos && value.date.find('T') == std::string::npos) {
        EXPECT_EQ(read->first_day, value.first_day) << text;
        EXPECT_EQ(read->last_day, value.last_day) << text;
      }
    }
  }
}

TEST(DateWrite, UnknownYearsAreReadBackWithoutATime) {
  for (const char* value : {"XXXX-11-10", "XXXX-11", "XXXX-07/XXXX-09", "XXXX-01/XXXX-10", "XXXX-11-05/XXXX-11-10",
                            "XXXX-WXX-5", "XXXX-01/XXXX-06"}) {
    for (const std::string_view language : {"zh", "en"}) {
      const std::string text = write_date(date_of(value), language);
      Context context;
      context.language = language;
      const auto read = read_date(text, 0, context);
      ASSERT_TRUE(read) << value << ": " << text;
      EXPECT_EQ(read->date, value) << text;
      EXPECT_EQ(read->span.end, text.size()) << text;
    }
  }
}

}  // namespace
}  // namespace assay::quantity
