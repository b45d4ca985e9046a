#include "examine/lexicon/lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

#include "examine/lexicon/term_table.h"

namespace assay::lexicon {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> other_names(std::string_view name) {
  return Lexicon::embedded().other_names(name);
}

Entry best(std::string_view name) {
  const std::vector<EntryId> found = Lexicon::embedded().find(name);
  return found.empty() ? Entry{} : Lexicon::embedded().entry(found.front());
}

TEST(LexiconTest, NamesOfOneThingInBothLanguages) {
  EXPECT_THAT(other_names("稀土"), Contains("rare earths"));
  EXPECT_THAT(other_names("稀土"), Contains("rare earth"));
  EXPECT_THAT(other_names("稀土"), Not(Contains("稀土")));
  EXPECT_THAT(other_names("rare earths"), Contains("稀土"));
  EXPECT_THAT(other_names("贝森特"), Contains("Scott Bessent"));
}

TEST(LexiconTest, CaseWidthScriptAccentsAndSpaceDoNotMatter) {
  for (const std::string_view name : {"Rare  Earths", "ＲＡＲＥ ＥＡＲＴＨＳ", " rare earths "})
    EXPECT_EQ(best(name).key, "rare-earths") << name;
  EXPECT_EQ(best("烏克蘭").key, best("乌克兰").key);
  EXPECT_EQ(best("唐納德•特朗普").key, "donald-trump");
  EXPECT_EQ(best("CÔTE D'IVOIRE").key, best("Cote d’Ivoire").key);
  EXPECT_FALSE(best("Côte d'Ivoire").key.empty());
}

TEST(LexiconTest, UnknownNamesHaveNoEntry) {
  EXPECT_THAT(Lexicon::embedded().find("没有这样的词"), IsEmpty());
  EXPECT_THAT(Lexicon::embedded().find(""), IsEmpty());
  EXPECT_THAT(other_names("nothing of the kind"), IsEmpty());
  EXPECT_TRUE(Lexicon::embedded().entry(0xFFFFFFFF).key.empty());
}

TEST(LexiconTest, KindsAreRead) {
  EXPECT_EQ(best("钕铁硼").kind, TermKind::kProduct);
  EXPECT_EQ(best("莱纳斯").kind, TermKind::kCompany);
  EXPECT_EQ(best("普京").kind, TermKind::kPerson);
  EXPECT_EQ(best("商务部").kind, TermKind::kMinistry);
  EXPECT_EQ(best("国内生产总值").kind, TermKind::kMeasure);
}

TEST(LexiconTest, EveryPackageIsThere) {
  EXPECT_EQ(best("俄罗斯").english.front(), "Russia");
  EXPECT_EQ(best("圣多美和普林西比").rank, Rank::kRegion) << "CLDR's regions";
  EXPECT_THAT(other_names("斯瓦希里语"), Contains("Swahili"));
  EXPECT_THAT(other_names("泰铢"), Contains("Thai Baht"));
  EXPECT_THAT(other_names("平方公里"), Contains("square kilometers"));
  EXPECT_THAT(other_names("锇"), Contains("osmium"));
  EXPECT_EQ(best("圭亚那").english.front(), "Guyana");
  EXPECT_EQ(best("香港理工大学").rank, Rank::kDictionary) << "CC-CEDICT's names";
  EXPECT_EQ(best("一鼓作气").kind, TermKind::kWord) << "and its words";
  EXPECT_FALSE(best("一鼓作气").is_name());
}

TEST(LexiconTest, WordsAreNotOtherNames) {
  EXPECT_THAT(other_names("一鼓作气"), IsEmpty());
  EXPECT_THAT(Lexicon::embedded().find("in a spurt of energy"), IsEmpty());
}

std::vector<std::string_view> meanings(std::string_view word) {
  std::vector<std::string_view> texts;
  for (const Meaning& meaning : Lexicon::embedded().meanings(word)) texts.push_back(meaning.text);
  return texts;
}

TEST(MeaningsTest, EnglishWordsMeanChineseOnes) {
  EXPECT_EQ(meanings("mining").front(), "采矿");
  EXPECT_THAT(meanings("mining"), Contains("矿业"));
  EXPECT_THAT(meanings("exports"), Contains("出口"));
  EXPECT_EQ(meanings("government").front(), "政府");
}

TEST(MeaningsTest, EndingsCapitalsAndWidthDoNotMatter) {
  for (const std::string_view form : {"infections", "Infection", "infected", "ＩＮＦＥＣＴ"})
    EXPECT_EQ(meanings(form), meanings("infection")) << form;
  EXPECT_EQ(meanings("價格"), meanings("价格"));
}

TEST(MeaningsTest, IrregularFormsAndBothSpellings) {
  EXPECT_EQ(meanings("begun"), meanings("begin"));
  EXPECT_THAT(meanings("rose"), Contains("上涨")) << "beside 玫瑰";
  EXPECT_THAT(meanings("women"), Contains("女人"));
  EXPECT_EQ(meanings("labour"), meanings("labor"));
  EXPECT_THAT(meanings("centre"), Contains("中心"));
}

TEST(MeaningsTest, FixedExpressionsAreFoundWhole) {
  EXPECT_THAT(meanings("central bank"), testing::ElementsAre("央行", "中央银行"));
  EXPECT_EQ(meanings(" Central\n Banks "), meanings("central bank"));
}

TEST(MeaningsTest, ChineseWordsMeanEnglishOnes) {
  EXPECT_EQ(meanings("采矿").front(), "mining");
  EXPECT_THAT(meanings("关税"), Contains("tariff"));
  EXPECT_EQ(meanings("价格").front(), "price");
}

TEST(MeaningsTest, TheBestComesFirstAndWeighsOne) {
  for (const std::string_view word : {"mining", "price", "关税", "rise"}) {
    const std::vector<Meaning> found = Lexicon::embedded().meanings(word);
    ASSERT_FALSE(found.empty()) << word;
    EXPECT_LE(found.size(), kMaxMeanings);
    EXPECT_DOUBLE_EQ(found.front().weight, 1) << word;
    EXPECT_GT(found.back().weight, 0) << word;
    EXPECT_TRUE(std::ranges::is_sorted(found, std::greater{}, &Meaning::weight)) << word;
  }
}

// 矿 stands in hundreds of words, and whoever finds 采矿 has found 采矿业 as well.
TEST(MeaningsTest, NoSingleIdeographsBesideWordsAndNoneThatHoldsABetterOne) {
  EXPECT_THAT(meanings("mine"), Not(Contains("矿")));
  EXPECT_THAT(meanings("mine"), Not(Contains("采矿业")));
}

TEST(MeaningsTest, WhatExplainsTheEntryIsNoMeaning) {
  for (const std::string_view word : {"surname", "variant of", "the", "的话", "没有这样的词", "", " "})
    for (const std::string_view text : meanings(word)) EXPECT_THAT(text, Not(testing::HasSubstr("surname"))) << word;
  EXPECT_THAT(meanings("the"), IsEmpty());
  EXPECT_THAT(meanings(""), IsEmpty());
  EXPECT_THAT(meanings(std::string(4096, 'a')), IsEmpty());
  EXPECT_THAT(meanings("\xFF\xFE"), IsEmpty());
}

TEST(MeaningsTest, AUsersListLeavesThemAsTheyAre) {
  const auto lexicon = Lexicon::with_user_terms("person\t普京\tMr Putin\n");
  ASSERT_TRUE(lexicon.has_value());
  EXPECT_EQ(lexicon->meanings("mining").size(), Lexicon::embedded().meanings("mining").size());
}

TEST(LexiconTest, FactsOfTheDictionary) {
  const Lexicon& lexicon = Lexicon::embedded();
  EXPECT_TRUE(lexicon.is_english_word("reading"));
  EXPECT_FALSE(lexicon.is_english_word("bessent"));
  EXPECT_TRUE(lexicon.is_chinese_surname("张"));
  EXPECT_TRUE(lexicon.is_chinese_surname("欧阳"));
  EXPECT_FALSE(lexicon.is_chinese_surname("的"));
  EXPECT_THAT(lexicon.readings(U'重'), testing::ElementsAre("zhong", "chong"));
  EXPECT_THAT(lexicon.readings(U'吕'), testing::ElementsAre("lv"));
  EXPECT_THAT(lexicon.readings(U'a'), IsEmpty());
}

std::string_view matched(std::string_view text, std::size_t at = 0) {
  const auto match = Lexicon::embedded().match_at(text, at);
  return match ? text.substr(at, match->end - at) : std::string_view();
}

TEST(LexiconMatchTest, LongestNameToAWordsEdge) {
  EXPECT_EQ(matched("美国地质调查局称"), "美国地质调查局");
  EXPECT_EQ(matched("rare earth magnets and"), "rare earth magnets");
  EXPECT_EQ(matched("rare\n  earths"), "rare\n  earths");
  EXPECT_EQ(matched("Irany"), "");
  EXPECT_EQ(matched("in Iran", 3), "Iran");
  EXPECT_EQ(matched("Tirana", 1), "") << "not in the middle of a word";
  EXPECT_EQ(matched("对Lynas的", 3), "Lynas") << "an ideograph is a word's edge";
  EXPECT_EQ(matched("", 0), "");
  EXPECT_EQ(matched("x", 7), "");
}

TEST(LexiconMatchTest, CapitalsMatter) {
  EXPECT_EQ(matched("WTO rules"), "WTO");
  EXPECT_EQ(matched("wto rules"), "");
  EXPECT_EQ(matched("us"), "");
  EXPECT_EQ(matched("Turkey"), "Turkey");
  EXPECT_EQ(matched("turkey"), "");
  EXPECT_EQ(matched("TURKEY"), "TURKEY");
}

TEST(UserTermsTest, LieOverTheOthers) {
  const auto lexicon = Lexicon::with_user_terms("company\t恒星磁材|恒星\tStellar Magnetics\nperson\t普京\tMr Putin\n");
  ASSERT_TRUE(lexicon.has_value());
  EXPECT_THAT(lexicon->other_names("恒星磁材"), Contains("Stellar Magnetics"));
  EXPECT_THAT(lexicon->other_names("普京"), testing::ElementsAre("Mr Putin"));
  const auto found = lexicon->find("普京");
  ASSERT_GE(found.size(), 2U);
  EXPECT_EQ(lexicon->entry(found[0]).rank, Rank::kUser);
  EXPECT_EQ(lexicon->entry(found[1]).rank, Rank::kTrade);
  const auto match = lexicon->match_at("恒星磁材公司", 0);
  ASSERT_TRUE(match.has_value());
  EXPECT_EQ(match->end, std::string_view("恒星磁材").size());
  EXPECT_EQ(lexicon->match_at("美国地质调查局", 0)->end, std::string_view("美国地质调查局").size());
  EXPECT_EQ(lexicon->size(), Lexicon::embedded().size() + 2);
}

TEST(UserTermsTest, AnEmptyListChangesNothing) {
  const auto lexicon = Lexicon::with_user_terms("");
  ASSERT_TRUE(lexicon.has_value());
  EXPECT_EQ(lexicon->find("普京"), Lexicon::embedded().find("普京"));
}

TEST(UserTermsTest, ErrorsNameTheLine) {
  const auto message = [](std::string_view tsv) {
    const auto lexicon = Lexicon::with_user_terms(tsv);
    return lexicon ? std::string("none") : lexicon.error().message;
  };
  EXPECT_THAT(message("kind\tchinese\tenglish\nplace\t包头\tBaotou\nplanet\t火星\tMars\n"),
              testing::HasSubstr("line 3"));
  EXPECT_THAT(message("place"), testing::HasSubstr("line 1"));
  EXPECT_THAT(message("place\t\t"), testing::HasSubstr("no name"));
  EXPECT_THAT(message("place\t\xFF\xFE\tX"), testing::HasSubstr("UTF-8"));
  EXPECT_THAT(message("# a remark\n\nplace\t甲\t" + std::string(1000, 'x')), testing::HasSubstr("line 3"));
  EXPECT_EQ(message("\xEF\xBB\xBFplace\t包头\tBaotou\r\n"), "none");
  const auto large = Lexicon::with_user_terms(std::string(kMaxTableBytes + 1, '\n'));
  ASSERT_FALSE(large.has_value());
  EXPECT_EQ(large.error().kind, ErrorKind::kTooLarge);
}

TEST(LexiconOpenTest, RefusesWhatIsNone) {
  EXPECT_EQ(Lexicon::open("").error().kind, ErrorKind::kCorrupt);
  EXPECT_EQ(Lexicon::open(std::string(4096, 'x')).error().kind, ErrorKind::kCorrupt);
}

class TradeTablesTest : public testing::Test {
 protected:
  static std::vector<std::pair<std::string, std::string>> tables() {
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& file : std::filesystem::directory_iterator(ASSAY_ROOT "/data/lexicon")) {
      std::ifstream stream(file.path(), std::ios::binary);
      found.emplace_back(file.path().filename(), std::string(std::istreambuf_iterator<char>(stream), {}));
    }
    return found;
  }
};

