#include "collect/feed/feed.h"

#include <gtest/gtest.h>

namespace assay::feed {
namespace {

Feed read(std::string_view xml, std::string_view base = {}) {
  Result<Feed> feed = parse_feed(xml, base);
  EXPECT_TRUE(feed.has_value());
  return feed ? *feed : Feed{};
}

TEST(ParseFeed, ReadsRss) {
  const Feed feed = read(R"(<?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>矿闻 &amp; 聚合</title><link>https://a.example/</link><language>zh-CN</language>
    <image><title>logo</title><link>https://a.example/logo</link></image>
    <item><title>A &lt;b&gt;bold&lt;/b&gt; title</title><link>/x/1</link><guid isPermaLink="false">1</guid><dc:creator>林一</dc:creator>
    <pubDate>Mon, 10 Nov 2025 02:06:00 +0800</pubDate><description><![CDATA[<p>short</p>]]></description>
    <content:encoded><![CDATA[<p>one</p><p>two &amp; three</p>]]></content:encoded></item></channel></rss>)",
                         "https://a.example/feed.xml");
  EXPECT_EQ(feed.format, "rss20");
  EXPECT_EQ(feed.title.value, "矿闻 & 聚合");
  EXPECT_EQ(feed.link, "https://a.example/");
  ASSERT_EQ(feed.entries.size(), 1U);
  const Entry& entry = feed.entries[0];
  EXPECT_EQ(entry.title.value, "A <b>bold</b> title");
  EXPECT_EQ(plain_text(entry.title), "A bold title");
  EXPECT_EQ(entry.link, "https://a.example/x/1");
  EXPECT_EQ(entry.author, "林一");
  EXPECT_EQ(format_rfc3339(*entry.published), "2025-11-10T02:06:00+08:00");
  EXPECT_EQ(entry.summary.value, "<p>short</p>");
  const Document document = entry_to_document(feed, entry);
  EXPECT_EQ(document.source, "矿闻 & 聚合");
  EXPECT_EQ(document.language, "zh");
  EXPECT_EQ(document.origin, Origin::kFeedEntry);
  ASSERT_EQ(document.paragraphs.size(), 2U);
  EXPECT_EQ(document.paragraphs[1].text, "two & three");
}

TEST(ParseFeed, ReadsAtom) {
  const Feed feed = read(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/b/" xml:lang="en">
    <title type="text">Tom &lt;3</title><link rel="self" href="feed"/><link href="."/>
    <entry><title type="html">&lt;i&gt;T&lt;/i&gt;</title><id>urn:1</id><link rel="replies" href="r"/><link href="p/1"/>
    <author><name>Ada</name><email>a@b</email></author><updated>2025-11-10T02:06:00Z</updated>
    <source><title>other</title><id>urn:2</id></source>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a &lt; b<br/>c</p></div></content></entry></feed>)");
  EXPECT_EQ(feed.format, "atom10");
  EXPECT_EQ(feed.title.value, "Tom <3");
  EXPECT_EQ(feed.link, "https://a.example/b/");
  ASSERT_EQ(feed.entries.size(), 1U);
  EXPECT_EQ(feed.entries[0].link, "https://a.example/b/p/1");
  EXPECT_EQ(feed.entries[0].title.value, "<i>T</i>");
  EXPECT_EQ(feed.entries[0].id, "urn:1");
  EXPECT_EQ(feed.entries[0].author, "Ada (a@b)");
  EXPECT_EQ(entry_to_document(feed, feed.entries[0]).byline, "Ada");
  EXPECT_EQ(entry_to_document(feed, feed.entries[0]).modified, std::nullopt);
  EXPECT_EQ(entry_to_document(feed, feed.entries[0]).paragraphs[0].text, "a < b c");
}

TEST(ParseFeed, ReadsRdfAndOldAtom) {
  const Feed rdf =
      read(R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>C</title></channel>
    <item rdf:about="https://a.example/1"><title>T</title><link>https://a.example/1</link><dc:date>2003-12</dc:date></item></rdf:RDF>)");
  EXPECT_EQ(rdf.format, "rss10");
  EXPECT_EQ(rdf.title.value, "C");
  ASSERT_EQ(rdf.entries.size(), 1U);
  EXPECT_EQ(rdf.entries[0].id, "https://a.example/1");
  EXPECT_EQ(format_rfc3339(*rdf.entries[0].updated), "2003-12-01T00:00:00Z");
  const Feed old = read(
      "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title mode='escaped'>&lt;b&gt;x&lt;/b&gt;</title>"
      "<entry><title>T</title><issued>2003-12-31T10:14:55Z</issued></entry></feed>");
  EXPECT_EQ(old.format, "atom03");
  EXPECT_EQ(old.title.value, "<b>x</b>");
}

TEST(ParseFeed, ReadsIllFormedXmlAsFarAsItGoes) {
  const Feed feed = read(
      "\n junk <rss><channel><title>AT&T &nbsp;&hellip; R&D</title><item><title>a</title><b></item>"
      "<item><title>b</title></item><item><title>cut");
  EXPECT_EQ(feed.title.value, "AT&T … R&D");
  ASSERT_GE(feed.entries.size(), 2U);
  EXPECT_EQ(feed.entries[0].title.value, "a");
}

TEST(ParseFeed, ExpandsNoEntity) {
  const Feed feed = read(
      "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
      "<rss><channel><title>&b;&f;</title></channel></rss>");
  EXPECT_EQ(feed.title.value, "&b;&f;");
}

TEST(ParseFeed, ReadsDatesAsTheyAreFound) {
  const auto date = [](std::string_view text) {
    const Feed feed =
        read("<rss><channel><item><title>t</title><pubDate>" + std::string(text) + "</pubDate></item></channel></rss>");
    return feed.entries.at(0).published ? format_rfc3339(*feed.entries[0].published) : "none";
  };
  EXPECT_EQ(date("2025-11-10 02:06"), "2025-11-10T02:06:00Z");
  EXPECT_EQ(date("20031231"), "2003-12-31T00:00:00Z");
  EXPECT_EQ(date("Sun Jan  4 16:29:06 GMT 2004"), "2004-01-04T16:29:06Z");
  EXPECT_EQ(date("2025年11月1日 02:06"), "2025-11-01T02:06:00+08:00");
  EXPECT_EQ(date("soon"), "none");
}

TEST(ParseFeed, KeepsItsLimits) {
  std::string xml = "<rss><channel>";
  for (int i = 0; i < 1000; ++i) xml += "<item><title>t</title></item>";
  const Result<Feed> feed = parse_feed(xml, {}, {.max_entries = 10});
  EXPECT_EQ(feed->entries.size(), 10U);
  EXPECT_EQ(feed->skipped, 990U);
  EXPECT_EQ(read("<rss><channel><item></item><item><title>t</title></item></channel></rss>").skipped, 1U);
  EXPECT_EQ(parse_feed(xml, {}, {.max_bytes = 10}).error().kind, ErrorKind::kTooLarge);
  std::string deep = "<rss><channel><item><title>t</title></item>";
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  EXPECT_EQ(parse_feed(deep)->entries.size(), 1U);
}

TEST(ParseFeed, RefusesWhatIsNoFeed) {
  EXPECT_EQ(parse_feed("").error().kind, ErrorKind::kInvalid);
  EXPECT_EQ(parse_feed("<html><body>x").error().kind, ErrorKind::kInvalid);
  EXPECT_EQ(parse_feed("plain").error().kind, ErrorKind::kInvalid);
}

TEST(LooksLikeFeed, GoesByTheRootElement) {
  EXPECT_TRUE(looks_like_feed("\xEF\xBB\xBF<?xml version='1.0'?><!-- c --><?xsl x?><rss version='2.0'>"));
  EXPECT_TRUE(looks_like_feed("<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'>"));
  EXPECT_TRUE(looks_like_feed("<rdf:RDF>"));
  EXPECT_FALSE(looks_like_feed("<!DOCTYPE html><html>"));
  EXPECT_TRUE(looks_like_feed("<opml/>"));
  EXPECT_FALSE(looks_like_feed(""));
}

}  // namespace
}  // namespace assay::feed
