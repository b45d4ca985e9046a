#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/check/check.h"

namespace assay::check {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Document source() {
  Document document;
  document.language = "zh";
  for (const char* text : {"上海前三季度地区生产总值为40721.17亿元，同比增长5.18%。", "投资为500亿元，投向港口。",
                           "Output grew 5.18 percent in May, and prices fell."}) {
    document.paragraphs.push_back({ParagraphKind::kText, text});
  }
  return document;
}

Digest digest_with(std::string text, std::vector<int> cites) {
  return {{"上海前三季度地区生产总值为40721.17亿元。", {1}}, {{"投资", {{std::move(text), std::move(cites)}}}}};
}

TEST(CheckDigest, LeavesAnHonestDigestAsItIs) {
  const Digest digest = digest_with("投资为500亿元，投向港口。", {2});
  std::vector<Finding> findings;
  EXPECT_EQ(check_digest(digest, source(), &findings), digest);
  EXPECT_THAT(findings, IsEmpty());
}

TEST(CheckDigest, DropsALineThatNoParagraphHolds) {
  std::vector<Finding> findings;
  const Digest checked = check_digest(digest_with("投资为600亿元。", {2}), source(), &findings);
  EXPECT_THAT(checked.groups, IsEmpty());
  EXPECT_THAT(findings, SizeIs(2)) << "the line and its group";
}

TEST(CheckDigest, MendsACitation) {
  std::vector<Finding> findings;
  const Digest checked = check_digest(digest_with("投资为500亿元，投向港口。", {1, 7}), source(), &findings);
  ASSERT_THAT(checked.groups, SizeIs(1));
  EXPECT_THAT(checked.groups[0].bullets[0].cites, ElementsAre(2));
  EXPECT_THAT(findings, SizeIs(1));
}

TEST(CheckDigest, HoldsALineOfTwoParagraphsSentenceBySentence) {
  const Digest digest =
      digest_with("投资为500亿元，投向港口。上海前三季度地区生产总值为40721.17亿元，同比增长5.18%。", {1, 2});
  EXPECT_EQ(check_digest(digest, source()), digest);
}

TEST(CheckDigest, RefusesAFigureCutFromItsDigitsOrItsUnit) {
  for (const char* text : {"投资为500。", "投资为50。", "同比增长5.1。", "同比增长5。", "0721.17亿元。",
                           "Output grew 5.", "utput grew 5.18 percent."}) {
    EXPECT_THAT(check_digest(digest_with(text, {1, 2, 3}), source()).groups, IsEmpty()) << text;
  }
  EXPECT_THAT(check_digest(digest_with("Output grew 5.18 percent in May.", {3}), source()).groups, SizeIs(1));
}

TEST(CheckDigest, DropsAFalseViewpointAndKeepsTheRest) {
  Digest digest = digest_with("投资为500亿元。", {2});
  digest.viewpoint.text = "北京排在首位。";
  const Digest checked = check_digest(digest, source());
  EXPECT_EQ(checked.viewpoint, Bullet{});
  EXPECT_THAT(checked.groups, SizeIs(1));
}

TEST(CheckDigest, SurvivesAnEmptyDigestAndAnEmptySource) {
  EXPECT_EQ(check_digest({}, {}), Digest{});
  EXPECT_EQ(check_digest({{"。", {1}}, {{"x", {{"…", {0, -3}}}}}}, source()), Digest{});
}

// What a language model wrote, in other words or another language.
Digest checked_by_all(std::string text, std::vector<int> cites, std::vector<Finding>* findings = nullptr) {
  return check_digest(digest_with(std::move(text), std::move(cites)), source(), lexicon::Lexicon::embedded(), findings);
}

TEST(CheckDigest, KeepsALineInOtherWordsThatItsSourceBearsOut) {
  std::vector<Finding> findings;
  const Digest digest = checked_by_all("Investment comes to 50 billion yuan.", {2}, &findings);
  ASSERT_THAT(digest.groups, SizeIs(1));
  EXPECT_EQ(digest.groups[0].bullets[0], (Bullet{"Investment comes to 50 billion yuan.", {2}}));
  EXPECT_THAT(findings, IsEmpty());
}

TEST(CheckDigest, MendsASlipOfScaleInTheSourcesLanguage) {
  std::vector<Finding> findings;
  const Digest digest = checked_by_all("总投资额为5000亿元。", {2}, &findings);
  ASSERT_THAT(digest.groups, SizeIs(1));
  EXPECT_EQ(digest.groups[0].bullets[0], (Bullet{"总投资额为500亿元。", {2}}));
  EXPECT_THAT(findings, SizeIs(1));
}

TEST(CheckDigest, MendsASlipOfScaleInAnotherLanguage) {
  std::vector<Finding> findings;
  const Digest digest = checked_by_all("Investment comes to 500 billion yuan.", {2}, &findings);
  ASSERT_THAT(digest.groups, SizeIs(1));
  EXPECT_EQ(digest.groups[0].bullets[0], (Bullet{"Investment comes to 50 billion yuan.", {2}}));
  EXPECT_THAT(findings, SizeIs(1));
}

TEST(CheckDigest, MendsTheCitationOfALineInOtherWords) {
  const Digest digest = checked_by_all("Investment comes to 50 billion yuan.", {1, 9});
  ASSERT_THAT(digest.groups, SizeIs(1));
  EXPECT_THAT(digest.groups[0].bullets[0].cites, ElementsAre(2));
}

TEST(CheckDigest, DropsWhatCannotBeMended) {
  for (const char* text : {"Investment comes to 77 million tonnes.", "Nothing is cited here."}) {
    std::vector<Finding> findings;
    EXPECT_THAT(checked_by_all(text, {8}, &findings).groups, IsEmpty()) << text;
    EXPECT_THAT(findings, SizeIs(2)) << "the line and its group";
  }
}

}  // namespace
}  // namespace assay::check
