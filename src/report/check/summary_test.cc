#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "base/time.h"
#include "report/check/check.h"

namespace assay::check {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Document source(std::initializer_list<const char*> paragraphs, const char* language = "zh") {
  Document document;
  document.language = language;
  document.published = *parse_rfc3339("2025-11-10T02:06:00+08:00");
  for (const char* text : paragraphs) document.paragraphs.push_back({ParagraphKind::kText, text});
  return document;
}

CheckReport check(std::string_view summary, const Document& document) {
  return check_summary(summary, document, lexicon::Lexicon::embedded());
}

CheckedSentence only_sentence(std::string_view summary, const Document& document) {
  CheckReport report = check(summary, document);
  EXPECT_THAT(report.sentences, SizeIs(1));
  return report.sentences.empty() ? CheckedSentence{} : std::move(report.sentences.front());
}

FigureVerdict only_verdict(std::string_view summary, const Document& document) {
  const CheckedSentence sentence = only_sentence(summary, document);
  EXPECT_THAT(sentence.figures, SizeIs(1)) << summary;
  return sentence.figures.empty() ? FigureVerdict::kAbsent : sentence.figures.front().verdict;
}

TEST(Summary, SaysNothingOfATextWithoutFigures) {
  const CheckReport report = check("All is well.", source({"一切都好。"}));
  EXPECT_TRUE(report.ok);
  ASSERT_THAT(report.sentences, SizeIs(1));
  EXPECT_EQ(report.sentences[0].verdict, SentenceVerdict::kNoFigures);
}

TEST(Summary, SurvivesNothing) {
  EXPECT_TRUE(check("", source({})).ok);
  EXPECT_TRUE(check("\n \n[1]\n", source({"一。"})).ok);
  EXPECT_FALSE(check("Output was 285 tonnes.", source({})).ok);
}

TEST(Summary, SurvivesBrokenBytes) {
  EXPECT_TRUE(check("\xBD\xF6"
                    "B\x82",
                    source({"\xE4\xB8",
                            "\xF6"
                            "B"},
                           "und"))
                  .ok);
}

TEST(Summary, HoldsACitedFigureInItsParagraph) {
  const Document document = source({"产量为285万吨。", "出口为38万吨。"});
  const CheckedSentence right = only_sentence("Output was 2.85 million tonnes [1].", document);
  EXPECT_EQ(right.verdict, SentenceVerdict::kSupported);
  ASSERT_THAT(right.citations, SizeIs(1));
  EXPECT_EQ(right.citations[0].verdict, CitationVerdict::kSupported);

  const CheckReport wrong = check("Output was 2.85 million tonnes [2].", document);
  EXPECT_FALSE(wrong.ok);
  EXPECT_EQ(wrong.sentences[0].citations[0].verdict, CitationVerdict::kWrongParagraph);
  EXPECT_THAT(wrong.sentences[0].citations[0].reason, HasSubstr("paragraph 1"));
  EXPECT_EQ(wrong.sentences[0].figures[0].paragraph, 1);

  const CheckReport missing = check("Output was 2.85 million tonnes [3].", document);
  EXPECT_FALSE(missing.ok);
  EXPECT_EQ(missing.sentences[0].citations[0].verdict, CitationVerdict::kNoSuchParagraph);
}

TEST(Summary, OfSeveralCitationsEachMustHoldWhatStandsBeforeIt) {
  const Document document = source({"产量为285万吨。", "出口为38万吨。", "天气很好。"});
  EXPECT_TRUE(check("Output was 2.85 million tonnes [1] and exports 380,000 tonnes [2].", document).ok);
  EXPECT_TRUE(check("Output was 2.85 million tonnes and exports 380,000 tonnes [1,2].", document).ok);
  EXPECT_TRUE(check("Output was 2.85 million tonnes.[1] Exports were 380,000 tonnes.【2】", document).ok);
  const CheckReport report = check("Output was 2.85 million tonnes and exports 380,000 tonnes [1,3].", document);
  EXPECT_EQ(report.sentences[0].citations[0].verdict, CitationVerdict::kSupported);
  EXPECT_EQ(report.sentences[0].citations[1].verdict, CitationVerdict::kWrongParagraph);
}

TEST(Summary, FindsAFigureInTheTitle) {
  Document document = source({"一切都好。"});
  document.title = "产量达285万吨";
  const CheckedSentence sentence = only_sentence("Output came to 2.85 million tonnes.", document);
  ASSERT_THAT(sentence.figures, SizeIs(1));
  EXPECT_EQ(sentence.figures[0].verdict, FigureVerdict::kSupported);
  EXPECT_EQ(sentence.figures[0].paragraph, 0);
  EXPECT_EQ(sentence.figures[0].found, "285万吨");
}

TEST(Summary, TellsWhatWasDoneToAFigure) {
  const Document document = source({"投资1.2亿元，增长5.18%，提高3个百分点。"});
  EXPECT_EQ(only_verdict("Investment was 120 million yuan.", document), FigureVerdict::kSupported);
  EXPECT_EQ(only_verdict("Investment was 1.2 billion yuan.", document), FigureVerdict::kScaleSlip);
  EXPECT_EQ(only_verdict("Investment was 130 million yuan.", document), FigureVerdict::kChanged);
  EXPECT_EQ(only_verdict("Investment was 120 million dollars.", document), FigureVerdict::kChanged);
  EXPECT_EQ(only_verdict("Growth was 5.81%.", document), FigureVerdict::kChanged);
  EXPECT_EQ(only_verdict("Growth was 518%.", document), FigureVerdict::kScaleSlip);
  EXPECT_EQ(only_verdict("It rose by 3%.", document), FigureVerdict::kChanged);
  EXPECT_EQ(only_verdict("It weighed 77 tonnes.", document), FigureVerdict::kAbsent);
}

TEST(Summary, AcceptsAPercentageThatTwoFiguresMakeAndSaysSo) {
  const Document document = source({"产量从100吨增至110吨。"});
  const CheckedSentence sentence = only_sentence("Output rose 10%.", document);
  ASSERT_THAT(sentence.figures, SizeIs(1));
  EXPECT_EQ(sentence.figures[0].verdict, FigureVerdict::kSupported);
  EXPECT_THAT(sentence.figures[0].reason, HasSubstr("change from"));
  EXPECT_FALSE(check("Output rose 20%.", document).ok);
}

TEST(Summary, FindsFiguresThatDoNotFitTogether) {
  const Document document = source({"产量从100吨增至110吨，增长10%。"});
  EXPECT_TRUE(check("Output rose 10% from 100 tonnes to 110 tonnes.", document).ok);
  const CheckedSentence sentence = only_sentence("Output rose 5% from 100 tonnes to 110 tonnes.", document);
  EXPECT_EQ(sentence.verdict, SentenceVerdict::kRefuted);
  EXPECT_THAT(sentence.conflicts, SizeIs(1));
  EXPECT_THAT(only_sentence("产量增长5%，从100吨增至110吨。", document).conflicts, SizeIs(1));
  EXPECT_THAT(only_sentence("Output rose by 10 tonnes to 110 tonnes, up 10%.", document).conflicts, IsEmpty());
  EXPECT_THAT(only_sentence("Output rose by 10 tonnes to 110 tonnes, up 20%.", document).conflicts, SizeIs(1));
}

TEST(Summary, FindsARightFigureOfTheWrongSubject) {
  const Document document = source({"上海增长5.18%，北京增长5.56%，深圳增长7.57%。"});
  EXPECT_TRUE(check("Shanghai grew 5.18%, Beijing 5.56% and Shenzhen 7.57%.", document).ok);
  EXPECT_TRUE(check("Shenzhen grew 7.57%, Beijing 5.56% and Shanghai 5.18%.", document).ok) << "another order";
  const CheckedSentence sentence = only_sentence("Shanghai grew 5.56% and Beijing 5.18%.", document);
  ASSERT_THAT(sentence.figures, SizeIs(2));
  EXPECT_EQ(sentence.figures[0].verdict, FigureVerdict::kWrongSubject);
  EXPECT_EQ(sentence.figures[1].verdict, FigureVerdict::kWrongSubject);
  EXPECT_EQ(only_verdict("Shanghai grew 7.57%.", document), FigureVerdict::kWrongSubject);
}

TEST(Summary, LeavesSmallNumbersInWordsAlone) {
  const Document document = source({"双方签署协议，为最大的项目。"});
  EXPECT_TRUE(check("Both sides signed one of the largest deals for two reasons.", document).ok);
}

TEST(Summary, TakesItsSourcesOwnWords) {
  const Document document = source({"产量增长5%，从100吨增至110吨。", "见注[3]。"});
  EXPECT_TRUE(check("产量增长5%，从100吨增至110吨。\n见注[3]。", document).ok);
}

TEST(Summary, TellsNamesThatTheSourceDoesNotHold) {
  const Document document = source({"美国财长贝森特说，稀土供应将在两年内恢复。"});
  EXPECT_TRUE(check("Treasury Secretary Scott Bessent said that supply would return.", document).ok);
  for (const char* wrong : {"Treasury Secretary Xavier Becerra said that supply would return.",
                            "Treasury Secretary Scott Bessenet said that supply would return."}) {
    const CheckReport report = check(wrong, document);
    EXPECT_FALSE(report.ok) << wrong;
  }
}

TEST(Summary, AChineseNameIsReadAsOne) {
  const Document document = source({"记者张志明在永定县的罗峪河边采访，国家很重视这样的样板。"});
  EXPECT_TRUE(check("Zhang Zhiming reported from the Luoyu River.", document).ok);
  EXPECT_TRUE(check("Zhiming Zhang reported from the Luoyu River.", document).ok);
  // 国, 样 and 河 stand there, but not these names.
  EXPECT_FALSE(check("Guo Mei reported from the Luoyu River.", document).ok);
  EXPECT_FALSE(check("Yang Yang reported from the Luoyu River.", document).ok);
  EXPECT_FALSE(check("Zhang Zhiming reported from the Hengshui River.", document).ok);
}

TEST(Summary, AFullNameThatStandsNowhereIsAbsent) {
  const Document document = source({"记者在矿区看到，产量没有变化。"});
  EXPECT_FALSE(check("Pedro Seldano saw that output had not changed.", document).ok);
  EXPECT_TRUE(check("A reporter saw that output had not changed.", document).ok);
}

TEST(Summary, AHugeNumberIsNotSupported) {
  const std::string huge(10000, '9');
  EXPECT_FALSE(check("Output was " + huge + " tonnes.", source({"产量为285万吨。"})).ok);
}

// Every figure that `summary` is told is wrong.
std::size_t alarms(std::string_view summary, const Document& document) {
  std::size_t count = 0;
  for (const CheckedSentence& sentence : check(summary, document).sentences) {
    for (const CheckedFigure& figure : sentence.figures) count += figure.verdict != FigureVerdict::kSupported ? 1 : 0;
  }
  return count;
}

TEST(Summary, KnowsWhereAChangeBeganThoughTheOrderTurns) {
  const Document document = source({"果园面积从前年的4000亩扩大到9000亩。"});
  EXPECT_EQ(alarms("The orchard grew to 9,000 mu (600 hectares) from 4,000 mu the year before last.", document), 0U);
  EXPECT_EQ(alarms("The orchard grew to 4,000 mu from 9,000 mu.", document), 2U);
}

TEST(Summary, KnowsThatEnglishNamesTheWholeLast) {
  const Document document = source({"该队共打了50场比赛，其中赢了30场，平了12场，输了8场。"});
  EXPECT_EQ(alarms("The team won 30, drew 12 and lost 8 of its 50 games.", document), 0U);
  EXPECT_EQ(alarms("Nearly 300 goods from 40 makers were shown.", source({"展出了40家厂商的近300件商品。"})), 0U);
}

TEST(Summary, ReadsTheScoreOfAGameLostFromEitherSide) {
  EXPECT_EQ(alarms("甲队0:3不敌乙队。", source({"The Reds suffered a 3-0 loss."}, "en")), 0U);
}

TEST(Summary, HoldsANumeralOfARowAgainstItsHanForm) {
  EXPECT_EQ(alarms("It is a Level 1 site.", source({"这是一级文物。"})), 0U);
  EXPECT_EQ(alarms("It was agreed at the 18th congress.", source({"在党的十八大上作出决定。"})), 0U);
  EXPECT_EQ(alarms("At the 1st fair.", source({"在首届展会上。"})), 0U);
  EXPECT_EQ(alarms("It was agreed at the 17th congress.", source({"在党的十八大上作出决定。"})), 1U);
}

TEST(Summary, HoldsACodeAgainstTheLikeOfIt) {
  const Document document = source({"今年新建了5G基站。"});
  EXPECT_EQ(alarms("New 5G stations were built.", document), 0U);
  EXPECT_EQ(alarms("New 50G stations were built.", document), 1U);
  EXPECT_EQ(alarms("New 4K screens were built.", document), 0U);  // the source has nothing of the kind
}

TEST(Summary, TakesPointsForPercentagePoints) {
  const Document document = source({"参与率上升12个百分点。"});
  EXPECT_EQ(alarms("The rate rose around 12 points.", document), 0U);
  EXPECT_EQ(alarms("The rate rose 12%.", document), 1U);
}

TEST(Summary, ReadsDegreesOfBothScales) {
  EXPECT_EQ(alarms("气温超过35摄氏度。", source({"It was above 95 degrees Fahrenheit."}, "en")), 0U);
  EXPECT_EQ(alarms("气温超过53摄氏度。", source({"It was above 95 degrees Fahrenheit."}, "en")), 1U);
}

TEST(Summary, DoesNotTakeCurrentForHeat) {
  const Document current = source({"电站全年发电1.5亿度。"});
  EXPECT_EQ(alarms("The plant made 150 million kWh.", current), 0U);
  EXPECT_EQ(alarms("The plant made 150 million degrees.", current), 1U);
  EXPECT_EQ(alarms("It is 6,000 degrees hot.", source({"表面温度为6000度。"})), 0U);
}

TEST(Summary, KnowsTheWholeDayAndTheYearToDate) {
  EXPECT_EQ(alarms("A 24-hour service opened.", source({"推出了全天候服务。"})), 0U);
  Document undated = source({"前4个月销量下降7%。"});
  undated.published.reset();
  EXPECT_EQ(alarms("Sales fell 7% over the past 4 months.", undated), 0U);
  EXPECT_EQ(alarms("Sales fell 7% over the past 6 months.", undated), 1U);
}

TEST(Summary, DoubtsAFigureThatBorrowsAnothersPlace) {
  const Document document = source({"这家工厂10年里建了200座风机。"});
  EXPECT_EQ(alarms("The factory built 200 turbines in 10 years.", document), 0U);
  EXPECT_EQ(alarms("The factory built 10 times more in 10 years.", document), 0U);  // nothing is left over to be meant
  EXPECT_EQ(alarms("Plant 20 put up 20 turbines.", source({"第20工厂建了200座风机。"})), 1U);
}

TEST(Summary, TakesAnAmountWithoutCurrencyForTheCountrysOwn) {
  EXPECT_EQ(alarms("She earned 6,000 yuan a month.", source({"她每月收入6000多。"})), 0U);
  EXPECT_EQ(alarms("She earned US$6,000 a month.", source({"她每月收入6000多。"})), 1U);
  EXPECT_EQ(alarms("It raised $300 million to $500 million.", source({"筹资3亿至5亿美元。"})), 0U);
}

}  // namespace
}  // namespace assay::check
