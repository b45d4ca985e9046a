#include <gtest/gtest.h>

#include "collect/feed/feed.h"

namespace assay::feed {
namespace {

constexpr std::string_view kFeed = R"({"version": "https://jsonfeed.org/version/1.1", "title": "矿闻", "language": "zh",
  "home_page_url": "https://a.example/", "feed_url": "https://a.example/feed.json", "description": "d",
  "authors": [{"name": "Desk"}], "_extension": {"title": "not this", "items": [1, [2]]},
  "items": [
    {"id": "https://a.example/1", "title": "One", "content_html": "<p>a <script>x</script><a href='/2'>b</a></p>",
     "summary": "s", "date_published": "2025-11-10T02:06:00+08:00", "date_modified": "2025-11-11T00:00:00Z",
     "authors": [{"name": "Ada"}, {"name": "Bo"}], "tags": ["t", "u"],
     "attachments": [{"url": "/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 5}]},
    {"id": 7, "url": "/7", "content_text": "a < b\n\nsecond", "author": {"name": "Old"}},
    "no item", {}, null]})";

TEST(JsonFeed, ReadsItsFields) {
  const Result<Feed> feed = parse_feed(kFeed);
  ASSERT_TRUE(feed.has_value());
  EXPECT_EQ(feed->format, "jsonfeed11");
  EXPECT_EQ(feed->title.value, "矿闻");
  EXPECT_EQ(feed->link, "https://a.example/");
  EXPECT_EQ(feed->author, "Desk");
  EXPECT_EQ(feed->skipped, 3U);
  ASSERT_EQ(feed->entries.size(), 2U);
  const Entry& one = feed->entries[0];
  EXPECT_EQ(one.link, "https://a.example/1");
  EXPECT_EQ(one.content.value, "<p>a <a href=\"https://a.example/2\">b</a></p>");
  EXPECT_EQ(one.summary.value, "s");
  EXPECT_EQ(one.author, "Ada, Bo");
  EXPECT_EQ(one.categories, (std::vector<std::string>{"t", "u"}));
  ASSERT_EQ(one.enclosures.size(), 1U);
  EXPECT_EQ(one.enclosures[0].url, "https://a.example/a.mp3");
  EXPECT_EQ(one.enclosures[0].size_bytes, 5U);
  const Entry& seven = feed->entries[1];
  EXPECT_EQ(seven.id, "7");
  EXPECT_EQ(seven.link, "https://a.example/7");
  EXPECT_EQ(seven.author, "Old");
  const Document document = entry_to_document(*feed, seven);
  ASSERT_EQ(document.paragraphs.size(), 2U);
  EXPECT_EQ(document.paragraphs[0].text, "a < b");
}

TEST(JsonFeed, IsReadAsFarAsItGoes) {
  const std::size_t second = kFeed.find("second");
  const Result<Feed> cut = parse_feed(kFeed.substr(0, second));
  ASSERT_TRUE(cut.has_value());
  EXPECT_EQ(cut->entries.size(), 2U);
  EXPECT_EQ(cut->entries[1].id, "7");
}

TEST(JsonFeed, KeepsItsLimits) {
  std::string deep = R"({"version":"https://jsonfeed.org/version/1","items":[{"id":"1"}],"x":)";
  for (int i = 0; i < 1'000'000; ++i) deep += '[';
  const Result<Feed> feed = parse_feed(deep);
  ASSERT_TRUE(feed.has_value());
  EXPECT_EQ(feed->entries.size(), 1U);
  EXPECT_EQ(feed->format, "jsonfeed1");
}

TEST(JsonFeed, RefusesOtherJson) {
  EXPECT_FALSE(parse_feed(R"({"title": "x"})").has_value());
  EXPECT_FALSE(parse_feed("{").has_value());
  EXPECT_TRUE(looks_like_feed(kFeed));
  EXPECT_FALSE(looks_like_feed(R"({"url": "https://a.example/", "title": "a record"})"));
}

}  // namespace
}  // namespace assay::feed
