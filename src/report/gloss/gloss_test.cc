#include "report/gloss/gloss.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "examine/quantity/quantity.h"

namespace assay::gloss {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::optional<Time> kPublished = parse_rfc3339("2025-11-10T02:06:00+08:00").value();

std::string english(std::string_view line) {
  return gloss(line, {.line = "zh", .reader = "en"}, kPublished, lexicon::Lexicon::embedded());
}
std::string chinese(std::string_view line) {
  return gloss(line, {.line = "en", .reader = "zh"}, kPublished, lexicon::Lexicon::embedded());
}

TEST(Gloss, SaysWhomWhatWhenAndHowMuchInThisOrder) {
  EXPECT_EQ(
      english("上海前三季度实现地区生产总值40721.17亿元，同比增长5.18%。"),
      "Shanghai: gross domestic product, the first three quarters of 2025: 4.072117 trillion yuan, up 5.18% on the "
      "year");
}

TEST(Gloss, WritesAmountsAsTheReaderSLanguageDoes) {
  EXPECT_EQ(english("俄罗斯稀土储量为285万吨。"), "Russia: rare earths, reserves: 2.85 million tonnes");
  EXPECT_EQ(chinese("The US Geological Survey puts Russian reserves at 380,000 tonnes."),
            "美国地质调查局：储量：38万吨");
  EXPECT_THAT(chinese("eVAC Magnetics has received 112 million US dollars."), HasSubstr("1.12亿美元"));
}

TEST(Gloss, AFigureBeforeItsNounStaysWithIt) {
  EXPECT_EQ(english("俄罗斯目前98%的稀土需求依靠进口。"), "Russia: rare earths, demand, imports: 98%");
}

TEST(Gloss, EachSubjectKeepsItsFigures) {
  EXPECT_EQ(english("成都增长8.92%，武汉增长8.84%。"), "Chengdu: up 8.92%; Wuhan: up 8.84%");
}

TEST(Gloss, DatesAreResolvedAndWrittenOut) {
  EXPECT_THAT(english("普京下令12月1日前拿出稀土路线图"), HasSubstr("before 1 December 2025"));
}

TEST(Gloss, SaysNothingOfWhatItDidNotFind) {
  EXPECT_EQ(english("长跑的规则没有变：最后一段往往最难。"), "");
  EXPECT_EQ(english("八个值得记住的数字"), "");
  EXPECT_EQ(english(""), "");
}

TEST(Gloss, AWordInsideAnotherIsNoTerm) {
  EXPECT_THAT(english("把工期拉长的首要因素不是资金，而是环保法规。"), Not(HasSubstr("gold")));
}

TEST(Gloss, OnlyBetweenTheTwoLanguages) {
  const lexicon::Lexicon& lexicon = lexicon::Lexicon::embedded();
  EXPECT_EQ(gloss("俄罗斯稀土储量为285万吨。", {.line = "zh", .reader = "zh"}, kPublished, lexicon), "");
  EXPECT_EQ(gloss("Les terres rares: 5 %", {.line = "fr", .reader = "en"}, kPublished, lexicon), "");
}

TEST(Gloss, TheUsersOwnNamesAreUsed) {
  const auto lexicon =
      lexicon::Lexicon::with_user_terms("kind\tchinese\tenglish\ncompany\t甲乙丙矿业\tJiabing Mining\n");
  ASSERT_TRUE(lexicon);
  EXPECT_THAT(gloss("甲乙丙矿业投资5亿元", {.line = "zh", .reader = "en"}, kPublished, *lexicon),
              HasSubstr("Jiabing Mining"));
}

// What a gloss says of figures is what the line says of them: every value of the one is read back out of the other.
TEST(Gloss, ItsFiguresAreTheLinesFigures) {
  for (const std::string_view line : {"上海产值40721.17亿元，同比增长5.18%。", "投资6亿林吉特，年产3000吨钕铁硼。",
                                      "俄罗斯稀土储量由2800万吨下调至38万吨。", "需要12至24个月，至少100亿美元。"}) {
    const std::string said = english(line);
    const auto wanted = quantity::find_quantities(line, {.language = "zh", .at = kPublished});
    const auto found = quantity::find_quantities(said, {.language = "en", .at = kPublished});
    ASSERT_EQ(wanted.size(), found.size()) << said;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      EXPECT_EQ(wanted[i].value, found[i].value) << said;
      EXPECT_EQ(wanted[i].low, found[i].low) << said;
      EXPECT_EQ(wanted[i].high, found[i].high) << said;
      EXPECT_EQ(wanted[i].unit, found[i].unit) << said;
    }
  }
}

}  // namespace
}  // namespace assay::gloss
