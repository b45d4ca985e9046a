// The steps by themselves, on sentences made for them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "report/digest/asides.h"
#include "report/digest/candidates.h"
#include "report/digest/figures.h"
#include "report/digest/heading.h"
#include "report/digest/marks.h"
#include "report/digest/openings.h"
#include "report/digest/phrases.h"
#include "report/digest/reading.h"
#include "report/digest/score.h"
#include "report/digest/segment.h"

namespace assay::digest {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

// Keeps what a Reading refers to.
struct Example {
  explicit Example(const std::vector<std::string>& paragraphs, const std::string& title = "") {
    document.title = title;
    for (const std::string& text : paragraphs) document.paragraphs.push_back({ParagraphKind::kText, text});
    analysis = text::analyse(document);
    reading = read(document, analysis);
  }
  Example(const Example&) = delete;

  std::vector<std::string> candidate_texts() const {
    std::vector<std::string> texts;
    for (const Candidate& candidate : find_candidates(reading)) texts.push_back(candidate.text);
    return texts;
  }
  std::vector<std::string> phrase_texts() const {
    std::vector<std::string> texts;
    for (const Phrase& phrase : find_phrases(reading, find_candidates(reading))) texts.push_back(phrase.text);
    return texts;
  }

  Document document;
  text::Analysis analysis;
  Reading reading;
};

std::string_view rest_of(std::string_view sentence, Tongue tongue) {
  return sentence.substr(read_opening(sentence, tongue).cut_bytes);
}

TEST(Marks, FindTheStopBehindClosingQuotes) {
  EXPECT_TRUE(ends_with_stop("他说：“可以。”"));
  EXPECT_TRUE(ends_with_stop("(It is so.)"));
  EXPECT_FALSE(ends_with_stop("钱花在哪里"));
  EXPECT_TRUE(is_question("“为什么？”"));
  EXPECT_TRUE(ends_with_colon("如下："));
}

TEST(Marks, KnowQuotesAndBracketsInPairs) {
  EXPECT_TRUE(is_balanced("《规划》指出，“数字中国”是目标（见附件）"));
  EXPECT_FALSE(is_balanced("他说：“可以"));
  EXPECT_FALSE(is_balanced("）之后"));
  EXPECT_FALSE(is_balanced("He said: \"yes"));
  EXPECT_TRUE(is_balanced("the firm’s owner"));
}

TEST(Asides, AreCreditsAndCallsAndNotSentencesAboutThem) {
  EXPECT_TRUE(is_aside("责任编辑：某某"));
  EXPECT_TRUE(is_aside("Sign up for our newsletter."));
  EXPECT_FALSE(is_aside("这一消息引发市场关注。"));
  EXPECT_FALSE(is_aside("The magazine gained two thousand subscribers."));
}

TEST(Datelines, AreCut) {
  EXPECT_EQ(rest_of("某某社北京11月9日电（记者 某某）港口昨日开工。", Tongue::kChinese), "港口昨日开工。");
  EXPECT_EQ(rest_of("本报讯 港口昨日开工。", Tongue::kChinese), "港口昨日开工。");
  EXPECT_EQ(rest_of("【环球时报报道】港口昨日开工。", Tongue::kChinese), "港口昨日开工。");
  EXPECT_EQ(rest_of("BEIJING, Nov 9 (Example) - The port opened.", Tongue::kEnglish), "The port opened.");
}

TEST(Datelines, AreNotAttributions) {
  EXPECT_EQ(rest_of("据新华社报道，港口昨日开工。", Tongue::kChinese), "据新华社报道，港口昨日开工。");
  EXPECT_EQ(rest_of("The port - the third in the region - opened.", Tongue::kEnglish),
            "The port - the third in the region - opened.");
}

TEST(Openings, CutConnectivesBeforeAWholeSentence) {
  EXPECT_EQ(rest_of("此外，港口昨日开工。", Tongue::kChinese), "港口昨日开工。");
  EXPECT_EQ(rest_of("与此同时，据悉，港口昨日开工。", Tongue::kChinese), "港口昨日开工。");
  EXPECT_EQ(rest_of("3、港口昨日开工。", Tongue::kChinese), "港口昨日开工。");
  EXPECT_EQ(rest_of("However, Lynas opened a plant.", Tongue::kEnglish), "Lynas opened a plant.");
  EXPECT_EQ(rest_of("However, the firm opened a plant.", Tongue::kEnglish), "However, the firm opened a plant.");
  EXPECT_EQ(rest_of("3.5 percent of the ore was lost.", Tongue::kEnglish), "3.5 percent of the ore was lost.");
}

TEST(Openings, KnowWhatLeans) {
  for (const std::string_view sentence :
       {"对此，该公司未予置评。", "他还表示，工程不会延期。", "这意味着成本上升。", "也就是说，成本会上升。"}) {
    EXPECT_EQ(read_opening(sentence, Tongue::kChinese).standing, 0) << sentence;
  }
  for (const std::string_view sentence :
       {"It will open in May.", "This comes after a strike.", "But he refused.", "They’re late."}) {
    EXPECT_LT(read_opening(sentence, Tongue::kEnglish).standing, 0.2) << sentence;
  }
  EXPECT_EQ(read_opening("Items were sold.", Tongue::kEnglish).standing, 1);
  EXPECT_EQ(read_opening("我国去年出口稀土制品。", Tongue::kChinese).standing, 1);
}

TEST(Figures, LeaveTimesOut) {
  const Example example({"2025年11月9日，俄罗斯稀土储量为285万吨，占全球的2.5%。"});
  const auto end = static_cast<std::uint32_t>(example.reading.words(0).words.size());
  const auto figures = figures_between(example.reading, 0, 0, end);
  EXPECT_THAT(figures, ElementsAre("2.5%", "285万"));
}

TEST(Candidates, EndALongSentenceBeforeItsTurn) {
  const Example example(
      {"俄罗斯自称拥有2800万吨稀土储量，在全球各国之中排名第五，主要分布在东西伯利亚和科拉半岛一带的几个大型矿床，"
       "但由于缺少分离设施、工程师和稳定的下游用户，目前真正投入开采的只占探明储量的百分之二，产量不到世界总量的百分之"
       "一。"});
  EXPECT_THAT(example.candidate_texts(), ElementsAre("俄罗斯自称拥有2800万吨稀土储量，在全球各国之中排名第五，主要分布"
                                                     "在东西伯利亚和科拉半岛一带的几个大型矿床。"));
}

TEST(Candidates, KeepAListWhole) {
  const Example example(
      {"关于摆脱依赖所需的时间目前有四种说法：特朗普提出两年之内；贝森特提出12至24个月；一家研究机构的估算则是7到8年，"
       "前提是联邦政府每年投入数千亿美元；还有几位分析人士认为需要十年到二十年才能与中国竞争，并且不能中断投入。"});
  for (const std::string& text : example.candidate_texts()) EXPECT_THAT(text, testing::HasSubstr("贝森特"));
}

TEST(Candidates, LeaveOutFragments) {
  EXPECT_THAT(Example({"，在前不久召开的会议上表示，今年的产量将增长8.2%。"}).candidate_texts(), IsEmpty());
  EXPECT_THAT(Example({"and the third plant in Ohio opened after a delay of two years."}).candidate_texts(), IsEmpty());
  EXPECT_THAT(Example({"华为推出了多项指标世界领先的"}).candidate_texts(), IsEmpty());
}

TEST(Score, PairsOfOneFigureAboutOneThingSayTheSame) {
  const Example example(
      {"俄罗斯稀土储量为285万吨，居世界第五。俄方公布的稀土储量为285万吨。美国地质调查局估计稀土储量为38万吨。"});
  const std::vector<Candidate> candidates = find_candidates(example.reading);
  ASSERT_EQ(candidates.size(), 3U);
  EXPECT_TRUE(says_the_same(example.reading, candidates[0], candidates[1]));
  EXPECT_FALSE(says_the_same(example.reading, candidates[1], candidates[2]));
}

TEST(Segment, PartsWhereTheWordsChange) {
  std::vector<std::string> paragraphs;
  for (int at = 0; at < 4; ++at) paragraphs.emplace_back("磁体工厂的磁体产能扩大，磁体订单来自电机企业。");
  for (int at = 0; at < 4; ++at) paragraphs.emplace_back("港口码头的集装箱吞吐量下降，码头工人罢工，集装箱积压。");
  const Example example(paragraphs);
  const auto segments = lexical_segments(example.reading, 2);
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[1].first_sentence, 4U);
}

