#include "examine/quantity/dates.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/time.h"
#include "base/utf8.h"

namespace assay::quantity {
namespace {

constexpr std::string_view kMonday = "2025-11-10T10:00:00+08:00";

Context context_of(std::string_view language, std::string_view at = kMonday) {
  Context context;
  context.language = language;
  if (!at.empty()) context.at = *parse_rfc3339(at);
  return context;
}

// Every date of a text, as the cursor of this room finds them: "10日=2025-11-10 去年=2024".
std::string dates_in(std::string_view text, std::string_view language, std::string_view at = kMonday) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = utf8::decode(text, i);
    const auto date = may_start_date(point.value) ? read_date(text, i, context_of(language, at)) : std::nullopt;
    if (!date) {
      i += point.size_bytes;
      continue;
    }
    EXPECT_EQ(date->span.start, i);
    EXPECT_LE(date->span.end, text.size());
    if (!out.empty()) out += ' ';
    out += std::string(date->span.of(text)) + "=" + date->date;
    i = date->span.end;
  }
  return out;
}
std::string zh(std::string_view text, std::string_view at = kMonday) {
  return dates_in(text, "zh", at);
}
std::string en(std::string_view text, std::string_view at = kMonday) {
  return dates_in(text, "en", at);
}

TEST(Dates, DaysMonthsAndYears) {
  EXPECT_EQ(zh("于2025年11月10日发布"), "2025年11月10日=2025-11-10");
  EXPECT_EQ(zh("二〇二五年十一月十日"), "二〇二五年十一月十日=2025-11-10");
  EXPECT_EQ(zh("２０２５年１１月"), "２０２５年１１月=2025-11");
  EXPECT_EQ(zh("2025年度"), "2025年度=2025");
  EXPECT_EQ(en("On 10 November 2025, it"), "10 November 2025=2025-11-10");
  EXPECT_EQ(en("On Nov. 10, 2025, it"), "Nov. 10, 2025=2025-11-10");
  EXPECT_EQ(en("since the 26th of June 2024"), "since the 26th of June 2024=2024-06-26/..");
  EXPECT_EQ(en("2025-11-10"), "2025-11-10=2025-11-10");
  EXPECT_EQ(en("on 11/10/2025"), "11/10/2025=2025-11-10");
  EXPECT_EQ(zh("10/11/2025"), "10/11/2025=2025-11-10");
}

TEST(Dates, MissingYearsComeFromTheDocument) {
  EXPECT_EQ(zh("12月1日"), "12月1日=2025-12-01");
  EXPECT_EQ(zh("12月1日", "2026-01-10T08:00:00+08:00"), "12月1日=2025-12-01");
  EXPECT_EQ(zh("1月5日"), "1月5日=2026-01-05");
  EXPECT_EQ(zh("3月15日"), "3月15日=2025-03-15");
  EXPECT_EQ(zh("26日"), "26日=2025-10-26");
  EXPECT_EQ(zh("11日"), "11日=2025-11-11");
  EXPECT_EQ(zh("2月29日", "2023-05-01T08:00:00Z"), "2月29日=2024-02-29");
  EXPECT_EQ(zh("前三季度", "2026-01-10T08:00:00Z"), "前三季度=2025-01/2025-09");
  EXPECT_EQ(en("the first nine months rose"), "the first nine months=2025-01/2025-09");
}

TEST(Dates, TheDayIsThatOfTheDocumentsOwnZone) {
  EXPECT_EQ(zh("今天", "2025-11-10T02:06:00+08:00"), "今天=2025-11-10");
  EXPECT_EQ(zh("今天", "2025-11-09T18:06:00Z"), "今天=2025-11-09");
}

TEST(Dates, WithoutATimeTheUnknownStaysUnknown) {
  EXPECT_EQ(zh("12月1日", ""), "12月1日=XXXX-12-01");
  EXPECT_EQ(zh("26日", ""), "26日=XXXX-XX-26");
  EXPECT_EQ(zh("1—10月", ""), "1—10月=XXXX-01/XXXX-10");
  EXPECT_EQ(en("on Friday", ""), "Friday=XXXX-WXX-5");
  EXPECT_EQ(zh("昨日，去年", ""), "");
  EXPECT_EQ(en("yesterday, last year", ""), "");
}

