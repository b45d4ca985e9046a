// Where the text of an article begins and ends within its element, and what in it is not of it.
#include "collect/page/body.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "collect/page/page.h"
#include "collect/page/page_test_pages.h"

namespace assay::page {
namespace {

using ::testing::Contains;
using testing::kText;
using ::testing::Not;

constexpr std::string_view kMore =
    "<p>Twelve thousand tonnes of magnets a year were to be made there, a tenth of what the country uses, and now the "
    "makers of motors have to buy abroad for another year, at a price that nobody foresaw.</p>";

std::vector<std::string> texts_of(std::string_view body, std::string_view author = "Ada Moss") {
  const Article article =
      testing::read(testing::page("<meta name=author content='" + std::string(author) +
                                      "'><meta property=og:site_name content='The Ledger'><title>Plant delayed</title>",
                                  "<article>" + std::string(body) + "</article>"));
  std::vector<std::string> texts;
  texts.reserve(article.paragraphs.size());
  for (const Paragraph& paragraph : article.paragraphs) texts.push_back(paragraph.text);
  return texts;
}

std::string text_with(std::string_view below) {
  return "<h1>Plant delayed</h1>" + std::string(kText) + std::string(below);
}

constexpr std::size_t kTextSize = 3;

TEST(Body, GoesOnBehindHeadingsThatBeginLikeLinksToOthers) {
  for (const std::string heading :
       {"<h2>Más de 300 heridos</h2>", "<h2>Mais de 300 feridos</h2>", "<h2>Meer van hetzelfde dreigt</h2>",
        "<h2>Mehr von allem</h2>", "<h2>More from less</h2>", "<h2>More in common than expected</h2>"})
    EXPECT_EQ(texts_of(text_with(heading + std::string(kMore))).size(), kTextSize + 2) << heading;
  EXPECT_EQ(
      texts_of(text_with(std::string(kMore) + "<h2>More from the Ledger</h2><p>Ministry asks for time</p>")).size(),
      kTextSize + 1);
}

TEST(Body, GoesOnBehindAListOfWordsThatAreHeadingsElsewhere) {
  const std::vector<std::string> texts =
      texts_of(text_with("<ul><li>Search</li><li>Sources</li><li>Related</li></ul>" + std::string(kMore)));
  EXPECT_THAT(texts, Contains("Sources"));
  EXPECT_EQ(texts.back().substr(0, 15), "Twelve thousand");
  EXPECT_EQ(texts_of(text_with("<p>Comments.</p>" + std::string(kMore))).back().substr(0, 15), "Twelve thousand");
}

TEST(Body, EndsAtRelatedArticles) {
  EXPECT_EQ(texts_of(text_with("<h2>Related articles</h2>" + std::string(kMore))).size(), kTextSize);
}

TEST(Body, KeepsSentencesThatBeginLikeFurniture) {
  for (const std::string sentence :
       {"Publié dans la revue, le rapport montre que la rivière se retire.",
        "Zurück zu Hause erzählte er niemandem davon, und ging am Montag wieder in das Werk.",
        "No te pierdas en los detalles, dijo el ministro."})
    EXPECT_THAT(texts_of(text_with("<p>" + sentence + "</p>" + std::string(kMore))), Contains(sentence));
}

TEST(Body, KeepsHeadingsAndQuestionsOfTheFirstLines) {
  for (const std::string line :
       {"<h2>Von der Leyen will nachverhandeln</h2>", "<h2>By the numbers</h2>",
        "<h2>What happened on 11 September 2001</h2>", "<p>Was it the plan of 3 May 2024?</p>"})
    EXPECT_EQ(texts_of("<h1>Plant delayed</h1>" + line + std::string(kText)).size(), kTextSize + 1) << line;
  for (const std::string line : {"<h3>By Ada Moss</h3>", "<h3>Published on 3 May 2024</h3>",
                                 "<h3>Friday, 3 May 2024</h3>", "<h3>5 min read</h3>", "<p>By Ada Moss</p>"})
    EXPECT_EQ(texts_of("<h1>Plant delayed</h1>" + line + std::string(kText)).size(), kTextSize) << line;
}

TEST(Body, BeginsBehindTheHeadlineAndNotBehindItsPlayer) {
  EXPECT_EQ(texts_of("<p>News</p><h1>Plant delayed</h1>" + std::string(kText)).size(), kTextSize);
  EXPECT_EQ(
      texts_of(
          "<h1>Plant delayed</h1><p>The plant by the river opens in a year, two years late.</p><h3>Plant delayed</h3>" +
          std::string(kText))
          .size(),
      kTextSize + 1);
}

TEST(Body, AHeadingMayBeTheNameOfWhoIsAsked) {
  const std::string asked = "<h3>Ada Moss</h3>";
  const std::string other = "<p>“I have seen nothing,” she says, " + std::string(kMore.substr(3));
  EXPECT_THAT(texts_of(text_with(std::string(kMore) + "<p>“And now?”</p><p>“Now, nothing.”</p>" + asked + other)),
              Contains("Ada Moss"));
  EXPECT_THAT(texts_of(text_with(std::string(kMore) + "<p>Ada Moss</p>" + other)), Not(Contains("Ada Moss")))
      << "the credit of a picture";
  EXPECT_THAT(texts_of("<h1>Plant delayed</h1>" + asked + std::string(kText)), Not(Contains("Ada Moss")));
  EXPECT_THAT(texts_of(text_with(std::string(kMore) + asked)), Not(Contains("Ada Moss")));
}

TEST(Body, TwoListsOfOtherArticlesGoWithTheirHeadings) {
  const std::string list =
      "<ul><li><h3><a href=/1>Ministry to ask for more time to build</a></h3></li>"
      "<li><h3><a href=/2>Suppliers want to be paid before they deliver</a></h3></li></ul>";
  EXPECT_EQ(texts_of("<h1>Plant delayed</h1>" + std::string(kMore) + "<h2>Related news</h2>" + list +
                     "<h2>Most read</h2>" + list + std::string(kText))
                .size(),
            kTextSize + 1);
}

TEST(Body, LeavesOutWhoSeveralAuthorsAre) {
  const std::string_view lives =
      "<p>Ada Moss</p><p>Staff writer</p><p>Ada Moss is a reporter for the north.</p>"
      "<p>Bo Lin</p><p>Bo Lin covers energy, and the rivers it takes.</p>";
  for (const std::string_view author : {"Ada Moss and Bo Lin", "Ada Moss, Bo Lin"})
    EXPECT_EQ(texts_of(text_with(lives), author).size(), kTextSize) << author;
}

TEST(Body, KeepsTheLastWordsAboveABiography) {
  EXPECT_EQ(texts_of(text_with("<p>“Will it ever open?” he was asked.</p><p>“No,” he said.</p>"
                               "<p>Ada Moss is a reporter for the north.</p>"))
                .size(),
            kTextSize + 2);
  EXPECT_EQ(texts_of(text_with("<ul><li>Three ovens</li><li>One hall</li></ul>"
                               "<p>Ada Moss is a reporter for the north.</p>"))
                .size(),
            kTextSize + 2);
}

TEST(Body, MayBeInAnyScript) {
  const std::string tifinagh = "<p>ⵜⴰⵎⴰⵣⵉⵖⵜ ⵜⴳⴰ ⵜⵓⵜⵍⴰⵢⵜ ⵏ ⵉⵎⴰⵣⵉⵖⵏ ⴳ ⵜⴰⵎⴰⵣⵖⴰ.</p>";
  const std::string yi = "<p>ꆈꌠꉙ ꌠꅇꆈꌠ ꁱꂷ ꇬꄉ ꃅꄷ ꌋꆀ.</p>";
  const std::string adlam = "<p>𞤆𞤵𞤤𞤢𞤪 𞤆𞤵𞤤𞤢𞤪 𞤆𞤵𞤤𞤢𞤪.</p>";
  EXPECT_EQ(texts_of("<h1>Plant delayed</h1>" + tifinagh + yi + adlam + "<p>■ ■ ■</p><p>① —</p>").size(), 3U);
}

}  // namespace
}  // namespace assay::page