TEST(Segment, TakesShortLinesForHeadings) {
  const Example example({"导言的第一句话在这里说明了来龙去脉。", "产能之争", "工厂的产能在去年扩大了三成。", "价格之变",
                         "磁体的价格在去年下跌了两成。", "相关阅读", "另一篇文章的标题和它的开头一句。"});
  std::vector<std::string> labels;
  for (const Segment& section : own_sections(example.reading)) labels.push_back(section.label);
  EXPECT_THAT(labels, ElementsAre("", "产能之争", "价格之变"));
}

TEST(Phrases, AreWholeInChinese) {
  const Example example(
      {"俄罗斯的稀土储量为285万吨。美国地质调查局估计，俄罗斯稀土储量只有38万吨。该国提高产能的计划尚无时间表。"});
  const auto phrases = example.phrase_texts();
  EXPECT_THAT(phrases, Contains("俄罗斯稀土储量"));
  EXPECT_THAT(phrases, Not(Contains("提高产能")));
  EXPECT_THAT(phrases, Not(Contains("国地质调查局")));
  EXPECT_THAT(phrases, Not(Contains("提高产能的计划")));
}

TEST(Phrases, StopAtVerbsInEnglish) {
  const Example example(
      {"The magnet plant will open in May. Analysts said that the supply chain takes ten years to build, "
       "and the Treasury Secretary plans to visit the magnet plant in June."});
  const auto phrases = example.phrase_texts();
  EXPECT_THAT(phrases, Contains("magnet plant"));
  EXPECT_THAT(phrases, Contains("supply chain"));
  EXPECT_THAT(phrases, Contains("Treasury Secretary"));
  EXPECT_THAT(phrases, Not(Contains("Treasury Secretary plans")));
  EXPECT_THAT(phrases, Not(Contains("supply chain takes")));
}

