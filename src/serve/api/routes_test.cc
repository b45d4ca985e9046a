#include "serve/api/routes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "serve/api/handlers.h"
#include "serve/api/schemas.h"

namespace assay::api {
namespace {

using testing::ElementsAre;

FoundRoute find(std::string_view method, std::string_view target) {
  return find_route(method, parse_target(target)->segments);
}

TEST(Routes, CaptureSegments) {
  const FoundRoute found = find("GET", "/api/v1/topics/%E7%A8%80%E5%9C%9F/documents");
  ASSERT_NE(found.route, nullptr);
  EXPECT_EQ(found.route->handler, &list_documents);
  EXPECT_THAT(found.captured, ElementsAre("稀土"));
}

TEST(Routes, ATopicMayHaveASlashInItsName) {
  EXPECT_THAT(find("DELETE", "/api/v1/topics/AC%2FDC").captured, ElementsAre("AC/DC"));
}

TEST(Routes, ADocumentOfATopicIsTwoNames) {
  const FoundRoute found = find("GET", "/api/v1/topics/AC%2FDC/documents/7/why");
  ASSERT_NE(found.route, nullptr);
  EXPECT_EQ(found.route->handler, &explain_document);
  EXPECT_THAT(found.captured, ElementsAre("AC/DC", "7"));
}

TEST(Routes, HeadIsGet) {
  EXPECT_EQ(find("HEAD", "/api/v1/about").route, find("GET", "/api/v1/about").route);
}

TEST(Routes, AnotherMethodIsToldWhatThePathTakes) {
  const FoundRoute found = find("PATCH", "/api/v1/topics");
  EXPECT_EQ(found.route, nullptr);
  EXPECT_EQ(found.allowed, "GET, HEAD, POST");
  EXPECT_EQ(find("GET", "/api/v1/topics/x").allowed, "PUT, DELETE");
  EXPECT_EQ(find("POST", "/").allowed, "GET, HEAD");
}

TEST(Routes, UnknownPathsAreNowhere) {
  for (const char* target :
       {"/api", "/api/", "/api/v1", "/api/v1/", "/api/v2/topics", "/api/v1/topics/", "/api/v1/topics//documents",
        "/api/v1/about/", "/api/v1/about/x", "/api/v1/documents/1/read/2"}) {
    const FoundRoute found = find("GET", target);
    EXPECT_EQ(found.route, nullptr) << target;
    if (std::string_view(target) != "/api/v1/topics/") {
      EXPECT_EQ(found.allowed, "") << target;
    }
  }
}

TEST(Routes, EverythingElseIsThePage) {
  EXPECT_EQ(find("GET", "/topics/x").route->handler, &show_page);
  EXPECT_EQ(find("GET", "/apix").route->handler, &show_page);
}

TEST(Routes, EverySchemaThatIsNamedExists) {
  const nlohmann::json known = nlohmann::json::parse(schemas());
  for (const Route& route : routes()) {
    if (!route.body_schema.empty()) {
      EXPECT_TRUE(known.contains(route.body_schema)) << route.body_schema;
    }
    for (const Answer& answer : route.answers) {
      if (!answer.schema.empty()) {
        EXPECT_TRUE(known.contains(answer.schema)) << answer.schema;
      }
    }
  }
}

TEST(Routes, EveryCapturedNameIsADescribedParameterAndTheOtherWayAbout) {
  for (const Route& route : routes()) {
    std::size_t in_path = 0;
    for (const Parameter& parameter : route.parameters) {
      if (parameter.place != ParameterPlace::kPath) continue;
      ++in_path;
      EXPECT_NE(route.pattern.find("{" + std::string(parameter.name) + "}"), std::string_view::npos) << route.pattern;
    }
    EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(route.pattern, '{')), in_path) << route.pattern;
  }
}

}  // namespace
}  // namespace assay::api
