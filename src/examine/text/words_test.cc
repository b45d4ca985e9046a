#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "examine/text/analysis.h"
#include "examine/text/text.h"

namespace assay::text {
namespace {

using testing::ElementsAre;

std::string joined(std::string_view text, std::string_view language = "zh") {
  std::string out;
  for (const Word& word : split_words(text, language))
    out += (out.empty() ? "" : "/") + std::string(word.span.of(text));
  return out;
}

std::vector<std::string> terms(std::string_view text, std::string_view language = "en") {
  std::vector<std::string> out;
  for (const Word& word : split_words(text, language))
    if (word.kind != WordKind::kOther) out.push_back(word.term);
  return out;
}

TEST(WordsTest, ChineseByTheBestPath) {
  EXPECT_EQ(joined("研究生命起源"), "研究/生命/起源");
  EXPECT_EQ(joined("我国稀土出口管制"), "我国/稀土/出口/管制");
  EXPECT_EQ(joined("南京市长江大桥"), "南京市/长江大桥");
}

TEST(WordsTest, NumbersAndLatinRunsAreOneWord) {
  EXPECT_EQ(joined("达到1,234.5亿元，增3.5%"), "达到/1,234.5/亿元/，/增/3.5/%");
  EXPECT_EQ(joined("5G网络和COVID病毒"), "5G/网络/和/COVID/病毒");
}

TEST(WordsTest, DictionaryWordsMayMixScripts) {
  EXPECT_EQ(joined("A股上涨，B超检查"), "A股/上涨/，/B超/检查");
  EXPECT_EQ(joined("AA股"), "AA/股") << "a word of the dictionary may not begin inside a Latin word";
}

TEST(WordsTest, FullWidthMarksSeparateNumbers) {
  EXPECT_EQ(joined("２０２３，２０２４"), "２０２３/，/２０２４");
}

TEST(WordsTest, AnAddressFallsApartAtItsSign) {
  EXPECT_EQ(joined("mail a.b@c.org", "en"), "mail/a.b/@/c.org");
}

TEST(WordsTest, TraditionalMeetsSimplified) {
  EXPECT_EQ(terms("臺灣發展稀土產業", "zh"), terms("台湾发展稀土产业", "zh"));
}

TEST(WordsTest, SpansPointIntoTheTextAsGiven) {
  const std::string text = " Ｎｅｗｓ：發展 is good ";
  const std::vector<Word> words = split_words(text, "zh");
  ASSERT_EQ(words.size(), 5U);
  EXPECT_EQ(words[0].span.of(text), "Ｎｅｗｓ");
  EXPECT_EQ(words[0].term, "news");
  EXPECT_EQ(words[2].span.of(text), "發展");
  EXPECT_EQ(words[2].term, "发展");
}

TEST(WordsTest, EnglishTermsLoseTheirEndings) {
  EXPECT_THAT(terms("Exports exported China's prices"), ElementsAre("export", "export", "china", "price"));
  EXPECT_THAT(terms("China’s"), ElementsAre("china"));
  EXPECT_THAT(terms("Häuser", "de"), terms("haus", "de"));
}

TEST(WordsTest, CountriesAreNotPronouns) {
  EXPECT_THAT(terms("U.S. and US tell us"), ElementsAre("u.s", "and", "u.s", "tell", "us"));
  EXPECT_THAT(terms("U.K. UK U.S.A. USA"), ElementsAre("uk", "uk", "usa", "usa"));
}

TEST(WordsTest, NumbersLoseTheirCommas) {
  EXPECT_THAT(terms("1,234.5 tonnes"), ElementsAre("1234.5", "tonn"));
  EXPECT_EQ(split_words("2025", "en").front().kind, WordKind::kNumber);
  EXPECT_EQ(split_words("5G", "en").front().kind, WordKind::kWord);
  EXPECT_EQ(split_words("%", "en").front().kind, WordKind::kOther);
}

TEST(WordsTest, JapaneseIsCutByIcu) {
  EXPECT_GT(split_words("東京へ行きます。", "ja").size(), 2U);
}

TEST(FoldTest, CaseWidthAndScript) {
  EXPECT_EQ(fold("ＡＢＣ　發展ÄÉ Привет it’s"), "abc 发展äé привет it's");
  EXPECT_EQ(fold(""), "");
  EXPECT_EQ(fold(fold("臺灣Ａ")), fold("臺灣Ａ"));
}

TEST(StopWordsTest, KnowsBothLanguages) {
  EXPECT_TRUE(is_stop_word("的", "zh"));
  EXPECT_TRUE(is_stop_word("表示", "zh"));
  EXPECT_TRUE(is_stop_word("the", "en"));
  EXPECT_TRUE(is_stop_word("said", "en"));
  EXPECT_FALSE(is_stop_word("稀土", "zh"));
  EXPECT_FALSE(is_stop_word("the", "zh"));
  EXPECT_FALSE(is_stop_word("the", "xx"));
}

TEST(RarityTest, RareWordsAreRarerThanCommonOnes) {
  EXPECT_GT(rarity("稀土"), rarity("经济"));
  EXPECT_EQ(rarity("没有这样的词"), rarity("zzzz"));
  EXPECT_GT(rarity("zzzz"), 5);
}

TEST(PartOfSpeechTest, AsTheDictionaryTagsIt) {
  EXPECT_EQ(part_of_speech("经济"), "n");
  EXPECT_EQ(part_of_speech("上海"), "ns");
  EXPECT_EQ(part_of_speech("没有这样的词"), "");
  EXPECT_EQ(part_of_speech(""), "");
}

TEST(AnalysisTest, WordsBelongToSentences) {
  const Document document{
      .title = "稀土出口", .language = "", .paragraphs = {{.text = "第一句。第二句很长。"}, {.text = "One. Two."}}};
  const Analysis analysis = analyse(document);
  EXPECT_EQ(analysis.language, "zh");
  ASSERT_EQ(analysis.paragraphs.size(), 2U);
  for (const AnalysedParagraph& paragraph : analysis.paragraphs) {
    std::uint32_t expected = 0;
    for (const AnalysedSentence& sentence : paragraph.sentences) {
      EXPECT_EQ(sentence.first_word, expected);
      EXPECT_GT(sentence.end_word, sentence.first_word);
      expected = sentence.end_word;
    }
    EXPECT_EQ(expected, paragraph.words.size());
  }
  EXPECT_EQ(analysis.title.sentences.size(), 1U);
}

}  // namespace
}  // namespace assay::text
