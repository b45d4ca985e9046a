// Feeds that break the rules of XML or of their dialect, and those that mean harm.
#include <gtest/gtest.h>

#include "collect/feed/feed.h"

namespace assay::feed {
namespace {

Feed read(std::string_view text, std::string_view base = {}) {
  Result<Feed> feed = parse_feed(text, base);
  EXPECT_TRUE(feed.has_value());
  return feed ? *feed : Feed{};
}

constexpr std::string_view kStart = "<rss version='2.0'><channel><title>C</title>";

Feed items(const std::string& inner) {
  return read(std::string(kStart) + inner + "</channel></rss>");
}

TEST(IllFormed, MarkupInsideWithoutEscaping) {
  const Feed feed = items(
      "<item><title>one</title><description>a<br>b <b>c</b><img "
      "src=x></description><link>https://a.example/1</link></item>"
      "<item><title>two</title></item>");
  ASSERT_EQ(feed.entries.size(), 2U);
  EXPECT_EQ(feed.entries[0].summary.value, "a<br />b <b>c</b><img src=\"x\" />");
  EXPECT_EQ(feed.entries[0].link, "https://a.example/1");
}

TEST(IllFormed, EndTagsThatAreMissing) {
  const Feed feed = items(
      "<item><title>one<link>https://a.example/1</link><description>text of one"
      "<item><title>two</title><guid>https://a.example/2</guid></item>");
  ASSERT_EQ(feed.entries.size(), 2U);
  EXPECT_EQ(feed.entries[0].title.value, "one");
  EXPECT_EQ(feed.entries[0].link, "https://a.example/1");
  EXPECT_EQ(feed.entries[0].summary.value, "text of one");
  EXPECT_EQ(feed.entries[1].link, "https://a.example/2");
}

TEST(IllFormed, PrefixesThatNobodyDeclared) {
  const Feed feed = items(
      "<item><title>one</title><dc:creator>Ada</dc:creator><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded></"
      "item>");
  ASSERT_EQ(feed.entries.size(), 1U);
  EXPECT_EQ(feed.entries[0].author, "Ada");
  EXPECT_EQ(feed.entries[0].content.value, "<p>x</p>");
}

TEST(IllFormed, AFileThatIsCut) {
  const std::string whole =
      std::string(kStart) + "<item><title>one</title></item><item><title>two</title><description>half of a sent";
  const Feed feed = read(whole);
  ASSERT_EQ(feed.entries.size(), 2U);
  EXPECT_EQ(feed.entries[1].summary.value, "half of a sent");
  // Wherever it is cut, it is read.
  for (std::size_t size = kStart.size(); size < whole.size(); ++size) {
    const Feed cut = read(std::string_view(whole).substr(0, size));
    EXPECT_EQ(cut.title.value, "C");
    EXPECT_LE(cut.entries.size() + cut.skipped, 2U);
  }
}

TEST(IllFormed, SeveralRootsAndJunk) {
  const Feed feed = read(
      "\n\njunk <rss><channel><item><title>a</title></item></channel></rss>"
      "<rss><channel><item><title>b</title></item></channel></rss><!-- cached --><script>x</script>");
  EXPECT_EQ(feed.entries.size(), 2U);
}

TEST(IllFormed, AmpersandsAndCdata) {
  const Feed feed = items(
      "<item><title>AT&T &nbsp;R&D</title><link>https://a.example/?a=1&b=2&copy=3</link>"
      "<description><![CDATA[<![CDATA[<p>twice</p>]]>]]></description></item>");
  EXPECT_EQ(feed.entries.at(0).title.value, "AT&T R&D");
  EXPECT_EQ(feed.entries.at(0).link, "https://a.example/?a=1&b=2&copy=3");
  EXPECT_EQ(feed.entries.at(0).summary.value, "<p>twice</p>");
}

TEST(IllFormed, EncodingsThatAreNotWhatTheySay) {
  EXPECT_EQ(read("<?xml version='1.0' encoding='utf-8'?><rss><channel><title>caf\xE9 cr\xE8me</title></channel></rss>")
                .title.value,
            "café crème");
  EXPECT_EQ(
      read("<?xml version='1.0' encoding='utf-16'?><rss><channel><title>plain</title></channel></rss>").title.value,
      "plain");
  EXPECT_EQ(read("\xEF\xBB\xBF<?xml version='1.0' encoding='gb2312'?><rss><channel><title>矿闻</title></channel></rss>")
                .title.value,
            "矿闻");
  EXPECT_EQ(read("<?xml version='1.0' encoding='gb2312'?><rss><channel><title>\xBF\xF3\xCE\xC5</title></channel></rss>")
                .title.value,
            "矿闻");
  std::string wide = "\xFF\xFE";
  for (const char c : std::string_view("<rss><channel><title>wide</title></channel></rss>")) wide += {c, '\0'};
  EXPECT_EQ(read(wide).title.value, "wide");
}

TEST(Hostile, EntitiesNeitherMultiplyNorLoad) {
  std::string bomb = "<!DOCTYPE x [<!ENTITY e0 'ha'>";
  for (int i = 1; i < 20; ++i) {
    const std::string inner = "&e" + std::to_string(i - 1) + ";";
    bomb.append("<!ENTITY e").append(std::to_string(i)).append(" '");
    for (int copy = 0; copy < 4; ++copy) bomb += inner;
    bomb += "'>";
  }
  bomb += "<!ENTITY f SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&e0; &e19; &f;</title></channel></rss>";
  EXPECT_EQ(read(bomb).title.value, "ha &e19; &f;");
}

TEST(Hostile, OneLongEntityManyTimesStaysInItsBudget) {
  std::string blow_up = "<!DOCTYPE x [<!ENTITY e '" + std::string(1000, 'x') + "'>]><rss><channel><description>";
  for (int i = 0; i < 200'000; ++i) blow_up += "&e;";
  EXPECT_LE(read(blow_up + "</description></channel></rss>").description.value.size(), 8u << 20);
}

TEST(Hostile, OneLongFieldIsCut) {
  const Feed feed =
      items("<item><title>" + std::string(20u << 20, 'x') + "</title></item><item><title>b</title></item>");
  ASSERT_EQ(feed.entries.size(), 2U);
  EXPECT_EQ(feed.entries[0].title.value.size(), FeedLimits{}.max_text_bytes);
  EXPECT_EQ(parse_feed(std::string(100u << 20, 'x')).error().kind, ErrorKind::kTooLarge);
}

TEST(Hostile, DeepNestingInOneEntryLeavesTheNext) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<b>";
  deep += "x";
  for (int i = 0; i < 100'000; ++i) deep += "</b>";
  const Feed feed = items("<item><description>" + deep + "</description></item><item><title>b</title></item>");
  ASSERT_EQ(feed.entries.size(), 2U);
  EXPECT_EQ(feed.entries[1].title.value, "b");
}

TEST(Hostile, LinksThatActAreDropped) {
  const Feed feed = items("<item><title>a</title><link>javascript:alert(1)</link></item>");
  EXPECT_EQ(feed.entries.at(0).link, "");
}

}  // namespace
}  // namespace assay::feed