TEST(Dates, PeriodsOfAYear) {
  EXPECT_EQ(zh("2025年第三季度"), "2025年第三季度=2025-07/2025-09");
  EXPECT_EQ(zh("今年上半年"), "今年上半年=2025-01/2025-06");
  EXPECT_EQ(zh("1—10月"), "1—10月=2025-01/2025-10");
  EXPECT_EQ(zh("1至9月份"), "1至9月份=2025-01/2025-09");
  EXPECT_EQ(zh("2025年前10个月"), "2025年前10个月=2025-01/2025-10");
  EXPECT_EQ(zh("去年同期"), "去年同期=2024");
  EXPECT_EQ(zh("今年年初"), "今年年初=2025-01/2025-04");
  EXPECT_EQ(zh("2024年2月下旬"), "2024年2月下旬=2024-02-21/2024-02-29");
  EXPECT_EQ(zh("2月底", "2024-03-18T08:00:00Z"), "2月底=2024-02-16/2024-02-29");
  EXPECT_EQ(zh("2024/25财年"), "2024/25财年=2024/2025");
  EXPECT_EQ(en("the third quarter of 2025"), "the third quarter of 2025=2025-07/2025-09");
  EXPECT_EQ(en("Q3 2025, H1 2024, FY2025"), "Q3 2025=2025-07/2025-09 H1 2024=2024-01/2024-06 FY2025=2025");
  EXPECT_EQ(en("in mid-2025 and late 2024"), "mid-2025=2025-05/2025-08 late 2024=2024-07/2024-12");
  EXPECT_EQ(en("the last quarter of 2024"), "the last quarter of 2024=2024-10/2024-12");
}

TEST(Dates, DecadesCenturiesAndPlans) {
  EXPECT_EQ(zh("上世纪90年代"), "上世纪90年代=1990/1999");
  EXPECT_EQ(zh("21世纪"), "21世纪=2000/2099");
  EXPECT_EQ(zh("“十四五”规划"), "十四五=2021/2025");
  EXPECT_EQ(zh("十五五时期"), "十五五时期=2026/2030");
  EXPECT_EQ(zh("十四五岁"), "");
  EXPECT_EQ(en("the 1990s, the nineties, the '90s"), "the 1990s=1990/1999 the nineties=1990/1999 the '90s=1990/1999");
}

TEST(Dates, RelativeToTheDocument) {
  EXPECT_EQ(zh("昨日 前天 明日"), "昨日=2025-11-09 前天=2025-11-08 明日=2025-11-11");
  EXPECT_EQ(zh("上周五 本周三 下周"), "上周五=2025-11-07 本周三=2025-11-12 下周=2025-W47");
  EXPECT_EQ(zh("上月26日"), "上月26日=2025-10-26");
  EXPECT_EQ(zh("三天前 两年前"), "三天前=2025-11-07 两年前=2023-11-10");
  EXPECT_EQ(zh("过去十年"), "过去十年=2015-11-10/2025-11-10");
  EXPECT_EQ(zh("日前 近日 当天"), "");
  EXPECT_EQ(en("yesterday, last Friday, next month"), "yesterday=2025-11-09 last Friday=2025-11-07 next month=2025-12");
  EXPECT_EQ(en("on Friday"), "Friday=2025-11-07");
  EXPECT_EQ(en("two weeks ago"), "two weeks ago=2025-10-27");
  EXPECT_EQ(en("over the past three years"), "past three years=2022-11-10/2025-11-10");
}

TEST(Dates, Ranges) {
  EXPECT_EQ(zh("11月5日至10日"), "11月5日至10日=2025-11-05/2025-11-10");
  EXPECT_EQ(zh("12月30日至1月2日"), "12月30日至1月2日=2025-12-30/2026-01-02");
  EXPECT_EQ(zh("2016年至2018年"), "2016年至2018年=2016/2018");
  EXPECT_EQ(zh("从二〇二〇年到二〇三五年"), "从二〇二〇年到二〇三五年=2020/2035");
  EXPECT_EQ(zh("4日—6日上午"), "4日—6日上午=2025-11-04/2025-11-06");
  EXPECT_EQ(en("from 5 to 10 November"), "from 5 to 10 November=2025-11-05/2025-11-10");
  EXPECT_EQ(en("November 15-19, 2025"), "November 15-19, 2025=2025-11-15/2025-11-19");
  EXPECT_EQ(en("between 2016 and 2018"), "between 2016 and 2018=2016/2018");
}

TEST(Dates, OpenSides) {
  const auto last_day = [](std::string_view text, std::string_view language) {
    const auto date = read_date(text, 0, context_of(language));
    return date ? date->date + " " + date->first_day + " " + date->last_day : "";
  };
  EXPECT_EQ(last_day("2026年以前", "zh"), "../2026  2025-12-31");
  EXPECT_EQ(last_day("2025年底前", "zh"), "../2025-12  2025-12-31");
  EXPECT_EQ(last_day("by 2026", "en"), "../2026  2026-12-31");
  EXPECT_EQ(last_day("before 2026", "en"), "../2026  2025-12-31");
  EXPECT_EQ(last_day("since 2016", "en"), "2016/.. 2016-01-01 ");
  EXPECT_EQ(last_day("2016年以后", "zh"), "2016/.. 2017-01-01 ");
  EXPECT_EQ(zh("到2026年"), "2026年=2026");
  EXPECT_EQ(zh("15日之前"), "15日之前=../2025-11-15");
}

