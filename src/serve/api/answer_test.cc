#include "serve/api/answer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "serve/api/handlers.h"
#include "serve/api/test_desk.h"

namespace assay::api {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class AnswerTest : public testing::Test {
 protected:
  AnswerTest() { fill_desk(store_); }

  Response ask(const std::string& target, Request request = {}) {
    request.target = target;
    request.host = "127.0.0.1:7400";
    return answer(std::move(request), context_, {"127.0.0.1", 7400});
  }
  Response write(const std::string& method, const std::string& target, const std::string& body) {
    return ask(target, {.method = method, .body = body, .content_type = "application/json"});
  }
  json ask_json(const std::string& target) { return json::parse(ask(target).body); }

  static std::string header(const Response& response, std::string_view name) {
    const auto found = std::ranges::find(response.headers, name, &std::pair<std::string, std::string>::first);
    return found == response.headers.end() ? "" : found->second;
  }

  TestFolder folder_;
  store::Store store_ = store::Store::open(folder_.path()).value();
  Context context_{store_, [this] { run::catch_up(store_).value(); }};
};

TEST_F(AnswerTest, ListsTopicsWithTheirCounts) {
  const json topics = ask_json("/api/v1/topics")["topics"];
  ASSERT_EQ(topics.size(), 1u);
  EXPECT_EQ(topics[0]["name"], "rare earth");
  EXPECT_EQ(topics[0]["query"], "\"rare earth\"");
  EXPECT_EQ(topics[0]["documents"], 3);
  EXPECT_EQ(topics[0]["newest"], "2026-01-04T08:30:00+08:00");
}

TEST_F(AnswerTest, PagesThroughATopicWithItsCursor) {
  const json first = ask_json("/api/v1/topics/rare%20earth/documents?limit=2");
  EXPECT_EQ(first["documents"].size(), 2u);
  EXPECT_EQ(first["total"], 3);
  EXPECT_EQ(first["documents"][0]["title"], "Report 3");
  EXPECT_EQ(first["documents"][0]["published_precision"], "minute");
  ASSERT_TRUE(first["next"].is_string());
  const json second = ask_json("/api/v1/topics/rare%20earth/documents?limit=2&before=" +
                               percent_encode(first["next"].get<std::string>()));
  EXPECT_EQ(second["documents"].size(), 1u);
  EXPECT_EQ(second["documents"][0]["title"], "Report 1");
  EXPECT_TRUE(second["next"].is_null());
}

TEST_F(AnswerTest, NarrowsATopicByAQuery) {
  const json page = ask_json("/api/v1/topics/rare%20earth/documents?q=200");
  ASSERT_EQ(page["documents"].size(), 1u);
  EXPECT_EQ(page["documents"][0]["title"], "Report 2");
  EXPECT_EQ(ask("/api/v1/topics/rare%20earth/documents?q=%22").status, 400);
}

TEST_F(AnswerTest, ShowsADocumentWhole) {
  const json found = ask_json("/api/v1/search?q=300")["hits"][0];
  const json document = ask_json("/api/v1/documents/" + std::to_string(found["id"].get<int>()));
  EXPECT_EQ(document["title"], "Report 3");
  EXPECT_EQ(document["site"], "news.example");
  EXPECT_EQ(document["imported"], "2026-02-01T00:00:00Z");
  EXPECT_EQ(document["paragraphs"][0]["number"], 1);
  EXPECT_EQ(document["paragraphs"][0]["kind"], "text");
  EXPECT_EQ(document["topics"][0]["name"], "rare earth");
}

TEST_F(AnswerTest, MarksADocumentRead) {
  const int id = ask_json("/api/v1/search?q=300")["hits"][0]["id"];
  const std::string target = "/api/v1/documents/" + std::to_string(id);
  EXPECT_EQ(write("PUT", target + "/read", R"({"read":true})").status, 204);
  EXPECT_EQ(ask_json(target)["read"], true);
  EXPECT_EQ(write("PUT", target + "/read", R"({"read":"yes"})").status, 400);
  EXPECT_EQ(write("PUT", target + "/read", R"({"read":true,"x":1})").status, 400);
  EXPECT_EQ(write("PUT", "/api/v1/documents/999/read", R"({"read":true})").status, 404);
}

TEST_F(AnswerTest, AddsAndRemovesATopic) {
  const Response added = write("POST", "/api/v1/topics", R"({"name":"200吨/AC","query":"200"})");
  EXPECT_EQ(added.status, 201);
  EXPECT_EQ(json::parse(added.body)["documents"], 1);
  EXPECT_EQ(header(added, "Location"), "/api/v1/topics/200%E5%90%A8%2FAC/documents");
  EXPECT_EQ(ask(header(added, "Location")).status, 200);
  EXPECT_EQ(write("POST", "/api/v1/topics", R"({"name":"200吨/AC"})").status, 409);
  EXPECT_EQ(ask("/api/v1/topics/200%E5%90%A8%2FAC", {.method = "DELETE"}).status, 204);
  EXPECT_EQ(ask("/api/v1/topics/200%E5%90%A8%2FAC", {.method = "DELETE"}).status, 404);
}

TEST_F(AnswerTest, ABadTopicIsTurnedDownWithTheReason) {
  const auto message = [&](const std::string& body) {
    const Response response = write("POST", "/api/v1/topics", body);
    EXPECT_EQ(response.status, 400) << body;
    return json::parse(response.body)["error"]["message"].get<std::string>();
  };
  EXPECT_THAT(message(R"({"name":"x","query":"(a"})"), HasSubstr("query: "));
  EXPECT_THAT(message(R"({"name":"x","querry":"a"})"), HasSubstr("querry"));
  EXPECT_THAT(message(R"({"name":7})"), HasSubstr("name is not a string"));
  EXPECT_THAT(message(R"({"query":"a"})"), HasSubstr("needs a name"));
  EXPECT_THAT(message("not json"), HasSubstr("not JSON"));
  message(R"({"name":")" + std::string(201, 'x') + R"("})");
}

TEST_F(AnswerTest, SearchMarksBytesOfTheSnippet) {
  const json result = ask_json("/api/v1/search?q=tonnes&limit=1");
  EXPECT_EQ(result["total"], 3);
  ASSERT_EQ(result["hits"].size(), 1u);
  const json& hit = result["hits"][0];
  const std::string snippet = hit["snippet"];
  ASSERT_FALSE(hit["marks"].empty());
  const auto start = hit["marks"][0][0].get<std::size_t>();
  const auto end = hit["marks"][0][1].get<std::size_t>();
  EXPECT_EQ(snippet.substr(start, end - start), "tonnes");
  EXPECT_EQ(ask("/api/v1/search").status, 400);
  EXPECT_EQ(ask("/api/v1/search?q=a&topic=none").status, 404);
  EXPECT_EQ(ask("/api/v1/search?q=a&limit=101").status, 400);
  EXPECT_EQ(ask("/api/v1/search?q=a&offset=10001").status, 400);
}

TEST_F(AnswerTest, WhatIsNotThereIsNotFound) {
  for (const char* target :
       {"/api/v1/nothing", "/api/v1/documents/999", "/api/v1/documents/abc", "/api/v1/topics/none/documents",
        "/assets/none.js", "/../../etc/passwd", "/assets/..%2f..%2fetc%2fpasswd"}) {
    EXPECT_EQ(ask(target).status, 404) << target;
  }
}

TEST_F(AnswerTest, AMalformedAddressIsRefused) {
  EXPECT_EQ(ask("/api/v1/topics/%zz/documents").status, 400);
  EXPECT_EQ(ask("/api/v1/search?q=%ff").status, 400);
  EXPECT_EQ(ask("/" + std::string(kMaxTargetBytes, 'a')).status, 414);
  EXPECT_EQ(ask("/api/v1/topics/rare%20earth/documents?before=garbage").status, 400);
}

TEST_F(AnswerTest, AnotherMethodIsToldWhatThePathTakes) {
  const Response response = ask("/api/v1/about", {.method = "DELETE"});
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(header(response, "Allow"), "GET, HEAD");
}

TEST_F(AnswerTest, WhatTheBrowserHasIsNotSentAgain) {
  const Response first = ask("/api/v1/topics");
  ASSERT_FALSE(first.entity_tag.empty());
  const Response again = ask("/api/v1/topics", {.if_none_match = "\"other\", W/" + first.entity_tag});
  EXPECT_EQ(again.status, 304);
  EXPECT_TRUE(again.body.empty());
  EXPECT_EQ(again.entity_tag, first.entity_tag);
  EXPECT_EQ(ask("/api/v1/topics", {.if_none_match = "*"}).status, 304);
  EXPECT_EQ(ask("/api/v1/topics", {.if_none_match = "\"other\""}).status, 200);
}

TEST_F(AnswerTest, CompressedBytesHaveATagOfTheirOwn) {
  const Response plain = ask("/");
  const Response page = ask("/assets/app.js");
  const Response small = ask("/assets/app.js", {.accept_encoding = "gzip, br"});
  EXPECT_EQ(header(page, "Content-Encoding"), "");
  EXPECT_EQ(header(small, "Content-Encoding"), "gzip");
  EXPECT_EQ(header(page, "Vary"), "Accept-Encoding");
  EXPECT_NE(small.entity_tag, page.entity_tag);
  EXPECT_LT(small.body.size(), page.body.size());
  EXPECT_EQ(ask("/assets/app.js", {.accept_encoding = "gzip", .if_none_match = page.entity_tag}).status, 304);
  EXPECT_EQ(ask("/assets/app.js", {.if_none_match = small.entity_tag}).status, 304);
  EXPECT_EQ(plain.status, 200);
}

TEST_F(AnswerTest, EveryAnswerIsGuarded) {
  for (const Response& response :
       {ask("/"), ask("/nothing"), ask("/api/v1/topics"), ask("/api/v1/about", {.method = "PUT"})}) {
    EXPECT_THAT(header(response, "Content-Security-Policy"), HasSubstr("default-src 'none'; script-src 'self'"));
    EXPECT_EQ(header(response, "X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(header(response, "Referrer-Policy"), "no-referrer");
  }
}

TEST_F(AnswerTest, TheDescriptionNamesEveryRoute) {
  const json description = ask_json("/api/v1/openapi.json");
  EXPECT_EQ(description["paths"].size(), 11u);
  EXPECT_TRUE(description["paths"]["/api/v1/topics/{name}/documents"].contains("get"));
}

TEST_F(AnswerTest, AboutSaysWhoseDataThisIs) {
  const json attributions = ask_json("/api/v1/about")["attributions"];
  EXPECT_GE(attributions.size(), 5u);
  for (const json& one : attributions) {  // every line of data/ATTRIBUTIONS.tsv is whole
    for (const char* field : {"name", "licence", "notice"}) EXPECT_FALSE(one[field].get<std::string>().empty());
  }
  EXPECT_EQ(attributions[0]["licence"], "MIT (Expat)");
}

TEST_F(AnswerTest, AReaderGetsGlossesOfWhatIsInAnotherLanguage) {
  const std::string target = "/api/v1/topics/rare%20earth/documents";
  EXPECT_TRUE(ask_json(target)["documents"][0]["title_gloss"].is_null());
  const json own = ask_json(target + "?reader=en")["documents"][0];
  EXPECT_TRUE(own["title_gloss"].is_null());
  EXPECT_TRUE(own["digest"]["viewpoint"]["gloss"].is_null());
  const json other = ask_json(target + "?reader=zh")["documents"][0];
  EXPECT_THAT(other["digest"]["viewpoint"]["gloss"].get<std::string>(), HasSubstr("稀土"));
  EXPECT_EQ(ask(target + "?reader=fr").status, 400);
  EXPECT_EQ(ask("/api/v1/search?q=tonnes&reader=fr").status, 400);
  EXPECT_EQ(ask("/api/v1/documents/1?reader=fr").status, 400);
}

TEST_F(AnswerTest, ChecksASummaryAgainstAPastedText) {
  const Response response = write("POST", "/api/v1/check",
                                  R"({"summary":"One. [1] Two. [3]","source":{"text":"One.\n\nTwo.","title":"Both"}})");
  ASSERT_EQ(response.status, 200) << response.body;
  EXPECT_EQ(response.caching, Caching::kNever);
  const json report = json::parse(response.body);
  EXPECT_EQ(report["ok"], false);
  EXPECT_EQ(report["source"]["title"], "Both");
  EXPECT_EQ(report["source"]["paragraphs"].size(), 2u);
  EXPECT_EQ(report["source"]["paragraphs"][1]["number"], 2);
  EXPECT_EQ(report["counts"]["citations"], 2);
  EXPECT_EQ(report["counts"]["failed"], 1);
  EXPECT_EQ(report["sentences"].back()["citations"][0]["verdict"], "no-such-paragraph");
}

TEST_F(AnswerTest, ChecksASummaryAgainstADocument) {
  const auto check = [&](const std::string& source) {
    return write("POST", "/api/v1/check", R"({"summary":"The mine sold 300 tonnes.","source":)" + source + "}");
  };
  const Response response = check(R"({"document":3})");
  ASSERT_EQ(response.status, 200) << response.body;
  EXPECT_EQ(json::parse(response.body)["source"]["title"], "Report 3");
  EXPECT_EQ(check(R"({"document":999})").status, 404);
  EXPECT_EQ(check(R"({"document":0})").status, 404);
}

TEST_F(AnswerTest, ACheckOfTooMuchIsRefusedInPlainWords) {
  const auto check = [&](std::size_t summary, std::size_t source) {
    return write(
        "POST", "/api/v1/check",
        R"({"summary":")" + std::string(summary, 'x') + R"(","source":{"text":")" + std::string(source, 'x') + "\"}}");
  };
  const Response response = check(kMaxSummaryBytes + 1, 1);
  EXPECT_EQ(response.status, 413);
  EXPECT_THAT(response.body, HasSubstr("the summary has more than 1 MiB"));
  EXPECT_EQ(check(1, kMaxSourceBytes + 1).status, 413);
}

TEST_F(AnswerTest, OnlyARouteThatNeedsItGetsALongBody) {
  constexpr std::size_t kUsual = 1000;
  const auto limit = [&](const std::string& method, const std::string& target, const std::string& origin = "") {
    return body_limit({.method = method, .target = target, .host = "127.0.0.1:7400", .origin = origin},
                      {"127.0.0.1", 7400}, kUsual);
  };
  EXPECT_EQ(limit("POST", "/api/v1/check"), kMaxCheckBytes);
  EXPECT_EQ(limit("POST", "/api/v1/topics"), kUsual);
  EXPECT_EQ(limit("GET", "/api/v1/check"), kUsual);
  EXPECT_EQ(limit("POST", "/%zz"), kUsual);
  EXPECT_EQ(limit("POST", "/api/v1/check", "http://other.example"), kUsual);
}

}  // namespace
}  // namespace assay::api
