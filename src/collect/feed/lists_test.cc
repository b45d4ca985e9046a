// Documents that list feeds and pages: OPML and sitemaps.
#include <gtest/gtest.h>

#include "collect/feed/feed.h"

namespace assay::feed {
namespace {

Feed read(std::string_view text) {
  Result<Feed> feed = parse_feed(text);
  EXPECT_TRUE(feed.has_value());
  return feed ? *feed : Feed{};
}

TEST(Opml, NamesFeedsWithTheirFolders) {
  const Feed feed = read(R"(<?xml version="1.0"?><opml version="2.0"><head><title>My list</title>
    <dateCreated>Thu, 01 Jan 2004 19:48:21 GMT</dateCreated></head><body>
    <outline text="News"><outline text="Mines"><outline type="rss" text="A" title="A &amp; co" xmlUrl="https://a.example/f"
      htmlUrl="https://a.example/"/></outline><outline text="B" xmlUrl="https://b.example/f" category="Metals,Coal"></outline>
    </outline><outline text="empty folder"/></body></opml>)");
  EXPECT_EQ(feed.format, "opml");
  EXPECT_EQ(feed.title.value, "My list");
  EXPECT_TRUE(is_list(feed));
  ASSERT_EQ(feed.entries.size(), 2U);
  EXPECT_EQ(feed.entries[0].title.value, "A & co");
  EXPECT_EQ(feed.entries[0].feed, "https://a.example/f");
  EXPECT_EQ(feed.entries[0].link, "https://a.example/");
  EXPECT_EQ(feed.entries[0].categories, (std::vector<std::string>{"News", "Mines"}));
  EXPECT_EQ(feed.entries[1].link, "https://b.example/f");
  EXPECT_EQ(feed.entries[1].categories, (std::vector<std::string>{"News", "Metals", "Coal"}));
}

TEST(Sitemap, ReadsTheNewsExtension) {
  const Feed feed = read(R"(<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
    <url><loc> https://a.example/1?x=1&amp;y=2 </loc><lastmod>2025-11-11</lastmod>
      <image:image><image:loc>https://a.example/1.png</image:loc><image:title>picture</image:title></image:image>
      <news:news><news:publication><news:name>矿闻</news:name><news:language>zh</news:language></news:publication>
      <news:publication_date>2025-11-10T02:06:00+08:00</news:publication_date><news:title>稀土</news:title></news:news></url>
    <url><priority>0.5</priority></url></urlset>)");
  EXPECT_EQ(feed.format, "sitemap");
  EXPECT_EQ(feed.title.value, "矿闻");
  EXPECT_EQ(feed.skipped, 1U);
  ASSERT_EQ(feed.entries.size(), 1U);
  EXPECT_EQ(feed.entries[0].link, "https://a.example/1?x=1&y=2");
  EXPECT_EQ(feed.entries[0].title.value, "稀土");
  EXPECT_EQ(feed.entries[0].language, "zh");
  EXPECT_EQ(format_rfc3339(*feed.entries[0].published), "2025-11-10T02:06:00+08:00");
  EXPECT_EQ(format_rfc3339(*feed.entries[0].updated), "2025-11-11T00:00:00Z");
}

TEST(Sitemap, ReadsIndexesAndPlainLists) {
  const Feed index = read("<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>");
  EXPECT_EQ(index.format, "sitemapindex");
  EXPECT_EQ(index.entries.at(0).feed, "https://a.example/s.xml");
  const Feed list = read("https://a.example/1\r\n\r\nhttps://a.example/2\r\n");
  EXPECT_EQ(list.format, "sitemap");
  ASSERT_EQ(list.entries.size(), 2U);
  EXPECT_EQ(list.entries[1].link, "https://a.example/2");
  EXPECT_FALSE(parse_feed("https://a.example/1\nand some words\n").has_value());
}

TEST(Sitemap, ReadsOneThatIsCut) {
  const Feed feed = read("<urlset><url><loc>https://a.example/1</loc></url><url><loc>https://a.example/2</loc><lastm");
  EXPECT_EQ(feed.entries.size(), 2U);
}

}  // namespace
}  // namespace assay::feed
