// The English forms of dates beyond the plain ones, and what stands close to them in news without being a date.
#include <gtest/gtest.h>

#include <string>

#include "base/time.h"
#include "base/utf8.h"
#include "examine/quantity/dates.h"

namespace assay::quantity {
namespace {

// Every date of a text of Monday 10 November 2025.
std::string en(std::string_view text) {
  Context context;
  context.language = "en";
  context.at = *parse_rfc3339("2025-11-10T10:00:00+08:00");
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = utf8::decode(text, i);
    const auto date = may_start_date(point.value) ? read_date(text, i, context) : std::nullopt;
    if (!date) {
      i += point.size_bytes;
      continue;
    }
    if (!out.empty()) out += ' ';
    out += std::string(date->span.of(text)) + "=" + date->date;
    i = date->span.end;
  }
  return out;
}

TEST(EnglishDates, WeeksOfADay) {
  EXPECT_EQ(en("the week of November 20"), "the week of November 20=2025-W47");
  EXPECT_EQ(en("week commencing 24 November"), "week commencing 24 November=2025-W48");
  EXPECT_EQ(en("w/c Nov 24"), "w/c Nov 24=2025-W48");
  EXPECT_EQ(en("a week of talks"), "");
}

TEST(EnglishDates, FirstAndLastDaysOfAPeriod) {
  EXPECT_EQ(en("the first two weeks of 2021"), "the first two weeks of 2021=2021-01-04/2021-01-17");
  EXPECT_EQ(en("the last week of last month"), "the last week of last month=2025-W44");
  EXPECT_EQ(en("the first ten days of October"), "the first ten days of October=2025-10-01/2025-10-10");
  EXPECT_EQ(en("the first two weeks of talks"), "");
}

TEST(EnglishDates, DaysBesideAWeekday) {
  EXPECT_EQ(en("this Friday-Nov-14"), "this Friday-Nov-14=2025-11-14");
  EXPECT_EQ(en("Wed, 26 November"), "Wed, 26 November=2025-11-26");
  EXPECT_EQ(en("Monday 24, at work"), "Monday 24=2025-11-24");
  EXPECT_EQ(en("Friday the fourteenth"), "Friday the fourteenth=2025-11-14");
  EXPECT_EQ(en("on Monday 24 people"), "Monday=2025-11-10");
  EXPECT_EQ(en("the second Tuesday"), "the second Tuesday=2025-11-11");
  EXPECT_EQ(en("It was last Tuesday."), "last Tuesday=2025-11-04");
  EXPECT_EQ(en("past Friday"), "past Friday=2025-11-07");
  EXPECT_EQ(en("next week between Tuesday and Friday"), "next week between Tuesday and Friday=2025-11-18/2025-11-21");
}

TEST(EnglishDates, NumbersWithSigns) {
  EXPECT_EQ(en("out 11 / 2016."), "11 / 2016=2016-11");
  EXPECT_EQ(en("out 2016 - 11."), "2016 - 11=2016-11");
  EXPECT_EQ(en("back 08/12, 2015"), "08/12, 2015=2015-08-12");
  EXPECT_EQ(en("back on 4-22."), "4-22=2025-04-22");
  EXPECT_EQ(en("file 20161016."), "20161016=2016-10-16");
  EXPECT_EQ(en("won on 4-2 penalties"), "");
  EXPECT_EQ(en("account 20169916"), "");
  EXPECT_EQ(en("account 201610161"), "");
}

TEST(EnglishDates, BareDays) {
  EXPECT_EQ(en("back on the 27."), "the 27=2025-10-27");
  EXPECT_EQ(en("for the 27 members"), "");
  EXPECT_EQ(en("November between 19 and 20"), "November between 19 and 20=2025-11-19/2025-11-20");
  EXPECT_EQ(en("4 to 23 next month"), "4 to 23 next month=2025-12-04/2025-12-23");
  EXPECT_EQ(en("rose from 4 to 23 this month"), "this month=2025-11");
}

TEST(EnglishDates, LengthsFromTheDocument) {
  EXPECT_EQ(en("2 weeks and 2 days ago"), "2 weeks and 2 days ago=2025-10-25");
  EXPECT_EQ(en("2 years 1 month 21 days ago"), "2 years 1 month 21 days ago=2023-09-19");
  EXPECT_EQ(en("the 2 upcoming years"), "2 upcoming years=2025-11-11/2027-11-10");
  EXPECT_EQ(en("only 3 next week"), "next week=2025-W47");
  EXPECT_EQ(en("in the year to date"), "year to date=2025-01-01/2025-11-10");
  EXPECT_EQ(en("earlier this month"), "earlier this month=2025-11-01/2025-11-10");
}

TEST(EnglishDates, YearsInWords) {
  EXPECT_EQ(en("September 10, nineteen oh one"), "September 10, nineteen oh one=1901-09-10");
  EXPECT_EQ(en("6 April seventeen hundred thirty three"), "6 April seventeen hundred thirty three=1733-04-06");
  EXPECT_EQ(en("the nineteen seventies, the noughties"), "the nineteen seventies=1970/1979 the noughties=2000/2009");
}

TEST(EnglishDates, TimesOfDay) {
  EXPECT_EQ(en("4:00 to 7 oclock"), "4:00 to 7 oclock=T04:00/T07:00");
  EXPECT_EQ(en("half past seven o'clock"), "half past seven o'clock=T07:30");
  EXPECT_EQ(en("three mins to five thirty"), "three mins to five thirty=T05:27");
  EXPECT_EQ(en("at 340pm or 1140 a.m."), "340pm=T15:40 1140 a.m.=T11:40");
  EXPECT_EQ(en("noonish, 11ish, mid-day"), "noonish=T12:00 11ish=T11:00 mid-day=T12:00");
  EXPECT_EQ(en("today at 9p."), "today at 9p=2025-11-10T21:00");
  EXPECT_EQ(en("2 o'clock tomorrow afternoon"), "2 o'clock tomorrow afternoon=2025-11-11T14:00");
  EXPECT_EQ(en("from 11 to 3am"), "from 11 to 3am=T23:00/T03:00");
  EXPECT_EQ(en("2020-07-26 1p:44:50"), "2020-07-26=2020-07-26");
}

TEST(EnglishDates, HoursOpenBehindADay) {
  EXPECT_EQ(en("1/1/2015 after 2:00"), "1/1/2015 after 2:00=2015-01-01T02:00/..");
  EXPECT_EQ(en("last Tuesday by 2 in the afternoon"), "last Tuesday by 2 in the afternoon=../2025-11-04T14:00");
  EXPECT_EQ(en("on 1/1/2016 and after 6PM"), "1/1/2016=2016-01-01 after 6PM=T18:00/..");
  EXPECT_EQ(en("at or after 6:30PM today"), "at or after 6:30PM today=2025-11-10T18:30/..");
  EXPECT_EQ(en("the end of tomorrow"), "end of tomorrow=2025-11-11T23:59");
}

}  // namespace
}  // namespace assay::quantity
