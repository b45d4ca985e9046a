#include "serve/api/request.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace assay::api {
namespace {

using testing::HasSubstr;

Request asking(std::string_view target) {
  return {.parsed = *parse_target(target)};
}

TEST(Request, NumbersKeepToTheirRange) {
  EXPECT_EQ(asking("/?limit=7").number("limit", 20, 1, 100), 7u);
  EXPECT_EQ(asking("/").number("limit", 20, 1, 100), 20u);
  EXPECT_EQ(asking("/?limit=").number("limit", 20, 1, 100), 20u);
  for (const char* target : {"/?limit=0", "/?limit=101", "/?limit=-1", "/?limit=ten", "/?limit=1e1", "/?limit=%201",
                             "/?limit=99999999999999999999", "/?limit=7x", "/?limit=%EF%BC%97"}) {
    const Result<std::size_t> number = asking(target).number("limit", 20, 1, 100);
    ASSERT_FALSE(number) << target;
    EXPECT_EQ(number.error().kind, ErrorKind::kInvalid);
    EXPECT_THAT(number.error().message, HasSubstr("limit must be a number from 1 to 100"));
  }
}

TEST(Request, ANumberOfNoDocumentIsNotFound) {
  for (const char* id : {"x", "-1", "1.5", "", "99999999999999999999"}) {
    EXPECT_EQ((Request{.captured = {id}}.captured_id(0).error().kind), ErrorKind::kNotFound) << id;
  }
  EXPECT_EQ((Request{.captured = {"12"}}.captured_id(0)), 12);
}

TEST(Request, TheBodyIsAJsonObject) {
  for (const std::string body : {"", "[]", "1", "{", "{\"a\":1}x", "\xff", "nul"}) {
    EXPECT_EQ((Request{.body = body}.json_object().error().kind), ErrorKind::kInvalid) << body;
  }
  EXPECT_TRUE((Request{.body = "{}"}.json_object()));
}

TEST(Request, ADeepBodyIsRefusedWithoutHarm) {
  EXPECT_FALSE((Request{.body = std::string(500'000, '[')}.json_object()));
  EXPECT_FALSE((Request{.body = std::string(500'000, '[') + std::string(500'000, ']')}.json_object()));
}

TEST(Errors, HaveOneShape) {
  const Response response = error_response(Error{ErrorKind::kNotFound, "api: no topic \"x\""});
  EXPECT_EQ(response.status, 404);
  EXPECT_EQ(response.content_type, "application/json; charset=utf-8");
  EXPECT_EQ(response.body, R"({"error":{"kind":"not-found","message":"api: no topic \"x\""}})");
  EXPECT_EQ(response.caching, Caching::kNever);
}

TEST(Errors, EveryKindHasAStatus) {
  using enum ErrorKind;
  const std::vector<std::pair<ErrorKind, int>> expected = {{kInvalid, 400},  {kNotFound, 404},    {kExists, 409},
                                                           {kTooLarge, 400}, {kUnsupported, 400}, {kInputOutput, 500},
                                                           {kBusy, 503},     {kCorrupt, 500},     {kNewerVersion, 500}};
  for (const auto& [kind, status] : expected) EXPECT_EQ(error_response(Error{kind, ""}).status, status);
}

TEST(Errors, IllFormedTextInAMessageDoesNotBreakTheAnswer) {
  EXPECT_TRUE(nlohmann::json::accept(error_response(Error{ErrorKind::kInvalid, "api: \xff"}).body));
}

}  // namespace
}  // namespace assay::api
