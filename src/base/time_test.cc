#include "base/time.h"

#include <gtest/gtest.h>

#include <random>

namespace assay {
namespace {

using std::chrono::minutes;

std::string read3339(std::string_view text, minutes zone = minutes(0)) {
  const auto time = parse_rfc3339(text, zone);
  return time ? format_rfc3339(*time) : "error";
}

std::string read822(std::string_view text) {
  const auto time = parse_rfc822(text);
  return time ? format_rfc3339(*time) : "error";
}

TEST(Time, ReadsRfc3339AndItsRelaxations) {
  EXPECT_EQ(read3339("2025-11-10T02:06:00+08:00"), "2025-11-10T02:06:00+08:00");
  EXPECT_EQ(read3339("2025-11-09T18:06:00Z"), "2025-11-09T18:06:00Z");
  EXPECT_EQ(read3339(" 2025-11-10 02:06 +0800 "), "2025-11-10T02:06:00+08:00");
  EXPECT_EQ(read3339("2025-11-10t02:06:07.1234567z"), "2025-11-10T02:06:07Z");
  EXPECT_EQ(read3339("2025-11-10T02:06-03:30"), "2025-11-10T02:06:00-03:30");
  EXPECT_EQ(read3339("2025-11-10T02:06", minutes(480)), "2025-11-10T02:06:00+08:00");
  EXPECT_EQ(read3339("2024-02-29"), "2024-02-29T00:00:00Z");
  EXPECT_EQ(read3339("0000-01-01T00:00:00+23:59"), "0000-01-01T00:00:00+23:59");
  EXPECT_EQ(read3339("9999-12-31T23:59:59-23:59"), "9999-12-31T23:59:59-23:59");
}

TEST(Time, RefusesWhatIsNoDate) {
  for (const char* text : {"",
                           "2025",
                           "2025-11",
                           "2025-02-30",
                           "2025-02-29",
                           "2025-13-01",
                           "2025-00-10",
                           "2025-11-10T",
                           "2025-11-10T24:30",
                           "2025-11-10T24:00",
                           "2025-11-10T02:60",
                           "2025-11-10T02:06:61",
                           "2025-11-10T02:06:00.",
                           "2025-11-10T02:06+24:00",
                           "2025-11-10T02:06+08:60",
                           "2025-11-10T02:06+08:",
                           "2025-11-10T02:06:00Z!",
                           "25-11-10",
                           "12025-11-10",
                           "２０２５-11-10",
                           "2025-11-10T02:06:60Z",
                           "2025/11/10"}) {
    EXPECT_EQ(read3339(text), "error") << text;
  }
}

TEST(Time, ALeapSecondIsTheSecondBeforeIt) {
  EXPECT_EQ(read3339("2016-12-31T23:59:60Z"), "2016-12-31T23:59:59Z");
  EXPECT_EQ(read3339("2017-01-01T07:59:60+08:00"), "2017-01-01T07:59:59+08:00");
  EXPECT_EQ(read3339("2017-01-01T07:59:60+07:00"), "error");
}

TEST(Time, ABareDateHasTheDefaultZoneAndNoTimeOfDay) {
  const auto time = parse_rfc3339("2025-11-10", minutes(480));
  ASSERT_TRUE(time);
  EXPECT_EQ(time->precision, TimePrecision::kDay);
  EXPECT_EQ(time->zone, minutes(480));
  EXPECT_EQ(*time, *parse_rfc3339("2025-11-09T16:00:00Z"));
}

TEST(Time, OrdersByInstantAlone) {
  EXPECT_EQ(*parse_rfc3339("2025-11-10T02:06:00+08:00"), *parse_rfc3339("2025-11-09T18:06:00Z"));
  EXPECT_LT(*parse_rfc3339("2025-11-10T02:06:00+08:00"), *parse_rfc3339("2025-11-09T18:07:00Z"));
}

TEST(Time, ReadsRfc822AsFeedsWriteIt) {
  EXPECT_EQ(read822("Mon, 10 Nov 2025 02:06:00 +0800"), "2025-11-10T02:06:00+08:00");
  EXPECT_EQ(read822("Mon, 10 Nov 2025 02:06:00 GMT"), "2025-11-10T02:06:00Z");
  EXPECT_EQ(read822("10 Nov 2025 02:06 EST"), "2025-11-10T02:06:00-05:00");
  EXPECT_EQ(read822("Monday, 10 November 25 2:06:00 PDT"), "2025-11-10T02:06:00-07:00");
  EXPECT_EQ(read822("Thu, 01 Jan 70 00:00:00 Z"), "1970-01-01T00:00:00Z");
  EXPECT_EQ(read822("Tue,  4 Sept 2025 09:00:00 GMT+8"), "2025-09-04T09:00:00+08:00");
  EXPECT_EQ(read822("Mon, 10 Nov 2025 02:06:00 +0800 (China Standard Time)"), "2025-11-10T02:06:00+08:00");
  EXPECT_EQ(read822("Mon, 10-Nov-2025 02:06:00 UTC"), "2025-11-10T02:06:00Z");
  EXPECT_EQ(read822("Mon, 10 Nov 2025 02:06:00 +08:00"), "2025-11-10T02:06:00+08:00");
  EXPECT_EQ(read822("Mon, 10 Nov 2025 02:06:00"), "2025-11-10T02:06:00Z");
  EXPECT_EQ(read822("10 Nov 2025 02:06:00 XYZ"), "2025-11-10T02:06:00Z");
  EXPECT_EQ(parse_rfc822("10 Nov 2025")->precision, TimePrecision::kDay);
  for (const char* text : {"", "Mon", "Mon, 31 Feb 2025 00:00:00 GMT", "10 Foo 2025 00:00 GMT", "10 Nov 2025 25:00 GMT",
                           "10 Nov 2025 02:06:00 +9999", "10 Nov 2025 02:06:00 GMT trailing", "10 Nov", "10 No 2025"}) {
    EXPECT_EQ(read822(text), "error") << text;
  }
}

TEST(Time, FormatsAndReadsBackEveryInstant) {
  std::mt19937_64 random(3);
  for (int round = 0; round < 20000; ++round) {
    Time time;
    time.zone = minutes(static_cast<int>(random() % 2879) - 1439);
    time.instant = std::chrono::sys_seconds(
        std::chrono::seconds(static_cast<std::int64_t>(random() % 315000000000) - 62000000000));
    const std::string text = format_rfc3339(time);
    const auto again = parse_rfc3339(text);
    ASSERT_TRUE(again) << text;
    EXPECT_EQ(*again, time) << text;
    EXPECT_EQ(again->zone, time.zone);
  }
}

TEST(Time, FormatsWhatFourDigitsCannotSayAsTheNearest) {
  Time time;
  time.instant = std::chrono::sys_seconds(std::chrono::seconds::max());
  EXPECT_EQ(format_rfc3339(time), "9999-12-31T23:59:59Z");
  time.instant = std::chrono::sys_seconds(std::chrono::seconds::min());
  EXPECT_EQ(format_rfc3339(time), "0000-01-01T00:00:00Z");
}

TEST(Time, KnowsTheOffsetsOfZones) {
  const auto november = parse_rfc3339("2025-11-10T00:00:00Z")->instant;
  const auto july = parse_rfc3339("2025-07-10T00:00:00Z")->instant;
  EXPECT_EQ(zone_offset("Asia/Shanghai", november), minutes(480));
  EXPECT_EQ(zone_offset("Asia/Kolkata", november), minutes(330));
  EXPECT_EQ(zone_offset("America/New_York", november), minutes(-300));
  EXPECT_EQ(zone_offset("America/New_York", july), minutes(-240));
  EXPECT_EQ(zone_offset("UTC", july), minutes(0));
  EXPECT_EQ(zone_offset("Mars/Olympus", july).error().kind, ErrorKind::kNotFound);
  EXPECT_EQ(zone_offset("", july).error().kind, ErrorKind::kNotFound);
  EXPECT_EQ(zone_offset("Etc/Unknown", july).error().kind, ErrorKind::kNotFound);
}

}  // namespace
}  // namespace assay
