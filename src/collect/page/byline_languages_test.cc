// Bylines in languages other than English and Chinese.
#include <gtest/gtest.h>

#include "collect/page/byline_credits.h"
#include "collect/page/byline_name.h"
#include "collect/page/page.h"

namespace assay::page {
namespace {

constexpr std::string_view kText =
    "<p>Das Ministerium teilte am Montag mit, dass das Werk im kommenden Jahr öffne, zwei Jahre später als geplant, "
    "und "
    "dass niemand an der Verzögerung der Arbeiten schuld sei.</p><p>Einen Grund nannten die Beamten nicht, doch "
    "Zulieferer sprachen von fehlenden Teilen und von zu wenigen Arbeitern, die im Frühjahr an die Küste gezogen "
    "waren.</p>";

std::string byline(std::string_view head, std::string_view above, std::string_view below = {}) {
  const std::string html =
      "<html><head><title>Werk öffnet später | Tagblatt</title><meta property=og:site_name content=Tagblatt>" +
      std::string(head) + "</head><body><article><h1>Werk öffnet später</h1>" + std::string(above) +
      std::string(kText) + std::string(below) + "</article></body></html>";
  const Result<Article> article = extract(html);
  return article ? article->byline : "no article";
}

TEST(BylineLabels, OfEachLanguageAreCut) {
  for (const std::string_view text : {"von Ada Moss",
                                      "Von Ada Moss",
                                      "Autorin: Ada Moss",
                                      "Autor/in: Ada Moss",
                                      "Text: Ada Moss",
                                      "Geschrieben von Ada Moss",
                                      "Verfasst von Ada Moss",
                                      "Von unserer Redakteurin Ada Moss",
                                      "Par Ada Moss",
                                      "Auteur : Ada Moss",
                                      "Écrit par Ada Moss",
                                      "RÉDIGÉ PAR Ada Moss",
                                      "VERÖFFENTLICHT VON Ada Moss",
                                      "АВТОР: Ada Moss",
                                      "Door Ada Moss",
                                      "Oleh Ada Moss",
                                      "Por Ada Moss",
                                      "Escrito por Ada Moss",
                                      "di Ada Moss",
                                      "A cura di Ada Moss",
                                      "Geschreven door Ada Moss",
                                      "Av Ada Moss",
                                      "Szerző: Ada Moss",
                                      "Автор: Ada Moss",
                                      "---- by Ada Moss",
                                      "von Ada Moss am 13.11.2024",
                                      "von Ada Moss am 3. März 2024",
                                      "Text: Ada Moss Fotos: Bo Lin"})
    EXPECT_EQ(author_in(text, ""), "Ada Moss") << text;
}

TEST(BylineLabels, ANameMayBeginAsALabelDoes) {
  EXPECT_EQ(author_in("von der Moss", ""), "von der Moss");
  EXPECT_EQ(author_in("VON DER MOSS", ""), "VON DER MOSS");
  EXPECT_EQ(author_in("Di Moss", ""), "Di Moss");
  EXPECT_EQ(author_in("Vonnegut Moss", ""), "Vonnegut Moss");
  EXPECT_FALSE(begins_with_author_label("DI-friendly"));
  EXPECT_FALSE(begins_with_author_label("Di\u00ADversität"));
  EXPECT_FALSE(begins_with_author_label("Authors of the plan"));
}

TEST(BylineLabels, WhoTookThePicturesIsNoAuthor) {
  for (const std::string_view text : {"Foto: Bo Lin", "Fotos von Bo Lin", "Photo : Bo Lin", "Traduit par Bo Lin",
                                      "Foto di Bo Lin", "Übersetzt von Bo Lin", "Stand: 3. März 2024"})
    EXPECT_EQ(author_in(text, ""), "") << text;
}

TEST(BylineLanguages, LabelAndNameInElementsOfTheirOwn) {
  EXPECT_EQ(byline("", "<div>Von <a href=/leute/moss>Ada Moss</a> und <a href=/leute/lin>Bo Lin</a></div>"),
            "Ada Moss und Bo Lin");
  EXPECT_EQ(byline("", "<div class=author><div>Von</div><a href=/x>Ada Moss</a></div>"), "Ada Moss");
  EXPECT_EQ(byline("", "<p class=autorenzeile>Ada Moss</p>"), "Ada Moss");
  EXPECT_EQ(byline("", "<a href=/autor/ada-moss>Ada Moss</a>"), "Ada Moss");
}

TEST(BylineLanguages, ALineOfItsOwnBelowHeadlineOrText) {
  EXPECT_EQ(byline("", "<p><em>Von Ada Moss</em></p>"), "Ada Moss");
  EXPECT_EQ(byline("", "<h5>Von Ada Moss</h5>"), "Ada Moss");
  EXPECT_EQ(byline("", "<h2>Von Ada Moss</h2>"), "") << "a headline";
  EXPECT_EQ(byline("", "", "<p><b>Text:</b> Ada Moss</p><p><b>Fotos:</b> Bo Lin</p>"), "Ada Moss");
}

TEST(BylineLanguages, OfPrepositions) {
  EXPECT_EQ(byline("", "<p>Door Jan Jansen</p>"), "Jan Jansen");
  EXPECT_EQ(byline("", "<p>Oleh Ada Moss</p>"), "Ada Moss");
}

TEST(BylineLanguages, BehindADate) {
  EXPECT_EQ(byline("", "<div>06.11.2023 13:30 von Ada Moss</div>"), "Ada Moss");
  EXPECT_EQ(byline("", "<div>Posted on September 21, 2020 by Ada Moss</div>"), "Ada Moss");
}

TEST(BylineLanguages, WordsOfThePageAreNobody) {
  for (const std::string_view text : {"Über", "Teilen", "Beitrag", "Startseite", "Agenturen", "Gesponserte Inhalte",
                                      "wordpressadmin", "CC-BY 4.0", "Creative Commons Lizenz", "tagblatt.de"})
    EXPECT_EQ(author_in(text, ""), "") << text;
}

TEST(BylineLanguages, ACompanyByItsLegalNameRunsTheSite) {
  EXPECT_EQ(author_in("Tagblatt Verlag GmbH, Nordstadt, Germany", ""), "");
  EXPECT_EQ(author_in("Bund der Leser e.V.", ""), "");
  EXPECT_EQ(author_in("Redaktion Tagblatt", ""), "Redaktion Tagblatt");
}

TEST(BylineLanguages, ThePageNamesAPersonWhereTheArticleNamesNone) {
  constexpr std::string_view kGraph =
      R"(<script type="application/ld+json">{"@graph":[{"@type":"WebPage","author":{"@id":"#a"}},)";
  const auto page = [&](std::string_view author) { return std::string(kGraph) + std::string(author) + "]}</script>"; };
  EXPECT_EQ(byline(page(R"({"@type":["Person"],"@id":"#a","name":"Ada Moss"})"), ""), "Ada Moss");
  EXPECT_EQ(byline(page(R"({"@type":"Organization","@id":"#a","name":"Moss Media"})"), ""), "");
  EXPECT_EQ(byline(R"(<script type="application/ld+json">{"@graph":[{"@type":"Article","author":"https://a.example/#a"},
      {"@type":"Person","@id":"https://a.example/#a","name":"Ada Moss"}]}</script>)",
                   ""),
            "Ada Moss")
      << "a reference written as a name";
}

TEST(BylineLanguages, ACustomersWordsAreNotTheArticles) {
  EXPECT_EQ(byline("", "", "<div class=testimonial-author>Bo Lin</div>"), "");
}

}  // namespace
}  // namespace assay::page
