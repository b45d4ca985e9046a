#include "serve/web/web.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace assay::web {
namespace {

using testing::HasSubstr;

TEST(Web, TheRootIsThePage) {
  const Asset* page = find_asset("/");
  ASSERT_NE(page, nullptr);
  EXPECT_EQ(page->content_type, "text/html; charset=utf-8");
  EXPECT_THAT(std::string(page->bytes), HasSubstr("<!doctype html>"));
}

TEST(Web, DeepLinksAreThePage) {
  EXPECT_EQ(find_asset("/topics/%E7%A8%80%E5%9C%9F"), find_asset("/"));
  EXPECT_EQ(find_asset("/topics/rare%20earth/documents/7"), find_asset("/"));
  EXPECT_EQ(find_asset("/check"), find_asset("/"));
  EXPECT_EQ(find_asset("/search"), find_asset("/"));
  EXPECT_EQ(find_asset("/search/documents/7"), find_asset("/"));
}

TEST(Web, FilesAreFoundByTheirExactPathOnly) {
  ASSERT_NE(find_asset("/assets/app.js"), nullptr);
  EXPECT_EQ(find_asset("/assets/app.js")->content_type, "text/javascript; charset=utf-8");
  EXPECT_EQ(find_asset("/assets/app.css")->content_type, "text/css; charset=utf-8");
  EXPECT_EQ(find_asset("/assets"), nullptr);
  EXPECT_EQ(find_asset("/assets/../index.html"), nullptr);
  EXPECT_EQ(find_asset("/../etc/passwd"), nullptr);
  EXPECT_EQ(find_asset("/nothing"), nullptr);
  EXPECT_EQ(find_asset(""), nullptr);
}

TEST(EntityTag, DependsOnEveryByteAndOnTheLength) {
  EXPECT_EQ(entity_tag("abc"), entity_tag("abc"));
  EXPECT_NE(entity_tag("abc"), entity_tag("abd"));
  EXPECT_NE(entity_tag(""), entity_tag(std::string_view("\0", 1)));
  EXPECT_THAT(entity_tag("abc"), testing::MatchesRegex("\"[0-9a-f]{16}-3\""));
}

}  // namespace
}  // namespace assay::web