TEST_F(TradeTablesTest, EveryLineIsWellFormed) {
  std::size_t count = 0;
  for (const auto& [path, table] : tables()) {
    EXPECT_TRUE(table.ends_with('\n')) << path;
    for (const std::string_view bad : {"||", "\t|", "|\t", "\"", "  ", "|\n"})
      EXPECT_FALSE(table.contains(bad)) << path;
    const auto terms = read_term_table(table, Rank::kTrade);
    ASSERT_TRUE(terms.has_value()) << path << terms.error().message;
    count += terms->size();
  }
  EXPECT_GT(count, 250U);
}

// One name for two things would make a topic about both.
TEST_F(TradeTablesTest, NoNameHasTwoThings) {
  const Lexicon& lexicon = Lexicon::embedded();
  for (const auto& [path, table] : tables()) {
    const std::vector<Term> terms = read_term_table(table, Rank::kTrade).value_or(std::vector<Term>());
    for (const Term& term : terms)
      for (const auto* list : {&term.chinese, &term.english})
        for (const std::string& name : *list) {
          std::size_t things = 0;
          for (const EntryId id : lexicon.find(name)) things += lexicon.entry(id).rank == Rank::kTrade ? 1U : 0U;
          EXPECT_EQ(things, 1U) << path << ": " << name;
        }
  }
}

}  // namespace
}  // namespace assay::lexicon