TEST(Dates, TimesOfDay) {
  EXPECT_EQ(zh("7月25日下午4点多"), "7月25日下午4点=2025-07-25T16:00");
  EXPECT_EQ(zh("16时30分"), "16时30分=T16:30");
  EXPECT_EQ(zh("今晚6点"), "今晚6点=2025-11-10T18:00");
  EXPECT_EQ(zh("早上五到六点"), "早上五到六点=T05:00/T06:00");
  EXPECT_EQ(zh("26日24时"), "26日24时=2025-10-26T24:00");
  EXPECT_EQ(en("9:30 a.m. on July 26"), "9:30 a.m. on July 26=2025-07-26T09:30");
  EXPECT_EQ(en("tomorrow at 7 pm"), "tomorrow at 7 pm=2025-11-11T19:00");
  EXPECT_EQ(en("5 to 6 p.m."), "5 to 6 p.m.=T17:00/T18:00");
  EXPECT_EQ(zh("26日11时发布"), "26日11时=2025-10-26T11:00");
  EXPECT_EQ(en("20: 00 on July 25th"), "20: 00 on July 25th=2025-07-25T20:00");
  EXPECT_TRUE(read_date("下午4点多", 0, context_of("zh"))->approximate);
}

TEST(Dates, WhatTheSentenceSpeaksOf) {
  EXPECT_EQ(zh("9月份增长6.6%，比上月加快"), "9月份=2025-09 上月=2025-08");
  EXPECT_EQ(zh("2023年增长，比上年加快"), "2023年=2023 上年=2022");
  EXPECT_EQ(zh("今天（11月10日）早上5时"), "今天=2025-11-10 11月10日=2025-11-10 早上5时=2025-11-10T05:00");
  EXPECT_EQ(zh("今天（11月10日）下午，"), "今天=2025-11-10 11月10日=2025-11-10");
  EXPECT_EQ(zh("《产业报告2023》，2025中关村论坛"), "2023=2023 2025=2025");
  EXPECT_EQ(zh("70年前 四五月份"), "四五月份=2025-04/2025-05");
}

TEST(Dates, WhatOnlyLooksLikeOne) {
  for (const char* text :
       {"3个月",        "5日游",          "三年级",      "100日元",   "十月怀胎",      "24小时",      "比分4:3",
        "以3-2取胜",    "版本10.11.12",   "2000吨",      "2月30日",   "2025年2月30日", "三月初三",    "16时期",
        "5000年历史",   "2000年前的陶器", "嫦娥六号",    "地铁5号线", "两点建议",      "192.168.1.1", "138-0013-8000",
        "数十年如一日", "300人",          "第4/3号决定", "1.5时",     "百分之三点五",  "每周三",      "半个世纪"}) {
    EXPECT_EQ(zh(text), "") << text;
  }
  for (const char* text : {"you may march on",
                           "a second chance",
                           "the sun sat",
                           "4:3 ratio",
                           "they won 3-2",
                           "version 10.11.12",
                           "$2025",
                           "2000 people",
                           "more than 2025 cases",
                           "the 26th floor",
                           "ISBN 978-0-13",
                           "every Monday",
                           "room 2025",
                           "May I",
                           "the next day",
                           "1,990 yuan",
                           "2025%",
                           "a half of it",
                           "the first half",
                           "F-16",
                           "march 100 km",
                           "in her 40s",
                           "the last 24 hours",
                           "noodles for the second"}) {
    EXPECT_EQ(en(text), "") << text;
  }
}

TEST(Dates, NestedPeriodsEndTheReadingNotTheProgram) {
  for (const std::string_view piece :
       {"end of ", "early ", "first week of last year's ", "last year's end of ", "from the ", "从", "between "}) {
    std::string text;
    while (text.size() < 300'000) text += piece;
    const auto date = read_date(text, 0, context_of("en"));
    EXPECT_TRUE(!date || date->span.end < 100) << piece;
  }
}

TEST(Dates, SpansAreWholeCharactersWhateverTheBytes) {
  const std::string odd[] = {"\xE5\xB9",
                             "2025\xE5\xB9",
                             std::string("11月\xFF") + "10日",
                             std::string("20\0", 3),
                             "2025年11月\xE6",
                             "１１月１０",
                             "’",
                             "'9",
                             "周",
                             "从",
                             "T"};
  for (const std::string& text : odd) {
    for (std::size_t i = 0; i <= text.size(); ++i) {
      const auto date = read_date(text, i, context_of("zh"));
      if (date) {
        EXPECT_LE(date->span.end, text.size());
      }
    }
  }
}

}  // namespace
}  // namespace assay::quantity