// Found by digest_fuzz: 亿元的 of a Chinese quotation became half of an English heading.
TEST(Phrases, OfAnEnglishTextHoldNoChineseWords) {
  const Example example(
      {"The paper prints 亿元的 where the English edition of the yearbook prints billions of yuan, say readers."});
  for (const std::string& phrase : example.phrase_texts()) EXPECT_FALSE(phrase.contains("亿元")) << phrase;
}

TEST(Heading, TakesTheUsablePartOfALabel) {
  const Example chinese({"稀土储量为285万吨。"});
  EXPECT_EQ(usable_label("一、储量之争", chinese.reading), "储量之争");
  EXPECT_EQ(usable_label("储量之争：官方的说法与美国的说法相差近十倍之多", chinese.reading), "储量之争");
  EXPECT_EQ(usable_label("为什么？", chinese.reading), "");
  EXPECT_EQ(usable_label("结语", chinese.reading), "");
  EXPECT_EQ(usable_label("$$$$", chinese.reading), "");
  EXPECT_EQ(usable_label("https://www.example.org/a", chinese.reading), "");
}

TEST(Heading, ClashesWhenOneHoldsTheOther) {
  EXPECT_TRUE(headings_clash("Reserves", "Rare earth reserves"));
  EXPECT_FALSE(headings_clash("稀土储量", "稀土产能"));
}

}  // namespace
}  // namespace assay::digest
