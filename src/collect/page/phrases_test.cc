#include "collect/page/phrases.h"

#include <gtest/gtest.h>

#include "collect/page/phrase_book.h"

namespace assay::page {
namespace {

TEST(Phrases, FurnitureIsKnownInManyLanguages) {
  for (const std::string_view line :
       {"Anzeige", "Lesen Sie auch: Ein anderes Werk öffnet", "Weiterführende Links:", "DRUCKEN", "Zobacz również",
        "Te puede interesar", "À lire aussi : une autre usine"})
    EXPECT_TRUE(is_furniture(line)) << line;
  EXPECT_TRUE(is_furniture("网址：https://a.example/1"));
  EXPECT_FALSE(is_furniture("Mehr als tausend Menschen arbeiten dort."));
}

TEST(Phrases, ABeginningEndsWithItsWord) {
  EXPECT_TRUE(is_furniture("Teilen auf Mastodon"));
  EXPECT_FALSE(is_furniture("Teilen aufmerksam zu"));
  EXPECT_TRUE(is_head_line("Von Ada Moss"));
  EXPECT_FALSE(is_head_line("Vonseiten der Stadt gab es keine Antwort"));
}

TEST(Phrases, AFirstSentenceIsNoLineOfTheAuthor) {
  EXPECT_FALSE(is_head_line("Von Montag an wird das Werk gebaut."));
  EXPECT_FALSE(is_head_line("Por ahora no hay respuesta de la empresa."));
}

TEST(Phrases, ArticlesEndInManyLanguages) {
  for (const std::string_view line : {"Ähnliche Beiträge", "Das könnte Sie auch interessieren!", "Pressekontakt:",
                                      "Podobne artykuły", "Articles similaires", "Notas relacionadas", "Reacties"})
    EXPECT_TRUE(begins_after_article(line)) << line;
}

TEST(Phrases, ALineOfThePictureNamesWhoseItIs) {
  EXPECT_TRUE(is_picture_line("Das Werk am Fluss. | © Ada Moss"));
  EXPECT_TRUE(is_picture_line("Foto: Ada Moss"));
  EXPECT_TRUE(is_picture_line("Crédits photos : Ada Moss"));
  EXPECT_FALSE(is_picture_line("Fotografen kamen aus dem ganzen Land."));
}

TEST(Phrases, LowerCaseOfLatinLetters) {
  EXPECT_EQ(lower_line("ÄHNLICHE ŹRÓDŁA ÇA Ž’S 中Ω×"), "ähnliche źródła ça ž's 中Ω×");
}

TEST(Phrases, TablesAreInLowerCase) {
  for (const Phrases* phrases : {&kChinesePhrases, &kDutchPhrases, &kEnglishPhrases, &kFrenchPhrases, &kGermanPhrases,
                                 &kItalianPhrases, &kPolishPhrases, &kPortuguesePhrases, &kSpanishPhrases})
    for (const std::string_view list :
         {phrases->furniture, phrases->after, phrases->head, phrases->foot, phrases->pictures})
      EXPECT_EQ(lower_line(list), list);
}

}  // namespace
}  // namespace assay::page
