#include "examine/terms/terms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "base/utf8.h"
#include "examine/terms/term_table.h"

namespace assay::terms {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

struct Read {
  Document document;
  text::Analysis analysis;
  TermStream stream;
};

Read read(std::string title, std::vector<std::string> paragraphs, std::string language = "") {
  Read read{.document = {.title = std::move(title), .language = std::move(language)}, .analysis = {}, .stream = {}};
  for (std::string& text : paragraphs) read.document.paragraphs.push_back({.text = std::move(text)});
  read.analysis = text::analyse(read.document);
  read.stream = read_terms(read.document, read.analysis);
  return read;
}

// "0 s稀土" for each token.
std::vector<std::string> terms_of(std::string text, std::string language = "") {
  const Read result = read(std::move(text), {}, std::move(language));
  std::vector<std::string> terms;
  for (const Token& token : result.stream.tokens())
    terms.push_back(std::to_string(token.position) + " " + std::string(token.term));
  return terms;
}

std::size_t count(std::string_view written, std::string text, Exactness exactness = Exactness::kForms,
                  LastUnit last = LastUnit::kWhole) {
  const Read result = read("", {std::move(text)});
  return find_pattern(TermTable(result.stream), read_pattern(written, exactness, last)).size();
}

// What the first place of the pattern covers.
std::string place(std::string_view written, std::string text) {
  const Read result = read(std::move(text), {});
  const Pattern pattern = read_pattern(written, Exactness::kForms);
  const auto found = find_pattern(TermTable(result.stream), pattern);
  if (found.empty()) return "none";
  return std::string(place_of(result.stream, found.front(), pattern.units).span.of(result.document.title));
}

TEST(TermsTest, PairsOfIdeographsAndCuts) {
  EXPECT_THAT(terms_of("中国经济"), ElementsAre("0 s中国", "1 x国经", "2 s经济"));
  EXPECT_THAT(terms_of("锂的价格。"), ElementsAre("0 s锂的", "1 s的价", "2 s价格"));
  EXPECT_THAT(terms_of("价格、锂"), ElementsAre("0 s价格", "3 s锂"));
}

TEST(TermsTest, OtherScriptsHaveACanonicalForm) {
  EXPECT_THAT(terms_of("發展", "zh"), ElementsAre("0 s發展", "0 c发展"));
  EXPECT_THAT(terms_of("ＧＤＰ", "zh"), ElementsAre("0 sｇｄｐ", "0 cgdp"));
  EXPECT_THAT(terms_of("後", "zh"), ElementsAre("0 s後", "0 c后"));
}

TEST(TermsTest, WordsOfLetters) {
  EXPECT_THAT(terms_of("Mining mines", "en"), ElementsAre("0 smining", "0 cen:mine", "1 smines", "1 cen:mine"));
  EXPECT_THAT(terms_of("The U.S. and US", "en"), ElementsAre("0 sthe", "1 su.s", "2 sand", "3 sus", "3 cu.s"));
  EXPECT_THAT(terms_of("1,000 U.K.", "en"), ElementsAre("0 s1,000", "0 c1000", "1 su.k", "1 cuk"));
  EXPECT_THAT(terms_of("Häuser", "de"), ElementsAre("0 shäuser", "0 cde:haus"));
  EXPECT_THAT(terms_of("Haus 12", "de"), ElementsAre("0 shaus", "0 cde:haus", "1 s12"));
}

TEST(TermsTest, MarksJoinOrPart) {
  EXPECT_THAT(terms_of("rare-earth R&D", "en"), ElementsAre("0 srare", "1 searth", "2 sr", "3 sd"));
  EXPECT_THAT(terms_of("no, he. (so)", "en"), ElementsAre("0 sno", "2 she", "4 sso"));
  EXPECT_THAT(terms_of("Mr. Li", "en"), ElementsAre("0 smr", "1 sli"));
  EXPECT_THAT(terms_of("a... b", "en"), ElementsAre("0 sa", "2 sb"));
}

TEST(TermsTest, ScriptsMixWithoutJoining) {
  EXPECT_THAT(terms_of("A股上涨", "zh"), ElementsAre("0 sa", "1 s股上", "2 s上涨"));
  EXPECT_THAT(terms_of("维生素C", "zh"), Contains("3 sc"));
}

TEST(TermsTest, ParagraphsStandApart) {
  const Read result = read("稀土", {"矿业", "", "copper"});
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
  for (const Token& token : result.stream.tokens()) places.emplace_back(token.position, token.paragraph);
  const std::uint32_t gap = kParagraphGap;
  EXPECT_THAT(places, ElementsAre(std::pair(0U, 0U), std::pair(2 + gap, 1U), std::pair(4 + 3 * gap, 3U)));
  EXPECT_EQ(result.stream.title_end(), 2U);
  EXPECT_EQ(result.stream.length(), 5U);
}

TEST(TermsTest, LongWordsAreCutAtACharacter) {
  const Read result = read(std::string(500, 'a') + " " + std::string(95, 'b') + "é", {}, "en");
  for (const Token& token : result.stream.tokens()) {
    EXPECT_LE(token.term.size(), kMaxTermBytes);
    EXPECT_TRUE(utf8::is_valid(token.term));
  }
  EXPECT_EQ(count(std::string(500, 'a'), std::string(500, 'a') + " x"), 1U);
}

TEST(TermsTest, TermsStayWhenTheStreamMoves) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "word" + std::to_string(i) + " ";
  Read result = read(std::move(text), {}, "en");
  const TermStream moved = std::move(result.stream);
  EXPECT_EQ(moved.tokens().front().term, "sword0");
  EXPECT_EQ(moved.tokens().back().term, "sword19999");
  EXPECT_EQ(moved.length(), 20000U);
}

