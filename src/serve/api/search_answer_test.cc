// Search, previews, reasons and changed topics, as they are answered.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "serve/api/answer.h"
#include "serve/api/test_desk.h"

namespace assay::api {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class SearchAnswerTest : public testing::Test {
 protected:
  SearchAnswerTest() { fill_desk(store_); }

  Response ask(const std::string& target, Request request = {}) {
    request.target = target;
    request.host = "127.0.0.1:7400";
    return answer(std::move(request), context_, {"127.0.0.1", 7400});
  }
  json ask_json(const std::string& target) {
    const Response response = ask(target);
    EXPECT_EQ(response.status, 200) << response.body;
    return json::parse(response.body);
  }
  Response change(const std::string& name, const std::string& body) {
    return ask("/api/v1/topics/" + percent_encode(name),
               {.method = "PUT", .body = body, .content_type = "application/json"});
  }
  static std::string message(const Response& response) {
    return json::parse(response.body)["error"]["message"].get<std::string>();
  }
  static std::string marked(const json& text, const json& mark) {
    const auto start = mark[0].get<std::size_t>();
    return text.get<std::string>().substr(start, mark[1].get<std::size_t>() - start);
  }

  TestFolder folder_;
  store::Store store_ = store::Store::open(folder_.path()).value();
  Context context_{store_, [this] { run::catch_up(store_).value(); }};
};

TEST_F(SearchAnswerTest, DocumentsThatHoldOnlySomeWordsAreMarkedSo) {
  EXPECT_EQ(ask_json("/api/v1/search?q=tonnes+mine")["hold_all"], 3);
  const json result = ask_json("/api/v1/search?q=200+300+tonnes");
  EXPECT_EQ(result["total"], 2);
  EXPECT_EQ(result["hold_all"], 0);
  ASSERT_THAT(result["hits"], SizeIs(2));
  EXPECT_EQ(result["hits"][0]["title"], "Report 3") << "of equals the newer";
  EXPECT_EQ(result["hits"][0]["holds_all"], false);
  EXPECT_THAT(result["mistakes"], IsEmpty());
  EXPECT_TRUE(result["facets"].is_null());
}

TEST_F(SearchAnswerTest, AHitSaysWhenFromWhereAndWhetherItWasRead) {
  const json hit = ask_json("/api/v1/search?q=report+3")["hits"][0];
  EXPECT_EQ(hit["title"], "Report 3");
  ASSERT_THAT(hit["title_marks"], testing::Not(IsEmpty()));
  EXPECT_EQ(marked(hit["title"], hit["title_marks"][0]), "Report");
  EXPECT_EQ(hit["source"], "The Example");
  EXPECT_EQ(hit["published"], "2026-01-04T08:30:00+08:00");
  EXPECT_EQ(hit["published_precision"], "minute");
  EXPECT_EQ(hit["imported"], "2026-02-01T00:00:00Z");
  EXPECT_EQ(hit["read"], false);
}

TEST_F(SearchAnswerTest, NewestFirstWhereAskedFor) {
  const json hits = ask_json("/api/v1/search?q=tonnes&order=newest")["hits"];
  ASSERT_THAT(hits, SizeIs(3));
  EXPECT_EQ(hits[0]["title"], "Report 3");
  EXPECT_EQ(hits[2]["title"], "Report 1");
  EXPECT_EQ(ask_json("/api/v1/search?q=tonnes&order=newest&offset=2")["hits"][0]["title"], "Report 1");
  EXPECT_EQ(ask("/api/v1/search?q=tonnes&order=oldest").status, 400);
}

TEST_F(SearchAnswerTest, FacetsWhereAskedFor) {
  const json facets = ask_json("/api/v1/search?q=tonnes&limit=1&facets=1")["facets"];
  EXPECT_EQ(facets["sources"], json::parse(R"([{"value":"The Example","count":3}])"));
  EXPECT_EQ(facets["languages"], json::parse(R"([{"value":"en","count":3}])"));
  EXPECT_EQ(facets["topics"], json::parse(R"([{"value":"rare earth","count":3}])"));
  ASSERT_THAT(facets["days"], SizeIs(3));
  EXPECT_EQ(facets["days"][0]["value"], "2026-01-02");
  EXPECT_EQ(ask("/api/v1/search?q=tonnes&facets=yes").status, 400);
}

TEST_F(SearchAnswerTest, TheOtherFormsOfATermAreToldAndCanBeTurnedOff) {
  const json forms = ask_json("/api/v1/search?q=" + percent_encode("稀土"))["forms"];
  ASSERT_THAT(forms, SizeIs(1));
  EXPECT_EQ(forms[0]["written"], "稀土");
  EXPECT_EQ(forms[0]["start"], 0);
  EXPECT_EQ(forms[0]["end"], 6);
  EXPECT_THAT(forms[0]["others"].get<std::vector<std::string>>(), testing::Contains("rare earths"));
  const json fewer = ask_json("/api/v1/search?q=" + percent_encode("稀土 -form:\"rare earths\""))["forms"];
  ASSERT_THAT(fewer, SizeIs(1));
  EXPECT_THAT(fewer[0]["others"].get<std::vector<std::string>>(), testing::Not(testing::Contains("rare earths")));
}

TEST_F(SearchAnswerTest, AMistakeIsToldAndTheRestStillAnswers) {
  const json result = ask_json("/api/v1/search?q=" + percent_encode("tonnes \"oxide"));
  EXPECT_EQ(result["total"], 3);
  ASSERT_THAT(result["mistakes"], SizeIs(1));
  EXPECT_EQ(result["mistakes"][0]["start"], 7);
  EXPECT_THAT(result["mistakes"][0]["message"].get<std::string>(), HasSubstr("quote"));
}

TEST_F(SearchAnswerTest, APreviewSaysWhatATopicWouldHaveFound) {
  const json preview = ask_json("/api/v1/preview?name=mines&query=" + percent_encode("tonnes 300"));
  EXPECT_EQ(preview["query"], "tonnes 300");
  EXPECT_EQ(preview["total"], 1) << "a topic is strict: both words";
  EXPECT_TRUE(preview["impossible"].is_null());
  ASSERT_THAT(preview["hits"], SizeIs(1));
  EXPECT_EQ(preview["hits"][0]["title"], "Report 3");
  EXPECT_GT(preview["per_day"].get<double>(), 0);
  EXPECT_THAT(ask_json("/api/v1/preview?name=tonnes&limit=2")["hits"], SizeIs(2));
  EXPECT_THAT(ask_json("/api/v1/preview?name=tonnes&limit=0")["hits"], IsEmpty());
}

TEST_F(SearchAnswerTest, APreviewOfWhatCannotBeSaysWhy) {
  EXPECT_FALSE(ask_json("/api/v1/preview?name=x&query=" + percent_encode("oxide NOT oxide"))["impossible"].is_null());
  const Response refused = ask("/api/v1/preview?name=x&query=" + percent_encode("(oxide"));
  EXPECT_EQ(refused.status, 400);
  EXPECT_THAT(message(refused), HasSubstr("at character"));
  EXPECT_EQ(ask("/api/v1/preview").status, 400);
}

TEST_F(SearchAnswerTest, WhyADocumentStandsOnATopic) {
  const int id = ask_json("/api/v1/search?q=300")["hits"][0]["id"];
  const std::string target = "/api/v1/topics/rare%20earth/documents/" + std::to_string(id);
  const json reason = ask_json(target + "/why");
  EXPECT_GT(reason["relevance"].get<double>(), 0);
  ASSERT_THAT(reason["hits"], testing::Not(IsEmpty()));
  const json document = ask_json("/api/v1/documents/" + std::to_string(id));
  const json& hit = reason["hits"][0];
  EXPECT_EQ(hit["paragraph"], 1);
  EXPECT_EQ(marked(document["paragraphs"][0]["text"], json::array({hit["start"], hit["end"]})), "rare earth");
  EXPECT_EQ(ask("/api/v1/topics/none/documents/1/why").status, 404);
  EXPECT_EQ(ask("/api/v1/topics/rare%20earth/documents/999/why").status, 404);
  EXPECT_EQ(ask("/api/v1/topics/rare%20earth/documents/x/why").status, 404);
}

TEST_F(SearchAnswerTest, ATopicsQueryCanBeChanged) {
  const Response changed = change("rare earth", R"({"query":"rare earth 300"})");
  ASSERT_EQ(changed.status, 200) << changed.body;
  const json topic = json::parse(changed.body);
  EXPECT_EQ(topic["own_query"], "rare earth 300");
  EXPECT_EQ(topic["documents"], 1);
  EXPECT_EQ(ask_json("/api/v1/topics/rare%20earth/documents")["total"], 1);
  EXPECT_EQ(json::parse(change("rare earth", R"({"query":""})").body)["own_query"], "");
}

TEST_F(SearchAnswerTest, ATopicsNameCanBeChanged) {
  const Response changed = change("rare earth", R"({"name":"矿/2"})");
  ASSERT_EQ(changed.status, 200) << changed.body;
  EXPECT_EQ(json::parse(changed.body)["documents"], 3) << "its query stays";
  EXPECT_EQ(ask("/api/v1/topics/rare%20earth/documents").status, 404);
  EXPECT_EQ(ask_json("/api/v1/topics/" + percent_encode("矿/2") + "/documents")["total"], 3);
}

TEST_F(SearchAnswerTest, AChangeThatCannotBeIsTurnedDown) {
  store_.add_topic("other", "").value();
  EXPECT_EQ(change("none", R"({"query":"a"})").status, 404);
  EXPECT_EQ(change("rare earth", R"({"name":"other"})").status, 409);
  EXPECT_EQ(change("rare earth", R"({"name":""})").status, 400);
  EXPECT_EQ(change("rare earth", R"({"query":7})").status, 400);
  EXPECT_EQ(change("rare earth", R"({"querry":"a"})").status, 400);
  const Response refused = change("rare earth", R"x({"query":"(a"})x");
  EXPECT_EQ(refused.status, 400);
  EXPECT_THAT(message(refused), HasSubstr("query: "));
  EXPECT_EQ(ask_json("/api/v1/topics/rare%20earth/documents")["total"], 3) << "and nothing has changed";
}

}  // namespace
}  // namespace assay::api
