#include "serve/api/check_request.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace assay::api {
namespace {

using testing::HasSubstr;

std::string problem(const std::string& body) {
  const Result<CheckRequest> request = read_check_request(body);
  EXPECT_FALSE(request.has_value()) << body.substr(0, 80);
  return request ? "" : request.error().message;
}

TEST(CheckRequest, ReadsATextWithItsTitleAndTime) {
  const Result<CheckRequest> request = read_check_request(
      R"({"source":{"text":"上海\n5%","title":"GDP","published":"2025-11-10T02:06:00+08:00"},"summary":"up 5%"})");
  ASSERT_TRUE(request.has_value()) << request.error().message;
  EXPECT_EQ(request->summary, "up 5%");
  EXPECT_EQ(request->text, "上海\n5%");
  EXPECT_EQ(request->title, "GDP");
  EXPECT_EQ(request->published, *parse_rfc3339("2025-11-10T02:06:00+08:00"));
  EXPECT_FALSE(request->document);
}

TEST(CheckRequest, ReadsADocument) {
  const Result<CheckRequest> request = read_check_request(R"({"summary":"x","source":{"document":7}})");
  ASSERT_TRUE(request.has_value());
  EXPECT_EQ(request->document, 7);
  EXPECT_FALSE(request->text);
}

TEST(CheckRequest, SaysWhatIsMissing) {
  EXPECT_THAT(problem("{}"), HasSubstr("no summary"));
  EXPECT_THAT(problem(R"({"summary":" \n ","source":{"document":1}})"), HasSubstr("no summary"));
  EXPECT_THAT(problem(R"({"summary":"x"})"), HasSubstr("no source"));
  EXPECT_THAT(problem(R"({"summary":"x","source":{}})"), HasSubstr("no source"));
  EXPECT_THAT(problem(R"({"summary":"x","source":{"text":"　"}})"), HasSubstr("no source"));
}

TEST(CheckRequest, SaysWhatDoesNotBelong) {
  EXPECT_THAT(problem(R"({"summary":"x","sorce":{"document":1}})"), HasSubstr("\"sorce\""));
  EXPECT_THAT(problem(R"({"summary":"x","source":{"url":"a"}})"), HasSubstr("\"source.url\""));
  EXPECT_THAT(problem(R"({"summary":7})"), HasSubstr("summary is not a string"));
  EXPECT_THAT(problem(R"({"summary":{"source":1}})"), HasSubstr("summary is not a string"));
  EXPECT_THAT(problem(R"({"source":"text"})"), HasSubstr("source is not an object"));
  EXPECT_THAT(problem(R"({"source":["text"]})"), HasSubstr("source is not an object"));
  EXPECT_THAT(problem(R"({"source":{"text":{"text":"x"}}})"), HasSubstr("source.text is not a string"));
  EXPECT_THAT(problem(R"({"summary":"x","source":{"document":1,"text":"x"}})"), HasSubstr("not both"));
  EXPECT_THAT(problem(R"({"summary":"x","source":{"text":"x","published":"soon"}})"), HasSubstr("source.published"));
}

TEST(CheckRequest, ADocumentIsAWholeNumber) {
  for (const char* number : {"\"1\"", "-1", "1.5", "1e3", "true", "null", "18446744073709551615", "[1]", "{}"}) {
    EXPECT_THAT(problem(R"({"summary":"x","source":{"document":)" + std::string(number) + "}}"),
                HasSubstr("source.document is not the number"))
        << number;
  }
}

TEST(CheckRequest, WhatIsNoObjectIsRefusedAtOnce) {
  for (const std::string body : {"[]", "\"x\"", "7", "null", "true"}) {
    EXPECT_THAT(problem(body), HasSubstr("not a JSON object")) << body;
  }
  EXPECT_THAT(problem(std::string(1 << 20, '[')), HasSubstr("not a JSON object"));
  for (const std::string body : {"", "{", "x", R"({"summary":"x")", "{\"summary\":\"\xff\"}", R"({"summary":"\ud800"})",
                                 R"({"summary":"x"} {})"}) {
    EXPECT_THAT(problem(body), HasSubstr("not JSON")) << body;
  }
}

TEST(CheckRequest, ALongFieldNameIsNotRepeatedWhole) {
  EXPECT_LT(problem("{\"" + std::string(100'000, 'x') + "\":1}").size(), 200u);
  EXPECT_LT(problem("{\"" + std::string(19, 'x') + "稀土稀土稀土稀土稀土稀土稀土稀土稀土\":1}").size(), 200u);
}

}  // namespace
}  // namespace assay::api
