// Leads, decks and standfirsts: sentences between the headline and the element that holds the article.
#include "collect/page/lead.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "collect/page/page.h"

namespace assay::page {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kText =
    "<div class='article-body'>"
    "<p>Das Werk, das in diesem Frühjahr öffnen sollte, öffnet erst in einem Jahr, sagte das Unternehmen am Montag, "
    "weil zwei Zulieferer die bestellten Öfen noch immer nicht geliefert haben.</p>"
    "<p>Zwölftausend Tonnen Magnete im Jahr sollten dort entstehen, ein Zehntel dessen, was das Land verbraucht, und "
    "nun müssen die Hersteller von Motoren ein weiteres Jahr im Ausland kaufen.</p></div>";

std::vector<std::string> texts_of(std::string_view above, std::string_view head = {}) {
  const Result<Article> article = extract("<title>Werk verspätet sich</title>" + std::string(head) + "<body><header>" +
                                          std::string(above) + "</header>" + std::string(kText));
  EXPECT_TRUE(article);
  std::vector<std::string> texts;
  if (article)
    for (const Paragraph& paragraph : article->paragraphs) texts.push_back(paragraph.text);
  return texts;
}

constexpr std::string_view kHeadline = "<h1>Werk verspätet sich</h1>";

TEST(Lead, IsReadThoughItStandsOutsideOfTheArticlesElement) {
  const std::vector<std::string> texts =
      texts_of(std::string(kHeadline) + "<p class=teaser>Zwei Zulieferer haben ihre Öfen nicht geliefert.</p>");
  ASSERT_EQ(texts.size(), 3U);
  EXPECT_EQ(texts[0], "Zwei Zulieferer haben ihre Öfen nicht geliefert.");
}

TEST(Lead, MayBeASubheadline) {
  EXPECT_THAT(
      texts_of(std::string(kHeadline) +
               "<h2>Zwei Zulieferer haben die seit drei Jahren bestellten Öfen noch immer nicht geliefert</h2>"),
      Contains(HasSubstr("seit drei Jahren bestellten")));
}

TEST(Lead, StandsBelowTheHeadline) {
  EXPECT_EQ(
      texts_of("<p>Die Zeitung für das ganze Land, seit hundert Jahren jeden Tag neu.</p>" + std::string(kHeadline))
          .size(),
      2U);
}

TEST(Lead, IsNoDateNoNoticeNoCaption) {
  EXPECT_EQ(texts_of(std::string(kHeadline) +
                     "<p>Veröffentlicht am 3. März 2026 um 12:30 Uhr von der Redaktion für Wirtschaft</p>"
                     "<p>We may earn a commission when you buy through affiliate links on this page.</p>"
                     "<p>Bild: Das Werk am Fluss, gesehen vom gegenüberliegenden Ufer aus.</p>"
                     "<p>Start | Wirtschaft</p>")
                .size(),
            2U);
}

TEST(Lead, MayBeginWithLettersOfTheAuthorsNameAndTellOfSubscribers) {
  const std::string_view author = "<meta name=author content='Als Moss'>";
  EXPECT_EQ(texts_of(std::string(kHeadline) + "<p>Also hat das Werk seine Öfen noch immer nicht bekommen.</p>", author)
                .size(),
            3U);
  EXPECT_EQ(texts_of(std::string(kHeadline) + "<p>Netflix lost a million subscribers in the first quarter.</p>").size(),
            3U);
}

TEST(Lead, MayBeginWithTheArticleOfAnOutletsName) {
  const auto leads = [](std::string_view author, std::string_view lead) {
    return texts_of(std::string(kHeadline) + "<p>" + std::string(lead) + "</p>",
                    "<meta name=author content='" + std::string(author) + "'>")
        .size();
  };
  EXPECT_EQ(leads("Die Redaktion", "Die Zulieferer haben ihre Öfen noch immer nicht geliefert."), 3U);
  EXPECT_EQ(leads("Der Standard", "Der Zulieferer hat seine Öfen noch immer nicht geliefert."), 3U);
  EXPECT_EQ(leads("Les Echos", "Les fournisseurs n'ont toujours pas livré les fours."), 3U);
  EXPECT_EQ(leads("New York Times", "New rules have kept the suppliers from delivering."), 3U);
}

TEST(Lead, MayTellOfWhatNoticesTellOf) {
  for (const std::string lead : {"Google will phase out third-party cookies in Chrome next year.",
                                 "Substack, the newsletter company, will cut a fifth of its staff.",
                                 "Tens of thousands sign up to fight the fires in the north of the country."})
    EXPECT_EQ(texts_of(std::string(kHeadline) + "<p>" + lead + "</p>").size(), 3U) << lead;
  for (const std::string notice : {"Sign up for the morning newsletter and read it before your coffee.",
                                   "We use cookies so that the pages know who comes back to them.",
                                   "This article contains affiliate links, which pay for the tests."})
    EXPECT_EQ(texts_of(std::string(kHeadline) + "<p>" + notice + "</p>").size(), 2U) << notice;
}

TEST(Lead, MayBeAHeadingThatBeginsLikeTheLineOfAnAuthor) {
  EXPECT_EQ(texts_of(std::string(kHeadline) +
                     "<h2>Von der Leyen will mit den Zulieferern der Öfen noch einmal ganz neu verhandeln</h2>")
                .size(),
            3U);
}

TEST(Lead, TellsNotOfTheAuthor) {
  EXPECT_THAT(
      texts_of(std::string(kHeadline) + "<p>Ada is a writer from the north, and likes to swim in its lakes.</p>",
               "<meta name=author content='Ada Moss'>"),
      Not(Contains(HasSubstr("lakes"))));
}

}  // namespace
}  // namespace assay::page
