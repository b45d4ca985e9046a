#include "collect/page/teasers.h"

#include <gtest/gtest.h>

#include <string>

#include "collect/page/page.h"

namespace assay::page {
namespace {

const std::string kText =
    "<h1>Plant delayed</h1>"
    "<p>The plant that was to open this spring will open a year later, said the company on Monday, because two of its "
    "suppliers have failed to deliver the furnaces that it ordered three years ago.</p>"
    "<p>Output was to reach 12,000 tonnes of magnets a year, about a tenth of what the country uses, and the delay "
    "leaves its makers of motors with no choice but to buy abroad for another year, as they have done so far.</p>"
    "<p>The ministry said that it would look into the contracts, and that it had no part in choosing the suppliers, "
    "while the state's government asked for the loan that it had given to be paid back in full, with interest.</p>";

std::string card(std::string_view title, std::string_view day, std::string_view href = "/other") {
  return "<div class='card post-" + std::string(title) + "'><h3><a href='" + std::string(href) + "'>" +
         std::string(title) + " opens mine in the north</a></h3><span>" + std::string(day) +
         "</span><p>The mine is the third that it opens this year, and it will not be its last, it said.</p></div>";
}

std::vector<std::string> texts_of(const std::string& body) {
  const Result<Article> article = extract("<title>Plant delayed</title><body><div>" + body + "</div>");
  EXPECT_TRUE(article);
  std::vector<std::string> texts;
  if (article)
    for (const Paragraph& paragraph : article->paragraphs) texts.push_back(paragraph.text);
  return texts;
}

bool holds_mine(const std::vector<std::string>& texts) {
  for (const std::string& text : texts)
    if (text.find("mine") != std::string::npos) return true;
  return false;
}

TEST(Teasers, DatedCardsOfOtherArticlesAreLeftOut) {
  const std::vector<std::string> texts =
      texts_of(kText + "<div>" + card("Ora", "Mar 3, 2026") + card("Bea", "Feb 26, 2026") + card("Cid", "2 days ago") +
               card("Dan", "") + "</div>");
  EXPECT_EQ(texts.size(), 3U);
  EXPECT_FALSE(holds_mine(texts)) << "the one without a day is a card as well";
}

TEST(Teasers, TwoAreNoRow) {
  EXPECT_TRUE(
      holds_mine(texts_of(kText + "<div>" + card("Ora", "Mar 3, 2026") + card("Bea", "Feb 26, 2026") + "</div>")));
}

TEST(Teasers, EntriesOfARunningReportLinkToThemselves) {
  EXPECT_TRUE(holds_mine(texts_of(kText + "<div>" + card("Ora", "Mar 3, 2026", "#1") +
                                  card("Bea", "Mar 3, 2026", "#2") + card("Cid", "Mar 3, 2026", "#3") + "</div>")));
}

TEST(Teasers, AChronicleNamesItsSourcesLast) {
  std::string entries;
  for (const char day : {'1', '2', '3', '4'})
    entries += "<div class=event><b>March " + std::string(1, day) +
               ", 2024</b><p>The mine that nobody wanted was sold again, to its fourth owner in a year.</p>"
               "<p><a href=https://b.example/" +
               day + ">Source: B</a></p></div>";
  EXPECT_TRUE(holds_mine(texts_of(kText + entries)));
}

TEST(Teasers, WhatHasNoClassAndNoDayIsNoCard) {
  const auto bare = [](std::string_view day) {
    return "<div><a href=/x>Another plant opens</a><p>" + std::string(day) + "</p></div>";
  };
  EXPECT_TRUE(holds_mine(texts_of(kText +
                                  "<div><p><a href=/y>Read more: the mine in the north opens</a></p><p>The "
                                  "mine is the third that it opens this year, and will not be its last.</p>"
                                  "</div>" +
                                  bare("Mar 3, 2026") + bare("Mar 4, 2026") + bare("Mar 5, 2026"))));
}

TEST(Teasers, WhereTheyAreThePageTheyStay) {
  std::string cards;
  for (int day = 1; day < 29; ++day) cards += card("Ora", "Mar " + std::to_string(day) + ", 2026");
  EXPECT_TRUE(holds_mine(texts_of(kText + cards)));
}

TEST(Teasers, ManySiblingsCostNoMoreThanTheirNumber) {
  std::string cards;
  for (int i = 0; i < 20'000; ++i) cards += "<i class='c" + std::to_string(i) + "'>Mar 3, 2026</i><br>";
  EXPECT_FALSE(texts_of(kText + cards).empty());
}

}  // namespace
}  // namespace assay::page