TEST(PatternTest, OneWordOneSlot) {
  const Pattern pattern = read_pattern("mining", Exactness::kForms);
  ASSERT_EQ(pattern.slots.size(), 1U);
  for (const std::string term : {"smining", "smine", "cen:mine", "cmining"})
    EXPECT_THAT(pattern.slots[0].terms, Contains(term));
  EXPECT_THAT(read_pattern("Mining", Exactness::kExact).slots[0].terms, ElementsAre("smining"));
  EXPECT_THAT(read_pattern("US", Exactness::kForms).slots[0].terms, Not(Contains("sus")));
  EXPECT_THAT(read_pattern("USA", Exactness::kForms).slots[0].terms, Not(Contains("sus")));
  EXPECT_TRUE(read_pattern("&—", Exactness::kForms).is_empty());
}

TEST(PatternTest, IdeographsArePairs) {
  const Pattern pair = read_pattern("產業", Exactness::kForms);
  ASSERT_EQ(pair.slots.size(), 1U);
  EXPECT_THAT(pair.slots[0].terms, ElementsAre("s產業", "s产业", "c产业"));
  EXPECT_THAT(pair.slots[0].presences, IsEmpty());
  const Pattern four = read_pattern("稀土出口", Exactness::kForms);
  ASSERT_EQ(four.slots.size(), 3U);
  EXPECT_EQ(four.units, 4U);
  EXPECT_THAT(four.slots[1].presences, ElementsAre("x土出"));
  EXPECT_TRUE(read_pattern("锂", Exactness::kForms).slots[0].is_prefix);
  EXPECT_EQ(read_pattern("稀土，出口", Exactness::kForms).slots[1].offset, 3U);
}

TEST(PatternTest, FindsFormsAndNotTheirLikes) {
  EXPECT_EQ(count("唐纳德特朗普", "总统唐纳德·特朗普说"), 1U);
  EXPECT_EQ(count("唐纳德·特朗普", "总统唐纳德特朗普说"), 1U);
  EXPECT_EQ(count("A股", "NASA股东大会"), 0U);
  EXPECT_EQ(count("A股", "今日A股上涨"), 1U);
  EXPECT_EQ(count("中国", "发展中国家"), 0U);
  EXPECT_EQ(count("发展中国家", "发展中国家"), 1U);
  EXPECT_EQ(count("5G网络", "建设5G 网络"), 1U);
  EXPECT_EQ(count("\"rare earths\"", "A rare-earth plant. Not rare, earth-moving"), 1U);
  EXPECT_EQ(count("US", "It tells us that the U.S. and the US"), 2U);
  EXPECT_EQ(count("产业", "產業"), 1U);
}

