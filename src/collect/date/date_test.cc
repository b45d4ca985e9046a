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
  EXPECT_EQ(found("2025-01-10T02:03:00+1400"), "2025-01-10T02:03:00+14:00");
  EXPECT_EQ(found("2025-01-10T02:03:00-1200"), "2025-01-10T02:03:00-12:00");
  EXPECT_EQ(found("2025-01-10 10:00 -12:30"), "2025-01-10T10:00:00Z") << "until half past twelve";
}

TEST(FindDate, WordsOfOneLanguageAreNoMonthsOfAnother) {
  EXPECT_EQ(found("Only 10 out of 2000 pass the test"), "none");
  EXPECT_EQ(found("the 5th of May 2025"), "2025-05-05T00:00:00Z day");
  EXPECT_EQ(found("Gen 5, 2025 models"), "none");
  EXPECT_EQ(found("The law passed in 2024. March 3 marks its first year."), "none");
  EXPECT_EQ(found("2024. március 3."), "2024-03-03T00:00:00Z day");
  EXPECT_EQ(found("5 mai 2025 à 10h30 et mis à jour"), "2025-05-05T10:30:00Z") << "\"et\" is no zone here";
  EXPECT_EQ(found("May 5, 2025 10:30 ET"), "2025-05-05T10:30:00-05:00");
}

TEST(FindDate, VersionsAreNoDates) {
  EXPECT_EQ(found("Version 2024.10.1.5"), "none");
  EXPECT_EQ(found("Version 1.5.10.2021"), "none");
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

TEST(FindDate, KnowsTheMonthsOfManyLanguages) {
  for (const std::string_view text : {"Kiel, 12. Oktober 2020",
                                      "am 12. Okt. 2020",
                                      "12.Oktober 2020",
                                      "lundi 12 octobre 2020",
                                      "el 12 de octubre de 2020",
                                      "12 d’octubre del 2020",
                                      "12 de Outubro de 2020",
                                      "12º outubro 2020",
                                      "lunedì 12 ottobre 2020",
                                      "12 oktober 2020",
                                      "12 octombrie 2020",
                                      "12 października 2020",
                                      "12. října 2020",
                                      "12. októbra 2020",
                                      "2020. október 12-én",
                                      "12 Ekim 2020",
                                      "12. lokakuuta 2020",
                                      "12 oktoober 2020",
                                      "2020 m. spalio 12 d.",
                                      "Ngày 12 tháng 10 năm 2020",
                                      "ПОНЕДЕЛЬНИК, 12 ОКТЯБРЯ 2020 Г.",
                                      "12 жовтня 2020",
                                      "12 октомври 2020",
                                      "12. октобар 2020",
                                      "12 Οκτωβρίου 2020",
                                      "الاثنين 12 أكتوبر 2020",
                                      "12 أكتوبر / أكتوبر 2020",
                                      "12 באוקטובר 2020",
                                      "12 अक्टूबर 2020",
                                      "2020년 10월 12일",
                                      "2020. 10. 12.",
                                      "12. 10. 2020",
                                      "12-Oct-2020",
                                      "Oktober 12, 2020",
                                      "ОКТ 12, 2020",
                                      "12/Oct/2020"})
    EXPECT_EQ(found(text), "2020-10-12T00:00:00Z day") << text;
  EXPECT_EQ(found("1er août 2019"), "2019-08-01T00:00:00Z day");
  EXPECT_EQ(found("3 de març de 2019"), "2019-03-03T00:00:00Z day");
  EXPECT_EQ(found("1. Jänner 2019"), "2019-01-01T00:00:00Z day");
  EXPECT_EQ(found("24 نيسان / أبريل 2020"), "2020-04-24T00:00:00Z day");
  EXPECT_EQ(found("In 2014. May 5, 2015 followed."), "2015-05-05T00:00:00Z day");
}

TEST(FindDate, ReadsTimesOfDayAsTheirLanguagesWriteThem) {
  EXPECT_EQ(found("24. Juli 2017 um 18:55 Uhr"), "2017-07-24T18:55:00Z");
  EXPECT_EQ(found("24.07.2017, 18.55 Uhr"), "2017-07-24T18:55:00Z");
  EXPECT_EQ(found("le 24 juillet 2017 à 18h55"), "2017-07-24T18:55:00Z");
  EXPECT_EQ(found("24. heinäkuuta 2017 klo 18.55"), "2017-07-24T18:55:00Z");
  EXPECT_EQ(found("24 июля 2017 в 18:55"), "2017-07-24T18:55:00Z");
  EXPECT_EQ(found("24 июля 2017, 18:55 MSK"), "2017-07-24T18:55:00+03:00");
  EXPECT_EQ(found("24.07.2017 18.55 km"), "2017-07-24T00:00:00Z day");
}

TEST(FindDate, ReadsAYearOfTwoFiguresWhereTheOrderIsKnown) {
  const auto in_order = [](std::string_view text, DayOrder order) {
    const auto time = find_date(text, std::chrono::minutes(0), order);
    return time ? format_rfc3339(*time) : "none";
  };
  EXPECT_EQ(in_order("Party, 30.10.23", DayOrder::kDayFirst), "2023-10-30T00:00:00Z");
  EXPECT_EQ(in_order("8.5.12", DayOrder::kDayFirst), "2012-05-08T00:00:00Z");
  EXPECT_EQ(in_order("8/5/99", DayOrder::kMonthFirst), "1999-08-05T00:00:00Z");
  EXPECT_EQ(in_order("8.5.12", DayOrder::kUnknown), "none");
  for (const std::string_view text : {"127.8.5.12", "8.5.12.4", "8.5.12a", "8.5.120", "8.13.12", "8.5.70"})
    EXPECT_EQ(in_order(text, DayOrder::kDayFirst), "none") << text;
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
                                      "120251-11-10", "1.2.3", "version 2025.11", "Mar", "2025年", "9999-01-01",
                                      "12 octopus 2020", "10, May 2020 was warm", "in 2014. May was", "5 jui 2020"})
    EXPECT_EQ(found(text), "none") << text;
}

TEST(FindDate, TakesTheFirstOfSeveral) {
  EXPECT_EQ(found("13:99 x 2025-99-99 then 2025-11-10 and 2024-01-01"), "2025-11-10T00:00:00Z day");
}

}  // namespace
}  // namespace assay::date
