#include "collect/feed/feed_date.h"

#include <gtest/gtest.h>

namespace assay::feed {
namespace {

std::string date(std::string_view text) {
  const auto time = read_feed_date(text);
  return time ? format_rfc3339(*time) : "none";
}

TEST(FeedDate, ReadsTheStandardsForms) {
  EXPECT_EQ(date("2003-12-31T10:14:55.321+02:00"), "2003-12-31T10:14:55+02:00");
  EXPECT_EQ(date("Thu, 01 Jan 2004 19:48:21 GMT"), "2004-01-01T19:48:21Z");
  EXPECT_EQ(date("Thursday, 01-Jan-04 19:48:21 GMT"), "2004-01-01T19:48:21Z");
}

TEST(FeedDate, ReadsIso8601) {
  EXPECT_EQ(date("2003"), "2003-01-01T00:00:00Z");
  EXPECT_EQ(date("2003-12"), "2003-12-01T00:00:00Z");
  EXPECT_EQ(date("20031231"), "2003-12-31T00:00:00Z");
  EXPECT_EQ(date("20031231T101455Z"), "2003-12-31T10:14:55Z");
  EXPECT_EQ(date("2003-12-31T10Z"), "2003-12-31T10:00:00Z");
  EXPECT_EQ(date("2012-1-2"), "2012-01-02T00:00:00Z") << "not December";
  EXPECT_EQ(date("2012/1/2 10:14:55"), "2012-01-02T10:14:55Z");
  EXPECT_EQ(date("2003-335"), "2003-12-01T00:00:00Z");
  EXPECT_EQ(date("2003-W52-3"), "2003-12-24T00:00:00Z");
  EXPECT_EQ(date("2009-W01-1"), "2008-12-29T00:00:00Z");
  EXPECT_EQ(date("2003-W60-1"), "none");
  EXPECT_EQ(date("2003-400"), "none");
}

TEST(FeedDate, ReadsDatesInWords) {
  EXPECT_EQ(date("Sun Jan  4 16:29:06 PST 2004"), "2004-01-04T16:29:06-08:00");
  EXPECT_EQ(date("Thu Aug 30 2012 17:26:16 +0200"), "2012-08-30T17:26:16+02:00");
  EXPECT_EQ(date("Jan 4, 2004 4:29 PM"), "2004-01-04T16:29:00Z");
  EXPECT_EQ(date("Jan 4, 2004 12:29 am"), "2004-01-04T00:29:00Z");
  EXPECT_EQ(date("dimanche 4 janvier 2004 à 16:29 CET"), "2004-01-04T16:29:00+01:00");
  EXPECT_EQ(date("mar. 4 mars 2014 10:00"), "2014-03-04T10:00:00Z") << "mar. is a Tuesday as well";
  EXPECT_EQ(date("4. Januar 2004 um 16:29 Uhr"), "2004-01-04T16:29:00Z");
  EXPECT_EQ(date("Вс, 11 июл 2004 12:00:00 +0400"), "2004-07-11T12:00:00+04:00");
  EXPECT_EQ(date("Κυρ, 11 Ιούλ 2004 12:00:00 EST"), "2004-07-11T12:00:00-05:00");
  EXPECT_EQ(date("01 Jan 2004 19:48 JST"), "2004-01-01T19:48:00+09:00");
}

TEST(FeedDate, ReadsChineseAndKorean) {
  EXPECT_EQ(date("2025年11月1日 02:06"), "2025-11-01T02:06:00+08:00");
  EXPECT_EQ(date("2025年11月10日 下午2:06:07"), "2025-11-10T14:06:07+08:00");
  EXPECT_EQ(date("2004년 5월 28일  오후 01:31:15"), "2004-05-28T13:31:15+09:00");
  EXPECT_EQ(date("2025/11/10 02:06:33"), "2025-11-10T02:06:33Z");
}

TEST(FeedDate, RefusesWhatIsNone) {
  for (const char* text : {"", "soon", "1199145600", "Mon, 31 Feb 2011 10:00:00 GMT", "2003-13-01"})
    EXPECT_EQ(date(text), "none") << text;
}

}  // namespace
}  // namespace assay::feed
