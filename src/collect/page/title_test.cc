#include <gtest/gtest.h>

#include "collect/page/page.h"

namespace assay::page {
namespace {

constexpr std::string_view kText =
    "<p>The ministry said on Monday that the plant would open next year, two years later than planned, and that no "
    "one was to blame for the delay of the works.</p>";

std::string title(std::string_view whole, std::string_view social, std::string_view above,
                  std::string_view below = {}) {
  const std::string html =
      "<html><head><title>" + std::string(whole) +
      "</title><meta property=og:site_name content='The Ledger'><meta property=og:title content='" +
      std::string(social) + "'></head><body><article>" + std::string(above) + std::string(kText) + std::string(below) +
      "</article></body></html>";
  const Result<Article> article = extract(html);
  return article ? article->title : "no article";
}

TEST(Title, AHeadingThatNamesTheSiteIsNone) {
  EXPECT_EQ(title("Plant delayed – The Ledger", "Plant delayed", "<h1>The Ledger</h1><h2>Plant delayed</h2>"),
            "Plant delayed");
  EXPECT_EQ(title("The Ledger", "", "<h1>The Ledger</h1>"), "The Ledger");
}

TEST(Title, TheHeadingLosesSiteAndRubricToo) {
  EXPECT_EQ(title("Why the plant was delayed | Opinion", "Why the plant was delayed | Opinion",
                  "<h1>Why the plant was delayed | Opinion</h1>"),
            "Why the plant was delayed");
  EXPECT_EQ(title("Plant delayed – The Ledger", "", "<h1>Plant delayed – The Ledger</h1>"), "Plant delayed");
  EXPECT_EQ(title("Why the plant was delayed - The Ledger", "Why the plant was delayed",
                  "<h1>Blog: Why the plant was delayed</h1>"),
            "Why the plant was delayed");
  EXPECT_EQ(title("Why the plant was delayed - The Ledger", "Why the plant was delayed",
                  "<h1><i>Dec 18 2025</i> Why the plant was delayed</h1>"),
            "Why the plant was delayed");
  EXPECT_EQ(
      title("Best plants of the year - The Ledger", "Best plants of the year", "<h1>The Best plants of the year</h1>"),
      "The Best plants of the year")
      << "a word of its own is no rubric";
}

TEST(Title, ASubjectThatIsCalledAsTheSiteStays) {
  EXPECT_EQ(title("The Ledger: the next frontier | The Ledger", "The Ledger: the next frontier",
                  "<h1>The Ledger: the next frontier</h1>"),
            "The Ledger: the next frontier");
  EXPECT_EQ(title("The Ledger: the next frontier", "", "<h1>The next frontier</h1>"), "The next frontier");
}

TEST(Title, TheSubjectStaysWhereTitleAndHeadingAreOne) {
  EXPECT_EQ(title("The Ledger: the next frontier", "", "<h1>The Ledger: the next frontier</h1>"),
            "The Ledger: the next frontier");
}

TEST(Title, LinesBesideTheHeadlineAreNoPartOfIt) {
  EXPECT_EQ(title("Works: plant delayed again", "",
                  "<h1><span class=heading__kicker>Works</span><span>: </span><span>Plant delayed again</span></h1>"),
            "Plant delayed again");
  EXPECT_EQ(title("Plant delayed again", "", "<h1><small>In the north</small><br>Plant delayed again</h1>"),
            "Plant delayed again");
  EXPECT_EQ(title("Plant delayed again", "", "<h1>Plant delayed again <small>A chronicle</small></h1>"),
            "Plant delayed again");
  EXPECT_EQ(title("Plant delayed again A chronicle", "", "<h1>Plant delayed again <small>A chronicle</small></h1>"),
            "Plant delayed again A chronicle")
      << "the title has it too";
}

TEST(Title, AHeadingThatLeadsHomeIsTheSites) {
  EXPECT_EQ(title("Moss writes: Plant delayed again", "",
                  "<h1><a href=https://moss.example/>Moss writes</a></h1><h2>Plant delayed again</h2>"),
            "Plant delayed again");
}

TEST(Title, TheHeadlineIsLongerThanTheRubricBeforeIt) {
  EXPECT_EQ(title("Notices of the works - Plant delayed again until the spring of next year", "",
                  "<h1>Notices of the works</h1><h1>Plant delayed again until the spring of next year</h1>"),
            "Plant delayed again until the spring of next year");
}

// The title of a page that names its site nowhere else, at north-moss.example.
std::string title_at_host(std::string_view whole, std::string_view above) {
  const std::string html = "<html><head><title>" + std::string(whole) +
                           "</title><link rel=canonical href=https://north-moss.example/plant></head><body><article>" +
                           std::string(above) + std::string(kText) + "</article></body></html>";
  const Result<Article> article = extract(html);
  return article ? article->title : "no article";
}

TEST(Title, ATitleMayBeginWithTheSite) {
  EXPECT_EQ(title_at_host("North Moss » Plant delayed", ""), "Plant delayed");
  EXPECT_EQ(title_at_host("North Moss - Plant delayed", ""), "Plant delayed");
  EXPECT_EQ(title_at_host("Plant delayed - North Moss", ""), "Plant delayed");
}

TEST(Title, TheEndOfAHeadlineIsNoSite) {
  EXPECT_EQ(title_at_host("Plant delayed – and nobody is to blame", "<h1>Plant delayed – and nobody is to blame</h1>"),
            "Plant delayed – and nobody is to blame");
}

TEST(Title, AWordForTheFirstPageIsNone) {
  EXPECT_EQ(title_at_host("Startseite", "<h1>Plant delayed</h1>"), "Plant delayed");
}

TEST(Title, OneHeadingAboveTheTextIsTheHeadline) {
  EXPECT_EQ(title("Where plants are delayed | The Ledger", "Our delayed plants",
                  "<h1>The Ledger</h1><h1>The plants that were delayed most</h1>", "<h1>Next in the series</h1>"),
            "The plants that were delayed most");
  EXPECT_EQ(title("How do you delay a plant? | The Ledger", "How do you delay a plant?",
                  "<h1>Delaying of a plant</h1><h1>Delaying of a plant</h1>"),
            "Delaying of a plant")
      << "a heading that is there twice, for two sizes of screen";
}

TEST(Title, ReferencesThatWereEscapedTwiceAreRead) {
  EXPECT_EQ(title("Plants &amp; delays", "", "<h1>Plants &amp;#x26; delays</h1>"), "Plants & delays");
}

}  // namespace
}  // namespace assay::page
