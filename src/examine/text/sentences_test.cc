#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "examine/text/text.h"

namespace assay::text {
namespace {

using testing::ElementsAre;

std::vector<std::string> sentences(std::string_view text, std::string_view language = "zh") {
  std::vector<std::string> pieces;
  for (const Span& span : split_sentences(text, language)) pieces.emplace_back(span.of(text));
  return pieces;
}

// A table of texts, each written with ‖ where one sentence ends and the next begins.
void expect_cuts(std::string_view language, std::initializer_list<std::string_view> table) {
  constexpr std::string_view kCut = "‖";
  for (const std::string_view row : table) {
    std::string text;
    std::vector<std::string> expected(1);
    for (std::size_t at = 0; at < row.size();) {
      if (row.substr(at).starts_with(kCut)) {
        at += kCut.size();
        expected.emplace_back();
        continue;
      }
      text += row[at];
      if (row[at] != ' ' || !expected.back().empty()) expected.back() += row[at];
      ++at;
    }
    for (std::string& sentence : expected) sentence.erase(sentence.find_last_not_of(" \n") + 1);
    EXPECT_EQ(sentences(text, language), expected) << row;
  }
}

TEST(SentencesTest, ChineseStops) {
  expect_cuts("zh", {
                        "经济增长3.5%。‖出口下降！‖原因何在？‖专家解释；我们在听，仍不明白。",
                        "真的吗？！‖是的。‖没有句号的结尾",
                        "有的跑步，有的跳舞……‖公园里一片欢乐。",
                        "他迟疑了一下…还是来了。",
                        "他想了想……，终于答应。",
                        "第一行没有停顿 \n‖第二行也没有",
                        "用了英文句点.‖下一句也用.",
                        "网址是www.example.cn/a.html?id=3，请看。‖好！",
                        "1.总则",
                        "全年增长5．2％。‖完。",
                    });
}

TEST(SentencesTest, ChineseQuotationsStayWhole) {
  expect_cuts("zh", {
                        "他说：“很好。我同意。”‖随后离开。",
                        "“今天很好。明天更好。”张三说。‖众人鼓掌。",
                        "“我们要努力。”部长强调，要坚持。‖会议结束。",
                        "这叫「很好。」‖他走了。",
                        "会议指出：“一要稳。二要进。”‖会议要求，全面落实。",
                        "“好！”，他说。‖然后走了。",
                        "他问：“谁来？”‖没有人回答。",
                        "公司（成立于1999年。）已经上市。‖股价上涨。",
                        "“没有合上的引号。‖下一句。",
                        "所谓“谁来付钱？”的问题，已经回答。‖《谁来？》一书出版！‖完。",
                    });
}

TEST(SentencesTest, EnglishStops) {
  expect_cuts("en", {
                        "Exports fell 3.5% in May. ‖Why? ‖Nobody knows! ‖It is so.",
                        "U.S. officials met Mr. Smith and Dr. J. K. Rowe on Jan. 5. ‖They left.",
                        "It is No. 3 in the list, e.g. by output, i.e. by weight. ‖The answer was no. ‖We left.",
                        "Apple Inc. said so. ‖He works for Acme Corp. ‖The firm denied it.",
                        "It ended at 5 p.m. ‖The crowd left at 6 p.m. EST.",
                        "They moved to the U.S. ‖In May they returned.",
                        "George W. Bush spoke. ‖Plan B. ‖It failed.",
                        "1. Introduction follows here. ‖2. Method. ‖A. Results of the work.",
                        "See https://example.com/a.b?c=d!e for more. ‖Write to a.b@example.org. ‖Now.",
                        "Really?! ‖Yes... ‖Then nothing. ‖He waited… and left.",
                        "Version 2.0.1 costs $3.50. ‖Sales rose .5 percent.",
                        "approx. two tonnes vs. three. ‖Done",
                        "He was born in 1999. ‖She was not.",
                    });
}

TEST(SentencesTest, EnglishQuotationsStayWhole) {
  expect_cuts("en", {
                        "\"We won. They lost,\" said Bob. ‖All left.",
                        "“Is it?” he asked. ‖“It is.” ‖Then silence fell.",
                        "“We did it.” Smith said on Monday. ‖The end.",
                        "She called it “a mess.” ‖Nobody agreed.",
                        "The board (Mr. A. and Ms. B. among them) met. ‖It voted.",
                        "It’s Tim’s. ‖The workers’ union won. ‖It’s over.",
                        "The screen is 5\" wide. ‖It is \"new.\" ‖Good.",
                    });
}

TEST(SentencesTest, LongSpeechIsSplitAtItsStops) {
  std::string speech = "“";
  for (int i = 0; i < 40; ++i) speech += "我们必须坚持这个方向。";
  speech += "”";
  EXPECT_GT(sentences(speech).size(), 30U);
}

TEST(SentencesTest, NothingGivesNothing) {
  EXPECT_THAT(sentences(""), ElementsAre());
  EXPECT_THAT(sentences(" \n \t"), ElementsAre());
  EXPECT_THAT(sentences("。"), ElementsAre("。"));
}

std::vector<std::string> clauses(std::string_view text) {
  std::vector<std::string> pieces;
  for (const Span& span : split_clauses(text, "zh")) pieces.emplace_back(span.of(text));
  return pieces;
}

TEST(ClausesTest, MarksEndClauses) {
  EXPECT_THAT(clauses("会议指出，要稳；要进：这是方向——全面落实。"),
              ElementsAre("会议指出，", "要稳；", "要进：", "这是方向——", "全面落实。"));
  EXPECT_THAT(clauses("In May, exports fell; imports – mostly ore – rose."),
              ElementsAre("In May,", "exports fell;", "imports –", "mostly ore –", "rose."));
}

TEST(ClausesTest, NumbersTimesAndAddressesStayWhole) {
  EXPECT_THAT(clauses("达到1,234.5亿元,同比增长"), ElementsAre("达到1,234.5亿元,", "同比增长"));
  EXPECT_THAT(clauses("at 10:30 see https://a.example/b,c;d well-known"),
              ElementsAre("at 10:30 see https://a.example/b,c;d well-known"));
}

TEST(ClausesTest, QuotationsAndBracketsStayWhole) {
  EXPECT_THAT(clauses("他说“好，很好；再来”，然后（见表1，表2）离开"),
              ElementsAre("他说“好，很好；再来”，", "然后（见表1，表2）离开"));
}

}  // namespace
}  // namespace assay::text
