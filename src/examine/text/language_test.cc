#include <gtest/gtest.h>

#include "examine/text/text.h"

namespace assay::text {
namespace {

TEST(LanguageTest, ScriptsDecideShortTitles) {
  EXPECT_EQ(detect_language("稀土"), "zh");
  EXPECT_EQ(detect_language("商务部：对稀土出口实施管制"), "zh");
  EXPECT_EQ(detect_language("臺灣股市收盤上漲"), "zh");
  EXPECT_EQ(detect_language("レアアースの輸出規制について"), "ja");
  EXPECT_EQ(detect_language("희토류 수출 통제"), "ko");
}

TEST(LanguageTest, TheHeavierScriptWins) {
  EXPECT_EQ(detect_language("The Chinese word for rare earth is 稀土, and it means just that."), "en");
  EXPECT_EQ(detect_language("苹果公司发布新款iPhone和MacBook Pro"), "zh");
  EXPECT_EQ(detect_language("他在一家叫の的店里买了很多东西，味道很不错，价格也便宜"), "zh");
}

TEST(LanguageTest, OtherScriptsAreLeftToCld2) {
  EXPECT_EQ(detect_language("The ministry said on Thursday that it would control exports of rare earth magnets."),
            "en");
  EXPECT_EQ(detect_language("Le ministère a déclaré jeudi qu'il contrôlerait les exportations de terres rares."), "fr");
  EXPECT_EQ(detect_language("Министерство сообщило в четверг о контроле над экспортом редкоземельных металлов."), "ru");
  EXPECT_EQ(
      detect_language("Das Ministerium teilte am Donnerstag mit, dass es die Ausfuhr seltener Erden kontrolliert."),
      "de");
}

TEST(LanguageTest, ShortEnglishIsKnownByItsFunctionWords) {
  EXPECT_EQ(detect_language("The price of ore"), "en");
}

TEST(LanguageTest, NothingIsUndetermined) {
  EXPECT_EQ(detect_language(""), "und");
  EXPECT_EQ(detect_language("12345 — 67%"), "und");
}

}  // namespace
}  // namespace assay::text
