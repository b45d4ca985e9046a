// What stands beside an article, or within its element, without being of it.
#include <gtest/gtest.h>

#include "collect/page/page.h"

namespace assay::page {
namespace {

constexpr std::string_view kFirst =
    "The ministry said on Monday that the plant would open next year, two years later than planned, and cost more.";
constexpr std::string_view kSecond =
    "Officials gave no reason for the delay, but suppliers spoke of missing parts and of a shortage of workers there.";
constexpr std::string_view kThird =
    "The opposition asked for a hearing. “We want to see the contracts,” said its spokesman, who named no date for it.";

std::string paragraph(std::string_view text, std::string_view attributes = {}) {
  return "<p" + std::string(attributes) + ">" + std::string(text) + "</p>";
}

std::vector<std::string> texts_of(std::string_view body) {
  const Result<Article> article =
      extract("<title>Plant delayed</title><body><h1>Plant delayed</h1>" + std::string(body));
  EXPECT_TRUE(article.has_value());
  std::vector<std::string> texts;
  if (article)
    for (const Paragraph& paragraph : article->paragraphs) texts.push_back(paragraph.text);
  return texts;
}

const std::vector<std::string> kAll{std::string(kFirst), std::string(kSecond), std::string(kThird)};

TEST(Surroundings, AnAsideIsNoneOfTheArticleThoughItHoldsMore) {
  std::string offers;
  for (int i = 0; i < 8; ++i)
    offers += "<article><a href=/" + std::to_string(i) + "><h2>Offer " + std::to_string(i) + "</h2></a>" +
              paragraph("The most interesting lamp of the year can be had at a discount, in case you waited for it.") +
              "</article>";
  EXPECT_EQ(texts_of("<div class=content>" + paragraph(kFirst) + paragraph(kSecond) + paragraph(kThird) +
                     "<aside class=widget><div>Offers</div>" + offers + "</aside></div>"),
            kAll);
}

TEST(Surroundings, AGalleryWithinTheArticleIsNoWrapperAroundIt) {
  std::string pictures;
  for (int i = 0; i < 20; ++i)
    pictures +=
        "<h3>" + std::to_string(i) + "/20 The plant</h3>" +
        paragraph("The plant as it stood in the spring of the year " + std::to_string(2000 + i) + ", unfinished.");
  std::string article;
  std::vector<std::string> texts;
  for (int i = 0; i < 7; ++i) {
    texts.push_back(std::to_string(i) + ". " + kAll[static_cast<std::size_t>(i) % 3]);
    article += paragraph(texts.back());
  }
  EXPECT_EQ(texts_of("<article>" + article + "<div class=gallery>" + pictures + "</div></article>"), texts);
  EXPECT_EQ(texts_of("<main>" + article + "<div class=sidebar-layout>" + pictures + "</div></main>").size(), 47U)
      << "a layout with a sidebar holds more than the sidebar";
}

TEST(Surroundings, WhatMicrodataSayOfTheArticleIsNoText) {
  EXPECT_EQ(texts_of("<article>" + paragraph(kFirst) + paragraph(kSecond) + paragraph(kThird) +
                     "<div itemprop=keywords>Plants, delays, ministries</div><div itemprop=datePublished>"
                     "2025-03-01T10:00:00Z</div><div itemprop=image itemscope><div itemprop=width>500</div></div>"
                     "</article>"),
            kAll);
}

TEST(Surroundings, TheWholeTextOnceMoreIsLeftOut) {
  std::string whole;
  for (const std::string& text : kAll) whole += text + " ";
  EXPECT_EQ(texts_of("<article>" + paragraph(kFirst) + paragraph(kSecond) + paragraph(kThird) +
                     "<div itemprop=articleBody>" + whole + whole + "</div></article>"),
            kAll);
}

TEST(Surroundings, AListOfRelatedArticlesWithinTheTextGoesWithItsHeading) {
  const std::string related =
      "<h2>Related news</h2><ul><li><h3><a href=/1>Ministry to ask for more time to build</a></h3></li>"
      "<li><h3><a href=/2>Suppliers want to be paid before they deliver</a></h3></li></ul>";
  EXPECT_EQ(texts_of("<article>" + paragraph(kFirst) + related + paragraph(kSecond) + paragraph(kThird) + "</article>"),
            kAll);
  const std::string tools =
      "<h2>What to buy</h2><ul><li><h3><a href=/1>A multimeter</a></h3></li><li><h3><a "
      "href=/2>Pliers</a></h3></li></ul>";
  EXPECT_EQ(texts_of("<article>" + paragraph(kFirst) + tools + paragraph(kSecond) + "</article>").size(), 5U)
      << "a list of links may be what the article is about";
}

TEST(Surroundings, TheIdOfAHeadingIsMadeOfItsWords) {
  const std::string heading = "<h2 id='comments-on-the-share-of-the-market'>What was said of it</h2>";
  EXPECT_EQ(texts_of("<article>" + paragraph(kFirst) + heading + paragraph(kSecond) + "</article>"),
            (std::vector<std::string>{std::string(kFirst), "What was said of it", std::string(kSecond)}));
}

TEST(Surroundings, AQuotedPostIsOfTheArticle) {
  EXPECT_EQ(texts_of("<article>" + paragraph(kFirst) + "<div class=social-media-embed><blockquote>" +
                     paragraph(kSecond) + "</blockquote></div>" + paragraph(kThird) + "</article>"),
            kAll);
}

TEST(Surroundings, OneOfSeveralPiecesOfANameIsNotTheWhole) {
  const std::string name = " class=post-text";
  const std::string longest = std::string(kSecond) + " " + std::string(kThird) + " " + std::string(kFirst);
  EXPECT_EQ(texts_of("<div>" + paragraph(kFirst, name) + paragraph(longest, name) + paragraph(kThird, name) + "</div>"),
            (std::vector<std::string>{std::string(kFirst), longest, std::string(kThird)}));
}

}  // namespace
}  // namespace assay::page
