#include "serve/api/guard.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace assay::api {
namespace {

using testing::HasSubstr;

const Endpoint kLoopback{"127.0.0.1", 7400};

int status_of(const Request& request, const Endpoint& endpoint = kLoopback) {
  const std::optional<Response> refusal = refuse(request, endpoint);
  return refusal ? refusal->status : 200;
}

TEST(Endpoint, ReadsAddressAndPort) {
  EXPECT_EQ(parse_endpoint("127.0.0.1:7400")->authority(), "127.0.0.1:7400");
  EXPECT_EQ(parse_endpoint("[::1]:80")->authority(), "[::1]:80");
  EXPECT_EQ(parse_endpoint("localhost:0")->authority(), "127.0.0.1:0");
  EXPECT_EQ(parse_endpoint(":8080")->authority(), "127.0.0.1:8080");
  for (const char* text : {"", "7400", "127.0.0.1", "127.0.0.1:", "127.0.0.1:70000", "127.0.0.1:-1", "::1:80", "[::1]",
                           "[::1", "news.example:80", "127.0.0.1:80x", "256.0.0.1:80"}) {
    const Result<Endpoint> endpoint = parse_endpoint(text);
    ASSERT_FALSE(endpoint) << text;
    EXPECT_THAT(endpoint.error().message, HasSubstr("ADDRESS:PORT"));
  }
}

TEST(Endpoint, KnowsWhoCanReachIt) {
  EXPECT_TRUE((Endpoint{"127.0.0.1", 1}.is_loopback()));
  EXPECT_TRUE((Endpoint{"::1", 1}.is_loopback()));
  EXPECT_FALSE((Endpoint{"0.0.0.0", 1}.is_loopback()));
  EXPECT_TRUE((Endpoint{"::", 1}.is_unspecified()));
}

TEST(Guard, TakesOurHostsOnly) {
  for (const char* host : {"127.0.0.1:7400", "localhost:7400", "LocalHost:7400", "[::1]:7400"}) {
    EXPECT_EQ(status_of({.host = host}), 200) << host;
  }
  for (const char* host : {"", "127.0.0.1", "127.0.0.1:7401", "rebound.example:7400", "127.0.0.1.rebound.example:7400",
                           "localhost:7400.rebound.example", "127.0.0.1:7400@rebound.example", "10.0.0.1:7400",
                           "[::1]7400", "localhost.:7400"}) {
    EXPECT_EQ(status_of({.host = host}), 421) << host;
  }
}

TEST(Guard, TheStandardPortNeedNotBeNamed) {
  EXPECT_EQ(status_of({.host = "localhost"}, {"127.0.0.1", 80}), 200);
  EXPECT_EQ(status_of({.host = "localhost"}), 421);
}

TEST(Guard, OnEveryAddressAnyPlainAddressIsOurs) {
  const Endpoint everywhere{"0.0.0.0", 7400};
  EXPECT_EQ(status_of({.host = "192.168.1.7:7400"}, everywhere), 200);
  EXPECT_EQ(status_of({.host = "[fe80::1]:7400"}, everywhere), 200);
  EXPECT_EQ(status_of({.host = "rebound.example:7400"}, everywhere), 421);
  EXPECT_EQ(status_of({.host = "192.168.1.7:7400"}, {"192.168.1.7", 7400}), 200);
}

TEST(Guard, OnlyOurOwnPagesWrite) {
  Request write{.method = "POST", .host = "localhost:7400"};
  EXPECT_EQ(status_of(write), 200);  // not a browser
  write.origin = "http://localhost:7400";
  EXPECT_EQ(status_of(write), 200);
  for (const char* origin :
       {"null", "http://other.example", "https://localhost:7400", "http://localhost:7401", "http://127.0.0.1:7400"}) {
    write.origin = origin;
    EXPECT_EQ(status_of(write), 403) << origin;
  }
  write.method = "GET";
  EXPECT_EQ(status_of(write), 200);  // the browser keeps the answer from the other page
}

TEST(Guard, ABodyIsJson) {
  Request write{.method = "PUT", .body = "{}", .host = "localhost:7400"};
  for (const char* type : {"application/json", "application/json; charset=utf-8", "Application/JSON"}) {
    write.content_type = type;
    EXPECT_EQ(status_of(write), 200) << type;
  }
  for (const char* type : {"", "text/plain", "application/x-www-form-urlencoded", "application/jsonx"}) {
    write.content_type = type;
    EXPECT_EQ(status_of(write), 415) << type;
  }
  write.body.clear();
  EXPECT_EQ(status_of(write), 200);
}

}  // namespace
}  // namespace assay::api
