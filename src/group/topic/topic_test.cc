#include "group/topic/topic.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace assay::topic {
namespace {

using testing::HasSubstr;
using testing::Not;

double relevance_of(std::string_view query_text, const Document& document) {
  const auto query = query::Query::parse(query_text);
  EXPECT_TRUE(query) << query_text;
  return query ? relevance(*query, document, text::analyse(document)) : -1;
}

// `pattern` has a character a sentence: x speaks of 稀土, . does not; a blank begins a paragraph.
Document make_document(bool in_title, std::string_view pattern) {
  Document document{.title = in_title ? "稀土周报" : "城市经济观察", .language = "zh"};
  document.paragraphs.emplace_back();
  for (const char c : pattern) {
    if (c == ' ')
      document.paragraphs.emplace_back();
    else
      document.paragraphs.back().text += c == 'x' ? "当地的稀土产业继续发展。" : "当地的制造业继续发展。";
  }
  return document;
}

double measure(bool in_title, std::string_view pattern) {
  return relevance_of("稀土", make_document(in_title, pattern));
}

TEST(EffectiveQueryTest, NameAndItsNamesInTheLexicon) {
  EXPECT_EQ(effective_query({.name = "稀土"}), "稀土 OR \"rare earths\" OR \"rare earth\"");
  EXPECT_EQ(effective_query({.name = "rare earths"}), "\"rare earths\" OR 稀土 OR \"rare earth\"");
  EXPECT_EQ(effective_query({.name = "特朗普"}), "特朗普 OR 川普 OR Trump");
}

TEST(EffectiveQueryTest, ItsOwnQueryWins) {
  EXPECT_EQ(effective_query({.name = "稀土", .query = " 钕 OR 镝 "}), "钕 OR 镝");
}

TEST(EffectiveQueryTest, AnyNameMakesAQuery) {
  for (const std::string name :
       {"solid state batteries", "OR", "-x", "a (b", "say \"hi\"", "U.S.", "美国", "R&D", "中国，美国"})
    EXPECT_TRUE(compile({.name = name})) << name << ": " << effective_query({.name = name});
  EXPECT_EQ(effective_query({.name = "solid state batteries"}), "\"solid state batteries\"");
}

TEST(EffectiveQueryTest, ErrorsNameTheTopic) {
  const auto query = compile({.name = "钢铁", .query = "钢 OR"});
  ASSERT_FALSE(query);
  EXPECT_THAT(query.error().message, HasSubstr("钢铁"));
  EXPECT_FALSE(compile({.name = " "}));
}

TEST(RelevanceTest, ZeroWithoutAMatch) {
  EXPECT_EQ(measure(false, "....."), 0);
  EXPECT_EQ(relevance_of("稀土 -制造业", make_document(true, "x.x")), 0);
}

TEST(RelevanceTest, ExamplesOfTheEssay) {
  EXPECT_GE(measure(true, "x.x.x.x. x.x.x.x. x.x.x.x."), 0.95);
  EXPECT_GT(measure(false, "x..x..x. .x..x..x ..x..x.."), 0.5);
  EXPECT_GT(measure(true, "x............... ..............."), 0.3);
  EXPECT_LT(measure(false, "............. .....x ......"), kPassingMention / 2);
  EXPECT_LT(measure(false, "..........x.........x.......... .....x..."), kPassingMention);
  EXPECT_GT(measure(false, "...x"), kPassingMention) << "a quarter of a short notice is no aside";
  EXPECT_EQ(measure(true, "xx"), 1);
}

TEST(RelevanceTest, GrowsWithEverySentenceAboutTheSubject) {
  std::string pattern(30, '.');
  double last = 0;
  for (const std::size_t next : {20, 25, 15, 10, 5, 1, 0, 12, 18, 28}) {
    pattern[next] = 'x';
    const double now = measure(false, pattern);
    EXPECT_GT(now, last) << pattern;
    EXPECT_GT(measure(true, pattern), now) << pattern;
    last = now;
  }
}

TEST(RelevanceTest, TheLengthOfATextAboutTheSubjectDoesNotMatter) {
  std::string pattern = "x..x.";
  const double brief = measure(true, pattern);
  for (int i = 0; i < 4; ++i) pattern += " " + pattern;
  EXPECT_NEAR(measure(true, pattern), brief, 0.15);
}

TEST(RelevanceTest, NamesOfOneThingCountTogether) {
  Document document = make_document(false, "x...x...x");
  const double one_name = relevance_of("稀土", document);
  document.paragraphs[0].text = "Rare earths matter. No. " + document.paragraphs[0].text;
  EXPECT_GT(relevance_of("稀土 OR \"rare earth\"", document), one_name);
}

TEST(RelevanceTest, OfTwoSubjectsTheLesserHoldsItBack) {
  Document document = make_document(true, "x.x.x.x.x.x.x.x.x.x.x.x");
  document.paragraphs[0].text += "锂价稳定。";
  EXPECT_LT(relevance_of("稀土 锂", document), relevance_of("稀土", document) / 1.5);
  EXPECT_GT(relevance_of("稀土 锂", document), relevance_of("锂", document));
  EXPECT_EQ(relevance_of("稀土 -铜", document), relevance_of("稀土", document));
}

TEST(RelevanceTest, ADocumentWithoutATitleIsNotPunished) {
  Document document = make_document(true, "xx.x.x.");
  document.title.clear();
  EXPECT_GT(relevance_of("稀土", document), 0.85);
}

TEST(RelevanceTest, ATitleAloneCounts) {
  EXPECT_EQ(relevance_of("稀土", {.title = "稀土"}), 1);
  EXPECT_EQ(relevance_of("稀土", {.title = "铁矿"}), 0);
}

Explanation explanation_of(std::string_view query_text, const Document& document) {
  const auto query = query::Query::parse(query_text);
  EXPECT_TRUE(query) << query_text;
  const text::Analysis analysis = text::analyse(document);
  return query ? explain(*query, query::DocumentTerms(document, analysis), analysis) : Explanation{};
}

TEST(ExplainTest, PartsAddUpToTheRelevance) {
  const Document document = make_document(true, "..x.....x... ...x..");
  const Explanation one = explanation_of("稀土", document);
  ASSERT_EQ(one.subjects.size(), 1);
  EXPECT_EQ(one.subjects.front().parts.title, 0.30);
  EXPECT_EQ(one.subjects.front().parts.lead, 0.15);
  EXPECT_NEAR(one.subjects.front().parts.sum(), one.relevance, 1e-12);
  EXPECT_EQ(one.relevance, relevance_of("稀土", document));
  ASSERT_EQ(one.hits.size(), 4);
  EXPECT_EQ(one.hits.front().paragraph, 0);
  EXPECT_EQ(one.hits.front().span.of(document.title), "稀土");
}

TEST(ExplainTest, EachSubjectApart) {
  const std::string source = "(稀土 OR \"rare earth\") 制造业";
  const Explanation two = explanation_of(source, make_document(true, "x..x..x..."));
  ASSERT_EQ(two.subjects.size(), 2);
  EXPECT_EQ(two.subjects[0].place.of(source), "稀土");
  EXPECT_EQ(two.subjects[1].place.of(source), "制造业");
  EXPECT_NEAR(two.relevance, std::sqrt(two.subjects[0].relevance * two.subjects[1].relevance), 1e-12);
}

TEST(ExplainTest, NothingWhereItDoesNotMatch) {
  const Explanation none = explanation_of("稀土 钕", make_document(true, "x.x"));
  EXPECT_EQ(none.relevance, 0);
  EXPECT_TRUE(none.subjects.empty());
  EXPECT_TRUE(none.hits.empty());
  const Explanation filter = explanation_of("lang:zh", make_document(true, "x.x"));
  EXPECT_EQ(filter.relevance, 1);
  EXPECT_TRUE(filter.subjects.empty());
}

std::string never(std::string_view text) {
  const auto query = query::Query::parse(text);
  EXPECT_TRUE(query) << text;
  return query ? never_matches(*query) : "";
}

TEST(NeverMatchesTest, SaysNothingOfWhatCan) {
  for (const std::string_view text :
       {"稀土", "rare earth*", "=Earths", "\"U.S. exports\"", "A股", "title:稀土", "5G NEAR/3 network", "the", "的",
        "C++", "中国，美国", "Häuser", "半导体 NOT 芯片", "2025", "3.5%", "唐纳德·特朗普", "ＡＩ"})
    EXPECT_EQ(never(text), "") << text;
}

TEST(NeverMatchesTest, SaysWhatCannot) {
  EXPECT_THAT(never("稀土 after:2025-12 before:2025-11"), Not(testing::IsEmpty()));
  EXPECT_THAT(never("稀土 NOT 稀土"), Not(testing::IsEmpty()));
}

// The demonstration desk: one article on city economies names Baotou's rare earths once; the reports are about them.
TEST(RelevanceTest, DemonstrationDesk) {
  std::ifstream file(ASSAY_ROOT "/demo/expected.json");
  if (!file) GTEST_SKIP() << "no demonstration desk in this tree";
  const auto query = compile({.name = "稀土"});
  ASSERT_TRUE(query);
  int cities = 0;
  int reports = 0;
  for (const auto& page : nlohmann::json::parse(file)) {
    Document document{.title = page["title"], .language = page["language"]};
    for (const auto& text : page["paragraphs"]) document.paragraphs.push_back({.text = text});
    const double measured = relevance(*query, document, text::analyse(document));
    const bool names_subject = document.title.contains("稀土") || document.title.contains("rare earth");
    if (names_subject) {
      EXPECT_GT(measured, 0.5) << document.title;
      ++reports;
    }
    if (document.title.contains("GDP") || document.title.contains("城市“成绩单”")) {
      EXPECT_LT(measured, kPassingMention / 2) << document.title;
      ++cities;
    }
  }
  EXPECT_GE(reports, 10);
  EXPECT_GE(cities, 1);
}

}  // namespace
}  // namespace assay::topic
