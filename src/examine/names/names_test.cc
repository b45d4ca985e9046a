#include "examine/names/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/utf8.h"

namespace assay::names {
namespace {

using lexicon::Lexicon;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::vector<Mention> find(std::string_view text, std::string_view language = "zh") {
  return find_names(text, language, Lexicon::embedded());
}

std::vector<std::string> texts(std::string_view text, std::string_view language = "zh") {
  std::vector<std::string> out;
  for (const Mention& mention : find(text, language)) out.emplace_back(mention.span.of(text));
  return out;
}

Mention only(std::string_view text, std::string_view language = "zh") {
  const auto mentions = find(text, language);
  EXPECT_EQ(mentions.size(), 1U) << text;
  return mentions.empty() ? Mention{} : mentions.front();
}

TEST(FindNamesTest, ListedNamesInChinese) {
  const std::string_view text = "据美国地质调查局，俄罗斯的钕铁硼在包头；莱纳斯与特朗普。";
  const auto mentions = find(text);
  ASSERT_EQ(mentions.size(), 6U);
  EXPECT_EQ(mentions[0].entity, "us-geological-survey");
  EXPECT_EQ(mentions[0].type, MentionType::kOrganisation);
  EXPECT_EQ(mentions[1].english, "Russia");
  EXPECT_EQ(mentions[2].entity, "ndfeb");
  EXPECT_EQ(mentions[2].type, MentionType::kThing);
  EXPECT_EQ(mentions[3].english, "Baotou");
  EXPECT_EQ(mentions[3].type, MentionType::kPlace);
  EXPECT_EQ(mentions[4].entity, "lynas");
  EXPECT_EQ(mentions[5].chinese, "特朗普");
  EXPECT_EQ(mentions[5].type, MentionType::kPerson);
}

TEST(FindNamesTest, ListedNamesInEnglish) {
  EXPECT_THAT(texts("eVAC Magnetics in South Carolina got $112 million from the US.", "en"),
              ElementsAre("eVAC Magnetics", "South Carolina", "US"));
  EXPECT_THAT(texts("Putin ordered it, Trump did not.", "en"), ElementsAre("Putin", "Trump"));
  EXPECT_THAT(texts("the turkey was reading a nice book", "en"), IsEmpty());
  EXPECT_EQ(only("中文里的 Lynas 公司").entity, "lynas") << "either language in either text";
}

TEST(FindNamesTest, RolesStandBesideNames) {
  EXPECT_EQ(only("财长贝森特说").role, "财长");
  EXPECT_EQ(find("外交部发言人毛宁说").back().role, "外交部发言人");
  EXPECT_EQ(find("Treasury Secretary Scott Bessent said so.", "en").back().role, "Treasury Secretary");
  EXPECT_EQ(only("They met Prime Minister Anwar Ibrahim.", "en").role, "Prime Minister");
  EXPECT_EQ(only("普京下令").role, "");
}

TEST(FindNamesTest, ChinesePeopleThatNoListHolds) {
  EXPECT_EQ(only("记者张志明报道").chinese, "张志明");
  EXPECT_EQ(only("张志明表示，价格上涨。").type, MentionType::kPerson);
  EXPECT_THAT(texts("他高兴地说，这张纸明天送到。"), IsEmpty());
}

TEST(FindNamesTest, TransliterationsThatNoListHolds) {
  EXPECT_EQ(only("教授约翰·史密森说").chinese, "约翰·史密森");
  EXPECT_THAT(texts("主席班邦·苏尔约诺说"), ElementsAre("班邦·苏尔约诺"));
  EXPECT_THAT(texts("检察官塞纳斯表示"), ElementsAre("塞纳斯"));
  EXPECT_THAT(texts("教堂里的管风琴"), IsEmpty());
}

TEST(FindNamesTest, OrganisationsThatNoListHolds) {
  EXPECT_THAT(texts("江西磁材有限公司"), ElementsAre("江西磁材有限公司"));
  EXPECT_THAT(texts("这家公司和那个集团"), IsEmpty());
  EXPECT_THAT(texts("He joined Xinda Rare Earth Group last year.", "en"), ElementsAre("Xinda Rare Earth Group"));
}

TEST(FindNamesTest, EnglishNamesThatNoListHolds) {
  EXPECT_THAT(texts("On Tuesday she told Melania Trump about it.", "en"), ElementsAre("Melania Trump"));
  EXPECT_THAT(texts("We met Zhang Zhiming in March.", "en"), ElementsAre("Zhang Zhiming"));
  EXPECT_THAT(texts("However, the Chinese company said nothing on Monday.", "en"), IsEmpty());
}

TEST(FindNamesTest, AWordOfTheDictionaryDoesNotHideAName) {
  EXPECT_THAT(texts("中国通知美国关闭"), ElementsAre("中国", "美国"));
}

TEST(FindNamesTest, CountriesByOneCharacter) {
  const std::string_view text = "中美两国同意，美方表示";
  const auto mentions = find(text);
  ASSERT_EQ(mentions.size(), 3U);
  EXPECT_EQ(mentions[0].english, "China");
  EXPECT_EQ(mentions[1].entity, mentions[2].entity);
  EXPECT_THAT(texts("美丽的中间"), IsEmpty());
}

TEST(FindNamesTest, BadInput) {
  EXPECT_THAT(find(""), IsEmpty());
  EXPECT_THAT(find("\xFF\xFE\xE4\xB8"), IsEmpty());
  EXPECT_THAT(texts("普\xE4京"), IsEmpty()) << "ill-formed bytes end a name";
  const std::string dots(10000, '.');
  EXPECT_THAT(find(dots, "en"), IsEmpty());
  std::string foreign;
  for (int i = 0; i < 5000; ++i) foreign += "斯·";
  EXPECT_LE(find(foreign).size(), 1U);
}

TEST(SoundTest, FitsAndDoesNot) {
  EXPECT_GE(sound_similarity("贝森特", "Bessent"), kSameName);
  EXPECT_LT(sound_similarity("贝森特", "Becerra"), kSameName);
  EXPECT_GE(sound_similarity("普京", "Putin"), kSameName);
  EXPECT_GE(sound_similarity("特朗普", "Trump"), kSameName);
  EXPECT_GE(sound_similarity("莱纳斯", "Lynas"), kSameName);
  EXPECT_LT(sound_similarity("特朗普", "Biden"), kSameName);
  EXPECT_LT(sound_similarity("拜登", "Trump"), kSameName);
}

// 记者 and Guizhou, 精神 and Jincheng: near, but words are no transliterations.
TEST(SoundTest, WordsDoNotSoundLikeNames) {
  EXPECT_EQ(sound_similarity("记者", "Guizhou"), 0);
  EXPECT_EQ(sound_similarity("精神", "Jincheng"), 0);
  EXPECT_EQ(sound_similarity("贵州", "Guizhou"), 1);
}

TEST(SoundTest, OneOfEachScript) {
  EXPECT_EQ(sound_similarity("", "Putin"), 0);
  EXPECT_EQ(sound_similarity("普京", ""), 0);
  EXPECT_EQ(sound_similarity("Putin", "普京"), 0);
  EXPECT_EQ(sound_similarity(std::string(3000, 'x'), std::string(100000, 'y')), 0);
}

TEST(PinyinTest, EveryOrderAndReading) {
  EXPECT_TRUE(fits_pinyin("张志明", "Zhang Zhiming"));
  EXPECT_TRUE(fits_pinyin("张志明", "Zhiming Zhang"));
  EXPECT_TRUE(fits_pinyin("胡巧立", "Hu Qiaoli"));
  EXPECT_TRUE(fits_pinyin("單志明", "Shan Zhi-ming")) << "Traditional, and a surname's own reading";
  EXPECT_TRUE(fits_pinyin("吕岩", "Lu Yan"));
  EXPECT_TRUE(fits_pinyin("欧阳修", "Xiu Ouyang"));
  EXPECT_FALSE(fits_pinyin("张志明", "Zhang Zhimin"));
  EXPECT_FALSE(fits_pinyin("张志明", ""));
  EXPECT_FALSE(fits_pinyin("", "Zhang"));
}

Mention first(std::string_view text, std::string_view language) {
  const auto mentions = find(text, language);
  EXPECT_FALSE(mentions.empty()) << text;
  return mentions.empty() ? Mention{} : mentions.back();
}

NameMatch compare(std::string_view english, std::string_view chinese) {
  return compare_names(first(english, "en"), first(chinese, "zh"), Lexicon::embedded());
}

TEST(CompareNamesTest, TheDemonstrationsNames) {
  EXPECT_EQ(compare("Mr Bessent said", "财长贝森特说"), NameMatch::kSame);
  EXPECT_EQ(compare("Mr Bessenet said", "财长贝森特说"), NameMatch::kMisspelt);
  EXPECT_EQ(compare("Mr Becerra said", "财长贝森特说"), NameMatch::kDifferent);
  EXPECT_EQ(compare("Mr Putin said", "普京说"), NameMatch::kSame);
  EXPECT_EQ(compare("Mr Trump said", "唐纳德·特朗普说"), NameMatch::kSame);
  EXPECT_EQ(compare("from Lynas", "莱纳斯公司"), NameMatch::kSame);
  EXPECT_EQ(compare("in Baotou", "在包头"), NameMatch::kSame);
  EXPECT_EQ(compare("in Baoding", "在包头"), NameMatch::kDifferent);
  EXPECT_EQ(compare("the US Geological Survey", "美国地质调查局"), NameMatch::kSame);
}

TEST(CompareNamesTest, NamesThatNoListHolds) {
  EXPECT_EQ(compare("We met Zhang Zhiming there", "记者张志明"), NameMatch::kSame);
  EXPECT_EQ(compare("We met Zhang Zhiqiang there", "记者张志明"), NameMatch::kDifferent);
  EXPECT_EQ(compare("said John Smithson there", "教授约翰·史密森说"), NameMatch::kSame);
  EXPECT_EQ(compare("said Peter Wagner there", "教授约翰·史密森说"), NameMatch::kDifferent);
}

TEST(CompareNamesTest, InOneLanguage) {
  const auto english = [](std::string_view a, std::string_view b) {
    return compare_names(first(a, "en"), first(b, "en"), Lexicon::embedded());
  };
  EXPECT_EQ(english("said Bessenet today", "said Bessent today"), NameMatch::kMisspelt);
  EXPECT_EQ(english("said Smithson today", "said John Smithson today"), NameMatch::kSame);
  EXPECT_EQ(english("in Niger", "in Nigeria"), NameMatch::kDifferent);
}

TEST(FindFormTest, PeoplesAndAbbreviations) {
  const Lexicon& lexicon = Lexicon::embedded();
  const Mention states = first("in the United States", "en");
  EXPECT_TRUE(find_form(states, "an American firm", lexicon).has_value());
  EXPECT_TRUE(find_form(states, "中美关系", lexicon).has_value());
  EXPECT_FALSE(find_form(states, "美丽", lexicon).has_value());
  EXPECT_FALSE(find_form(states, "a Russian firm", lexicon).has_value());
}

TEST(FindFormTest, ARailwayIsCalledByItsEnds) {
  const Lexicon& lexicon = Lexicon::embedded();
  const Mention town = first("in Zhengzhou", "en");
  EXPECT_TRUE(find_form(town, "郑徐高铁通车", lexicon).has_value());
  EXPECT_TRUE(find_form(town, "沿途有郑太、京广铁路", lexicon).has_value());
  EXPECT_FALSE(find_form(town, "郑重地说，高铁通车", lexicon).has_value());
  EXPECT_TRUE(find_form(first("in Hong Kong", "en"), "港澳台地区的游客", lexicon).has_value());
}

TEST(FindNamesTest, ModelsAndLevelsAreNoNames) {
  EXPECT_THAT(texts("They flew a Torvak Ta-60M at Level III yesterday.", "en"), IsEmpty());
}

TEST(CompareNamesTest, AnAdjectiveOfACountryIsNotMisspelt) {
  const auto english = [](std::string_view a, std::string_view b) {
    Mention left{
        .span = {}, .type = MentionType::kPlace, .entity = {}, .chinese = {}, .english = std::string(a), .role = {}};
    Mention right = left;
    right.english = b;
    return compare_names(left, right, Lexicon::embedded());
  };
  EXPECT_EQ(english("Moroccan", "Morocco"), NameMatch::kSame);
  EXPECT_EQ(english("Estonian", "Estonia"), NameMatch::kSame);
  EXPECT_EQ(english("Estonio", "Estonia"), NameMatch::kMisspelt);
}

}  // namespace
}  // namespace assay::names
