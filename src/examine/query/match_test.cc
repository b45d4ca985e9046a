// What plain words, NEAR, title: and prefixes find.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "examine/query/node.h"
#include "examine/query/query.h"

namespace assay::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Document make_document(std::string title, std::vector<std::string> paragraphs = {}) {
  Document document{.title = std::move(title)};
  for (std::string& text : paragraphs) document.paragraphs.push_back({.text = std::move(text)});
  return document;
}

std::vector<std::string> hits_of(const Match& match, const Document& document) {
  std::vector<std::string> texts;
  for (const Hit& hit : match.hits) {
    const std::string_view text = hit.paragraph == 0 ? document.title : document.paragraphs[hit.paragraph - 1].text;
    texts.emplace_back(hit.span.of(text));
  }
  return texts;
}

std::vector<std::string> hits(std::string_view query_text, const Document& document) {
  const auto query = Query::parse(query_text);
  EXPECT_TRUE(query) << query_text;
  return hits_of(match(*query, document, text::analyse(document)), document);
}

TEST(MatchTest, NearInAnyOrderWithinTheDistance) {
  const Document document = make_document("alpha one two beta three four five gamma");
  EXPECT_THAT(hits("alpha NEAR/3 beta", document), ElementsAre("alpha", "beta"));
  EXPECT_THAT(hits("beta NEAR/3 alpha", document), ElementsAre("alpha", "beta"));
  EXPECT_THAT(hits("alpha NEAR/2 beta", document), IsEmpty());
  EXPECT_THAT(hits("alpha NEAR/4 beta NEAR/4 gamma", document), ElementsAre("alpha", "beta", "gamma"));
  EXPECT_THAT(hits("alpha NEAR/4 gamma NEAR/4 beta", document), IsEmpty()) << "neighbours as they are written";
}

TEST(MatchTest, NearMarksOnlyPlacesThatAreNear) {
  const Document document = make_document("", {"稀土很重要。国家管制稀土的出口。", "出口。"});
  EXPECT_THAT(hits("稀土 NEAR/3 出口", document), ElementsAre("稀土", "出口"));
  EXPECT_THAT(hits("国家 NEAR/63 很重要", document), ElementsAre("很重要", "国家"));
  EXPECT_THAT(hits("管制 NEAR/1 稀土", document), ElementsAre("管制", "稀土"));
}

TEST(MatchTest, NearStaysInItsParagraph) {
  const Document document = make_document("alpha", {"beta", "alpha gamma"});
  EXPECT_THAT(hits("alpha NEAR/63 beta", document), IsEmpty());
}

TEST(MatchTest, UnitsApart) {
  EXPECT_EQ(units_apart({0, 1}, {1, 2}), 1U);
  EXPECT_EQ(units_apart({5, 6}, {0, 2}), 4U);
  EXPECT_EQ(units_apart({0, 4}, {2, 3}), 0U);
}

TEST(MatchTest, TitleAlone) {
  const Document document = make_document("rare things", {"rare earths"});
  EXPECT_THAT(hits("title:rare", document), ElementsAre("rare"));
  EXPECT_THAT(hits("title:earths", document), IsEmpty());
  EXPECT_THAT(hits("title:\"rare things\" earths", document), ElementsAre("rare things", "earths"));
}

TEST(MatchTest, Prefixes) {
  const Document document = make_document("neodymium and neo earthworks");
  EXPECT_THAT(hits("neo*", document), ElementsAre("neodymium", "neo"));
  EXPECT_THAT(hits("\"neo earth*\"", document), ElementsAre("neo earthworks"));
  EXPECT_THAT(hits("neod", document), IsEmpty());
}

TEST(MatchTest, ExactWords) {
  const Document document = make_document("Earths earth 產業");
  EXPECT_THAT(hits("=earths", document), ElementsAre("Earths"));
  EXPECT_THAT(hits("=產業", document), ElementsAre("產業"));
  EXPECT_THAT(hits("=产业", document), IsEmpty());
}

TEST(MatchTest, AnyOfPlainWords) {
  const Document document = make_document("稀土价格");
  const text::Analysis analysis = text::analyse(document);
  const DocumentTerms terms(document, analysis);
  const auto query = Query::parse("稀土 出口 lang:zh", Purpose::kSearch);
  EXPECT_FALSE(match(*query, terms).matches);
  EXPECT_THAT(hits_of(match_any(*query, terms), document), ElementsAre("稀土"));
  EXPECT_FALSE(match_any(*Query::parse("稀土 出口 lang:en", Purpose::kSearch), terms).matches);
  EXPECT_FALSE(match_any(*Query::parse("铜 铝", Purpose::kSearch), terms).matches);
}

TEST(MatchTest, HitsKnowTheirTerm) {
  const Document document = make_document("copper and lithium and copper");
  const auto query = Query::parse("lithium OR zinc OR copper");
  std::vector<std::uint32_t> terms;
  for (const Hit& hit : match(*query, document, text::analyse(document)).hits) terms.push_back(hit.term);
  EXPECT_THAT(terms, ElementsAre(2U, 0U, 2U));
}

TEST(MatchTest, ATableMayMove) {
  const Document document = make_document("稀土");
  const text::Analysis analysis = text::analyse(document);
  DocumentTerms first(document, analysis);
  const DocumentTerms second = std::move(first);
  EXPECT_TRUE(match(*Query::parse("稀土"), second).matches);
  EXPECT_EQ(second.stream().length(), 2U);
}

TEST(SnippetTest, ThePassageWithTheMostTermsWins) {
  std::string text = "稀土，稀土，稀土，稀土，稀土。";
  for (int i = 0; i < 30; ++i) text += "这是一个没有关系的句子。";
  text += "稀土的出口受到管制。";
  for (int i = 0; i < 30; ++i) text += "这是另一个句子。";
  const Document document = make_document("", {text});
  const auto query = Query::parse("稀土 出口 管制");
  const Snippet snippet = make_snippet(match(*query, document, text::analyse(document)), document, 120);
  EXPECT_TRUE(snippet.text.contains("稀土的出口受到管制。")) << snippet.text;
  std::vector<std::string> marks;
  for (const Span& mark : snippet.marks) marks.emplace_back(mark.of(snippet.text));
  EXPECT_THAT(marks, ElementsAre("稀土", "出口", "管制"));
}

TEST(SnippetTest, ARareTermSaysMoreThanACommonOne) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "稀土和出口增长。";
  for (int i = 0; i < 30; ++i) text += "这是一个没有关系的句子。";
  text += "镝价下跌。";
  for (int i = 0; i < 30; ++i) text += "这是另一个句子。";
  const Document document = make_document("", {text});
  const auto query = Query::parse("稀土 出口 镝价");
  const Snippet snippet = make_snippet(match(*query, document, text::analyse(document)), document, 120);
  EXPECT_TRUE(snippet.text.contains("镝价下跌")) << snippet.text;
}

}  // namespace
}  // namespace assay::query
