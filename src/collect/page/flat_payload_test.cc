#include "collect/page/flat_payload.h"

#include <gtest/gtest.h>

#include "collect/page/literals_test_paths.h"

namespace assay::page {
namespace {

using Strings = std::vector<std::string>;

// "key.key=text" of every string, in order.
Strings strings(std::string_view payload) {
  std::vector<Literal> literals(1);
  if (!read_flat_payload(payload, literals)) return {"none"};
  return paths_of(literals);
}

TEST(FlatPayload, NuxtThree) {
  EXPECT_EQ(
      strings(R"([["ShallowReactive",1],{"data":2,"state":7},{"post":3},{"title":4,"blocks":5,"n":-1},"Late",[6,4],)"
              R"("Why so",["Reactive",8],{"seo":4,"again":3}])"),
      (Strings{"data.post.title=Late", "data.post.blocks.=Why so", "data.post.blocks.=Late", "state.seo=Late"}));
}

TEST(FlatPayload, RouterNamesItsKeysByPlace) {
  EXPECT_EQ(strings(R"([{"_1":2},"title","Late",["P",4]])"), Strings{"title=Late"});
}

TEST(FlatPayload, RouterSendsTheRestOnLaterLines) {
  EXPECT_EQ(
      strings(
          "[{\"_1\":2,\"_3\":4},\"post\",[\"P\",9],\"title\",\"Late\"]\nP9:[{\"_6\":7},\"body\",\"It is.\"]\nP1:[\n"),
      (Strings{"post.body=It is.", "title=Late"}));
}

TEST(FlatPayload, CirclesEnd) {
  EXPECT_EQ(strings(R"([{"a":0,"b":1},[0,1,2],"x"])"), Strings{"b.=x"});
}

TEST(FlatPayload, WhatIsNamedOftenIsRepeatedWithinABudget) {
  std::string payload = "[{\"a\":1},[";
  for (int i = 0; i < 1000; ++i) payload += "2,";
  EXPECT_LT(strings(payload + "2],\"" + std::string(10'000, 'x') + "\"]").size(), 10U);
}

TEST(FlatPayload, DeepListsAreCut) {
  std::string payload = "[[1]";
  for (int i = 2; i < 50'000; ++i) payload += ",[" + std::to_string(i) + "]";
  EXPECT_EQ(strings(payload + ",\"x\"]"), Strings{});
  EXPECT_EQ(strings(std::string(100'000, '[')), Strings{"none"});
}

TEST(FlatPayload, OtherJsonIsNone) {
  for (const std::string_view json :
       {R"([{"a":"b"},"c"])", R"([{"a":1}])", R"({"a":1})", R"([1,2])", R"([{"a":1},)", ""})
    EXPECT_EQ(strings(json), Strings{"none"}) << json;
}

}  // namespace
}  // namespace assay::page
