#include "serve/api/target.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "base/utf8.h"

namespace assay::api {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Target, ReadsSegmentsAndParameters) {
  const Result<Target> target = parse_target("/api/v1/topics/%E7%A8%80%E5%9C%9F/documents?q=a+b%2Bc&limit=20&flag");
  ASSERT_TRUE(target) << target.error().message;
  EXPECT_THAT(target->segments, ElementsAre("api", "v1", "topics", "稀土", "documents"));
  EXPECT_EQ(target->parameter("q"), "a b+c");
  EXPECT_EQ(target->parameter("limit"), "20");
  EXPECT_EQ(target->parameter("flag"), "");
  EXPECT_EQ(target->parameter("before"), std::nullopt);
  EXPECT_EQ(target->path, "/api/v1/topics/%E7%A8%80%E5%9C%9F/documents");
}

TEST(Target, AnEncodedSlashBelongsToItsSegmentAndAPlusStaysInThePath) {
  EXPECT_THAT(parse_target("/topics/a%2Fb+c")->segments, ElementsAre("topics", "a/b+c"));
}

TEST(Target, TheRootHasOneEmptySegment) {
  EXPECT_THAT(parse_target("/")->segments, ElementsAre(""));
}

TEST(Target, TheFirstOfTwoParametersCounts) {
  EXPECT_EQ(parse_target("/?a=1&a=2")->parameter("a"), "1");
}

TEST(Target, RefusesWhatIsMalformed) {
  for (const std::string text : {"", "topics", "*", "http://other.example/", "/%", "/%4", "/%zz", "/a?q=%E7%A8", "/%ff",
                                 "/%00", "/a?b=%0d%0a", "/%ed%a0%80"}) {
    const Result<Target> target = parse_target(text);
    ASSERT_FALSE(target) << text;
    EXPECT_EQ(target.error().kind, ErrorKind::kInvalid) << text;
    EXPECT_THAT(target.error().message, HasSubstr("api: ")) << text;
  }
}

TEST(Target, HasLimits) {
  EXPECT_TRUE(parse_target("/" + std::string(kMaxTargetBytes - 1, 'a')));
  EXPECT_EQ(parse_target("/" + std::string(kMaxTargetBytes, 'a')).error().kind, ErrorKind::kTooLarge);
  std::string many = "/?";
  for (std::size_t i = 0; i <= kMaxParameters; ++i) many += "a&";
  EXPECT_EQ(parse_target(many).error().kind, ErrorKind::kTooLarge);
}

TEST(Target, WhatIsEncodedDecodesToItself) {
  std::mt19937 random(1);
  for (int round = 0; round < 1000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) utf8::append(text, static_cast<char32_t>(0x20 + random() % 0x9000));
    const std::string printable = utf8::repair(text);
    if (printable.find('\x7f') != std::string::npos) continue;
    EXPECT_EQ(percent_decode(percent_encode(printable), Plus::kIsSpace), printable);
    EXPECT_EQ(parse_target("/" + percent_encode(printable))->segments.front(), printable);
  }
}

}  // namespace
}  // namespace assay::api
