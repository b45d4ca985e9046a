#include "examine/query/query.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "examine/query/node.h"

namespace assay::query {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Document make_document(std::string title, std::vector<std::string> paragraphs, std::string language = "") {
  Document document{.title = std::move(title), .language = std::move(language)};
  for (std::string& text : paragraphs) document.paragraphs.push_back({.text = std::move(text)});
  return document;
}

// The texts of the hits, or nothing when the query does not match.
std::vector<std::string> hits(std::string_view query_text, const Document& document) {
  const auto query = Query::parse(query_text);
  EXPECT_TRUE(query) << query_text << ": " << (query ? "" : query.error().message);
  std::vector<std::string> texts;
  if (!query) return texts;
  for (const Hit& hit : match(*query, document, text::analyse(document)).hits) {
    const std::string_view text = hit.paragraph == 0 ? document.title : document.paragraphs[hit.paragraph - 1].text;
    texts.emplace_back(hit.span.of(text));
  }
  return texts;
}

bool matches(std::string_view query_text, std::string text) {
  const Document document = make_document("", {std::move(text)});
  const auto query = Query::parse(query_text);
  EXPECT_TRUE(query) << query_text;
  return query && match(*query, document, text::analyse(document)).matches;
}

std::string error(std::string_view query_text, const QueryLimits& limits = {}) {
  const auto query = Query::parse(query_text, Purpose::kTopic, lexicon::Lexicon::embedded(), limits);
  return query ? "none" : query.error().message;
}

TEST(QueryTest, WordsOperatorsAndBrackets) {
  const std::string text = "Rare earth prices rose while lithium fell.";
  EXPECT_TRUE(matches("rare lithium", text));
  EXPECT_TRUE(matches("rare AND lithium", text));
  EXPECT_FALSE(matches("rare copper", text));
  EXPECT_TRUE(matches("copper OR lithium", text));
  EXPECT_FALSE(matches("lithium NOT earth", text));
  EXPECT_FALSE(matches("lithium -earth", text));
  EXPECT_TRUE(matches("lithium NOT NOT earth", text));
  EXPECT_TRUE(matches("(copper OR lithium) prices", text));
  EXPECT_TRUE(matches("copper zinc OR lithium fell", text)) << "OR binds weaker";
  EXPECT_FALSE(matches("copper (zinc OR lithium)", text));
}

TEST(QueryTest, PhrasesStandSideBySide) {
  EXPECT_TRUE(matches("\"rare earths\"", "A rare-earth plant"));
  EXPECT_FALSE(matches("\"rare earths\"", "Rare is the day on earth"));
  EXPECT_FALSE(matches("\"rare earth\"", "Not rare, earth-moving machines"));
  EXPECT_TRUE(matches("rare-earth", "rare earths"));
  EXPECT_TRUE(matches("\"R&D\"", "R&D spending"));
}

TEST(QueryTest, CaseWidthScriptAndEndingsDoNotMatter) {
  EXPECT_TRUE(matches("EXPORTS", "exported goods"));
  EXPECT_TRUE(matches("稀土產業", "稀土产业在发展"));
  EXPECT_TRUE(matches("烏克蘭", "乌克兰局势"));
  EXPECT_TRUE(matches("gdp", "全年ＧＤＰ增长"));
  EXPECT_TRUE(matches("“rare earth”", "rare earths"));
  EXPECT_TRUE(matches("（稀土 OR 锂）出口", "锂的出口"));
}

TEST(QueryTest, ChineseIsFoundWhicheverWayTheTextWasCut) {
  for (const std::string text : {"轻稀土元素", "稀土矿", "中重稀土的分离", "北方稀土", "“稀土”"})
    EXPECT_TRUE(matches("稀土", text)) << text;
  EXPECT_TRUE(matches("特朗普政府", "特朗普政府宣布"));
}

TEST(QueryTest, ChineseThatCutsThroughWordsAtBothEndsIsChance) {
  EXPECT_FALSE(matches("中国", "这是发展中国家的共同愿望"));
  EXPECT_FALSE(matches("市长", "南京市长江大桥"));
  EXPECT_TRUE(matches("中国", "这是中国和发展中国家"));
}

TEST(QueryTest, ScriptsMayMix) {
  EXPECT_TRUE(matches("A股", "今日A股上涨"));
  EXPECT_FALSE(matches("A股", "NASA股东大会"));
  EXPECT_TRUE(matches("5G网络", "建设5G 网络"));
  EXPECT_TRUE(matches("维生素C", "富含维生素C。"));
  EXPECT_FALSE(matches("维生素C", "富含维生素CD。"));
  EXPECT_TRUE(matches("唐纳德·特朗普", "总统唐纳德•特朗普说"));
  EXPECT_TRUE(matches("\"稀土 出口\"", "稀土出口"));
}

TEST(QueryTest, CountriesAreNotPronouns) {
  EXPECT_TRUE(matches("US", "The U.S. economy"));
  EXPECT_TRUE(matches("\"U.S.\"", "US officials"));
  EXPECT_FALSE(matches("US", "It tells us nothing"));
}

TEST(QueryTest, OtherLanguagesByTheirOwnStems) {
  const Document document = make_document("", {"Die Häuser der Stadt wurden gestern verkauft."}, "de");
  EXPECT_THAT(hits("haus", document), ElementsAre("Häuser"));
}

TEST(QueryTest, HitsStandInReadingOrderAndDoNotOverlap) {
  const Document document = make_document("稀土出口", {"稀土永磁和rare earths。", "无关", "稀土。稀土"});
  EXPECT_THAT(hits("稀土 OR 稀土永磁 OR \"rare earth\" OR rare", document),
              ElementsAre("稀土", "稀土永磁", "rare earths", "稀土", "稀土"));
  EXPECT_THAT(hits("稀土 NOT 无关", document), IsEmpty());
}

TEST(QueryTest, SpansPointIntoTheTextAsGiven) {
  const Document document = make_document("", {"ＡＢＣ İstanbul 發展稀土產業 Ａ股"});
  EXPECT_THAT(hits("稀土产业", document), ElementsAre("稀土產業"));
  EXPECT_THAT(hits("A股", document), ElementsAre("Ａ股"));
}

TEST(QueryTest, ErrorsNameThePlace) {
  EXPECT_EQ(error("稀土 \"rare"), "query: unclosed quote at character 4");
  EXPECT_EQ(error("a (b c"), "query: unclosed bracket at character 3");
  EXPECT_EQ(error("a b)"), "query: closing bracket without an opening one at character 4");
  EXPECT_EQ(error("a OR"), "query: OR needs a word on both sides at character 5");
  EXPECT_EQ(error("OR a"), "query: OR needs a word on both sides at character 1");
  EXPECT_EQ(error("a AND"), "query: AND needs a word on both sides at character 3");
  EXPECT_EQ(error("a NOT"), "query: NOT needs a word behind it at character 3");
}

TEST(QueryTest, AQueryMustAskForSomething) {
  for (const std::string_view text : {"", "  ", "&", "()", "\"\""})
    EXPECT_EQ(error(text), "query: asks for nothing") << text;
  for (const std::string_view text : {"-a", "NOT (a b)", "a OR -b"})
    EXPECT_EQ(error(text), "query: says only what a document must not hold") << text;
  EXPECT_EQ(error("rare & earth"), "none");
}

TEST(QueryTest, LimitsHold) {
  EXPECT_THAT(error(std::string(100, 'a'), {.max_bytes = 50}), HasSubstr("longer than 50 bytes"));
  std::string many;
  for (int i = 0; i < 600; ++i) many += "a ";
  EXPECT_THAT(error(many), HasSubstr("more than 512"));
  EXPECT_THAT(error(std::string(1000, '(') + "a" + std::string(1000, ')')), HasSubstr("nested deeper"));
  EXPECT_EQ(error(std::string(30, '(') + "a" + std::string(30, ')')), "none");
}

TEST(QueryTest, HitsOfATextHaveABudget) {
  std::string text;
  for (std::size_t i = 0; i < 3 * kMaxHits; ++i) text += "稀土和锂。";
  const Document document = make_document("", {text, "铜和稀土。"});
  const std::vector<std::string> found = hits("稀土 OR 锂 OR 铜", document);
  EXPECT_GE(found.size(), kMaxHits);
  EXPECT_LE(found.size(), kMaxHits + 10);
  EXPECT_THAT(found, testing::Contains("铜"));
  EXPECT_THAT(found, testing::Contains("锂"));
}

TEST(QueryTest, SourceIsKept) {
  EXPECT_EQ(Query::parse("稀土  OR x")->source(), "稀土  OR x");
}

Snippet snippet_of(std::string_view query_text, const Document& document, std::size_t max_bytes) {
  return make_snippet(match(*Query::parse(query_text), document, text::analyse(document)), document, max_bytes);
}

TEST(SnippetTest, AShortParagraphIsShownWhole) {
  const Document document = make_document("稀土", {"无关的一段。", "中国的稀土出口。"});
  const Snippet snippet = snippet_of("稀土", document, 240);
  EXPECT_EQ(snippet.text, "中国的稀土出口。");
  EXPECT_EQ(snippet.paragraph, 2U);
  ASSERT_EQ(snippet.marks.size(), 1U);
  EXPECT_EQ(snippet.marks[0].of(snippet.text), "稀土");
}

TEST(SnippetTest, ALongOneIsCutAtSentences) {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "这是一个没有关系的句子。";
  text += "商务部公布稀土管制措施。";
  for (int i = 0; i < 30; ++i) text += "这是另一个句子。";
  const Snippet snippet = snippet_of("稀土", make_document("", {text}), 120);
  EXPECT_LE(snippet.text.size(), 120U);
  EXPECT_TRUE(snippet.text.starts_with("…这是一个")) << snippet.text;
  EXPECT_TRUE(snippet.text.ends_with("。…")) << snippet.text;
  EXPECT_EQ(snippet.marks.at(0).of(snippet.text), "稀土");
}

TEST(SnippetTest, LatinWordsAreNeverCut) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "wonderful ";
  text += "neodymium";
  for (int i = 0; i < 50; ++i) text += " remarkable";
  for (std::size_t bytes = 30; bytes < 120; ++bytes) {
    const Snippet snippet = snippet_of("neodymium", make_document("", {text}), bytes);
    EXPECT_LE(snippet.text.size(), bytes);
    EXPECT_THAT(snippet.text, testing::MatchesRegex("…(wonderful )*neodymium( remarkable)*…")) << bytes;
  }
}

TEST(SnippetTest, FewBytesCutBetweenCharacters) {
  const Document document = make_document("", {"前文前文前文稀土永磁材料出口管制后文后文后文"});
  for (std::size_t bytes = 0; bytes < 60; ++bytes) {
    const Snippet snippet = snippet_of("稀土永磁材料出口管制", document, bytes);
    EXPECT_LE(snippet.text.size(), bytes);
    EXPECT_EQ(snippet.text.size() % 3, 0U);
    for (const Span& mark : snippet.marks) EXPECT_LE(mark.end, snippet.text.size());
  }
}

TEST(SnippetTest, TheTitleOnlyWhenNothingElseHits) {
  EXPECT_EQ(snippet_of("稀土", make_document("稀土与稀土", {"无关。", "稀土。"}), 240).paragraph, 2U);
  EXPECT_EQ(snippet_of("稀土", make_document("稀土", {"无关。"}), 240).paragraph, 0U);
}

}  // namespace
}  // namespace assay::query
