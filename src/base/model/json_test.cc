#include "base/model/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace assay {
namespace {

TEST(Json, WritesTheFormThatIsPromised) {
  const Digest digest{{"出口增长", {1}}, {{"价格", {{"上涨", {2, 3}}}}}};
  EXPECT_EQ(
      dump(digest_to_json(digest)),
      R"({"viewpoint":{"text":"出口增长","cites":[1]},"groups":[{"heading":"价格","bullets":[{"text":"上涨","cites":[2,3]}]}]})");
}

TEST(Json, ReadsBackWhatItWrote) {
  const Digest digest{{"出口\"增长\"\n", {1, 40}}, {{"价格", {{"上涨", {2, 3}}, {"b", {}}}}, {"c", {{"d", {9}}}}}};
  EXPECT_EQ(digest_from_json(dump(digest_to_json(digest))), digest);
  EXPECT_EQ(digest_from_json(dump(digest_to_json({}))), Digest{});
}

TEST(Json, NamesTheFieldThatOffends) {
  const auto message = [](std::string_view json) {
    const auto digest = digest_from_json(json);
    return digest ? std::string("fine") : digest.error().message;
  };
  EXPECT_EQ(message("[1"), "digest: the text is not a JSON object");
  EXPECT_EQ(message("{}"), "digest: viewpoint is not an object");
  EXPECT_EQ(message(R"({"viewpoint":{"text":1}})"), "digest: groups is not a list");
  EXPECT_EQ(message(R"({"viewpoint":{"text":1},"groups":[]})"), "digest: viewpoint.text is not a string");
  const auto viewpoint = [&](std::string_view cites) {
    return message(R"({"viewpoint":{"text":"a","cites":)" + std::string(cites) + R"(},"groups":[]})");
  };
  EXPECT_EQ(viewpoint("[1,2]"), "fine");
  for (const char* cites : {"[0]", "[2,1]", "[1,1]", "[-1]", "[1.5]", "[99999999999]", "[\"1\"]"}) {
    EXPECT_TRUE(viewpoint(cites).starts_with("digest: viewpoint.cites is not")) << cites;
  }
  const std::string groups = R"({"viewpoint":{"text":"a","cites":[]},"groups":[{"heading":"b","bullets":)";
  EXPECT_EQ(message(groups + "[]}]}"), "digest: groups[0].bullets is not a list of at least one");
  EXPECT_EQ(message(groups + R"([{"text":"c"}]}]})"), "digest: groups[0].bullets[0].cites is not a list");
}

TEST(Json, SurvivesIllFormedText) {
  EXPECT_EQ(dump({{"a", "b\xFF"}}), "{\"a\":\"b\uFFFD\"}");
  EXPECT_FALSE(digest_from_json("{\"viewpoint\":{\"text\":\"\xFF\",\"cites\":[]},\"groups\":[]}"));
  EXPECT_FALSE(digest_from_json(std::string(100000, '[')));
}

TEST(ParagraphKind, NamesAreReadBack) {
  for (const auto kind : {ParagraphKind::kText, ParagraphKind::kHeading, ParagraphKind::kListItem,
                          ParagraphKind::kTableRow, ParagraphKind::kCaption, ParagraphKind::kQuote}) {
    EXPECT_EQ(paragraph_kind(to_string(kind)), kind);
  }
  EXPECT_EQ(paragraph_kind("sonnet"), ParagraphKind::kText);
  EXPECT_EQ(to_string(static_cast<ParagraphKind>(77)), "text");  // NOLINT(clang-analyzer-optin.core.EnumCastOutOfRange)
}

}  // namespace
}  // namespace assay