TEST(PatternTest, ExactIsAsWritten) {
  EXPECT_EQ(count("产业", "產業", Exactness::kExact), 0U);
  EXPECT_EQ(count("產業", "產業", Exactness::kExact), 1U);
  EXPECT_EQ(count("Earths", "rare earth", Exactness::kExact), 0U);
  EXPECT_EQ(count("Earths", "rare earths", Exactness::kExact), 1U);
}

TEST(PatternTest, Prefixes) {
  EXPECT_EQ(count("rare earth", "rare earthworks", Exactness::kForms, LastUnit::kPrefix), 1U);
  EXPECT_EQ(count("rare earth", "rare earthworks"), 0U);
  EXPECT_EQ(count("锂", "锂价和锂"), 2U);
}

TEST(PatternTest, PlacesCoverWhatWasFound) {
  EXPECT_EQ(place("A股", "今日Ａ股上涨"), "Ａ股");
  EXPECT_EQ(place("锂", "用锂电池"), "锂");
  EXPECT_EQ(place("特朗普政府", "说特朗普政府将"), "特朗普政府");
  EXPECT_EQ(place("rare earth", "two rare-earths mines"), "rare-earths");
  EXPECT_EQ(place("发展", "的發展中"), "發展");
}

TEST(PatternTest, PresencesNeedATermInPlace) {
  const Read result = read("黏土矿物和矿石", {}, "zh");
  Pattern pattern = read_pattern("土矿石", Exactness::kForms);
  EXPECT_FALSE(find_pattern(TermTable(result.stream), pattern).empty()) << "the price that the header names";
  pattern.slots.pop_back();
  EXPECT_TRUE(find_pattern(TermTable(result.stream), pattern).empty());
}

// No way of cutting hides a word: what begins or ends at a word's edge in a text is found in it.
TEST(PatternTest, WhateverBeginsOrEndsAtAnEdgeIsFound) {
  const std::vector<std::string> pieces = {"中国", "發展",   "经济",   "锂",   "南京市", "长江", "A",
                                           "5G",   "网络",   "特朗普", "·",    "-",      " ",    "，",
                                           "rare", "earths", "的",     "国家", "。",     "土"};
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same texts each time
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += pieces[random() % pieces.size()];
    const Read result = read(text, {}, "zh");
    const TermTable table(result.stream);
    std::set<std::size_t> edges;
    std::vector<std::size_t> characters;
    for (const text::Word& word : result.analysis.title.words) {
      edges.insert(word.span.start);
      edges.insert(word.span.end);
      if (word.kind == text::WordKind::kOther) continue;
      const bool is_han = static_cast<unsigned char>(word.span.of(text).front()) >= 0xE4;
      for (std::size_t at = word.span.start; at < word.span.end;) {
        characters.push_back(at);
        at = is_han ? at + utf8::decode(text, at).size_bytes : word.span.end;
      }
    }
    characters.push_back(text.size());
    for (std::size_t i = 0; i + 1 < characters.size(); ++i)
      for (std::size_t j = i + 2; j < std::min(characters.size(), i + 6); ++j) {
        // Of the first run's last ideograph alone only whole words are kept.
        const bool starts_run = characters[i + 1] == characters[i] + 3 &&
                                static_cast<unsigned char>(text[characters[i]]) >= 0xE4 &&
                                static_cast<unsigned char>(text[characters[i + 1]]) >= 0xE4;
        const bool is_at_edge = edges.contains(characters[i]) || (edges.contains(characters[j]) && starts_run);
        if (!is_at_edge) continue;
        const std::string part = text.substr(characters[i], characters[j] - characters[i]);
        EXPECT_FALSE(find_pattern(table, read_pattern(part, Exactness::kForms)).empty()) << part << " in " << text;
      }
  }
}

TEST(FactTermsTest, Spelling) {
  EXPECT_EQ(entity_term("Scott  Bessent"), "escott bessent");
  EXPECT_EQ(figure_term("money", "CNY", "120000000"), "fmoney|CNY|120000000");
}

}  // namespace
}  // namespace assay::terms
